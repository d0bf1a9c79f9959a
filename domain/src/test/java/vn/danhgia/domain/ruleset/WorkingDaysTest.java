package vn.danhgia.domain.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysTest {

    @Property
    @Tag("C-12")
    void soManyWorkingDaysLieBetweenTheDayAndTheOneReached(@ForAll("days") LocalDate day, @ForAll("holidays") Set<LocalDate> holidays,
                                                           @ForAll @IntRange(min = 1, max = 20) int number) {
        WorkingDays calendar = new WorkingDays(holidays);
        LocalDate reached = calendar.after(day, number);
        assertThat(calendar.includes(reached)).isTrue();
        assertThat(day.plusDays(1).datesUntil(reached.plusDays(1)).filter(calendar::includes)).hasSize(number);
    }

    @Property
    @Tag("C-12")
    void aWorkingDayIsNeitherSaturdayNorSundayNorAHoliday(@ForAll("days") LocalDate day, @ForAll("holidays") Set<LocalDate> holidays) {
        boolean off = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) || holidays.contains(day);
        assertThat(new WorkingDays(holidays).includes(day)).isEqualTo(!off);
    }

    @Property
    @Tag("C-12")
    void aFurtherHolidayNeverBringsTheLimitNearer(@ForAll("days") LocalDate day, @ForAll("holidays") Set<LocalDate> holidays,
                                                  @ForAll @IntRange(min = 1, max = 20) int number) {
        assertThat(new WorkingDays(holidays).after(day, number)).isAfterOrEqualTo(new WorkingDays(Set.of()).after(day, number));
    }

    /** 31 August 2026, a Monday, is free; Saturday 22 August is worked in its place. */
    @Example
    @Tag("C-12")
    void aSaturdayThatIsWorkedInAnothersPlaceCounts() {
        WorkingDays moved = new WorkingDays(Set.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)),
                Set.of(LocalDate.of(2026, 8, 22)));
        assertThat(moved.after(LocalDate.of(2026, 8, 20), 2)).isEqualTo(LocalDate.of(2026, 8, 22));
        assertThat(moved.after(LocalDate.of(2026, 8, 28), 1)).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(moved.lastUpTo(LocalDate.of(2026, 8, 23))).isEqualTo(LocalDate.of(2026, 8, 22));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(Set.of(LocalDate.of(2026, 8, 22)), Set.of(LocalDate.of(2026, 8, 22))));
    }

    @Example
    void aNumberOfWorkingDaysStartsAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(Set.of()).after(LocalDate.of(2026, 9, 1), 0));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 60).map(LocalDate.of(2026, 8, 15)::plusDays);
    }

    @Provide
    Arbitrary<Set<LocalDate>> holidays() {
        return days().set().ofMaxSize(8);
    }
}
