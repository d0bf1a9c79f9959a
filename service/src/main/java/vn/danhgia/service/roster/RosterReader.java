package vn.danhgia.service.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.danhgia.domain.meeting.StaffMember.Employment;
import vn.danhgia.service.security.Accounts;

/** From bytes to entries; complains at the cell about everything that can be seen without knowing what is stored. */
final class RosterReader {

    private static final int MOST_ROWS = 3000;
    private static final int MOST_LETTERS = 200;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    /** Ids stand in events for ever, so they say nothing about anybody: a number, never a name. */
    private static final Pattern PERSON = Pattern.compile("p-\\d{1,8}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    /** What a spreadsheet takes for a formula when it opens the exported file. */
    private static final Pattern FORMULA_SIGN = Pattern.compile("[=+@-].*");
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Sheet, Integer> counts = new EnumMap<>(Sheet.class);
    /** Ids of lines that are wrong elsewhere: what refers to them is not wrong for that. */
    private final Set<String> attempted = new HashSet<>();

    private RosterReader() {
    }

    /**
     * What was read.
     *
     * @param counts    lines by sheet
     * @param attempted ids of persons, units and bodies whose own line is wrong
     */
    record Reading(List<Line> lines, Map<Sheet, Integer> counts, Set<String> attempted, List<Complaint> complaints) {
    }

    static Reading read(RosterFile file) {
        RosterReader reader = new RosterReader();
        try {
            reader.sheets(file).stream().sorted(Comparator.comparing(RawSheet::sheet)).forEach(reader::sheet);
        } catch (Unreadable unreadable) {
            reader.complaints.add(unreadable.complaint());
        }
        if (reader.complaints.isEmpty() && reader.lines.isEmpty()) {
            reader.complaints.add(Complaint.ofFile("file-empty"));
        }
        return new Reading(reader.lines, reader.counts, reader.attempted, reader.complaints);
    }

    private List<RawSheet> sheets(RosterFile file) throws Unreadable {
        if (file.bytes() == 0) {
            throw new Unreadable(Complaint.ofFile("file-empty"));
        }
        if (file.bytes() > RosterFile.MOST_BYTES) {
            throw new Unreadable(Complaint.ofFile("file-too-big", String.valueOf(RosterFile.MOST_BYTES / 1024 / 1024)));
        }
        List<RawSheet> sheets = new ArrayList<>();
        for (RosterFile.Part part : file.files()) {
            if (Workbooks.looksLikeOne(part.content())) {
                if (file.files().size() > 1) {
                    throw new Unreadable(Complaint.ofFile("too-many-files"));
                }
                return Workbooks.read(part.content(), complaints);
            }
            if (!Texts.small(part.name()).endsWith(".csv")) {
                throw new Unreadable(Complaint.ofSheet(part.name(), "not-xlsx"));
            }
            RawSheet sheet = SeparatedValues.read(part);
            if (sheets.stream().anyMatch(other -> other.sheet() == sheet.sheet())) {
                throw new Unreadable(Complaint.ofSheet(part.name(), "sheet-twice"));
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    private void sheet(RawSheet raw) {
        if (raw.rows().isEmpty()) {
            return;
        }
        Map<Column, Integer> columns = columns(raw);
        if (columns.isEmpty()) {
            return;
        }
        List<RawSheet.Row> rows = raw.rows().subList(1, raw.rows().size());
        if (rows.size() > MOST_ROWS) {
            complaints.add(Complaint.ofSheet(raw.name(), "too-many-rows", String.valueOf(MOST_ROWS)));
            return;
        }
        counts.put(raw.sheet(), rows.size());
        rows.forEach(row -> new Typing(raw.sheet(), columns, row).read());
    }

    /** Empty when a line could not be read with these headings. */
    private Map<Column, Integer> columns(RawSheet raw) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        int before = complaints.size();
        RawSheet.Row headings = raw.rows().get(0);
        headings.cells().forEach((index, cell) -> {
            String address = RawSheet.address(index, headings.number());
            Column column = raw.sheet().columns().stream().filter(one -> one.heading().equalsIgnoreCase(cell.text())).findFirst().orElse(null);
            if (column == null) {
                complaints.add(new Complaint(raw.name(), address, cell.text(), "column-unknown", List.of(headings(raw.sheet()))));
            } else if (columns.putIfAbsent(column, index) != null) {
                complaints.add(new Complaint(raw.name(), address, column.heading(), "column-twice", List.of()));
            }
        });
        boolean lines = raw.rows().size() > 1;
        raw.sheet().columns().stream().filter(column -> lines && column.belongs() && !columns.containsKey(column))
                .forEach(column -> complaints.add(Complaint.ofSheet(raw.name(), "column-missing", column.heading())));
        return complaints.size() == before || raw.sheet().columns().stream().allMatch(column -> !column.belongs() || columns.containsKey(column))
                ? columns : Map.of();
    }

    private static String headings(Sheet sheet) {
        return String.join(", ", sheet.columns().stream().map(Column::heading).toList());
    }

    /** One line: its cells as what their columns hold. */
    private final class Typing {

        private final Sheet sheet;
        private final Map<Column, Integer> columns;
        private final RawSheet.Row row;
        private final Map<Column, Object> values = new EnumMap<>(Column.class);
        private boolean wrong;

        Typing(Sheet sheet, Map<Column, Integer> columns, RawSheet.Row row) {
            this.sheet = sheet;
            this.columns = columns;
            this.row = row;
        }

        void read() {
            row.cells().keySet().stream().filter(index -> !columns.containsValue(index) && index > columns.values().stream().max(Integer::compare).orElse(0))
                    .forEach(index -> complain(index, "", "cell-outside"));
            columns.forEach(this::cell);
            LocalDate since = (LocalDate) values.get(Column.SINCE);
            LocalDate until = (LocalDate) values.get(Column.UNTIL);
            if (since != null && until != null && until.isBefore(since)) {
                complain(Column.UNTIL, "dates-reversed", Words.of(since));
            }
            if (wrong) {
                Object id = values.get(sheet.columns().get(0));
                if (id != null && (sheet == Sheet.UNITS || sheet == Sheet.BODIES || sheet == Sheet.PERSONS)) {
                    attempted.add((String) id);
                }
                return;
            }
            lines.add(new Line(sheet, row.number(), columns, entry(), words(Column.FULL_NAME, ""), values.containsKey(Column.REMOVE)));
        }

        private void cell(Column column, int index) {
            RawSheet.Cell cell = row.cells().get(index);
            if (cell == null) {
                if (column.required()) {
                    complain(column, "missing");
                }
                return;
            }
            switch (cell.form()) {
                case FORMULA -> complain(column, "formula");
                case OTHER -> complain(column, column.kind() == Column.Kind.DAY ? "bad-day" : "not-text");
                case DAY -> day(column, cell.day());
                case TEXT -> text(column, cell.text());
            }
        }

        private void day(Column column, LocalDate day) {
            if (column.kind() != Column.Kind.DAY) {
                complain(column, "not-text");
            } else if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                complain(column, "day-too-far", String.valueOf(EARLIEST.getYear()), String.valueOf(LATEST.getYear()));
            } else {
                values.put(column, day);
            }
        }

        private void text(Column column, String text) {
            if (!Texts.isPrintable(text)) {
                complain(column, "unprintable");
                return;
            }
            if (text.codePointCount(0, text.length()) > MOST_LETTERS) {
                complain(column, "too-long", String.valueOf(MOST_LETTERS));
                return;
            }
            String small = Texts.small(text);
            switch (column.kind()) {
                case CODE -> take(column, small, CODE.matcher(small).matches(), "bad-code");
                case PERSON -> take(column, small, PERSON.matcher(small).matches(), "bad-person");
                case LOGIN -> take(column, small, Accounts.isLogin(small), "bad-login");
                case NUMBER -> take(column, NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null, NUMBER.matcher(text).matches(), "bad-number");
                case MARK -> take(column, Words.MARK, small.equals(Words.MARK), "bad-mark");
                case TEXT -> take(column, text, !FORMULA_SIGN.matcher(text).matches(), "formula-sign");
                case BLOCK -> take(column, Words.block(text).orElse(null), Words.block(text).isPresent(), "bad-choice", Words.blocks());
                case EMPLOYMENT -> take(column, Words.employment(text).orElse(null), Words.employment(text).isPresent(), "bad-choice", Words.employments());
                case DAY -> Words.day(text).ifPresentOrElse(day -> day(column, day), () -> complain(column, "bad-day"));
            }
        }

        private void take(Column column, Object value, boolean good, String otherwise, String... arguments) {
            if (good) {
                values.put(column, value);
            } else {
                complain(column, otherwise, arguments);
            }
        }

        private void complain(Column column, String code, String... arguments) {
            complain(columns.get(column), column.heading(), code, arguments);
        }

        private void complain(int index, String heading, String code, String... arguments) {
            wrong = true;
            complaints.add(new Complaint(sheet.title(), RawSheet.address(index, row.number()), heading, code, List.of(arguments)));
        }

        private Entry entry() {
            return switch (sheet) {
                case COMMUNE -> new Entry.Commune(words(Column.COMMUNE_NAME));
                case UNITS -> new Entry.Unit(words(Column.UNIT), words(Column.UNIT_NAME), (Entry.Block) values.get(Column.BLOCK));
                case BODIES -> new Entry.Body(words(Column.BODY), words(Column.BODY_NAME));
                case PERSONS -> new Entry.Person(words(Column.PERSON), words(Column.FAMILY_NAME), words(Column.GIVEN_NAME));
                case POSTS, STAFF -> new Entry.Post(words(Column.PERSON), words(Column.UNIT), words(Column.TITLE), words(Column.POSITION, null),
                        values.containsKey(Column.LEADS), (Employment) values.getOrDefault(Column.EMPLOYMENT, Employment.PERMANENT),
                        (LocalDate) values.get(Column.SINCE), (LocalDate) values.get(Column.UNTIL));
                case SEATS -> new Entry.Seat(words(Column.BODY), words(Column.PERSON), (Integer) values.get(Column.RANK),
                        (LocalDate) values.get(Column.SINCE), (LocalDate) values.get(Column.UNTIL));
                case ACCOUNTS -> new Entry.Account(words(Column.LOGIN), words(Column.PERSON));
            };
        }

        private String words(Column column) {
            return (String) values.get(column);
        }

        private String words(Column column, String otherwise) {
            return (String) values.getOrDefault(column, otherwise);
        }
    }
}
