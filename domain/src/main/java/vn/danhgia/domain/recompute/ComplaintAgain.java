package vn.danhgia.domain.recompute;

import static vn.danhgia.domain.recompute.World.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.complaint.Before;
import vn.danhgia.domain.complaint.Bodies;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintCommand;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.complaint.Disputed;
import vn.danhgia.domain.complaint.Handling;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;

/** A case about a result: the act that an event tells of, put to its decider again. Who sat in UBKT and in the deciding body is taken as recorded. */
final class ComplaintAgain {

    private ComplaintAgain() {
    }

    static Decision<ComplaintEvent> decide(World world, ComplaintEvent event, Act act) {
        Complaint state = world.complaint(event.complaint());
        return Complaint.decide(state, command(world, state, event, act), act);
    }

    private static ComplaintCommand command(World world, Complaint state, ComplaintEvent event, Act act) {
        ComplaintId id = event.complaint();
        if (event instanceof ComplaintEvent.ComplaintFiled filed) {
            return filing(world, filed);
        }
        if (event instanceof ComplaintEvent.HandlerAssigned assigned) {
            return new ComplaintCommand.AssignHandler(id, assigned.handler(), List.of(assigned.handler()));
        }
        if (event instanceof ComplaintEvent.FindingsRecorded recorded) {
            return new ComplaintCommand.RecordFindings(id, open(recorded.findings()));
        }
        if (event instanceof ComplaintEvent.ComplaintResolved resolved) {
            return new ComplaintCommand.ResolveComplaint(id, resolved.outcome(), open(resolved.ground()));
        }
        if (event instanceof ComplaintEvent.RevoteOrdered || event instanceof ComplaintEvent.RevoteCarried) {
            return revote(world, state);
        }
        if (event instanceof ComplaintEvent.ReplacementSettled settled) {
            Dossier dossier = world.dossier(id.dossier());
            return new ComplaintCommand.SettleReplacement(id, dossier.proposal().map(Dossier.Proposal::level),
                    dossier.ceilingWith(world.known(id.dossier(), act.now())).flatMap(Ceiling::level), settled.reason(), open(settled.ground()));
        }
        if (event instanceof ComplaintEvent.ReplacementIssued issued) {
            return new ComplaintCommand.IssueReplacement(id, issued.number(), issued.date(), issued.signer(), List.of(issued.signer()), world.decided());
        }
        if (event instanceof ComplaintEvent.ReplyAcknowledged) {
            return new ComplaintCommand.AcknowledgeReply(id);
        }
        return event instanceof ComplaintEvent.AnswerReminded ? new ComplaintCommand.RemindOfAnswer(id) : new ComplaintCommand.LapseAnswer(id);
    }

    /** The decision in force, who had a part in it, and the limits follow from the quarter's own log. */
    private static ComplaintCommand filing(World world, ComplaintEvent.ComplaintFiled filed) {
        ComplaintId id = filed.complaint();
        RuleSet rules = world.rules();
        Dossier dossier = world.dossier(id.dossier());
        return new ComplaintCommand.FileComplaint(id, filed.kind(), open(filed.plea()), world.cycle().ruleSet(), rules.rating(), rules.workingDays(),
                rules.period(Period.Code.COMPLAINT_ANSWER), disputed(world, dossier), dossier.route().isDecidedByProvince(), handling(world, dossier),
                new Bodies(dossier.route().decider(), dossier.route().clerk()), before(world, id));
    }

    private static Optional<Disputed> disputed(World world, Dossier dossier) {
        return dossier.isAnnounced() ? dossier.told().map(told -> new Disputed(dossier.decided().orElseThrow().level(), dossier.paper().orElseThrow().number(),
                dossier.paper().orElseThrow().date(), told, world.decidedAt(dossier.id()))) : Optional.empty();
    }

    private static Handling handling(World world, Dossier dossier) {
        DossierId id = dossier.id();
        Meeting proposing = world.meeting(dossier.vote().orElseThrow().meeting());
        List<PersonId> voters = new ArrayList<>();
        for (Meeting meeting : world.meetingsOn(id)) {
            meeting.item(id).filter(item -> !item.votes().isEmpty()).ifPresent(item -> voters.addAll(meeting.presentFor(item)));
        }
        return new Handling(world.rules().offices().of(Offices.Role.INSPECTION, id.cycle().commune()), id.person(),
                proposing.presiding(id).orElseGet(() -> proposing.officers().chairs().get(0)), voters);
    }

    private static Optional<Before> before(World world, ComplaintId id) {
        return id.number() == 1 ? Optional.empty() : Optional.of(world.complaint(new ComplaintId(id.dossier(), id.number() - 1)).before());
    }

    /** What the last meeting that was called for carried. */
    private static ComplaintCommand revote(World world, Complaint state) {
        MeetingId meeting = MeetingNames.onComplaint(state.id(), state.bodies().decider(), state.votes());
        MeetingItem item = world.meeting(meeting).item(state.id().dossier()).orElseThrow();
        PaperTally tally = item.votes().isEmpty() ? new PaperTally(0, 0, 0, 0, 0, 0, 0) : open(item.votes().get(item.votes().size() - 1)).tally();
        return new ComplaintCommand.TakeOverRevote(state.id(), meeting, item.outcome().orElse(new VoteOutcome(VoteOutcome.Result.NONE, Optional.empty())),
                tally);
    }
}
