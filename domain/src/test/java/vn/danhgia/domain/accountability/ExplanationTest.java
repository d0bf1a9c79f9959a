package vn.danhgia.domain.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.COMMUNE;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.accountability.ExplanationCommand.DemandExplanation;
import vn.danhgia.domain.accountability.ExplanationCommand.GiveExplanation;
import vn.danhgia.domain.accountability.ExplanationEvent.ExplanationDemanded;
import vn.danhgia.domain.accountability.ExplanationEvent.ExplanationGiven;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.ExplanationId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

@Tag("R-7.1-2")
class ExplanationTest {

    private static final ExplanationId ID = new ExplanationId(COMMUNE, "7f3a");
    private static final Instant NOW = at(2026, 9, 18, 9, 0);
    private static final DemandExplanation DEMAND = demand(DOSSIER.toString(), "Vì sao khác mức tự đánh giá?");

    @Test
    void aBodyAsksWhoeverOverrodeSomethingToExplain() {
        ExplanationDemanded demanded = (ExplanationDemanded) accepted(decide(Explanation.ABSENT, DEMAND, MEMBER, "btv")).get(0);
        assertThat(demanded).isEqualTo(new ExplanationDemanded(ID, HEAD, body("btv"), DOSSIER.toString(),
                new Confidential<>(HEAD, "Vì sao khác mức tự đánh giá?"), MEMBER, NOW));
        refused(decide(Explanation.ABSENT, DEMAND, MEMBER, "ttdu"), RejectionCode.NOT_COMPETENT);
        refused(decide(Explanation.ABSENT, DEMAND, HEAD, "btv"), RejectionCode.RECUSED);
        refused(decide(demanded(), DEMAND, MEMBER, "btv"), RejectionCode.ALREADY_EXISTS);
        refused(decide(Explanation.ABSENT, demand(" ", "x"), MEMBER, "btv"), RejectionCode.FIELD_MISSING);
        refused(decide(Explanation.ABSENT, demand("x", " "), MEMBER, "btv"), RejectionCode.FIELD_MISSING);
    }

    @Test
    void theOneAskedAnswersOnceAndNobodyElse() {
        GiveExplanation give = new GiveExplanation(ID, "Theo biên bản họp");
        ExplanationGiven given = (ExplanationGiven) accepted(decide(demanded(), give, HEAD)).get(0);
        assertThat(given.words()).isEqualTo(new Confidential<>(HEAD, "Theo biên bản họp"));
        Explanation answered = Explanation.evolve(demanded(), given);
        assertThat(answered.words()).contains(given.words());
        assertThat(answered.subject()).isEqualTo(DOSSIER.toString());
        refused(decide(answered, give, HEAD), RejectionCode.CASE_CONCLUDED);
        refused(decide(demanded(), give, MEMBER, "btv"), RejectionCode.NOT_THE_ONE_ASKED);
        refused(decide(demanded(), new GiveExplanation(ID, " "), HEAD), RejectionCode.FIELD_MISSING);
        refused(decide(Explanation.ABSENT, give, HEAD), RejectionCode.NOT_FOUND);
    }

    private static DemandExplanation demand(String subject, String question) {
        return new DemandExplanation(ID, HEAD, body("btv"), subject, question);
    }

    private static Explanation demanded() {
        return Explanation.evolve(Explanation.ABSENT, accepted(decide(Explanation.ABSENT, DEMAND, MEMBER, "btv")).get(0));
    }

    private static Decision<ExplanationEvent> decide(Explanation state, ExplanationCommand command, PersonId who, String... bodies) {
        return Explanation.decide(state, command, by(who, NOW, bodies));
    }
}
