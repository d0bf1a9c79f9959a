package vn.danhgia.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.cycle.CycleCommand.ExtendDeadline;
import vn.danhgia.domain.cycle.CycleEvent.DeadlineExtended;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/** Internal dates after a limit of the plan; every limit of these tests has the 14th of September as its last day. */
@Tag("R-III.3.1-1")
class ExtensionTest {

    private static final Instant NOW = at(2026, 9, 15, 9, 0);
    private static final PersonId ORGANISER = person("p-0005");
    private static final Cycle OPEN = Cycle.evolve(Cycle.UNOPENED, CycleTest.open());

    @Test
    void bxddSetsALaterDayWithAReasonAndTheLimitOfThePlanStaysWhatItWas() {
        List<CycleEvent> events = accepted(extend(DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 18), " Lũ quét "));
        assertThat(events).containsExactly(new DeadlineExtended(CYCLE, DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 18),
                new Confidential<>(ORGANISER, "Lũ quét"), ORGANISER, NOW));
        Cycle extended = Cycle.evolve(OPEN, events.get(0));
        assertThat(extended.limits()).isEqualTo(OPEN.limits());
        assertThat(extended.extensions()).containsExactly(new Extension(DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 18)));
        assertThat(events.get(0).toString()).doesNotContain("Lũ");
    }

    @Test
    @Tag("R-1.1-2")
    @Tag("R-7.1-2")
    void nobodyElseMayAndNobodyForHimselfOrHerself() {
        ExtendDeadline extend = new ExtendDeadline(CYCLE, DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 9, 18), "Lũ quét");
        refused(Cycle.decide(OPEN, extend, by(person("p-0001"), NOW, "btv")), RejectionCode.NOT_THE_ORGANISER);
        refused(Cycle.decide(OPEN, extend, by(OFFICIAL, NOW, "bxdd")), RejectionCode.RECUSED);
        refused(Cycle.decide(Cycle.UNOPENED, extend, by(ORGANISER, NOW, "bxdd")), RejectionCode.NOT_FOUND);
    }

    @Test
    void theDayIsAfterThePlansAndNotOver() {
        List<PersonId> somebody = List.of(OFFICIAL);
        refused(extend(DeadlineCode.PROPOSAL, somebody, LocalDate.of(2026, 9, 14), "x"), RejectionCode.EXTENSION_NOT_LATER);
        refused(Cycle.decide(OPEN, new ExtendDeadline(CYCLE, DeadlineCode.PROPOSAL, somebody, LocalDate.of(2026, 9, 15), "x"),
                by(ORGANISER, at(2026, 9, 16, 0, 0), "bxdd")), RejectionCode.EXTENSION_NOT_LATER);
        assertThat(accepted(extend(DeadlineCode.PROPOSAL, somebody, LocalDate.of(2026, 9, 15), "x"))).as("today, the first day after").hasSize(1);
    }

    @Test
    void aDayAfterTheNextQuarterIsAMistypedOne() {
        assertThat(accepted(extend(DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2026, 12, 31), "x"))).hasSize(1);
        refused(extend(DeadlineCode.PROPOSAL, List.of(OFFICIAL), LocalDate.of(2027, 1, 1), "x"), RejectionCode.EXTENSION_TOO_FAR);
    }

    @Test
    void itSaysWhyAndForWhom() {
        LocalDate day = LocalDate.of(2026, 9, 18);
        refused(extend(DeadlineCode.PROPOSAL, List.of(OFFICIAL), day, " "), RejectionCode.FIELD_MISSING);
        refused(extend(DeadlineCode.PROPOSAL, List.of(), day, "x"), RejectionCode.FIELD_MISSING);
        refused(extend(DeadlineCode.PROPOSAL, List.of(person("p-0999")), day, "x"), RejectionCode.NOT_FOUND);
        refused(extend(DeadlineCode.DISCIPLINE_LIST, List.of(OFFICIAL), day, "x"), RejectionCode.FIELD_MISSING);
        assertThat(accepted(extend(DeadlineCode.DISCIPLINE_LIST, List.of(), day, "x"))).as("a body's limit is nobody's").hasSize(1);
    }

    private static Decision<CycleEvent> extend(DeadlineCode code, List<PersonId> persons, LocalDate until, String reason) {
        return Cycle.decide(OPEN, new ExtendDeadline(CYCLE, code, persons, until, reason), by(ORGANISER, NOW, "bxdd"));
    }
}
