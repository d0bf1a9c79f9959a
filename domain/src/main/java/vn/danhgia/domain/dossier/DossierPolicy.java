package vn.danhgia.domain.dossier;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.DecideLevel;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.IssueDecision;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.meeting.Majority;
import vn.danhgia.domain.meeting.VotePolicy;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses of steps 2 to 5, one guard each; the lists are the clauses' table of contents. */
final class DossierPolicy {

    /** For instance {@code 05-QĐ/ĐU}: capitals, digits and signs; no room for words or names in clear. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d./-]{0,39}");

    private DossierPolicy() {
    }

    static List<Guard> opening(Dossier state, OpenDossier open, Act act) {
        return List.of(
                systemOnly(act),
                require(() -> state.stage() == Stage.ABSENT, RejectionCode.ALREADY_EXISTS, open.dossier()));
    }

    /** R-5.2-1: the person alone scores and proposes for himself or herself. */
    static List<Guard> selfAssessment(Dossier state, SubmitSelfAssessment submit, Act act) {
        return List.of(
                exists(state, submit.dossier()),
                ownersTurn(submit.dossier(), act),
                atStage(state, Stage.SELF_ASSESSMENT),
                require(() -> !submit.common().isMoreThan(state.frame().common()), RejectionCode.COMMON_SCORE_TOO_HIGH, submit.common(),
                        state.frame() == null ? null : state.frame().common()),
                require(() -> !submit.results().isMoreThan(state.frame().results()), RejectionCode.RESULT_SCORE_TOO_HIGH, submit.results(),
                        state.frame() == null ? null : state.frame().results()));
    }

    /** R-5.3-2, R-1.2-1: the using body proposes what its vote carried. */
    static List<Guard> proposal(Dossier state, ProposeLevel propose, Act act) {
        return and(bodysTurn(state, propose.dossier(), Stage.PROPOSAL, AuthorityRoute::proposer, act),
                VotePolicy.outcome(propose.level(), propose.tally(), Majority.OF_THOSE_PRESENT));
    }

    static List<Guard> check(Dossier state, DossierId dossier, Act act) {
        return bodysTurn(state, dossier, Stage.CHECK, AuthorityRoute::appraiser, act);
    }

    static List<Guard> handingBack(Dossier state, ReturnDossier back, Act act) {
        return and(check(state, back.dossier(), act),
                List.of(require(() -> !back.remark().isBlank(), RejectionCode.REMARK_REQUIRED)));
    }

    /** R-5.4-2, R-I.2.1-4: an opinion that differs from the proposal says why. */
    static List<Guard> opinion(Dossier state, GiveOpinion give, Act act) {
        return and(bodysTurn(state, give.dossier(), Stage.OPINION, route -> route.opinion().orElseThrow(), act),
                List.of(require(() -> give.level() == state.proposal().orElseThrow().level() || !give.remark().isBlank(),
                        RejectionCode.REMARK_REQUIRED)));
    }

    /** R-5.4-3, R-2.2-8, R-7.2-1: BTV's vote carries the level; a level other than proposed has a reason and a ground. */
    static List<Guard> decision(Dossier state, DecideLevel decide, Act act) {
        return and(and(bodysTurn(state, decide.dossier(), Stage.DECISION, AuthorityRoute::decider, act),
                        VotePolicy.outcome(decide.level(), decide.tally(), Majority.OF_ALL_MEMBERS)),
                List.of(deviationHasGround(state, decide)));
    }

    /** R-5.4-4: a number as the office writes it, and a date neither before the vote nor after today. */
    static List<Guard> issuing(Dossier state, IssueDecision issue, Act act) {
        return and(bodysTurn(state, issue.dossier(), Stage.ISSUING, AuthorityRoute::clerk, act),
                List.of(
                        require(() -> NUMBER.matcher(issue.number().strip()).matches(), RejectionCode.DECISION_PAPER_INCOMPLETE, "number"),
                        require(() -> !issue.date().isBefore(Legal.dayOf(state.decided().orElseThrow().at()))
                                && !issue.date().isAfter(Legal.dayOf(act.now())), RejectionCode.DECISION_PAPER_INCOMPLETE, "date")));
    }

    static List<Guard> notice(Dossier state, NotifyResult notify, Act act) {
        return List.of(systemOnly(act), exists(state, notify.dossier()), atStage(state, Stage.NOTICE));
    }

    static List<Guard> acknowledgement(Dossier state, AcknowledgeNotice acknowledge, Act act) {
        return List.of(exists(state, acknowledge.dossier()), ownersTurn(acknowledge.dossier(), act), atStage(state, Stage.NOTIFIED));
    }

    /** R-1.1-2: right stage, right body for this person in this cycle; C-11: never on oneself. */
    private static List<Guard> bodysTurn(Dossier state, DossierId dossier, Stage stage, Function<AuthorityRoute, BodyId> body, Act act) {
        return List.of(
                exists(state, dossier),
                atStage(state, stage),
                () -> require(() -> act.by().sitsIn(body.apply(state.route())), RejectionCode.NOT_COMPETENT, body.apply(state.route())).objection(),
                require(() -> !act.by().is(dossier.person()), RejectionCode.RECUSED));
    }

    private static Guard exists(Dossier state, DossierId dossier) {
        return require(() -> state.stage() != Stage.ABSENT, RejectionCode.NOT_FOUND, dossier);
    }

    private static Guard atStage(Dossier state, Stage stage) {
        return require(() -> state.stage() == stage, RejectionCode.WRONG_STAGE, state.stage(), stage);
    }

    private static Guard ownersTurn(DossierId dossier, Act act) {
        return require(() -> act.by().is(dossier.person()), RejectionCode.NOT_THE_OWNER);
    }

    private static Guard systemOnly(Act act) {
        return require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY);
    }

    private static Guard deviationHasGround(Dossier state, DecideLevel decide) {
        return require(() -> decide.level() == state.proposal().orElseThrow().level()
                ? decide.reason() == DecisionReason.AS_PROPOSED
                : decide.reason() != DecisionReason.AS_PROPOSED && !decide.ground().isBlank(), RejectionCode.GROUND_REQUIRED);
    }

    private static List<Guard> and(List<Guard> first, List<Guard> then) {
        List<Guard> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
