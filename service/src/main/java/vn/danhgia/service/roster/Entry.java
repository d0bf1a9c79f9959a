package vn.danhgia.service.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.danhgia.domain.meeting.StaffMember.Employment;

/** One row of the roster, read or stored; equal when there is nothing to change. Ids are codes inside the commune. */
sealed interface Entry {

    /** The sheet that it stands in when it is exported. */
    Sheet sheet();

    /** Unique among entries of its record. */
    String key();

    /** What it says, as cells: texts, numbers and days. Columns without a value are left out. */
    Map<Column, Object> cells();

    record Commune(String name) implements Entry {
        @Override
        public Sheet sheet() {
            return Sheet.COMMUNE;
        }

        @Override
        public String key() {
            return "";
        }

        @Override
        public Map<Column, Object> cells() {
            return of(Column.COMMUNE_NAME, name);
        }
    }

    record Unit(String code, String name, Block block) implements Entry {
        @Override
        public Sheet sheet() {
            return Sheet.UNITS;
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public Map<Column, Object> cells() {
            return of(Column.UNIT, code, Column.UNIT_NAME, name, Column.BLOCK, block.title());
        }
    }

    /** A body that is not the leadership of a unit: those come with their units. */
    record Body(String code, String name) implements Entry {
        @Override
        public Sheet sheet() {
            return Sheet.BODIES;
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public Map<Column, Object> cells() {
            return of(Column.BODY, code, Column.BODY_NAME, name);
        }
    }

    record Person(String code, String familyName, String givenName) implements Entry {
        @Override
        public Sheet sheet() {
            return Sheet.PERSONS;
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public Map<Column, Object> cells() {
            return of(Column.PERSON, code, Column.FAMILY_NAME, familyName, Column.GIVEN_NAME, givenName);
        }

        String fullName() {
            return familyName + " " + givenName;
        }
    }

    /**
     * @param position null for staff who are not rated
     * @param until    last day; null while it is not known
     */
    record Post(String person, String unit, String title, String position, boolean leads, Employment employment, LocalDate since, LocalDate until)
            implements Entry {
        @Override
        public Sheet sheet() {
            return position == null ? Sheet.STAFF : Sheet.POSTS;
        }

        @Override
        public String key() {
            return person + " " + unit + " " + since;
        }

        @Override
        public Map<Column, Object> cells() {
            return of(Column.PERSON, person, Column.UNIT, unit, Column.TITLE, title, Column.POSITION, position, Column.LEADS, leads ? Words.MARK : null,
                    Column.EMPLOYMENT, Words.of(employment), Column.SINCE, since, Column.UNTIL, until);
        }

        boolean overlaps(Post other) {
            return Entry.overlap(since, until, other.since, other.until);
        }
    }

    /** A membership. @param rank 1 is the chair */
    record Seat(String body, String person, int rank, LocalDate since, LocalDate until) implements Entry {
        @Override
        public Sheet sheet() {
            return Sheet.SEATS;
        }

        @Override
        public String key() {
            return body + " " + person + " " + since;
        }

        @Override
        public Map<Column, Object> cells() {
            return of(Column.BODY, body, Column.PERSON, person, Column.RANK, rank, Column.SINCE, since, Column.UNTIL, until);
        }

        boolean overlaps(Seat other) {
            return Entry.overlap(since, until, other.since, other.until);
        }
    }

    record Account(String login, String person) implements Entry {
        @Override
        public Sheet sheet() {
            return Sheet.ACCOUNTS;
        }

        @Override
        public String key() {
            return person;
        }

        @Override
        public Map<Column, Object> cells() {
            return of(Column.LOGIN, login, Column.PERSON, person);
        }
    }

    /** The sides of a commune, as the file writes them. */
    enum Block {
        PARTY("Đảng"), FRONT("Mặt trận"), COUNCIL("HĐND"), GOVERNMENT("Chính quyền");

        private final String title;

        Block(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Last days count: whoever leaves on the 14th may begin elsewhere on the 15th. */
    private static boolean overlap(LocalDate since, LocalDate until, LocalDate otherSince, LocalDate otherUntil) {
        return (otherUntil == null || !since.isAfter(otherUntil)) && (until == null || !otherSince.isAfter(until));
    }

    private static Map<Column, Object> of(Object... pairs) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                cells.put((Column) pairs[i], pairs[i + 1]);
            }
        }
        return cells;
    }
}
