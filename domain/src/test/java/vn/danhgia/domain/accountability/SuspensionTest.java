package vn.danhgia.domain.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.COMMUNE;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.accountability.SuspensionCommand.AnswerSuspension;
import vn.danhgia.domain.accountability.SuspensionCommand.ProposeSuspension;
import vn.danhgia.domain.accountability.SuspensionEvent.SuspensionConsidered;
import vn.danhgia.domain.accountability.SuspensionEvent.SuspensionProposed;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.SuspensionId;

class SuspensionTest {

    private static final SuspensionId ID = new SuspensionId(COMMUNE, "7f3a");
    private static final Instant NOW = at(2026, 8, 3, 9, 0);
    private static final ProposeSuspension PROPOSE = propose(List.of(Sign.EVASION, Sign.SHIFTING), "Ba lần không nhận việc");
    private static final AnswerSuspension ANSWER = new AnswerSuspension(ID, true, "Đủ căn cứ");

    @Test
    @Tag("R-7.1-1")
    void theHeadOfTheUnitProposesAtAnyTimeWithSignsAndGroundsAndBtvIsAsked() {
        SuspensionProposed proposed = (SuspensionProposed) accepted(decide(Suspension.ABSENT, PROPOSE, HEAD)).get(0);
        assertThat(proposed.person()).isEqualTo(OFFICIAL);
        assertThat(proposed.authority()).isEqualTo(body("btv"));
        assertThat(proposed.by()).isEqualTo(HEAD);
        assertThat(proposed.grounds()).isEqualTo(new Confidential<>(OFFICIAL, new SuspensionGrounds(List.of(Sign.EVASION, Sign.SHIFTING),
                "Ba lần không nhận việc")));
        assertThat(proposed().answer()).isEmpty();
        refused(decide(Suspension.ABSENT, PROPOSE, MEMBER, "btv"), RejectionCode.NOT_THE_HEAD);
        refused(decide(Suspension.ABSENT, propose(List.of(), "x"), HEAD), RejectionCode.FIELD_MISSING);
        refused(decide(Suspension.ABSENT, propose(List.of(Sign.EVASION), " "), HEAD), RejectionCode.FIELD_MISSING);
        refused(decide(Suspension.ABSENT, new ProposeSuspension(ID, HEAD, HEAD, body("btv"), List.of(Sign.EVASION), "x"), HEAD),
                RejectionCode.RECUSED);
        refused(decide(proposed(), PROPOSE, HEAD), RejectionCode.ALREADY_EXISTS);
    }

    @Test
    @Tag("R-7.1-1")
    void btvAnswersOnceWithAGround() {
        SuspensionConsidered considered = (SuspensionConsidered) accepted(decide(proposed(), ANSWER, MEMBER, "btv")).get(0);
        assertThat(considered.answer()).isEqualTo(new Confidential<>(OFFICIAL, new SuspensionAnswer(true, "Đủ căn cứ")));
        assertThat(considered.body()).isEqualTo(body("btv"));
        Suspension answered = Suspension.evolve(proposed(), considered);
        assertThat(answered.answer()).contains(considered.answer());
        assertThat(answered.grounds()).isEqualTo(proposed().grounds());
        refused(decide(answered, ANSWER, MEMBER, "btv"), RejectionCode.CASE_CONCLUDED);
        refused(decide(proposed(), ANSWER, MEMBER, "ttdu"), RejectionCode.NOT_COMPETENT);
        refused(decide(proposed(), new AnswerSuspension(ID, false, " "), MEMBER, "btv"), RejectionCode.FIELD_MISSING);
        refused(decide(Suspension.ABSENT, ANSWER, MEMBER, "btv"), RejectionCode.NOT_FOUND);
    }

    @Test
    @Tag("C-11")
    void neitherWhomItIsAboutNorWhoProposedItAnswers() {
        refused(decide(proposed(), ANSWER, OFFICIAL, "btv"), RejectionCode.RECUSED);
        refused(decide(proposed(), ANSWER, HEAD, "btv"), RejectionCode.RECUSED);
    }

    @Test
    void groundsAndAnswerAreNeverPrinted() {
        assertThat(new SuspensionGrounds(List.of(Sign.EVASION), "Kín")).hasToString("SuspensionGrounds");
        assertThat(new SuspensionAnswer(true, "Kín")).hasToString("SuspensionAnswer");
    }

    private static ProposeSuspension propose(List<Sign> signs, String ground) {
        return new ProposeSuspension(ID, OFFICIAL, HEAD, body("btv"), signs, ground);
    }

    private static Suspension proposed() {
        return Suspension.evolve(Suspension.ABSENT, accepted(decide(Suspension.ABSENT, PROPOSE, HEAD)).get(0));
    }

    private static Decision<SuspensionEvent> decide(Suspension state, SuspensionCommand command, PersonId who, String... bodies) {
        return Suspension.decide(state, command, by(who, NOW, bodies));
    }
}
