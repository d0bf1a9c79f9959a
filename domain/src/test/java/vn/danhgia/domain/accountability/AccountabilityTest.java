package vn.danhgia.domain.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.accountability.AccountabilityCommand.ChooseMeasure;
import vn.danhgia.domain.accountability.AccountabilityCommand.ExplainProposal;
import vn.danhgia.domain.accountability.AccountabilityCommand.OpenAccountability;
import vn.danhgia.domain.accountability.AccountabilityEvent.AccountabilityOpened;
import vn.danhgia.domain.accountability.AccountabilityEvent.MeasureChosen;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.shared.AccountabilityId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

class AccountabilityTest {

    private static final AccountabilityId ITEM = new AccountabilityId(CYCLE, OFFICIAL);
    private static final Instant NOW = at(2026, 9, 18, 15, 0);
    private static final List<Condition.Name> FAILED = List.of(Condition.Name.OUTSTANDING_RESULT);

    @Test
    @Tag("R-7.2-1")
    @Tag("T18")
    void t18ALevelLoweredForUnmetConditionsOpensAnItemAgainstTheHeadWhoProposed() {
        AccountabilityOpened opened = (AccountabilityOpened) accepted(open(Level.EXCELLENT, Level.GOOD, DecisionReason.CONDITIONS)).get(0);
        assertThat(opened.head()).isEqualTo(HEAD);
        assertThat(opened.authority()).isEqualTo(body("btv"));
        assertThat(opened.proposed()).isEqualTo(Level.EXCELLENT);
        assertThat(opened.decided()).isEqualTo(Level.GOOD);
        assertThat(opened.shortfall()).isEqualTo(new Confidential<>(OFFICIAL, new Shortfall(FAILED)));
    }

    @Test
    @Tag("R-7.2-1")
    @Tag("T18")
    void t18QuotaVoteAndOtherGroundsAreNobodysFault() {
        for (DecisionReason reason : List.of(DecisionReason.QUOTA, DecisionReason.VOTE, DecisionReason.OTHER, DecisionReason.AS_PROPOSED)) {
            assertThat(accepted(open(Level.EXCELLENT, Level.GOOD, reason))).as("%s", reason).isEmpty();
        }
    }

    @Test
    @Tag("R-7.2-1")
    void aProposalThatWasTooLowOrRightOpensNothing() {
        for (Level proposed : Level.values()) {
            for (Level decided : Level.values()) {
                assertThat(accepted(open(proposed, decided, DecisionReason.CONDITIONS))).as("%s -> %s", proposed, decided)
                        .hasSize(proposed.ordinal() < decided.ordinal() ? 1 : 0);
            }
        }
    }

    @Test
    @Tag("R-7.2-1")
    void theConditionsAreNamed() {
        refused(Accountability.decide(Accountability.ABSENT, new OpenAccountability(ITEM, HEAD, body("btv"), Level.EXCELLENT, Level.GOOD,
                DecisionReason.CONDITIONS, List.of()), bySystem(NOW)), RejectionCode.CONDITIONS_NOT_NAMED);
    }

    @Test
    void onlyTheFlowOpensAnItemAndOnce() {
        OpenAccountability open = opening(Level.EXCELLENT, Level.GOOD, DecisionReason.CONDITIONS);
        refused(Accountability.decide(Accountability.ABSENT, open, by(MEMBER, NOW, "btv")), RejectionCode.SYSTEM_ONLY);
        refused(Accountability.decide(opened(), open, bySystem(NOW)), RejectionCode.ALREADY_EXISTS);
    }

    @Test
    @Tag("C-17")
    void theHeadExplainsAndNobodyForTheHeadAlsoWhenOutvoted() {
        ExplainProposal explain = new ExplainProposal(ITEM, "Tập thể đã bỏ phiếu");
        Accountability explained = after(opened(), explain, HEAD);
        assertThat(explained.explanation()).contains(new Confidential<>(HEAD, "Tập thể đã bỏ phiếu"));
        assertThat(explained.shortfall()).isEqualTo(opened().shortfall());
        assertThat(after(explained, new ExplainProposal(ITEM, "Bổ sung"), HEAD).explanation()).contains(new Confidential<>(HEAD, "Bổ sung"));
        refused(decide(opened(), explain, MEMBER, "btv"), RejectionCode.NOT_THE_ONE_ASKED);
        refused(decide(opened(), new ExplainProposal(ITEM, " "), HEAD), RejectionCode.FIELD_MISSING);
        refused(decide(Accountability.ABSENT, explain, HEAD), RejectionCode.NOT_FOUND);
        refused(decide(concluded(), explain, HEAD), RejectionCode.CASE_CONCLUDED);
    }

    @Test
    @Tag("R-7.2-2")
    @Tag("C-17")
    void btvChoosesAmongNothingReminderCriticismAndDiscipline() {
        assertThat(Measure.values()).containsExactly(Measure.NOTHING, Measure.REMINDER, Measure.CRITICISM, Measure.DISCIPLINE);
        for (Measure measure : Measure.values()) {
            MeasureChosen chosen = (MeasureChosen) accepted(decide(opened(), new ChooseMeasure(ITEM, measure, "Lần đầu"), MEMBER, "btv")).get(0);
            assertThat(chosen.chosen()).isEqualTo(new Confidential<>(HEAD, new Chosen(measure, "Lần đầu")));
            assertThat(chosen.body()).isEqualTo(body("btv"));
            assertThat(chosen.heard()).isFalse();
            assertThat(Accountability.evolve(opened(), chosen).outcome()).contains(chosen.chosen());
        }
        Accountability explained = after(opened(), new ExplainProposal(ITEM, "Tập thể đã bỏ phiếu"), HEAD);
        assertThat(((MeasureChosen) accepted(decide(explained, new ChooseMeasure(ITEM, Measure.NOTHING, ""), MEMBER, "btv")).get(0)).heard())
                .isTrue();
        assertThat(after(explained, new ChooseMeasure(ITEM, Measure.NOTHING, ""), MEMBER, "btv").explanation()).isPresent();
    }

    @Test
    @Tag("R-7.2-2")
    void noMeasureComesByItself() {
        assertThat(opened().outcome()).isEmpty();
        refused(Accountability.decide(opened(), new ChooseMeasure(ITEM, Measure.REMINDER, "x"), bySystem(NOW)), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new ChooseMeasure(ITEM, Measure.REMINDER, "x"), MEMBER, "ttdu"), RejectionCode.NOT_COMPETENT);
        refused(decide(Accountability.ABSENT, new ChooseMeasure(ITEM, Measure.REMINDER, "x"), MEMBER, "btv"), RejectionCode.NOT_FOUND);
        refused(decide(concluded(), new ChooseMeasure(ITEM, Measure.REMINDER, "x"), MEMBER, "btv"), RejectionCode.CASE_CONCLUDED);
    }

    @Test
    @Tag("C-11")
    void aHeadWhoSitsInBtvDoesNotChooseForHimselfOrHerself() {
        refused(decide(opened(), new ChooseMeasure(ITEM, Measure.NOTHING, ""), HEAD, "btv"), RejectionCode.RECUSED);
    }

    @Test
    @Tag("R-7.1-2")
    void whatBurdensTheHeadHasAGround() {
        for (Measure measure : List.of(Measure.REMINDER, Measure.CRITICISM, Measure.DISCIPLINE)) {
            refused(decide(opened(), new ChooseMeasure(ITEM, measure, " "), MEMBER, "btv"), RejectionCode.FIELD_MISSING);
        }
        assertThat(accepted(decide(opened(), new ChooseMeasure(ITEM, Measure.NOTHING, " "), MEMBER, "btv"))).hasSize(1);
    }

    @Test
    void whatIsSaidIsNeverPrinted() {
        assertThat(opened()).asString().doesNotContain("OUTSTANDING");
        assertThat(concluded()).asString().doesNotContain("REMINDER");
        assertThat(new Shortfall(FAILED)).hasToString("Shortfall");
        assertThat(new Chosen(Measure.REMINDER, "x")).hasToString("Chosen");
    }

    private static OpenAccountability opening(Level proposed, Level decided, DecisionReason reason) {
        return new OpenAccountability(ITEM, HEAD, body("btv"), proposed, decided, reason, FAILED);
    }

    private static Decision<AccountabilityEvent> open(Level proposed, Level decided, DecisionReason reason) {
        return Accountability.decide(Accountability.ABSENT, opening(proposed, decided, reason), bySystem(NOW));
    }

    private static Accountability opened() {
        return Accountability.evolve(Accountability.ABSENT, accepted(open(Level.EXCELLENT, Level.GOOD, DecisionReason.CONDITIONS)).get(0));
    }

    private static Accountability concluded() {
        return after(opened(), new ChooseMeasure(ITEM, Measure.REMINDER, "Lần đầu"), MEMBER, "btv");
    }

    private static Decision<AccountabilityEvent> decide(Accountability state, AccountabilityCommand command, PersonId who, String... bodies) {
        return Accountability.decide(state, command, by(who, NOW, bodies));
    }

    private static Accountability after(Accountability state, AccountabilityCommand command, PersonId who, String... bodies) {
        return Accountability.evolve(state, accepted(decide(state, command, who, bodies)).get(0));
    }
}
