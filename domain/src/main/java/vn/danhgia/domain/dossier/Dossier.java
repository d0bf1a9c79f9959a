package vn.danhgia.domain.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.AttachPaper;
import vn.danhgia.domain.dossier.DossierCommand.AskForRevote;
import vn.danhgia.domain.dossier.DossierCommand.AwaitProvince;
import vn.danhgia.domain.dossier.DossierCommand.ExportDossier;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.GatherFacts;
import vn.danhgia.domain.dossier.DossierCommand.LapseDeadline;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReceiveSelfAssessment;
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
import vn.danhgia.domain.dossier.DossierEvent.DeadlineLapsed;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.DecisionReplaced;
import vn.danhgia.domain.dossier.DossierEvent.DossierAccepted;
import vn.danhgia.domain.dossier.DossierEvent.DossierExported;
import vn.danhgia.domain.dossier.DossierEvent.DossierOpened;
import vn.danhgia.domain.dossier.DossierEvent.DossierReturned;
import vn.danhgia.domain.dossier.DossierEvent.FactsGathered;
import vn.danhgia.domain.dossier.DossierEvent.InstructionRecorded;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.dossier.DossierEvent.NotRatedMarked;
import vn.danhgia.domain.dossier.DossierEvent.NoticeAcknowledged;
import vn.danhgia.domain.dossier.DossierEvent.OpinionGiven;
import vn.danhgia.domain.dossier.DossierEvent.PaperAttached;
import vn.danhgia.domain.dossier.DossierEvent.PlanTakenOver;
import vn.danhgia.domain.dossier.DossierEvent.PositionChangeRecorded;
import vn.danhgia.domain.dossier.DossierEvent.ProvinceDecided;
import vn.danhgia.domain.dossier.DossierEvent.ResultNotified;
import vn.danhgia.domain.dossier.DossierEvent.RevoteAsked;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentReceived;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentReturned;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.dossier.DossierEvent.SentToProvince;
import vn.danhgia.domain.dossier.DossierEvent.VoteSentUp;
import vn.danhgia.domain.dossier.DossierEvent.VoteTaken;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;

/**
 * A dossier (hồ sơ) of one person in one quarter. Proposal, opinion and decision stand side by side (R-1.2-2); nothing is filled in by the system.
 *
 * @param terms       what was frozen at its opening; null before
 * @param plan        what the approved catalogue plans
 * @param assessment  the person's own, as last handed in
 * @param proposal    the using body's, once voted
 * @param opinion     TTĐU's level, once heard
 * @param decided     BTV's, once voted
 * @param paper       number and date of the decision, once issued
 * @param returned    the remark with which it was handed back, while it is with the person or the proposer again
 * @param attached    the last paper of each kind (II.6), by code
 * @param unrated     why it ended without a rating, if it did
 * @param changes     changes of post that bear on the rating, in the order of recording
 * @param instruction of the competent level for a case that the plan does not name (II.8.1e), the last one
 * @param vote        what the last meeting carried about the person; empty before, and while a new vote is awaited
 * @param votes       how many votes on the person were called for, 0 before the self-assessment was received
 * @param upper       the body that votes in the proposer's place (C-7, C-11)
 * @param known       what others knew, as last gathered
 * @param lapsed      limits at which the work was open
 * @param reopened    when a limit's work was last handed back, UTC
 * @param told        when the result was last told to the person, UTC
 * @param former      decisions that were replaced, the earliest first; {@code decided} and {@code paper} are the one in force
 */
public record Dossier(Terms terms, Stage stage, Plan plan, Optional<Assessment> assessment, Optional<Proposal> proposal, Optional<Level> opinion,
                      Optional<Outcome> decided, Optional<Paper> paper, Optional<Confidential<String>> returned,
                      Map<String, Confidential<AttachedPaper>> attached, Optional<Confidential<Unrated>> unrated, List<PositionChange> changes,
                      Optional<Confidential<String>> instruction, Optional<Vote> vote, int votes, Optional<BodyId> upper,
                      Optional<Confidential<Gathered>> known, Set<DeadlineCode> lapsed, Map<DeadlineCode, Instant> reopened,
                      Optional<Instant> told, List<Former> former) {

    /** The step in which the dossier itself says it is. */
    public enum Stage {
        ABSENT, SELF_ASSESSMENT,
        /** With whoever gets the self-assessment (III.2.4). */
        RECEPTION,
        /** To be voted on (II.5.3). */
        VOTE,
        /** Voted on; the body that voted puts it forward. */
        PROPOSAL,
        CHECK, OPINION, DECISION,
        /** "Chờ Ban Thường vụ Tỉnh ủy". */
        PROVINCE,
        NOTICE, NOTIFIED, ACKNOWLEDGED,
        /** Ended without a rating (II.8.1d). */
        NOT_RATED
    }

    /**
     * What a meeting carried.
     *
     * @param body  that voted
     * @param level empty where "chưa đánh giá, xếp loại" was carried
     */
    public record Vote(MeetingId meeting, BodyId body, Optional<Level> level, Confidential<PaperTally> tally) {
    }

    /** @param adHoc whether it tells of ad-hoc tasks (II.3.5) */
    public record Assessment(AssessmentForm form, Points common, Points results, Points total, Level ownLevel, Confidential<SelfAssessment> content,
                             boolean adHoc, boolean late) {
    }

    /**
     * @param outstanding numbers of the planned items named as outstanding
     * @param at          when it was recorded, UTC
     */
    public record Proposal(Level level, Confidential<PaperTally> tally, Confidential<String> words, List<Integer> outstanding,
                           Confidential<Grounds> grounds, Instant at) {
    }

    /**
     * @param reason beside the proposed level (R-7.2-1); empty for the province's level
     * @param at     when it was recorded, UTC
     */
    public record Outcome(Level level, Optional<DecisionReason> reason, Confidential<PaperTally> tally, Confidential<String> words, Instant at) {
    }

    /**
     * A decision that is no longer in force.
     *
     * @param complaint the case that ended in its replacement
     * @param at        when it was replaced, UTC
     */
    public record Former(Outcome decided, Paper paper, ComplaintId complaint, Instant at) {
    }

    public record Paper(String number, LocalDate date) {
    }

    public static final Dossier ABSENT = new Dossier(null, Stage.ABSENT, Plan.NONE, Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 0,
            Optional.empty(), Optional.empty(), Set.of(), Map.of(), Optional.empty(), List.of());

    public Dossier {
        attached = Map.copyOf(attached);
        changes = List.copyOf(changes);
        lapsed = Set.copyOf(lapsed);
        reopened = Map.copyOf(reopened);
        former = List.copyOf(former);
    }

    /** Null before opening, as all that is frozen then. */
    public DossierId id() {
        return terms == null ? null : terms.dossier();
    }

    public RuleSetRef ruleSet() {
        return terms == null ? null : terms.ruleSet();
    }

    public AuthorityRoute route() {
        return terms == null ? null : terms.route();
    }

    public ScoreFrame frame() {
        return terms == null ? null : terms.frame();
    }

    public Terms.Limits limits() {
        return terms == null ? null : terms.limits();
    }

    /** Between opening and decision: a rating can still end without a level. */
    public boolean isBeforeTheDecision() {
        return stage.compareTo(Stage.SELF_ASSESSMENT) >= 0 && stage.compareTo(Stage.DECISION) <= 0;
    }

    /** Whether the result has been told (II.5.5): before that, opinion and decision are not the person's to see. */
    public boolean isAnnounced() {
        return stage == Stage.NOTIFIED || stage == Stage.ACKNOWLEDGED;
    }

    /** What is left for somebody to whom the outcome has not been told yet. */
    public Dossier beforeTheOutcome() {
        Copy copy = new Copy(this);
        copy.opinion = Optional.empty();
        copy.decided = Optional.empty();
        copy.paper = Optional.empty();
        copy.former = List.of();
        return copy.made();
    }

    /** What is left for somebody who reads the catalogue only. */
    public Dossier withoutRating() {
        Copy copy = new Copy(beforeTheOutcome());
        copy.assessment = Optional.empty();
        copy.proposal = Optional.empty();
        copy.returned = Optional.empty();
        copy.attached = Map.of();
        copy.unrated = Optional.empty();
        copy.changes = List.of();
        copy.instruction = Optional.empty();
        copy.vote = Optional.empty();
        copy.known = Optional.empty();
        return copy.made();
    }

    /** The body that votes and proposes: the route's proposer, or the one that votes in its place (C-7, C-11). Null before opening. */
    public BodyId proposer() {
        return terms == null ? null : upper.orElse(terms.route().proposer());
    }

    /** What the data allow as far as the dossier knows them (II.4); empty before there is a score. */
    public Optional<Ceiling> ceiling() {
        return ceiling(known.flatMap(Confidential::reveal));
    }

    /** What the data allow with what is known elsewhere now; empty before there is a score. */
    public Optional<Ceiling> ceilingWith(Gathered now) {
        return ceiling(Optional.of(now));
    }

    private Optional<Ceiling> ceiling(Optional<Gathered> gathered) {
        return KnownSoFar.ceiling(this, proposal.map(made -> made.outstanding().size()), gathered);
    }

    /** Codes of the required papers that are not there (II.6), in the order of the plan. */
    public List<String> missingPapers() {
        return terms.papers().stream().filter(PaperKind::required).map(PaperKind::code).filter(code -> !has(code)).toList();
    }

    private boolean has(String code) {
        return switch (code) {
            case PaperKind.SELF_ASSESSMENT -> assessment.isPresent();
            case PaperKind.SUMMARY -> proposal.isPresent();
            // One report a unit, attached to all of its dossiers and typed by nobody again (R-5.2-4).
            case PaperKind.UNIT_REPORT -> attached.containsKey(code) || known.flatMap(Confidential::reveal)
                    .flatMap(gathered -> gathered.collective().value()).isPresent();
            default -> attached.containsKey(code);
        };
    }

    public static Decision<DossierEvent> decide(Dossier state, DossierCommand command, Act act) {
        if (command instanceof OpenDossier open) {
            return Decision.unless(DossierPolicy.opening(state, open, act), () -> Decision.accept(
                    new DossierOpened(open.dossier(), open.ruleSet(), open.placement().unit(), open.placement().position(), open.duty(),
                            open.placement().route(), open.frame(), open.rules(), open.papers(), open.limits(), act.now())));
        }
        if (command instanceof TakeOverPlan take) {
            return Decision.unless(DossierPolicy.takingOver(state, take, act), () -> take.plan().equals(state.plan) ? Decision.accept()
                    : Decision.accept(new PlanTakenOver(state.id(), take.plan(), act.now())));
        }
        if (command instanceof SubmitSelfAssessment submit) {
            return Decision.unless(DossierPolicy.selfAssessment(state, submit, act), () -> Decision.accept(state.submitted(submit, act)));
        }
        if (command instanceof ReceiveSelfAssessment receive) {
            return Decision.unless(DossierPolicy.reception(state, receive.dossier(), act), () -> Decision.accept(
                    new SelfAssessmentReceived(state.id(), state.terms().receiver(), act.person(), act.now())));
        }
        if (command instanceof ReturnSelfAssessment back) {
            return Decision.unless(DossierPolicy.returningToThePerson(state, back, act), () -> Decision.accept(
                    new SelfAssessmentReturned(state.id(), state.terms().receiver(), state.confidential(back.remark()), act.person(), act.now())));
        }
        if (command instanceof TakeOverVote take) {
            return Decision.unless(DossierPolicy.takingOverVote(state, take, act), () -> Decision.accept(new VoteTaken(state.id(), take.meeting(),
                    take.body(), take.outcome().level(), state.confidential(take.tally()), act.now())));
        }
        if (command instanceof SendVoteUp send) {
            return Decision.unless(DossierPolicy.sendingUp(state, send, act), () -> Decision.accept(
                    new VoteSentUp(state.id(), send.meeting(), send.to(), send.next(), act.now())));
        }
        if (command instanceof AskForRevote ask) {
            return Decision.unless(DossierPolicy.revote(state, ask, act), () -> Decision.accept(new RevoteAsked(state.id(), state.proposer(),
                    MeetingNames.onOne(state.id(), state.proposer(), state.votes + 1), state.confidential(ask.reason()), act.person(), act.now())));
        }
        if (command instanceof ProposeLevel propose) {
            return Decision.unless(DossierPolicy.proposal(state, propose, act), () -> {
                LevelProposed proposed = state.proposed(propose, act);
                return new Decision.Accepted<>(Stream.concat(Stream.of((DossierEvent) proposed),
                        evolve(state, proposed).gathered(propose.known(), act).stream()).toList());
            });
        }
        if (command instanceof GatherFacts gather) {
            return Decision.unless(DossierPolicy.gathering(state, gather, act), () -> new Decision.Accepted<>(state.gathered(gather.known(), act)));
        }
        if (command instanceof AttachPaper attach) {
            return Decision.unless(DossierPolicy.attaching(state, attach, act), () -> Decision.accept(
                    new PaperAttached(state.id(), attach.paper().code(), state.confidential(attach.paper()), act.person(), act.now())));
        }
        if (command instanceof AcceptDossier accept) {
            return Decision.unless(DossierPolicy.acceptance(state, accept, act), () -> Decision.accept(
                    new DossierAccepted(state.id(), state.route().appraiser(), state.confidential(accept.remark()), act.person(), act.now())));
        }
        if (command instanceof ReturnDossier back) {
            return Decision.unless(DossierPolicy.handingBack(state, back, act), () -> Decision.accept(
                    new DossierReturned(state.id(), state.route().appraiser(), state.confidential(back.remark()), act.person(), act.now())));
        }
        if (command instanceof GiveOpinion give) {
            return Decision.unless(DossierPolicy.opinion(state, give, act), () -> Decision.accept(
                    new OpinionGiven(state.id(), state.route().opinion().orElseThrow(), give.level(), state.confidential(give.remark()),
                            act.person(), act.now())));
        }
        if (command instanceof TakeOverDecision take) {
            return Decision.unless(DossierPolicy.takingOverDecision(state, take, act), () -> Decision.accept(
                    new LevelDecided(state.id(), state.route().decider(), take.level(), take.reason(), state.confidential(take.tally().orElse(null)),
                            state.confidential(take.ground()), take.by(), take.issued()),
                    new DecisionIssued(state.id(), state.route().clerk(), take.number(), take.date(), take.level(), take.late(), take.clerk(),
                            take.issued())));
        }
        if (command instanceof AwaitProvince await) {
            return Decision.unless(DossierPolicy.awaitingProvince(state, await, act), () -> Decision.accept(
                    new SentToProvince(state.id(), await.session(), await.proposed(), await.number(), await.date(), act.now())));
        }
        if (command instanceof TakeOverProvinceResult take) {
            return Decision.unless(DossierPolicy.takingOverProvinceResult(state, take, act), () -> Decision.accept(
                    new ProvinceDecided(state.id(), take.level(), take.number(), take.date(), take.by(), act.now())));
        }
        if (command instanceof ReplaceDecision replace) {
            return Decision.unless(DossierPolicy.replacing(state, replace, act), () -> Decision.accept(new DecisionReplaced(state.id(), replace.complaint(),
                    state.route().decider(), replace.level(), replace.reason(), state.confidential(replace.tally().orElse(null)),
                    state.confidential(replace.ground()), replace.number(), replace.date(), state.paper.orElseThrow().number(),
                    state.paper.orElseThrow().date(), state.decided.orElseThrow().level(), replace.by(), replace.clerk(), act.now())));
        }
        if (command instanceof NotifyResult notify) {
            return Decision.unless(DossierPolicy.notice(state, notify, act), () -> Decision.accept(
                    new ResultNotified(state.id(), state.id().person(), state.decided.orElseThrow().level(), act.now())));
        }
        if (command instanceof MarkNotRated mark) {
            return Decision.unless(DossierPolicy.notRating(state, mark, act), () -> Decision.accept(
                    new NotRatedMarked(state.id(), state.route().appraiser(), state.confidential(mark.why()), state.carriedOver(), act.person(),
                            act.now())));
        }
        if (command instanceof RecordPositionChange record) {
            return Decision.unless(DossierPolicy.positionChange(state, record, act), () -> Decision.accept(
                    new PositionChangeRecorded(state.id(), record.change(), act.person(), act.now())));
        }
        if (command instanceof RecordInstruction record) {
            return Decision.unless(DossierPolicy.instruction(state, record, act), () -> Decision.accept(
                    new InstructionRecorded(state.id(), state.confidential(record.instruction()), act.person(), act.now())));
        }
        if (command instanceof ExportDossier export) {
            return Decision.unless(DossierPolicy.export(state, export, act), () -> Decision.accept(
                    new DossierExported(state.id(), state.confidential(export.purpose()), act.person(), act.now())));
        }
        if (command instanceof LapseDeadline lapse) {
            return Decision.unless(DossierPolicy.lapse(state, lapse, act), () -> state.isOpenAt(lapse.code()) ? Decision.accept(
                    new DeadlineLapsed(state.id(), lapse.code(), state.limits().of(lapse.code()).orElseThrow(), act.now())) : Decision.accept());
        }
        AcknowledgeNotice acknowledge = (AcknowledgeNotice) command;
        return Decision.unless(DossierPolicy.acknowledgement(state, acknowledge, act), () -> Decision.accept(
                new NoticeAcknowledged(state.id(), act.person(), act.now())));
    }

    public static Dossier evolve(Dossier state, DossierEvent event) {
        Copy next = new Copy(state);
        if (event instanceof DossierOpened opened) {
            next.terms = new Terms(opened.dossier(), opened.ruleSet(), opened.duty(), opened.route(), opened.frame(), opened.rules(), opened.papers(),
                    opened.limits());
            next.stage = Stage.SELF_ASSESSMENT;
        } else if (event instanceof PlanTakenOver taken) {
            next.plan = taken.plan();
        } else if (event instanceof SelfAssessmentSubmitted submitted) {
            next.stage = Stage.RECEPTION;
            next.assessment = Optional.of(new Assessment(submitted.form(), submitted.common(), submitted.results(), submitted.total(),
                    submitted.ownLevel(), submitted.content(), submitted.adHoc(), submitted.late()));
            next.returned = Optional.empty();
        } else if (event instanceof SelfAssessmentReceived) {
            next.stage = Stage.VOTE;
            next.votes = 1;
        } else if (event instanceof VoteTaken taken) {
            next.stage = Stage.PROPOSAL;
            next.vote = Optional.of(new Vote(taken.meeting(), taken.body(), taken.level(), taken.tally()));
        } else if (event instanceof VoteSentUp sent) {
            next.upper = Optional.of(sent.to());
            next.votes = state.votes + 1;
        } else if (event instanceof RevoteAsked) {
            next.stage = Stage.VOTE;
            next.vote = Optional.empty();
            next.votes = state.votes + 1;
        } else if (event instanceof FactsGathered gathered) {
            next.known = Optional.of(gathered.known());
        } else if (event instanceof SentToProvince) {
            next.stage = Stage.PROVINCE;
        } else if (event instanceof ProvinceDecided decided) {
            next.stage = Stage.NOTICE;
            next.decided = Optional.of(new Outcome(decided.level(), Optional.empty(), new Confidential<>(state.id().person(), null),
                    new Confidential<>(state.id().person(), null), decided.at()));
            next.paper = Optional.of(new Paper(decided.number(), decided.date()));
        } else if (event instanceof SelfAssessmentReturned back) {
            next.stage = Stage.SELF_ASSESSMENT;
            next.returned = Optional.of(back.remark());
            next.reopened = state.reopenedAt(DeadlineCode.SELF_ASSESSMENT, back.at());
        } else if (event instanceof LevelProposed proposed) {
            next.stage = Stage.CHECK;
            next.proposal = Optional.of(new Proposal(proposed.level(), proposed.tally(), proposed.remarks(), proposed.outstanding(),
                    proposed.grounds(), proposed.at()));
            next.returned = Optional.empty();
            next.attached = proposed.unitReport().map(report -> state.with(PaperKind.UNIT_REPORT, report)).orElse(state.attached);
        } else if (event instanceof PaperAttached attached) {
            next.attached = state.with(attached.code(), attached.paper());
        } else if (event instanceof DossierAccepted) {
            next.stage = state.route().opinion().isPresent() ? Stage.OPINION : Stage.DECISION;
        } else if (event instanceof DossierReturned back) {
            next.stage = Stage.PROPOSAL;
            next.returned = Optional.of(back.remark());
            next.reopened = state.reopenedAt(DeadlineCode.PROPOSAL, back.at());
        } else if (event instanceof OpinionGiven given) {
            next.stage = Stage.DECISION;
            next.opinion = Optional.of(given.level());
        } else if (event instanceof LevelDecided decided) {
            next.stage = Stage.NOTICE;
            next.decided = Optional.of(new Outcome(decided.level(), Optional.of(decided.reason()), decided.tally(), decided.ground(), decided.at()));
        } else if (event instanceof DecisionIssued issued) {
            next.paper = Optional.of(new Paper(issued.number(), issued.date()));
        } else if (event instanceof DecisionReplaced replaced) {
            next.stage = Stage.NOTICE;
            next.former = new ArrayList<>(state.former);
            next.former.add(new Former(state.decided.orElseThrow(), state.paper.orElseThrow(), replaced.complaint(), replaced.at()));
            next.decided = Optional.of(new Outcome(replaced.level(), Optional.of(replaced.reason()), replaced.tally(), replaced.ground(), replaced.at()));
            next.paper = Optional.of(new Paper(replaced.number(), replaced.date()));
        } else if (event instanceof ResultNotified notified) {
            next.stage = Stage.NOTIFIED;
            next.told = Optional.of(notified.at());
        } else if (event instanceof NoticeAcknowledged) {
            next.stage = Stage.ACKNOWLEDGED;
        } else if (event instanceof NotRatedMarked marked) {
            next.stage = Stage.NOT_RATED;
            next.unrated = Optional.of(marked.why());
            next.returned = Optional.empty();
        } else if (event instanceof PositionChangeRecorded recorded) {
            next.changes = new ArrayList<>(state.changes);
            next.changes.add(recorded.change());
        } else if (event instanceof InstructionRecorded recorded) {
            next.instruction = Optional.of(recorded.instruction());
        } else if (event instanceof DeadlineLapsed lapsed) {
            next.lapsed = new HashSet<>(state.lapsed);
            next.lapsed.add(lapsed.code());
        }
        // An export leaves the dossier as it is; that it happened stands in the log.
        return next.made();
    }

    private Map<DeadlineCode, Instant> reopenedAt(DeadlineCode code, Instant at) {
        Map<DeadlineCode, Instant> all = new HashMap<>(reopened);
        all.put(code, at);
        return all;
    }

    /** The limit's own work was still to be done at it, and that has not been noted yet. What was done by then and handed back since was in time. */
    private boolean isOpenAt(DeadlineCode code) {
        Stage done = switch (code) {
            case SELF_ASSESSMENT -> Stage.RECEPTION;
            case PROPOSAL -> Stage.CHECK;
            default -> Stage.PROVINCE;
        };
        boolean doneByThen = reopened.containsKey(code) && !reopened.get(code).isBefore(limits().of(code).orElseThrow());
        return stage.compareTo(done) < 0 && !doneByThen && !lapsed.contains(code);
    }

    private Map<String, Confidential<AttachedPaper>> with(String code, Confidential<AttachedPaper> last) {
        Map<String, Confidential<AttachedPaper>> all = new HashMap<>(attached);
        all.put(code, last);
        return all;
    }

    private SelfAssessmentSubmitted submitted(SubmitSelfAssessment submit, Act act) {
        SelfAssessment content = submit.content();
        Points common = content.criteria().stream().map(SelfAssessment.Scored::points).reduce(Points.of("0"), Points::plus);
        Points results = content.results().stream().map(SelfAssessment.Result::points).reduce(Points.of("0"), Points::plus);
        return new SelfAssessmentSubmitted(id(), AssessmentForm.of(terms.duty()), common, results, common.plus(results), submit.ownLevel(),
                confidential(content), terms.receiver(), !content.adHoc().isBlank(), isLate(limits().internal(), act),
                isLate(limits().selfAssessment(), act), act.person(), act.now());
    }

    private LevelProposed proposed(ProposeLevel propose, Act act) {
        return new LevelProposed(id(), proposer(), vote.orElseThrow().level().orElseThrow(), vote.orElseThrow().tally(), confidential(propose.remarks()),
                propose.grounds().outstanding().stream().map(Outstanding::number).toList(), confidential(propose.grounds()),
                propose.unitReport().map(this::confidential), isLate(limits().proposal(), act), act.person(), act.now());
    }

    /** Nothing where it is known already. */
    private List<DossierEvent> gathered(Gathered now, Act act) {
        if (known.flatMap(Confidential::reveal).filter(now::saysTheSameAs).isPresent()) {
            return List.of();
        }
        return ceilingWith(now).<List<DossierEvent>>map(ceiling -> List.of(new FactsGathered(id(), confidential(now), confidential(ceiling), act.now())))
                .orElse(List.of());
    }

    /** II.8.1d: everything planned is looked at in the next quarter. */
    private CarriedOver carriedOver() {
        return new CarriedOver(Quarter.of(id().cycle().quarter().lastDay().plusDays(1)), plan.items().stream().map(PlannedItem::number).toList());
    }

    private <T> Confidential<T> confidential(T content) {
        return new Confidential<>(id().person(), content);
    }

    /** "Trước ngày": the limit's own instant is late (C-14). */
    static boolean isLate(Instant limit, Act act) {
        return !act.now().isBefore(limit);
    }

    /** A state in the making: each event touches what it is about and leaves the rest. */
    private static final class Copy {

        private Terms terms;
        private Stage stage;
        private Plan plan;
        private Optional<Assessment> assessment;
        private Optional<Proposal> proposal;
        private Optional<Level> opinion;
        private Optional<Outcome> decided;
        private Optional<Paper> paper;
        private Optional<Confidential<String>> returned;
        private Map<String, Confidential<AttachedPaper>> attached;
        private Optional<Confidential<Unrated>> unrated;
        private List<PositionChange> changes;
        private Optional<Confidential<String>> instruction;
        private Optional<Vote> vote;
        private int votes;
        private Optional<BodyId> upper;
        private Optional<Confidential<Gathered>> known;
        private Set<DeadlineCode> lapsed;
        private Map<DeadlineCode, Instant> reopened;
        private Optional<Instant> told;
        private List<Former> former;

        Copy(Dossier of) {
            terms = of.terms;
            stage = of.stage;
            plan = of.plan;
            assessment = of.assessment;
            proposal = of.proposal;
            opinion = of.opinion;
            decided = of.decided;
            paper = of.paper;
            returned = of.returned;
            attached = of.attached;
            unrated = of.unrated;
            changes = of.changes;
            instruction = of.instruction;
            vote = of.vote;
            votes = of.votes;
            upper = of.upper;
            known = of.known;
            lapsed = of.lapsed;
            reopened = of.reopened;
            told = of.told;
            former = of.former;
        }

        Dossier made() {
            return new Dossier(terms, stage, plan, assessment, proposal, opinion, decided, paper, returned, attached, unrated, changes, instruction,
                    vote, votes, upper, known, lapsed, reopened, told, former);
        }
    }
}
