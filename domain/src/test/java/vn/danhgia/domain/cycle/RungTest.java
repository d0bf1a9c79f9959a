package vn.danhgia.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.cycle.CycleCommand.ExtendDeadline;
import vn.danhgia.domain.cycle.CycleEvent.DeadlineExtended;
import vn.danhgia.domain.cycle.Rung.Step;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;

/** Every limit of these tests is "trước ngày 15/9/2026": the 14th is the last day. */
@Tag("R-III.3.1-1")
class RungTest {

    private static final Instant JULY = at(2026, 7, 1, 8, 0);
    private static final Cycle OPEN = Cycle.evolve(Cycle.UNOPENED, CycleTest.open());
    private static final List<Rung> LADDER = Rung.of(OPEN, DeadlineCode.PROPOSAL);

    @Test
    void sixMorningsAroundTheLastDayThatIsInTime() {
        assertThat(LADDER).extracting(Rung::step).containsExactly(Step.values());
        assertThat(LADDER).extracting(Rung::lastDay).containsOnly(LocalDate.of(2026, 9, 14));
        assertThat(LADDER).extracting(Rung::at).containsExactly(at(2026, 9, 7, 7, 0), at(2026, 9, 11, 7, 0), at(2026, 9, 13, 7, 0),
                at(2026, 9, 14, 7, 0), at(2026, 9, 15, 7, 0), at(2026, 9, 16, 7, 0));
    }

    @Test
    void aMorningComesOnceAndNotBeforeItsHour() {
        assertThat(due(JULY, at(2026, 9, 7, 6, 59))).isEmpty();
        assertThat(due(JULY, at(2026, 9, 7, 7, 0))).containsExactly(Step.WEEK_BEFORE);
        assertThat(due(at(2026, 9, 7, 7, 0), at(2026, 9, 11, 6, 59))).isEmpty();
        assertThat(due(at(2026, 9, 7, 7, 0), at(2026, 9, 11, 7, 0))).containsExactly(Step.THREE_DAYS_BEFORE);
    }

    @Test
    void afterAStandstillOnlyTheLatestReminderIsTold() {
        assertThat(due(JULY, at(2026, 9, 13, 12, 0))).containsExactly(Step.DAY_BEFORE);
        assertThat(due(JULY, at(2026, 9, 14, 23, 59))).containsExactly(Step.LAST_DAY);
    }

    @Test
    void onceTheDayIsOverNobodyIsRemindedOfItAndWhatIsForOthersIsToldInAnyCase() {
        assertThat(due(JULY, at(2026, 9, 15, 0, 0))).isEmpty();
        assertThat(due(JULY, at(2026, 9, 15, 7, 0))).containsExactly(Step.DAY_AFTER);
        assertThat(due(JULY, at(2026, 9, 20, 0, 0))).containsExactly(Step.DAY_AFTER, Step.TWO_DAYS_AFTER);
    }

    @Test
    void anExtensionHasALadderOfItsOwnForItsPersonsBesideThePlans() {
        Cycle extended = accepted(Cycle.decide(OPEN, new ExtendDeadline(CYCLE, DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 18),
                "Lũ"), by(person("p-0005"), JULY, "bxdd"))).stream().reduce(OPEN, Cycle::evolve, (a, b) -> b);
        List<Rung> both = Rung.of(extended, DeadlineCode.PROPOSAL);
        assertThat(both).hasSize(12).isSortedAccordingTo(java.util.Comparator.comparing(Rung::at));
        assertThat(both).filteredOn(rung -> rung.extension().isPresent()).extracting(Rung::lastDay).containsOnly(LocalDate.of(2026, 9, 18));
        assertThat(both).filteredOn(rung -> rung.extension().isEmpty()).containsExactlyElementsOf(LADDER);
        List<Rung> due = Rung.due(both, at(2026, 9, 14, 7, 0), at(2026, 9, 15, 7, 0));
        assertThat(due).extracting(Rung::step).containsExactlyInAnyOrder(Step.DAY_AFTER, Step.THREE_DAYS_BEFORE);
        assertThat(due).filteredOn(rung -> rung.step() == Step.THREE_DAYS_BEFORE).extracting(Rung::extension)
                .containsExactly(Optional.of(new Extension(DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 18))));
        assertThat(Rung.of(extended, DeadlineCode.SELF_ASSESSMENT)).as("another limit").hasSize(6);
    }

    @Test
    void oneLadderForEachDayAndNoneForADayThatWasReplaced() {
        Cycle extended = given(given(given(OPEN, LocalDate.of(2026, 9, 18), OFFICIAL), LocalDate.of(2026, 9, 18), HEAD), LocalDate.of(2026, 9, 25), OFFICIAL);
        assertThat(Rung.of(extended, DeadlineCode.PROPOSAL).stream().flatMap(rung -> rung.extension().stream()).distinct()).containsExactlyInAnyOrder(
                new Extension(DeadlineCode.PROPOSAL, List.of(HEAD), LocalDate.of(2026, 9, 18)),
                new Extension(DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 25)));
        Cycle together = given(given(OPEN, LocalDate.of(2026, 9, 18), OFFICIAL), LocalDate.of(2026, 9, 18), HEAD);
        assertThat(Rung.of(together, DeadlineCode.PROPOSAL).stream().flatMap(rung -> rung.extension().stream()).distinct()).containsExactly(
                new Extension(DeadlineCode.PROPOSAL, List.of(OFFICIAL, HEAD), LocalDate.of(2026, 9, 18)));
    }

    private static Cycle given(Cycle cycle, LocalDate until, PersonId person) {
        return Cycle.evolve(cycle, new DeadlineExtended(CYCLE, DeadlineCode.PROPOSAL, List.of(person), until, new Confidential<>(person("p-0005"), "x"),
                person("p-0005"), JULY));
    }

    private static List<Step> due(Instant after, Instant now) {
        return Rung.due(LADDER, after, now).stream().map(Rung::step).toList();
    }
}
