package vn.danhgia.domain.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar in which the plan's days are read. */
public final class Legal {

    /** All legal days are days in Vietnam. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Legal() {
    }

    /** "Trước ngày N", strict reading (C-14): the first instant that is too late, 00:00 of day N in {@link #ZONE}. */
    public static Instant before(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** "Ngày N" without "trước" (R-III.5.1-1): the first instant that is too late is 00:00 of the day after. */
    public static Instant on(LocalDate day) {
        return before(day.plusDays(1));
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
