package vn.danhgia.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.complaint.ComplaintCommand.AcknowledgeReply;
import vn.danhgia.domain.complaint.ComplaintCommand.AssignHandler;
import vn.danhgia.domain.complaint.ComplaintCommand.FileComplaint;
import vn.danhgia.domain.complaint.ComplaintCommand.IssueReplacement;
import vn.danhgia.domain.complaint.ComplaintCommand.LapseAnswer;
import vn.danhgia.domain.complaint.ComplaintCommand.RecordFindings;
import vn.danhgia.domain.complaint.ComplaintCommand.RemindOfAnswer;
import vn.danhgia.domain.complaint.ComplaintCommand.ResolveComplaint;
import vn.danhgia.domain.complaint.ComplaintCommand.SettleReplacement;
import vn.danhgia.domain.complaint.ComplaintCommand.TakeOverRevote;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerLapsed;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerReminded;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintFiled;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintResolved;
import vn.danhgia.domain.complaint.ComplaintEvent.FindingsRecorded;
import vn.danhgia.domain.complaint.ComplaintEvent.HandlerAssigned;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplacementIssued;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplacementSettled;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplyAcknowledged;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteCarried;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteOrdered;
import vn.danhgia.domain.decision.DecidedBefore;
import vn.danhgia.domain.decision.DecisionRules;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

/**
 * A case about a result (III.5.2): brought, examined on the evidence as it stood at the decision, concluded; where the deciding body votes again, up to the
 * decision that replaces the former one. The former decision is in force until then, and stays readable afterwards.
 *
 * @param disputed the decision that it is about; null before it is brought, as all that is frozen then
 * @param plea     what is said by whoever brings it
 * @param late     brought after its limit
 * @param handler  who examines it
 * @param votes    how many new votes were called for
 * @param lapsed   the answer was open at its limit
 */
public record Complaint(ComplaintId id, Kind kind, Stage stage, RuleSetRef ruleSet, DecisionRules rules, Disputed disputed, Handling handling, Bodies bodies,
                        Limits limits, Confidential<Plea> plea, boolean late, Instant filed, Optional<PersonId> handler,
                        Optional<Confidential<String>> findings, Optional<Conclusion> conclusion, int votes, Optional<Revote> revote,
                        Optional<Settled> settled, Optional<Replacement> replacement, boolean reminded, boolean lapsed) {

    /** Where it stands. */
    public enum Stage {
        ABSENT,
        /** Brought; nobody handles it yet. */
        FILED,
        /** With its handler. */
        EXAMINATION,
        /** Examined; UBKT has to conclude. */
        CONCLUSION,
        /** The deciding body votes again. */
        REVOTE,
        /** Voted; the level is to be settled. */
        SETTLEMENT,
        /** Settled; the decision is to be numbered. */
        ISSUING,
        /** Answered: the result stands. */
        UPHELD,
        /** Answered: a decision has replaced the former one. */
        REPLACED,
        /** The person has read the answer. */
        CLOSED
    }

    /** @param late after the limit of the answer */
    public record Conclusion(Outcome outcome, Confidential<String> ground, boolean late, PersonId by, Instant at) {
    }

    public record Revote(MeetingId meeting, Level level, Confidential<PaperTally> tally) {
    }

    /** @param at when it was recorded, UTC */
    public record Settled(Level level, DecisionReason reason, Confidential<String> ground, PersonId by, Instant at) {
    }

    public record Replacement(String number, LocalDate date, PersonId signer, GroupCount quota, PersonId by, Instant at) {
    }

    public static final Complaint ABSENT = new Complaint(null, null, Stage.ABSENT, null, null, null, null, null, null, null, false, null, Optional.empty(),
            Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    /** "Đang xem xét": brought and not answered yet. */
    public boolean isOpen() {
        return stage.compareTo(Stage.FILED) >= 0 && stage.compareTo(Stage.ISSUING) <= 0;
    }

    /** The level while it is looked at: in force, never suspended (C-12). */
    public ResultInForce result(Level decided) {
        return ResultInForce.of(decided, isOpen());
    }

    /** As a further case about the same dossier has to know it. */
    public Before before() {
        return new Before(kind, disputed, isOpen());
    }

    /** UBKT has not concluded yet. */
    boolean isUnanswered() {
        return stage.compareTo(Stage.FILED) >= 0 && stage.compareTo(Stage.CONCLUSION) <= 0;
    }

    public static Decision<ComplaintEvent> decide(Complaint state, ComplaintCommand command, Act act) {
        if (command instanceof FileComplaint file) {
            return Decision.unless(ComplaintPolicy.filing(state, file, act), () -> file(file, act));
        }
        if (command instanceof AssignHandler assign) {
            return Decision.unless(ComplaintPolicy.assigning(state, assign, act),
                    () -> Decision.accept(new HandlerAssigned(state.id, assign.handler(), act.person(), act.now())));
        }
        if (command instanceof RecordFindings record) {
            return Decision.unless(ComplaintPolicy.examining(state, record, act),
                    () -> Decision.accept(new FindingsRecorded(state.id, state.confidential(record.findings()), act.person(), act.now())));
        }
        if (command instanceof ResolveComplaint resolve) {
            return Decision.unless(ComplaintPolicy.concluding(state, resolve, act), () -> state.conclude(resolve, act));
        }
        if (command instanceof TakeOverRevote take) {
            return Decision.unless(ComplaintPolicy.takingOverRevote(state, take, act), () -> Decision.accept(
                    take.outcome().result() == VoteOutcome.Result.LEVEL
                            ? new RevoteCarried(state.id, take.meeting(), take.outcome().level().orElseThrow(), state.confidential(take.tally()), act.now())
                            : state.ordered(act)));
        }
        if (command instanceof SettleReplacement settle) {
            return Decision.unless(ComplaintPolicy.settling(state, settle, act), () -> Decision.accept(new ReplacementSettled(state.id,
                    state.revote.orElseThrow().level(), settle.reason(), state.confidential(settle.ground()), act.person(), act.now())));
        }
        if (command instanceof IssueReplacement issue) {
            return Decision.unless(ComplaintPolicy.issuing(state, issue, act), () -> Decision.accept(new ReplacementIssued(state.id,
                    issue.number().strip(), issue.date(), issue.signer(), state.settled.orElseThrow().level(),
                    state.countedWith(state.settled.orElseThrow().level(), issue.quarter()), act.person(), act.now())));
        }
        if (command instanceof RemindOfAnswer) {
            return Decision.unless(ComplaintPolicy.reminding(state, command, act), () -> state.isUnanswered() && !state.reminded
                    ? Decision.accept(new AnswerReminded(state.id, state.limits.answer(), act.now())) : Decision.accept());
        }
        if (command instanceof LapseAnswer) {
            return Decision.unless(ComplaintPolicy.lapsing(state, command, act), () -> state.isUnanswered() && !state.lapsed
                    ? Decision.accept(new AnswerLapsed(state.id, state.limits.answer(), act.now())) : Decision.accept());
        }
        return Decision.unless(ComplaintPolicy.acknowledging(state, (AcknowledgeReply) command, act),
                () -> Decision.accept(new ReplyAcknowledged(state.id, act.person(), act.now())));
    }

    public static Complaint evolve(Complaint state, ComplaintEvent event) {
        if (event instanceof ComplaintFiled filed) {
            return new Complaint(filed.complaint(), filed.kind(), Stage.FILED, filed.ruleSet(), filed.rules(), filed.disputed(), filed.handling(),
                    filed.bodies(), filed.limits(), filed.plea(), filed.late(), filed.at(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
                    Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        }
        Copy next = new Copy(state);
        if (event instanceof HandlerAssigned assigned) {
            next.stage = Stage.EXAMINATION;
            next.handler = Optional.of(assigned.handler());
        } else if (event instanceof FindingsRecorded recorded) {
            next.stage = Stage.CONCLUSION;
            next.findings = Optional.of(recorded.findings());
        } else if (event instanceof ComplaintResolved resolved) {
            next.stage = resolved.outcome() == Outcome.UPHELD ? Stage.UPHELD : Stage.REVOTE;
            next.conclusion = Optional.of(new Conclusion(resolved.outcome(), resolved.ground(), resolved.late(), resolved.by(), resolved.at()));
        } else if (event instanceof RevoteOrdered) {
            next.stage = Stage.REVOTE;
            next.votes = state.votes + 1;
        } else if (event instanceof RevoteCarried carried) {
            next.stage = Stage.SETTLEMENT;
            next.revote = Optional.of(new Revote(carried.meeting(), carried.level(), carried.tally()));
        } else if (event instanceof ReplacementSettled settled) {
            next.stage = Stage.ISSUING;
            next.settled = Optional.of(new Settled(settled.level(), settled.reason(), settled.ground(), settled.by(), settled.at()));
        } else if (event instanceof ReplacementIssued issued) {
            next.stage = Stage.REPLACED;
            next.replacement = Optional.of(new Replacement(issued.number(), issued.date(), issued.signer(), issued.quota(), issued.by(), issued.at()));
        } else if (event instanceof ReplyAcknowledged) {
            next.stage = Stage.CLOSED;
        } else if (event instanceof AnswerReminded) {
            next.reminded = true;
        } else {
            next.lapsed = true;
        }
        return next.made();
    }

    private static Decision<ComplaintEvent> file(FileComplaint file, Act act) {
        ComplaintWindow window = ComplaintPolicy.window(file);
        ComplaintFiled filed = new ComplaintFiled(file.complaint(), file.kind(), file.ruleSet(), DecisionRules.of(file.rules()),
                file.disputed().orElseThrow(), file.handling(), file.bodies(), window.limits(act.now()),
                new Confidential<>(file.complaint().person(), file.plea()), file.kind().isThePersons() && window.isLate(act.now()), act.person(), act.now());
        return file.kind().goesStraightToAVote() ? Decision.accept(filed, evolve(ABSENT, filed).ordered(act)) : Decision.accept(filed);
    }

    private Decision<ComplaintEvent> conclude(ResolveComplaint resolve, Act act) {
        ComplaintResolved resolved = new ComplaintResolved(id, resolve.outcome(), confidential(resolve.ground()), !act.now().isBefore(limits.answer()),
                act.person(), act.now());
        return resolve.outcome() == Outcome.REVOTE ? Decision.accept(resolved, ordered(act)) : Decision.accept(resolved);
    }

    private RevoteOrdered ordered(Act act) {
        return new RevoteOrdered(id, MeetingNames.onComplaint(id, bodies.decider(), votes + 1), act.now());
    }

    /**
     * The person's group with that level in the former one's place (II.4.1). A place that an exception gave is given up with it.
     *
     * @param everybody whom the quarter has decided
     */
    public GroupCount countedWith(Level level, List<DecidedBefore> everybody) {
        List<DecidedBefore> quarter = everybody.stream().map(one -> one.dossier().equals(id.dossier())
                ? new DecidedBefore(one.dossier(), one.unit(), one.group(), one.head(), level, one.byException() && level == Level.EXCELLENT) : one).toList();
        return GroupCount.of(rules, quarter, id.dossier());
    }

    private <T> Confidential<T> confidential(T content) {
        return new Confidential<>(id.person(), content);
    }

    /** A state in the making: each event touches what it is about and leaves the rest. */
    private static final class Copy {

        private final Complaint of;
        private Stage stage;
        private Optional<PersonId> handler;
        private Optional<Confidential<String>> findings;
        private Optional<Conclusion> conclusion;
        private int votes;
        private Optional<Revote> revote;
        private Optional<Settled> settled;
        private Optional<Replacement> replacement;
        private boolean reminded;
        private boolean lapsed;

        Copy(Complaint of) {
            this.of = of;
            stage = of.stage;
            handler = of.handler;
            findings = of.findings;
            conclusion = of.conclusion;
            votes = of.votes;
            revote = of.revote;
            settled = of.settled;
            replacement = of.replacement;
            reminded = of.reminded;
            lapsed = of.lapsed;
        }

        Complaint made() {
            return new Complaint(of.id, of.kind, stage, of.ruleSet, of.rules, of.disputed, of.handling, of.bodies, of.limits, of.plea, of.late, of.filed,
                    handler, findings, conclusion, votes, revote, settled, replacement, reminded, lapsed);
        }
    }
}
