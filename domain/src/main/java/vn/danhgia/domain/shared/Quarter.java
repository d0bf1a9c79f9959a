package vn.danhgia.domain.shared;

import java.time.LocalDate;

/** A quarter (quý) of a calendar year, written {@code 2026-Q2}. */
public record Quarter(int year, int number) {

    /** The first quarter that can be named. Rating begins with the second of that year (III.2.3). */
    public static final Quarter FIRST = new Quarter(2026, 1);

    public Quarter {
        if (year < 2026 || year > 2100 || number < 1 || number > 4) {
            throw new IllegalArgumentException("not a quarter from 2026 on: " + year + "-Q" + number);
        }
    }

    /** @throws IllegalArgumentException when the text is not {@code yyyy-Qn} */
    public static Quarter parse(String text) {
        if (text == null || !text.matches("\\d{4}-Q[1-4]")) {
            throw new IllegalArgumentException("not a quarter: " + text);
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** @throws IllegalArgumentException on {@link #FIRST} */
    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The given day of the quarter's first month (tháng đầu quý). */
    public LocalDate dayOfFirstMonth(int day) {
        return firstDay().withDayOfMonth(day);
    }

    /** The given day of the quarter's last month (tháng cuối quý). */
    public LocalDate dayOfLastMonth(int day) {
        return firstDay().plusMonths(2).withDayOfMonth(day);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
