package vn.danhgia.service.papers.contents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;

/** Words, days and blanks as papers write them, always in Vietnamese. */
@Component
class Wording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final String BLANK = "……";

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    String orElse(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, VIETNAMESE);
    }

    /** A phrase that only papers say. */
    String phrase(String key, Object... arguments) {
        return of("heading.papers." + key, arguments);
    }

    String level(Level level) {
        return of("level." + level.name());
    }

    String level(Optional<Level> level) {
        return level.map(this::level).orElse("");
    }

    /** Blank where the key was destroyed and nobody can read it any more. */
    static <T> Optional<T> read(Confidential<T> secret) {
        return secret.reveal();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant instant) {
        return day(Legal.dayOf(instant));
    }

    /** As the Party's papers write a day: two digits where a pen could add one. */
    String longDay(Optional<LocalDate> day) {
        return day.map(known -> phrase("day", "%02d".formatted(known.getDayOfMonth()),
                known.getMonthValue() < 3 ? "%02d".formatted(known.getMonthValue()) : String.valueOf(known.getMonthValue()), String.valueOf(known.getYear())))
                .orElseGet(() -> phrase("day", BLANK, BLANK, BLANK));
    }

    String moment(Instant instant) {
        return HOUR.format(instant.atZone(Legal.ZONE)) + ", " + longDay(Optional.of(Legal.dayOf(instant)));
    }

    /** {@code III/2026}. */
    static String quarter(Quarter quarter) {
        return ROMAN.get(quarter.number() - 1) + "/" + quarter.year();
    }

    static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** A number to be written with the pen where none is recorded. */
    String number(Optional<String> number, String kind) {
        return number.orElse("…… -" + kind);
    }

    String noneIfBlank(String text) {
        return text.isBlank() ? phrase("none") : text;
    }

    /** A number within a text: with a comma, without needless zeros. */
    static String shown(BigDecimal value) {
        return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString().replace('.', ',');
    }

    /** Votes for each level as they were counted; blank where they cannot be read. */
    String votes(Optional<PaperTally> tally) {
        return tally.map(counted -> phrase("votes", counted.excellent(), counted.good(), counted.completed(), counted.notCompleted())
                + (counted.notRated() > 0 ? "\n" + phrase("votes.not-rated", counted.notRated()) : "")).orElse("");
    }

    /** How many of each level, best first, every level named. */
    List<Map<String, Object>> levels(Collection<Level> levels) {
        return List.of(Level.values()).stream().map(level -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("muc", level(level));
            row.put("so_nguoi", (int) levels.stream().filter(level::equals).count());
            return row;
        }).toList();
    }
}
