package vn.danhgia.service.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danhgia.domain.ruleset.RuleSet;

/**
 * What the lines of a file would make of a roster, and what would be impossible in it. Lines that are not in the file stay as they are; what is wrong
 * among them already is nobody's mistake now and not complained about.
 */
final class RosterCheck {

    private final Roster before;
    private final RuleSet rules;
    private final Map<String, String> loginsElsewhere;
    private final RosterReader.Reading reading;
    private final List<Complaint> complaints;
    private final Map<String, Line> written = new HashMap<>();
    private final Roster after;

    private RosterCheck(Roster before, RuleSet rules, Map<String, String> loginsElsewhere, RosterReader.Reading reading) {
        this.before = before;
        this.rules = rules;
        this.loginsElsewhere = loginsElsewhere;
        this.reading = reading;
        this.complaints = new ArrayList<>(reading.complaints());
        this.after = before.copy();
    }

    /**
     * @param loginsElsewhere who signs in under the logins of the file in other communes
     * @return changes in the order of the sheets; none when there is a complaint
     */
    static Changes changes(Roster before, RuleSet rules, Map<String, String> loginsElsewhere, RosterReader.Reading reading) {
        return new RosterCheck(before, rules, loginsElsewhere, reading).changes();
    }

    private Changes changes() {
        List<Line> once = reading.lines().stream().filter(this::onlyOnce).toList();
        once.forEach(line -> {
            if (line.removed()) {
                after.remove(line.entry());
            } else {
                after.put(line.entry());
            }
        });
        List<Line> kept = once.stream().filter(line -> !line.removed()).toList();
        kept.forEach(this::references);
        kept.forEach(this::nameBeside);
        positions(kept);
        posts();
        seats();
        accounts(kept);
        if (!complaints.isEmpty()) {
            return new Changes(List.of(), inOrder(complaints), reading.counts());
        }
        return new Changes(once.stream().map(this::step).filter(Objects::nonNull).toList(), List.of(), reading.counts());
    }

    private boolean onlyOnce(Line line) {
        Line first = written.putIfAbsent(line.entry().getClass().getSimpleName() + line.entry().key(), line);
        if (first != null) {
            complaints.add(line.complaint(line.sheet() == Sheet.ACCOUNTS ? Column.PERSON : line.sheet().columns().get(0), "row-twice", first.place()));
        }
        return first == null;
    }

    private void references(Line line) {
        if (line.entry() instanceof Entry.Body body && (before.units().containsKey(body.code()) || after.units().containsKey(body.code()))) {
            complaints.add(line.complaint(Column.BODY, "body-is-unit", body.code()));
        } else if (line.entry() instanceof Entry.Unit unit && before.bodies().containsKey(unit.code())) {
            complaints.add(line.complaint(Column.UNIT, "unit-is-body", unit.code()));
        } else if (line.entry() instanceof Entry.Post post) {
            known(line, Column.PERSON, post.person(), after.persons().keySet(), "unknown-person");
            known(line, Column.UNIT, post.unit(), after.units().keySet(), "unknown-unit");
        } else if (line.entry() instanceof Entry.Seat seat) {
            known(line, Column.BODY, seat.body(), union(after.bodies().keySet(), after.units().keySet()), "unknown-body");
            known(line, Column.PERSON, seat.person(), after.persons().keySet(), "unknown-person");
        } else if (line.entry() instanceof Entry.Account account) {
            known(line, Column.PERSON, account.person(), after.persons().keySet(), "unknown-person");
        }
    }

    private void known(Line line, Column column, String id, Set<String> ids, String otherwise) {
        if (!ids.contains(id) && !reading.attempted().contains(id)) {
            complaints.add(line.complaint(column, otherwise, id));
        }
    }

    /** A name beside an id that is somebody else's is a mistyped id. */
    private void nameBeside(Line line) {
        Object id = line.entry().cells().get(Column.PERSON);
        Entry.Person person = id == null ? null : after.persons().get(id.toString());
        if (person != null && !line.fullName().isEmpty() && !line.fullName().equalsIgnoreCase(person.fullName())) {
            complaints.add(line.complaint(Column.FULL_NAME, "name-differs", person.code(), person.fullName()));
        }
    }

    private void positions(List<Line> kept) {
        kept.stream().filter(line -> line.entry() instanceof Entry.Post post && post.position() != null && !isKnown(post.position()))
                .forEach(line -> complaints.add(line.complaint(Column.POSITION, "unknown-position", ((Entry.Post) line.entry()).position(),
                        rules.edition().ref().edition())));
    }

    private boolean isKnown(String position) {
        return rules.authorityOver(position).isPresent() || rules.provinceManaged(position).isPresent() || rules.isAnnualOnly(position);
    }

    private void posts() {
        pairs(after.posts().values().stream().toList(), Entry.Post::person, Entry.Post::overlaps, (first, second) -> {
            if (first.unit().equals(second.unit())) {
                complain(first, second, Column.SINCE, "posts-overlap");
            } else if (isRated(first) && isRated(second)) {
                complain(first, second, Column.POSITION, "second-dossier");
            }
        });
    }

    private boolean isRated(Entry.Post post) {
        return post.position() != null && !rules.isAnnualOnly(post.position());
    }

    private void seats() {
        pairs(after.seats().values().stream().toList(), Entry.Seat::body, Entry.Seat::overlaps, (first, second) -> {
            if (first.person().equals(second.person())) {
                complain(first, second, Column.SINCE, "seats-overlap");
            } else if (first.rank() == 1 && second.rank() == 1) {
                complain(first, second, Column.RANK, "two-chairs");
            }
        });
    }

    private void accounts(List<Line> kept) {
        Map<String, String> owners = new HashMap<>(loginsElsewhere);
        before.accounts().values().forEach(account -> owners.put(account.login(), account.person()));
        Map<String, Line> firsts = new HashMap<>();
        for (Line line : kept) {
            if (line.entry() instanceof Entry.Account account) {
                Entry.Account standing = before.accounts().get(account.person());
                Line first = firsts.putIfAbsent(account.login(), line);
                if (first != null) {
                    complaints.add(line.complaint(Column.LOGIN, "login-twice", account.login(), first.place()));
                } else if (standing != null && !standing.login().equals(account.login())) {
                    complaints.add(line.complaint(Column.LOGIN, "has-account", account.person(), standing.login()));
                } else if (!owners.getOrDefault(account.login(), account.person()).equals(account.person())) {
                    complaints.add(line.complaint(Column.LOGIN, "login-taken", account.login()));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Pair<E> {
        void look(E first, E second);
    }

    /** Every two of the same owner that overlap. */
    private static <E extends Entry> void pairs(List<E> entries, Function<E, String> owner, BiPredicate<E, E> overlap, Pair<E> look) {
        entries.stream().collect(Collectors.groupingBy(owner)).values().forEach(own -> {
            for (int i = 0; i < own.size(); i++) {
                for (int j = i + 1; j < own.size(); j++) {
                    if (overlap.test(own.get(i), own.get(j))) {
                        look.look(own.get(i), own.get(j));
                    }
                }
            }
        });
    }

    /** At the line of the file that came last; two that were stored before are left alone. */
    private void complain(Entry first, Entry second, Column column, String code) {
        Stream.of(first, second).map(entry -> written.get(entry.getClass().getSimpleName() + entry.key())).filter(Objects::nonNull)
                .max(Comparator.comparing(Line::sheet).thenComparing(Line::row))
                .ifPresent(line -> {
                    Entry other = line.entry().key().equals(first.key()) ? second : first;
                    Column at = line.columns().containsKey(column) ? column : Column.SINCE;
                    complaints.add(line.complaint(at, code, told(other)));
                });
    }

    /** The other of two, for the sentence. */
    private String told(Entry entry) {
        Map<Column, Object> cells = entry.cells();
        String what = entry instanceof Entry.Post post ? post.title() + " (" + post.unit() + ")" : after.persons().containsKey(cells.get(Column.PERSON))
                ? after.persons().get(cells.get(Column.PERSON)).fullName() : String.valueOf(cells.get(Column.PERSON));
        return what + ", " + Words.of(cells.get(Column.SINCE)) + " – " + (cells.containsKey(Column.UNTIL) ? Words.of(cells.get(Column.UNTIL)) : "…");
    }

    /** Null when nothing changes. */
    private Changes.Step step(Line line) {
        Entry stood = before.standing(line.entry());
        if (line.removed()) {
            return stood == null ? null : step(Change.Kind.REMOVED, stood, List.of());
        }
        if (stood == null) {
            return step(Change.Kind.ADDED, line.entry(), List.of());
        }
        if (stood.equals(line.entry())) {
            return null;
        }
        Map<Column, Object> was = stood.cells();
        Map<Column, Object> is = line.entry().cells();
        List<Change.Detail> details = Stream.of(Column.values()).filter(column -> !Objects.equals(was.get(column), is.get(column)))
                .map(column -> new Change.Detail(column.heading(), was.containsKey(column) ? Words.of(was.get(column)) : "",
                        is.containsKey(column) ? Words.of(is.get(column)) : "")).toList();
        boolean ends = !was.containsKey(Column.UNTIL) && is.containsKey(Column.UNTIL);
        return step(ends ? Change.Kind.ENDED : Change.Kind.CHANGED, line.entry(), details);
    }

    private Changes.Step step(Change.Kind kind, Entry entry, List<Change.Detail> details) {
        return new Changes.Step(entry, new Change(kind, entry.sheet().title(), subject(entry), details));
    }

    /** Who or what it is about, for people. */
    private String subject(Entry entry) {
        if (entry instanceof Entry.Commune commune) {
            return commune.name();
        }
        if (entry instanceof Entry.Unit unit) {
            return unit.name() + " (" + unit.code() + ")";
        }
        if (entry instanceof Entry.Body body) {
            return body.name() + " (" + body.code() + ")";
        }
        if (entry instanceof Entry.Person person) {
            return person.fullName() + " (" + person.code() + ")";
        }
        if (entry instanceof Entry.Post post) {
            return name(post.person()) + ": " + post.title() + ", " + after.units().get(post.unit()).name() + ", " + days(post.since(), post.until());
        }
        if (entry instanceof Entry.Seat seat) {
            String body = after.bodies().containsKey(seat.body()) ? after.bodies().get(seat.body()).name() : after.units().get(seat.body()).name();
            return name(seat.person()) + ": " + body + " (" + seat.rank() + "), " + days(seat.since(), seat.until());
        }
        Entry.Account account = (Entry.Account) entry;
        return name(account.person()) + ": " + account.login();
    }

    private static String days(java.time.LocalDate since, java.time.LocalDate until) {
        return Words.of(since) + " – " + (until == null ? "…" : Words.of(until));
    }

    private String name(String person) {
        return after.persons().get(person).fullName() + " (" + person + ")";
    }

    private static List<Complaint> inOrder(List<Complaint> complaints) {
        List<String> sheets = Stream.of(Sheet.values()).map(Sheet::title).toList();
        return complaints.stream().distinct().sorted(Comparator.comparing((Complaint complaint) -> sheets.indexOf(complaint.sheet()))
                .thenComparing(complaint -> row(complaint.cell())).thenComparing(complaint -> complaint.cell().length())
                .thenComparing(Complaint::cell)).toList();
    }

    private static int row(String cell) {
        String digits = cell.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        return all;
    }
}
