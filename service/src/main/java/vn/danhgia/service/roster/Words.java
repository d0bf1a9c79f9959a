package vn.danhgia.service.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danhgia.domain.meeting.StaffMember.Employment;

/** The words and forms that cells are written in. */
final class Words {

    /** Yes, in a column of marks; empty is no. */
    static final String MARK = "x";

    private static final String PERMANENT = "Biên chế";
    private static final String CONTRACT = "Hợp đồng";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Words() {
    }

    static String of(Employment employment) {
        return employment == Employment.PERMANENT ? PERMANENT : CONTRACT;
    }

    static Optional<Employment> employment(String text) {
        return Arrays.stream(Employment.values()).filter(one -> of(one).equalsIgnoreCase(text)).findFirst();
    }

    static String employments() {
        return PERMANENT + ", " + CONTRACT;
    }

    static Optional<Entry.Block> block(String text) {
        return Arrays.stream(Entry.Block.values()).filter(block -> block.title().equalsIgnoreCase(text)).findFirst();
    }

    static String blocks() {
        return Arrays.stream(Entry.Block.values()).map(Entry.Block::title).collect(Collectors.joining(", "));
    }

    /** As Vietnamese days are written, day first. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** A cell as a person reads it. */
    static String of(Object cell) {
        return cell instanceof LocalDate day ? of(day) : String.valueOf(cell);
    }
}
