package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.checked;
import static vn.danhgia.domain.dossier.Dossiers.decided;
import static vn.danhgia.domain.dossier.Dossiers.heard;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.proposed;
import static vn.danhgia.domain.dossier.Dossiers.received;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.DossierCommand.LapseDeadline;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.ReturnSelfAssessment;
import vn.danhgia.domain.dossier.DossierEvent.DeadlineLapsed;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/** What is open at its limit is noted for ever, and stays open; a timer judges nobody. */
@Tag("R-5.4-1")
class LapsedDeadlineTest {

    @Test
    void theWorkThatIsOpenAtItsLimitLapsesWithTheRecordedInstant() {
        assertThat(lapse(opened(), DeadlineCode.SELF_ASSESSMENT)).containsExactly(lapsed(DeadlineCode.SELF_ASSESSMENT, Dossiers.ASSESSMENT_LIMIT));
        for (Dossier open : List.of(opened(), assessed(), received(assessed()))) {
            assertThat(lapse(open, DeadlineCode.PROPOSAL)).containsExactly(lapsed(DeadlineCode.PROPOSAL, Dossiers.LIMIT));
        }
        for (Dossier open : List.of(opened(), proposed(), checked(), heard())) {
            assertThat(lapse(open, DeadlineCode.DECISION)).containsExactly(lapsed(DeadlineCode.DECISION, Dossiers.DECISION_LIMIT));
        }
    }

    @Test
    void whatIsDoneDoesNot() {
        assertThat(lapse(assessed(), DeadlineCode.SELF_ASSESSMENT)).isEmpty();
        assertThat(lapse(proposed(), DeadlineCode.PROPOSAL)).isEmpty();
        assertThat(lapse(decided(), DeadlineCode.DECISION)).isEmpty();
        Dossier unrated = after(opened(), new MarkNotRated(DOSSIER, UnratedTest.LEAVE), person("p-0005"), "bxdd");
        for (DeadlineCode code : List.of(DeadlineCode.SELF_ASSESSMENT, DeadlineCode.PROPOSAL, DeadlineCode.DECISION)) {
            assertThat(lapse(unrated, code)).as("nobody waits for it").isEmpty();
        }
    }

    @Test
    void whatWasInTimeAndIsHandedBackAfterItsLimitHasNotLapsed() {
        Dossier returned = evolved(assessed(), new ReturnSelfAssessment(DOSSIER, "Thiếu minh chứng"), by(HEAD, Dossiers.LIMIT, "p-kinh-te"));
        assertThat(returned.stage()).isEqualTo(Dossier.Stage.SELF_ASSESSMENT);
        assertThat(lapse(returned, DeadlineCode.SELF_ASSESSMENT)).as("it was there when its limit came").isEmpty();
        assertThat(lapse(returned, DeadlineCode.PROPOSAL)).as("there never was a proposal").hasSize(1);
        Dossier before = evolved(assessed(), new ReturnSelfAssessment(DOSSIER, "Thiếu minh chứng"),
                by(HEAD, Dossiers.ASSESSMENT_LIMIT.minusMillis(1), "p-kinh-te"));
        assertThat(lapse(before, DeadlineCode.SELF_ASSESSMENT)).as("handed back in time, and not handed in again").hasSize(1);
        Dossier unproposed = evolved(proposed(), new ReturnDossier(DOSSIER, "Thiếu biên bản"), by(person("p-0005"), Dossiers.LIMIT, "bxdd"));
        assertThat(lapse(unproposed, DeadlineCode.PROPOSAL)).isEmpty();
        assertThat(lapse(unproposed, DeadlineCode.DECISION)).hasSize(1);
    }

    @Test
    void itIsNotedOnceAndTheWorkGoesOn() {
        Dossier late = after(opened(), DeadlineCode.SELF_ASSESSMENT);
        assertThat(lapse(late, DeadlineCode.SELF_ASSESSMENT)).isEmpty();
        assertThat(late.stage()).isEqualTo(Dossier.Stage.SELF_ASSESSMENT);
        Dossier handedIn = after(late, assessment(), OFFICIAL);
        assertThat(handedIn.stage()).isEqualTo(Dossier.Stage.RECEPTION);
        assertThat(handedIn.lapsed()).as("late for ever").containsExactly(DeadlineCode.SELF_ASSESSMENT);
        assertThat(after(handedIn, DeadlineCode.PROPOSAL).lapsed()).containsExactlyInAnyOrder(DeadlineCode.SELF_ASSESSMENT, DeadlineCode.PROPOSAL);
    }

    @Test
    void onlyTheSystemSaysSoAndNotBeforeTheInstant() {
        LapseDeadline lapse = new LapseDeadline(DOSSIER, DeadlineCode.SELF_ASSESSMENT);
        refused(Dossier.decide(opened(), lapse, bySystem(Dossiers.ASSESSMENT_LIMIT.minusMillis(1))), RejectionCode.DEADLINE_NOT_REACHED);
        refused(Dossier.decide(opened(), lapse, by(HEAD, Dossiers.ASSESSMENT_LIMIT, "p-kinh-te")), RejectionCode.SYSTEM_ONLY);
        refused(Dossier.decide(Dossier.ABSENT, lapse, bySystem(Dossiers.ASSESSMENT_LIMIT)), RejectionCode.NOT_FOUND);
        refused(Dossier.decide(opened(), new LapseDeadline(DOSSIER, DeadlineCode.DISCIPLINE_LIST), bySystem(Dossiers.DECISION_LIMIT)),
                RejectionCode.NOT_FOUND);
    }

    private static Dossier evolved(Dossier dossier, DossierCommand command, Act act) {
        return accepted(Dossier.decide(dossier, command, act)).stream().reduce(dossier, Dossier::evolve, (a, b) -> b);
    }

    private static DeadlineLapsed lapsed(DeadlineCode code, Instant limit) {
        return new DeadlineLapsed(DOSSIER, code, limit, Dossiers.DECISION_LIMIT);
    }

    private static List<DossierEvent> lapse(Dossier dossier, DeadlineCode code) {
        Decision<DossierEvent> decision = Dossier.decide(dossier, new LapseDeadline(DOSSIER, code), bySystem(Dossiers.DECISION_LIMIT));
        return accepted(decision);
    }

    private static Dossier after(Dossier dossier, DeadlineCode code) {
        return lapse(dossier, code).stream().reduce(dossier, Dossier::evolve, (a, b) -> b);
    }

    private static Dossier after(Dossier dossier, DossierCommand command, PersonId by, String... bodies) {
        return Dossiers.after(dossier, command, by, bodies);
    }
}
