package vn.danhgia.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.DecideLevel;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.IssueDecision;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.DossierAccepted;
import vn.danhgia.domain.dossier.DossierEvent.DossierOpened;
import vn.danhgia.domain.dossier.DossierEvent.DossierReturned;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.dossier.DossierEvent.NoticeAcknowledged;
import vn.danhgia.domain.dossier.DossierEvent.OpinionGiven;
import vn.danhgia.domain.dossier.DossierEvent.ResultNotified;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;

/**
 * A dossier (hồ sơ) of one person in one quarter. Proposal, opinion and decision stand side by side (R-1.2-2); nothing is filled in by the system.
 *
 * @param id         null before opening
 * @param assessment the person's own, once handed in
 * @param proposal   the using body's, once voted
 * @param opinion    TTĐU's level, once heard
 * @param decided    BTV's, once voted
 * @param paper      number and date of the decision, once issued
 * @param returned   the remark with which BXDĐ handed it back, while it is with the proposer again
 */
public record Dossier(DossierId id, RuleSetRef ruleSet, AuthorityRoute route, ScoreFrame frame, Limits limits, Stage stage,
                      Optional<Assessment> assessment, Optional<Outcome> proposal, Optional<Level> opinion, Optional<Outcome> decided,
                      Optional<Paper> paper, Optional<Confidential<String>> returned) {

    /** The step in which the dossier itself says it is. */
    public enum Stage { ABSENT, SELF_ASSESSMENT, PROPOSAL, CHECK, OPINION, DECISION, ISSUING, NOTICE, NOTIFIED, ACKNOWLEDGED }

    /** First too-late instants, UTC. */
    public record Limits(Instant selfAssessment, Instant proposal, Instant decision) {
    }

    public record Assessment(Points common, Points results, Points total, Level ownLevel, Confidential<String> remarks, boolean late) {
    }

    /** @param at when it was recorded, UTC */
    public record Outcome(Level level, Confidential<PaperTally> tally, Confidential<String> words, Instant at) {
    }

    public record Paper(String number, LocalDate date) {
    }

    public static final Dossier ABSENT = new Dossier(null, null, null, null, null, Stage.ABSENT, Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Decision<DossierEvent> decide(Dossier state, DossierCommand command, Act act) {
        if (command instanceof OpenDossier open) {
            return Decision.unless(DossierPolicy.opening(state, open, act), () -> Decision.accept(
                    new DossierOpened(open.dossier(), open.ruleSet(), open.placement().unit(), open.placement().position(),
                            open.placement().route(), open.frame(), open.selfAssessmentLimit(),
                            open.proposalLimit(), open.decisionLimit(), act.now())));
        }
        if (command instanceof SubmitSelfAssessment submit) {
            return Decision.unless(DossierPolicy.selfAssessment(state, submit, act), () -> Decision.accept(
                    new SelfAssessmentSubmitted(state.id, submit.common(), submit.results(), submit.common().plus(submit.results()),
                            submit.ownLevel(), state.confidential(submit.remarks()), state.isLate(state.limits.selfAssessment(), act),
                            act.person(), act.now())));
        }
        if (command instanceof ProposeLevel propose) {
            return Decision.unless(DossierPolicy.proposal(state, propose, act), () -> Decision.accept(
                    new LevelProposed(state.id, state.route.proposer(), propose.level(), state.confidential(propose.tally()),
                            state.confidential(propose.remarks()), state.isLate(state.limits.proposal(), act), act.person(), act.now())));
        }
        if (command instanceof AcceptDossier accept) {
            return Decision.unless(DossierPolicy.check(state, accept.dossier(), act), () -> Decision.accept(
                    new DossierAccepted(state.id, state.route.appraiser(), state.confidential(accept.remark()), act.person(), act.now())));
        }
        if (command instanceof ReturnDossier back) {
            return Decision.unless(DossierPolicy.handingBack(state, back, act), () -> Decision.accept(
                    new DossierReturned(state.id, state.route.appraiser(), state.confidential(back.remark()), act.person(), act.now())));
        }
        if (command instanceof GiveOpinion give) {
            return Decision.unless(DossierPolicy.opinion(state, give, act), () -> Decision.accept(
                    new OpinionGiven(state.id, state.route.opinion().orElseThrow(), give.level(), state.confidential(give.remark()),
                            act.person(), act.now())));
        }
        if (command instanceof DecideLevel decide) {
            return Decision.unless(DossierPolicy.decision(state, decide, act), () -> Decision.accept(
                    new LevelDecided(state.id, state.route.decider(), decide.level(), decide.reason(), state.confidential(decide.tally()),
                            state.confidential(decide.ground()), act.person(), act.now())));
        }
        if (command instanceof IssueDecision issue) {
            return Decision.unless(DossierPolicy.issuing(state, issue, act), () -> Decision.accept(
                    new DecisionIssued(state.id, state.route.clerk(), issue.number().strip(), issue.date(), state.decided.orElseThrow().level(),
                            state.isLate(state.limits.decision(), act), act.person(), act.now())));
        }
        if (command instanceof NotifyResult notify) {
            return Decision.unless(DossierPolicy.notice(state, notify, act), () -> Decision.accept(
                    new ResultNotified(state.id, state.id.person(), state.decided.orElseThrow().level(), act.now())));
        }
        AcknowledgeNotice acknowledge = (AcknowledgeNotice) command;
        return Decision.unless(DossierPolicy.acknowledgement(state, acknowledge, act), () -> Decision.accept(
                new NoticeAcknowledged(state.id, act.person(), act.now())));
    }

    public static Dossier evolve(Dossier state, DossierEvent event) {
        if (event instanceof DossierOpened opened) {
            return new Dossier(opened.dossier(), opened.ruleSet(), opened.route(), opened.frame(),
                    new Limits(opened.selfAssessmentLimit(), opened.proposalLimit(), opened.decisionLimit()), Stage.SELF_ASSESSMENT,
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (event instanceof SelfAssessmentSubmitted submitted) {
            return state.with(Stage.PROPOSAL, Optional.of(new Assessment(submitted.common(), submitted.results(), submitted.total(),
                    submitted.ownLevel(), submitted.remarks(), submitted.late())), state.proposal, state.opinion, state.decided, state.paper,
                    Optional.empty());
        }
        if (event instanceof LevelProposed proposed) {
            return state.with(Stage.CHECK, state.assessment, Optional.of(new Outcome(proposed.level(), proposed.tally(), proposed.remarks(), proposed.at())),
                    state.opinion, state.decided, state.paper, Optional.empty());
        }
        if (event instanceof DossierAccepted) {
            return state.at(state.route.opinion().isPresent() ? Stage.OPINION : Stage.DECISION);
        }
        if (event instanceof DossierReturned back) {
            return state.with(Stage.PROPOSAL, state.assessment, state.proposal, state.opinion, state.decided, state.paper,
                    Optional.of(back.remark()));
        }
        if (event instanceof OpinionGiven given) {
            return state.with(Stage.DECISION, state.assessment, state.proposal, Optional.of(given.level()), state.decided, state.paper,
                    state.returned);
        }
        if (event instanceof LevelDecided decided) {
            return state.with(Stage.ISSUING, state.assessment, state.proposal, state.opinion,
                    Optional.of(new Outcome(decided.level(), decided.tally(), decided.ground(), decided.at())), state.paper, state.returned);
        }
        if (event instanceof DecisionIssued issued) {
            return state.with(Stage.NOTICE, state.assessment, state.proposal, state.opinion, state.decided,
                    Optional.of(new Paper(issued.number(), issued.date())), state.returned);
        }
        if (event instanceof ResultNotified) {
            return state.at(Stage.NOTIFIED);
        }
        return state.at(Stage.ACKNOWLEDGED);
    }

    private Dossier at(Stage next) {
        return with(next, assessment, proposal, opinion, decided, paper, returned);
    }

    private Dossier with(Stage next, Optional<Assessment> own, Optional<Outcome> proposed, Optional<Level> heard, Optional<Outcome> outcome,
                         Optional<Paper> issued, Optional<Confidential<String>> remark) {
        return new Dossier(id, ruleSet, route, frame, limits, next, own, proposed, heard, outcome, issued, remark);
    }

    private <T> Confidential<T> confidential(T content) {
        return new Confidential<>(id.person(), content);
    }

    private boolean isLate(Instant limit, Act act) {
        return !act.now().isBefore(limit);
    }
}
