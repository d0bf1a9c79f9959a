package vn.danhgia.service.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.ruleset.Contested;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.DeadlineRow;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.Edition;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.ruleset.Papers;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.ProvinceRow;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.RequiredPaper;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.ruleset.SimilarPositions;
import vn.danhgia.domain.ruleset.SubjectRow;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.ruleset.Thresholds;
import vn.danhgia.domain.ruleset.WorkingDays;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;

/**
 * The bytes of one edition's tables, their digest, and the values that they say. A folder that misses a file, a file that misses a row, a row without a
 * clause of the plan: each is refused with its place, and nothing is used.
 */
final class RuleTables {

    /** In the order in which they are digested. */
    static final List<String> FILES = List.of("authority.csv", "clauses.csv", "criteria.csv", "days.csv", "deadlines.csv", "edition.properties",
            "groups.csv", "holidays.csv", "offices.csv", "papers.csv", "periods.csv", "province.csv", "readings.csv", "recipients.csv", "subjects.csv", "thresholds.csv");

    private static final String HEAD = "edition.properties";
    private static final String CALENDAR = "holidays.csv";
    private static final List<String> HEAD_FIELDS = List.of("edition", "document", "title", "issuer", "legal-bases", "effective-from", "organiser",
            "common-points", "result-points");

    private final String folder;
    private final Map<String, byte[]> files;

    /** @param files every one of {@link #FILES} with its bytes */
    RuleTables(String folder, Map<String, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** Lower-case hex of SHA-256 over every file's name and bytes, each with its length in front. */
    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                byte[] name = file.getBytes(StandardCharsets.UTF_8);
                sha256.update(ByteBuffer.allocate(8).putInt(name.length).putInt(files.get(file).length).array());
                sha256.update(name);
                sha256.update(files.get(file));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RuleFileException naming file and row */
    RuleSet values() {
        Properties head = head();
        Set<String> clauses = Set.copyOf(table("clauses.csv", "clause", "title").rows(row -> row.text("clause")));
        Function<Table.Row, String> clause = row -> knownClause(row, clauses);
        List<Criterion> criteria = table("criteria.csv", "code", "group", "most", "text", "clause", "note").rows(row -> {
            clause.apply(row);
            return new Criterion(row.text("code"), row.text("group"), Points.of(row.text("most")));
        });
        ScoreFrame frame = in(HEAD, () -> new ScoreFrame(Points.of(head.getProperty("common-points").strip()),
                Points.of(head.getProperty("result-points").strip()), criteria));
        Edition edition = in(HEAD, () -> new Edition(new RuleSetRef(head.getProperty("edition").strip(), digest()), head.getProperty("document").strip(),
                head.getProperty("title").strip(), head.getProperty("issuer").strip(),
                Arrays.stream(head.getProperty("legal-bases").split(";")).map(String::strip).toList(),
                LocalDate.parse(head.getProperty("effective-from").strip()), Optional.ofNullable(head.getProperty("supersedes")).map(String::strip)));
        List<SubjectRow> subjects = table("subjects.csv", "position", "duty", "cycle", "clause", "note").rows(row ->
                new SubjectRow(row.text("position"), row.one(Duty.class, "duty"), row.one(CycleKind.class, "cycle") == CycleKind.ANNUAL, clause.apply(row)));
        Set<String> positions = subjects.stream().map(SubjectRow::position).collect(Collectors.toSet());
        return in(folder, () -> new RuleSet(edition, new RuleSet.BodyRoles(head.getProperty("organiser").strip()), offices(clause), frame,
                table("deadlines.csv", "number", "limit", "month", "day", "wording", "exceptions", "clause", "note").rows(row -> deadline(row, clause)),
                table("days.csv", "day", "month", "day-of-month", "exceptions", "clause", "note").rows(row -> new InternalDay(
                        row.one(InternalDay.Code.class, "day"), row.one(DeadlineRow.Month.class, "month"), row.number("day-of-month"), exceptions(row),
                        clause.apply(row))),
                table("periods.csv", "period", "count", "unit", "clause", "note").rows(row -> new Period(
                        row.one(Period.Code.class, "period"), row.number("count"), row.one(Period.Unit.class, "unit"), clause.apply(row))),
                workingDays(),
                table("authority.csv", "position", "reviewer", "adviser", "approver", "proposer", "appraiser", "opinion", "decider", "clerk",
                        "catalogue-limit", "clause", "note").rows(row -> new AuthorityRow(known(row.text("position"), positions), row.optional("reviewer"),
                        row.optional("adviser"), row.text("approver"), row.text("proposer"), row.text("appraiser"), row.optional("opinion"),
                        row.text("decider"), row.text("clerk"), row.one(DeadlineCode.class, "catalogue-limit"), clause.apply(row))),
                table("province.csv", "position", "preparer", "approver", "proposer", "decider", "clause", "note").rows(row -> new ProvinceRow(
                        known(row.text("position"), positions), row.text("preparer"), row.text("approver"), row.text("proposer"), row.text("decider"),
                        clause.apply(row))),
                subjects, groups(positions, clause),
                new Papers(table("papers.csv", "paper", "required", "provider", "clause", "note").rows(row -> new RequiredPaper(
                        row.text("paper"), row.one(YesNo.class, "required") == YesNo.YES, row.text("provider"), clause.apply(row))),
                        table("recipients.csv", "document", "recipient", "clause", "note").rows(row -> new Papers.Recipient(
                                row.text("document"), row.text("recipient"), clause.apply(row)))),
                new RatingRules(readings(clause), thresholds(clause))));
    }

    /** What was kept before days could be moved has two columns, and every row of it is a free day. */
    private WorkingDays workingDays() {
        if (new String(files.get(CALENDAR), StandardCharsets.UTF_8).lines().anyMatch("date,name"::equals)) {
            return new WorkingDays(Set.copyOf(table(CALENDAR, "date", "name").rows(row -> row.date("date"))));
        }
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        table(CALENDAR, "date", "name", "kind", "ground").rows(row -> {
            row.text("ground");
            LocalDate day = row.date("date");
            if (!(row.one(DayKind.class, "kind") == DayKind.OFF ? off : worked).add(day)) {
                throw new IllegalArgumentException("hai dòng cho " + day);
            }
            return day;
        });
        return in(CALENDAR, () -> new WorkingDays(off, worked));
    }

    private enum DayKind { OFF, WORKED }

    private enum CycleKind { QUARTERLY, ANNUAL }

    private enum YesNo { YES, NO }

    private Properties head() {
        Properties head = new Properties();
        try {
            head.load(new StringReader(new String(files.get(HEAD), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleFileException(folder + HEAD, "không đọc được: " + e.getMessage());
        }
        List<String> missing = HEAD_FIELDS.stream().filter(field -> head.getProperty(field, "").isBlank()).toList();
        if (!missing.isEmpty()) {
            throw new RuleFileException(folder + HEAD, "thiếu " + missing);
        }
        return head;
    }

    private static DeadlineRow deadline(Table.Row row, Function<Table.Row, String> clause) {
        DeadlineCode code = row.one(DeadlineCode.class, "limit");
        if (!code.number().equals(row.text("number"))) {
            throw new IllegalArgumentException(row.text("number") + " không phải số của " + code);
        }
        return new DeadlineRow(code, row.one(DeadlineRow.Month.class, "month"), row.number("day"), row.one(DeadlineRow.Wording.class, "wording"),
                exceptions(row), clause.apply(row));
    }

    private static Map<Quarter, LocalDate> exceptions(Table.Row row) {
        Map<Quarter, LocalDate> exceptions = new HashMap<>();
        for (String exception : row.list("exceptions", ";")) {
            String[] pair = exception.split("=", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException("cột exceptions: cần dạng 2026-Q2=2026-06-25, có " + exception);
            }
            exceptions.put(Quarter.parse(pair[0].strip()), LocalDate.parse(pair[1].strip()));
        }
        return exceptions;
    }

    private SimilarPositions groups(Set<String> positions, Function<Table.Row, String> clause) {
        Map<String, String> groups = new HashMap<>();
        table("groups.csv", "group", "position", "clause", "note").rows(row -> {
            clause.apply(row);
            String before = groups.put(known(row.text("position"), positions), row.text("group"));
            if (before != null) {
                throw new IllegalArgumentException(row.text("position") + " đã thuộc nhóm " + before);
            }
            return row;
        });
        return new SimilarPositions(groups);
    }

    private Offices offices(Function<Table.Row, String> clause) {
        Map<Offices.Role, List<String>> bodies = new EnumMap<>(Offices.Role.class);
        table("offices.csv", "role", "body", "clause", "note").rows(row -> {
            clause.apply(row);
            return bodies.computeIfAbsent(row.one(Offices.Role.class, "role"), role -> new ArrayList<>()).add(row.text("body"));
        });
        return in("offices.csv", () -> new Offices(bodies));
    }

    private Thresholds thresholds(Function<Table.Row, String> clause) {
        Map<Threshold, Integer> values = new EnumMap<>(Threshold.class);
        table("thresholds.csv", "threshold", "value", "clause", "note").rows(row -> {
            clause.apply(row);
            return once(values, row.one(Threshold.class, "threshold"), row.number("value"));
        });
        return in("thresholds.csv", () -> new Thresholds(values));
    }

    /** Every alternative must be listed, so that whoever chooses sees them all. */
    private Readings readings(Function<Table.Row, String> clause) {
        Map<Contested, String> chosen = new EnumMap<>(Contested.class);
        table("readings.csv", "number", "question", "chosen", "alternatives", "clause", "note").rows(row -> {
            Contested question = row.one(Contested.class, "question");
            List<String> alternatives = question.alternatives().stream().map(Reading::name).toList();
            if (!row.text("number").equals(question.number()) || !row.list("alternatives", "|").equals(alternatives)) {
                throw new IllegalArgumentException(question + " là " + question.number() + " với các cách hiểu " + alternatives);
            }
            if (!alternatives.contains(row.text("chosen"))) {
                throw new IllegalArgumentException("cột chosen: " + row.text("chosen") + " không thuộc " + alternatives);
            }
            clause.apply(row);
            return once(chosen, question, row.text("chosen"));
        });
        return in("readings.csv", () -> new Readings(chosen));
    }

    private static <K, V> V once(Map<K, V> values, K key, V value) {
        if (values.put(key, value) != null) {
            throw new IllegalArgumentException("hai dòng cho " + key);
        }
        return value;
    }

    private static String known(String position, Set<String> positions) {
        if (!positions.contains(position)) {
            throw new IllegalArgumentException("vị trí " + position + " không có trong subjects.csv");
        }
        return position;
    }

    /** A row stands on clauses of the plan, each of which the plan has. */
    private static String knownClause(Table.Row row, Set<String> clauses) {
        List<String> named = row.list("clause", ";");
        if (named.isEmpty()) {
            throw new IllegalArgumentException("thiếu điều khoản căn cứ");
        }
        named.stream().filter(clause -> !clauses.contains(clause)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("không có điều khoản " + unknown);
        });
        return String.join("; ", named);
    }

    private Table table(String file, String... columns) {
        return new Table(folder + file, files.get(file), List.of(columns));
    }

    @FunctionalInterface
    private interface Making<T> {
        T make();
    }

    private <T> T in(String file, Making<T> making) {
        try {
            return making.make();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new RuleFileException(file.equals(folder) ? folder : folder + file, e.getMessage());
        }
    }

    /** @return files by name, in the order of {@link #FILES} */
    static Map<String, byte[]> ordered(Function<String, byte[]> bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, bytes.apply(file)));
        return files;
    }
}
