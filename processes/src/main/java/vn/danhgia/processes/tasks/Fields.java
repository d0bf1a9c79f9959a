package vn.danhgia.processes.tasks;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/**
 * The fields of a form as typed, read one by one. What cannot be read is noted with the field's name, and something harmless is
 * answered in its place, so that one pass names every bad field. Text is composed to NFC here, at the edge.
 */
public final class Fields {

    private static final int LONGEST = 4_000;
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, List<String>> typed;
    private final List<Rejection> complaints = new ArrayList<>();
    private final Actor by;

    public Fields(Map<String, List<String>> typed) {
        this(typed, Actor.SYSTEM);
    }

    /** @param by who filled the form in, for forms that leave out what is about that very person (C-11) */
    public Fields(Map<String, List<String>> typed, Actor by) {
        this.by = by;
        this.typed = typed.entrySet().stream().filter(field -> field.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Actor by() {
        return by;
    }

    /** Bad fields found so far, in the order of reading. */
    public List<Rejection> complaints() {
        return List.copyOf(complaints);
    }

    /** Text that may stay empty; never null. */
    public String optionalText(String name) {
        return text(name, 0);
    }

    public String text(String name) {
        String text = text(name, 0);
        if (text.isEmpty()) {
            complain(RejectionCode.FIELD_MISSING, name);
        }
        return text;
    }

    /** How many rows a table of the form has, by the longest of the given columns. */
    public int rows(String... columns) {
        int rows = 0;
        for (String column : columns) {
            rows = Math.max(rows, typed.getOrDefault(column, List.of()).size());
        }
        return rows;
    }

    /**
     * What follows the given beginning in the names of the fields, for instance the numbers of {@code points-1}, {@code points-2}: numbers by size,
     * the rest by letter.
     */
    public List<String> endings(String beginning) {
        return typed.keySet().stream().filter(name -> name.startsWith(beginning)).map(name -> name.substring(beginning.length()))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).toList();
    }

    /** All values of a field that may be given several times, without blanks. */
    public List<String> texts(String name) {
        return typed.getOrDefault(name, List.of()).stream().filter(value -> value != null && !value.isBlank()).map(String::strip).toList();
    }

    /** A time of day as {@code 08:30}; midnight when unreadable, and a complaint. */
    public LocalTime time(String name) {
        String text = text(name, 0);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            complain(text.isEmpty() ? RejectionCode.FIELD_MISSING : RejectionCode.FIELD_UNREADABLE, name, text);
            return LocalTime.MIDNIGHT;
        }
    }

    /** A percentage with comma or point, or nothing; empty and a complaint when it is not a number. */
    public Optional<BigDecimal> optionalNumber(String name) {
        String text = text(name, 0);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            complain(RejectionCode.FIELD_UNREADABLE, name, text);
            return Optional.empty();
        }
    }

    /** A whole number, not negative, in a cell of a table; zero when blank; zero and a complaint when it is something else. */
    public int countOrZero(String name) {
        return text(name, 0).isEmpty() ? 0 : count(name);
    }

    /** A cell of a table; never null. */
    public String text(String column, int row) {
        List<String> values = typed.getOrDefault(column, List.of());
        String text = row < values.size() && values.get(row) != null ? Normalizer.normalize(values.get(row), Normalizer.Form.NFC).strip() : "";
        if (text.length() > LONGEST) {
            complain(RejectionCode.FIELD_TOO_LONG, cell(column, row, values), LONGEST);
            return "";
        }
        return text;
    }

    /** A number of points with comma or point; zero when unreadable, and a complaint. */
    public Points points(String column, int row) {
        String text = text(column, row);
        try {
            return new Points(new BigDecimal(text.replace(',', '.')));
        } catch (IllegalArgumentException e) {
            complain(text.isEmpty() ? RejectionCode.FIELD_MISSING : RejectionCode.FIELD_UNREADABLE, cell(column, row), text);
            return Points.of("0");
        }
    }

    public Points points(String name) {
        return points(name, 0);
    }

    /** A whole number, not negative; zero when unreadable, and a complaint. */
    public int count(String name) {
        String text = text(name, 0);
        if (!text.matches("\\d{1,6}")) {
            complain(text.isEmpty() ? RejectionCode.FIELD_MISSING : RejectionCode.FIELD_UNREADABLE, name, text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** A day as {@code 2026-06-24} (date fields) or {@code 24/6/2026} (as people write it). */
    public LocalDate day(String column, int row) {
        String text = text(column, row);
        try {
            return text.contains("/") ? LocalDate.parse(text, VIETNAMESE_DAY) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            complain(text.isEmpty() ? RejectionCode.FIELD_MISSING : RejectionCode.FIELD_UNREADABLE, cell(column, row), text);
            return LocalDate.EPOCH;
        }
    }

    public LocalDate day(String name) {
        return day(name, 0);
    }

    /** A day that may stay open. */
    public Optional<LocalDate> optionalDay(String name) {
        return text(name, 0).isEmpty() ? Optional.empty() : Optional.of(day(name, 0));
    }

    /** One of an enum's names; the first of them when unreadable, and a complaint. */
    public <E extends Enum<E>> E choice(Class<E> of, String column, int row) {
        String text = text(column, row);
        for (E constant : of.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        complain(text.isEmpty() ? RejectionCode.FIELD_MISSING : RejectionCode.FIELD_UNREADABLE, cell(column, row), text);
        return of.getEnumConstants()[0];
    }

    public <E extends Enum<E>> E choice(Class<E> of, String name) {
        return choice(of, name, 0);
    }

    /** One of an enum's names; the given one when the cell is blank; a complaint when it is something else. */
    public <E extends Enum<E>> E choice(Class<E> of, String column, int row, E otherwise) {
        return optionalChoice(of, column, row).orElse(otherwise);
    }

    /** One of an enum's names; empty when the cell is blank; empty and a complaint when it is something else. */
    public <E extends Enum<E>> Optional<E> optionalChoice(Class<E> of, String column, int row) {
        return text(column, row).isEmpty() ? Optional.empty() : Optional.of(choice(of, column, row));
    }

    /** The parts of a cell between semicolons, each read by itself; blank parts are left out, and one that cannot be read is a complaint. */
    public <T> List<T> several(String column, int row, Function<String, Optional<T>> reading) {
        List<T> read = new ArrayList<>();
        for (String part : text(column, row).split(";")) {
            Optional<T> one = part.isBlank() ? Optional.empty() : reading.apply(part.strip());
            one.ifPresent(read::add);
            if (one.isEmpty() && !part.isBlank()) {
                complain(RejectionCode.FIELD_UNREADABLE, cell(column, row), part.strip());
            }
        }
        return read;
    }

    /** One of an enum's names, or nothing; a name that the enum does not have is a complaint. */
    public <E extends Enum<E>> Optional<E> optionalChoice(Class<E> of, String name) {
        return text(name, 0).isEmpty() ? Optional.empty() : Optional.of(choice(of, name, 0));
    }

    private String cell(String column, int row) {
        return cell(column, row, typed.getOrDefault(column, List.of()));
    }

    private static String cell(String column, int row, List<String> values) {
        return values.size() > 1 ? column + "[" + (row + 1) + "]" : column;
    }

    /** Notes what is wrong with a field that somebody else has read. Long input is cut before it is quoted back; a refusal is not a place to store things. */
    public void complain(RejectionCode code, Object... arguments) {
        for (int i = 1; i < arguments.length; i++) {
            String text = String.valueOf(arguments[i]);
            arguments[i] = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        }
        complaints.add(Rejection.of(code, arguments));
    }
}
