package vn.danhgia.domain.dossier;

import static vn.danhgia.domain.shared.Guard.require;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.AttachPaper;
import vn.danhgia.domain.dossier.DossierCommand.AskForRevote;
import vn.danhgia.domain.dossier.DossierCommand.ExportDossier;
import vn.danhgia.domain.dossier.DossierCommand.GatherFacts;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.AwaitProvince;
import vn.danhgia.domain.dossier.DossierCommand.LapseDeadline;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.RecordInstruction;
import vn.danhgia.domain.dossier.DossierCommand.RecordPositionChange;
import vn.danhgia.domain.dossier.DossierCommand.ReplaceDecision;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.ReturnSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.SendVoteUp;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverDecision;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverPlan;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverProvinceResult;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverVote;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.rating.CeilingPolicy;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses of steps 2 to 5, one guard each; the lists are the clauses' table of contents. */
final class DossierPolicy {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Papers that nobody attaches (II.6): the form once handed in, and the summary drawn up from the proposal. */
    private static final Set<String> COME_BY_THEMSELVES = Set.of(PaperKind.SELF_ASSESSMENT, PaperKind.SUMMARY);

    /** Refusals of a level above the ceiling, which a fact that is only awaited does not justify yet. */
    private static final Set<RejectionCode> ABOVE = Set.of(RejectionCode.ABOVE_THE_CEILING, RejectionCode.ABOVE_THE_CEILING_WITHOUT_GROUND);

    private DossierPolicy() {
    }

    static List<Guard> opening(Dossier state, OpenDossier open, Act act) {
        return List.of(
                systemOnly(act),
                require(() -> state.stage() == Stage.ABSENT, RejectionCode.ALREADY_EXISTS, open.dossier()));
    }

    /** R-5.2-2: what the catalogue shares out is the results' share, neither more nor less. */
    static List<Guard> takingOver(Dossier state, TakeOverPlan take, Act act) {
        BigDecimal sum = take.plan().items().stream().map(item -> item.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                systemOnly(act),
                exists(state, take.dossier()),
                atStage(state, Stage.SELF_ASSESSMENT),
                () -> require(() -> sum.compareTo(state.frame().results().value()) == 0, RejectionCode.WEIGHTS_DO_NOT_SUM, sum.toPlainString(),
                        state.frame().results()).objection());
    }

    /** R-5.2-1: the person alone scores and proposes for himself or herself. */
    static List<Guard> selfAssessment(Dossier state, SubmitSelfAssessment submit, Act act) {
        return and(List.of(exists(state, submit.dossier()), ownersTurn(submit.dossier(), act), atStage(state, Stage.SELF_ASSESSMENT)),
                AssessmentPolicy.content(state, submit.content(), act));
    }

    /** R-5.2-4, R-III.2.4-2: the proposer, or BXDĐ where TTĐU proposes, looks whether it is complete. */
    static List<Guard> reception(Dossier state, DossierId dossier, Act act) {
        return and(List.of(exists(state, dossier), atStage(state, Stage.RECEPTION)), competent(() -> state.terms().receiver(), dossier, act));
    }

    /** R-5.3-7: what is incomplete goes back to whoever wrote it. */
    static List<Guard> returningToThePerson(Dossier state, ReturnSelfAssessment back, Act act) {
        return and(reception(state, back.dossier(), act), List.of(require(() -> !back.remark().isBlank(), RejectionCode.REMARK_REQUIRED)));
    }

    /** R-5.3-2: a meeting of the body that votes on this person, and one that carried something. */
    static List<Guard> takingOverVote(Dossier state, TakeOverVote take, Act act) {
        return and(fromAMeeting(state, take.dossier(), take.body(), act), List.of(
                require(() -> take.outcome().result() != VoteOutcome.Result.NONE, RejectionCode.NO_MAJORITY)));
    }

    static List<Guard> sendingUp(Dossier state, SendVoteUp send, Act act) {
        return List.of(systemOnly(act), exists(state, send.dossier()), atStage(state, Stage.VOTE));
    }

    private static List<Guard> fromAMeeting(Dossier state, DossierId dossier, BodyId body, Act act) {
        return List.of(systemOnly(act), exists(state, dossier), atStage(state, Stage.VOTE),
                () -> require(() -> body.equals(state.proposer()), RejectionCode.NOT_COMPETENT, state.proposer()).objection());
    }

    /** C-20, R-7.1-2: who asks for another vote says why. */
    static List<Guard> revote(Dossier state, AskForRevote ask, Act act) {
        return and(proposersTurn(state, ask.dossier(), act), List.of(require(() -> !ask.reason().isBlank(), RejectionCode.REMARK_REQUIRED)));
    }

    static List<Guard> gathering(Dossier state, GatherFacts gather, Act act) {
        return List.of(systemOnly(act), exists(state, gather.dossier()),
                require(state::isBeforeTheDecision, RejectionCode.WRONG_STAGE, state.stage(), Stage.DECISION));
    }

    private static List<Guard> proposersTurn(Dossier state, DossierId dossier, Act act) {
        return and(List.of(exists(state, dossier), atStage(state, Stage.PROPOSAL)), competent(state::proposer, dossier, act));
    }

    /** R-5.3-2, R-1.2-1: the using body proposes what its vote carried, under a ceiling that may be provisional. */
    static List<Guard> proposal(Dossier state, ProposeLevel propose, Act act) {
        return and(proposersTurn(state, propose.dossier(), act),
                List.of(
                        require(() -> votedLevel(state).isPresent(), RejectionCode.NOT_RATED_THIS_QUARTER),
                        lateIsStillTaken(state, act),
                        ownLevelIsAnswered(state, propose),
                        excellenceIsNamed(state, propose),
                        withinTheCeiling(state, propose),
                        everyOutstandingResultIsPlanned(state, propose.grounds().outstanding()),
                        everyOutstandingResultIsShown(propose.grounds().outstanding()),
                        specialTasksWereConsidered(state, propose),
                        () -> propose.unitReport().flatMap(DossierPolicy::unreadable)));
    }

    private static Optional<Level> votedLevel(Dossier state) {
        return state.vote().flatMap(Dossier.Vote::level);
    }

    /**
     * C-7b, R-4.4-6: no level that a condition of II.4 is known to close – what is only awaited closes nothing yet – and a written ground where the body
     * finds or weighs the level itself.
     */
    private static Guard withinTheCeiling(Dossier state, ProposeLevel propose) {
        return () -> KnownSoFar.ceiling(state, Optional.of(propose.grounds().outstanding().size()), Optional.of(propose.known())).flatMap(ceiling ->
                CeilingPolicy.proposing(ceiling, votedLevel(state).orElseThrow(), propose.grounds().deviation(), state.terms().rules()).stream()
                        .map(Guard::objection).flatMap(Optional::stream)
                        .filter(objection -> !ABOVE.contains(objection.code()) || ceiling.isClosedForGood(votedLevel(state).orElseThrow()))
                        .findFirst());
    }

    /** C-23: a dossier that has once been sent in time stays in time when it is sent again. */
    private static Guard lateIsStillTaken(Dossier state, Act act) {
        return () -> require(() -> state.terms().rules().read(Reading.LateDossier.ACCEPTED_AND_MARKED) || state.proposal().isPresent()
                || !Dossier.isLate(state.limits().proposal(), act), RejectionCode.DOSSIER_TOO_LATE).objection();
    }

    /** R-I.2.1-4: against favour and evasion, another level than the person's own says why. */
    private static Guard ownLevelIsAnswered(Dossier state, ProposeLevel propose) {
        return () -> require(() -> votedLevel(state).orElseThrow() == state.assessment().orElseThrow().ownLevel() || !propose.grounds().deviation().isBlank(),
                RejectionCode.DEVIATION_UNEXPLAINED).objection();
    }

    /** R-1.3-2: "chỉ xem xét … đối với cá nhân có kết quả thực hiện nhiệm vụ nổi trội". */
    private static Guard excellenceIsNamed(Dossier state, ProposeLevel propose) {
        return require(() -> votedLevel(state).orElseThrow() != Level.EXCELLENT || !propose.grounds().outstanding().isEmpty(), RejectionCode.OUTSTANDING_REQUIRED);
    }

    private static Guard everyOutstandingResultIsPlanned(Dossier state, List<Outstanding> named) {
        return () -> named.stream().map(Outstanding::number).filter(number -> state.plan().item(number).isEmpty()).findFirst()
                .map(number -> Rejection.of(RejectionCode.OUTSTANDING_NOT_PLANNED, number));
    }

    private static Guard everyOutstandingResultIsShown(List<Outstanding> named) {
        return () -> named.stream().filter(result -> result.why().isBlank() || result.evidence().isBlank()).findFirst()
                .map(result -> Rejection.of(RejectionCode.OUTSTANDING_NOT_SHOWN, result.number()));
    }

    /** R-3.5-1: where there were such tasks, planned as such or told by the person, the proposer answers. */
    private static Guard specialTasksWereConsidered(Dossier state, ProposeLevel propose) {
        return require(() -> !(state.plan().hasSpecial() || state.assessment().orElseThrow().adHoc()) || !propose.grounds().adHoc().isBlank(),
                RejectionCode.AD_HOC_UNANSWERED);
    }

    /** II.6: by the person, the proposer or BXDĐ, of a kind that the dossier knows and that does not come by itself. */
    static List<Guard> attaching(Dossier state, AttachPaper attach, Act act) {
        return List.of(
                exists(state, attach.dossier()),
                require(state::isBeforeTheDecision, RejectionCode.WRONG_STAGE, state.stage(), Stage.CHECK),
                () -> require(() -> act.by().is(attach.dossier().person()) || act.by().sitsIn(state.proposer())
                        || act.by().sitsIn(state.route().appraiser()), RejectionCode.NOT_COMPETENT, state.route().proposer()).objection(),
                () -> require(() -> !COME_BY_THEMSELVES.contains(attach.paper().code())
                        && state.terms().papers().stream().anyMatch(kind -> kind.code().equals(attach.paper().code())),
                        RejectionCode.PAPER_UNKNOWN, attach.paper().code()).objection(),
                () -> unreadable(attach.paper()));
    }

    private static Optional<Rejection> unreadable(AttachedPaper paper) {
        if (paper.name().isBlank()) {
            return Optional.of(Rejection.of(RejectionCode.PAPER_UNREADABLE, "name"));
        }
        return paper.sha256().filter(digest -> !SHA_256.matcher(digest).matches())
                .map(digest -> Rejection.of(RejectionCode.PAPER_UNREADABLE, "sha256"));
    }

    private static List<Guard> check(Dossier state, DossierId dossier, Act act) {
        return bodysTurn(state, dossier, Stage.CHECK, AuthorityRoute::appraiser, act);
    }

    /** R-6-1 … R-6-3: complete only with the required papers. */
    static List<Guard> acceptance(Dossier state, AcceptDossier accept, Act act) {
        return and(check(state, accept.dossier(), act),
                List.of(() -> require(() -> state.missingPapers().isEmpty(), RejectionCode.PAPER_MISSING,
                        String.join(", ", state.missingPapers())).objection()));
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

    /** R-2.2-8: of the person's own decider, and after all that comes before it; what was voted is the session's to check (II.5.4). */
    static List<Guard> takingOverDecision(Dossier state, TakeOverDecision take, Act act) {
        return and(beforeADecider(state, take.dossier(), act),
                List.of(require(() -> !state.route().isDecidedByProvince(), RejectionCode.NOT_COMPETENT, state.route() == null ? null : state.route().decider())));
    }

    /** R-2.2-1, R-5.4-5: a member of TTĐU is submitted, not decided on. */
    static List<Guard> awaitingProvince(Dossier state, AwaitProvince await, Act act) {
        return and(beforeADecider(state, await.dossier(), act),
                List.of(require(() -> state.route().isDecidedByProvince(), RejectionCode.WRONG_STAGE, state.stage(), Stage.DECISION)));
    }

    static List<Guard> takingOverProvinceResult(Dossier state, TakeOverProvinceResult take, Act act) {
        return List.of(systemOnly(act), exists(state, take.dossier()), atStage(state, Stage.PROVINCE));
    }

    private static List<Guard> beforeADecider(Dossier state, DossierId dossier, Act act) {
        return List.of(systemOnly(act), exists(state, dossier), atStage(state, Stage.DECISION));
    }

    /** III.5.2: a decision of the commune's that has been told. */
    static List<Guard> replacing(Dossier state, ReplaceDecision replace, Act act) {
        return List.of(systemOnly(act), exists(state, replace.dossier()),
                require(() -> state.isAnnounced() && state.paper().isPresent(), RejectionCode.WRONG_STAGE, state.stage(), Stage.NOTIFIED),
                () -> require(() -> !state.route().isDecidedByProvince(), RejectionCode.COMPLAINT_OF_THE_PROVINCE).objection());
    }

    static List<Guard> notice(Dossier state, NotifyResult notify, Act act) {
        return List.of(systemOnly(act), exists(state, notify.dossier()), atStage(state, Stage.NOTICE));
    }

    static List<Guard> acknowledgement(Dossier state, AcknowledgeNotice acknowledge, Act act) {
        return List.of(exists(state, acknowledge.dossier()), ownersTurn(acknowledge.dossier(), act), atStage(state, Stage.NOTIFIED));
    }

    /** R-5.5-2: "khi có yêu cầu": of a dossier that is archived, by BXDĐ or the office that keeps it, for a purpose that is written down. */
    static List<Guard> export(Dossier state, ExportDossier export, Act act) {
        return List.of(
                exists(state, export.dossier()),
                require(() -> state.isAnnounced() || state.stage() == Stage.NOT_RATED, RejectionCode.WRONG_STAGE, state.stage(), Stage.NOTIFIED),
                () -> require(() -> act.by().sitsIn(state.route().appraiser()) || act.by().sitsIn(state.route().clerk()),
                        RejectionCode.NOT_COMPETENT, state.route().appraiser()).objection(),
                require(() -> !export.purpose().isBlank(), RejectionCode.EXPORT_WITHOUT_PURPOSE));
    }

    /**
     * R-8.1-4: BXDĐ, before the decision, with days that touch the quarter, a paper that shows it, and UBKT's word where UBKT inspects, and
     * long enough (C-10).
     */
    static List<Guard> notRating(Dossier state, MarkNotRated mark, Act act) {
        Unrated why = mark.why();
        Quarter quarter = mark.dossier().cycle().quarter();
        return and(specialCase(state, mark.dossier(), act), List.of(
                require(() -> why.to().filter(to -> to.isBefore(why.from())).isEmpty() && !why.from().isAfter(quarter.lastDay())
                        && why.to().filter(to -> to.isBefore(quarter.firstDay())).isEmpty(), RejectionCode.NOT_RATED_OUTSIDE_QUARTER,
                        quarter.firstDay(), quarter.lastDay()),
                require(() -> !why.evidence().isBlank(), RejectionCode.NOT_RATED_UNPROVEN),
                require(() -> why.reason() != NotRated.INSPECTION || !why.inspection().isBlank(), RejectionCode.INSPECTION_WITHOUT_WORD),
                require(() -> keepsFromRating(state, why, quarter, Legal.dayOf(act.now())), RejectionCode.NOT_RATED_TOO_SHORT)));
    }

    /** II.8.1d, C-10: two months of training or leave, less than a month since a first appointment; an inspection as long as it lasts. */
    private static boolean keepsFromRating(Dossier state, Unrated why, Quarter quarter, LocalDate today) {
        LocalDate looked = today.isBefore(quarter.firstDay()) ? quarter.firstDay() : today;
        LocalDate cutOff = looked.isAfter(quarter.lastDay()) ? quarter.lastDay() : looked;
        return why.reason() == NotRated.INSPECTION || Standing.of(why.career(), quarter, cutOff, looked, state.terms().rules()).notRated()
                .filter(why.reason()::equals).isPresent();
    }

    /** R-8.1-1 … R-8.1-3: a change that lies ahead bears on nothing yet. */
    static List<Guard> positionChange(Dossier state, RecordPositionChange record, Act act) {
        return and(specialCase(state, record.dossier(), act), List.of(
                require(() -> !record.change().on().isAfter(Legal.dayOf(act.now())), RejectionCode.CHANGE_AHEAD, record.change().on()),
                // R-8.1-2: the old unit is asked for its remarks.
                require(() -> record.change().kind() != PositionChange.Kind.MOVED || record.change().oldUnit().filter(unit -> !unit.isBlank()).isPresent(),
                        RejectionCode.FIELD_MISSING, "oldUnit")));
    }

    /** R-8.1-5: "theo hướng dẫn của cấp có thẩm quyền", which must be told. */
    static List<Guard> instruction(Dossier state, RecordInstruction record, Act act) {
        return and(specialCase(state, record.dossier(), act),
                List.of(require(() -> !record.instruction().isBlank(), RejectionCode.INSTRUCTION_EMPTY)));
    }

    /** A limit that has come, of this dossier; what was done in time or is noted already is no reason to refuse. */
    static List<Guard> lapse(Dossier state, LapseDeadline lapse, Act act) {
        return List.of(
                systemOnly(act),
                exists(state, lapse.dossier()),
                () -> require(() -> state.limits().of(lapse.code()).isPresent(), RejectionCode.NOT_FOUND, lapse.code().number()).objection(),
                () -> require(() -> !act.now().isBefore(state.limits().of(lapse.code()).orElseThrow()), RejectionCode.DEADLINE_NOT_REACHED,
                        lapse.code().number()).objection());
    }

    /** What bears on whether and how somebody is rated is BXDĐ's to record, before the decision, never on oneself (II.8.1, C-11). */
    private static List<Guard> specialCase(Dossier state, DossierId dossier, Act act) {
        return List.of(
                exists(state, dossier),
                require(state::isBeforeTheDecision, RejectionCode.WRONG_STAGE, state.stage(), Stage.NOT_RATED),
                () -> require(() -> act.by().sitsIn(state.route().appraiser()), RejectionCode.NOT_COMPETENT, state.route().appraiser()).objection(),
                require(() -> !act.by().is(dossier.person()), RejectionCode.RECUSED));
    }

    /** R-1.1-2: right stage, right body for this person in this cycle; C-11: never on oneself. */
    private static List<Guard> bodysTurn(Dossier state, DossierId dossier, Stage stage, Function<AuthorityRoute, BodyId> body, Act act) {
        return and(List.of(exists(state, dossier), atStage(state, stage)), competent(() -> body.apply(state.route()), dossier, act));
    }

    private static List<Guard> competent(Supplier<BodyId> body, DossierId dossier, Act act) {
        return List.of(
                () -> require(() -> act.by().sitsIn(body.get()), RejectionCode.NOT_COMPETENT, body.get()).objection(),
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

    private static List<Guard> and(List<Guard> first, List<Guard> then) {
        List<Guard> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
