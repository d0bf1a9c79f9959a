package vn.danhgia.domain.recompute;

import static vn.danhgia.domain.recompute.World.open;

import java.util.Comparator;
import java.util.Optional;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierCommand;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.dossier.PaperKind;
import vn.danhgia.domain.dossier.Plan;
import vn.danhgia.domain.dossier.PlannedItem;
import vn.danhgia.domain.dossier.Terms;
import vn.danhgia.domain.meeting.CountedVote;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;

/** A dossier: the act that an event tells of, put to its decider again; what comes from elsewhere is taken from there, not from the event. */
final class DossierAgain {

    private DossierAgain() {
    }

    static Decision<DossierEvent> decide(World world, DossierEvent event, Act act) {
        Dossier state = world.dossier(event.dossier());
        return Dossier.decide(state, command(world, state, event, act), act);
    }

    private static DossierCommand command(World world, Dossier state, DossierEvent event, Act act) {
        DossierId id = event.dossier();
        if (event instanceof DossierEvent.DossierOpened opened) {
            return opening(world, opened);
        }
        if (event instanceof DossierEvent.PlanTakenOver) {
            return new DossierCommand.TakeOverPlan(id, plan(world.catalogue(id.cycle(), id)));
        }
        if (event instanceof DossierEvent.SelfAssessmentSubmitted submitted) {
            return new DossierCommand.SubmitSelfAssessment(id, open(submitted.content()), submitted.ownLevel());
        }
        if (event instanceof DossierEvent.SelfAssessmentReceived) {
            return new DossierCommand.ReceiveSelfAssessment(id);
        }
        if (event instanceof DossierEvent.SelfAssessmentReturned back) {
            return new DossierCommand.ReturnSelfAssessment(id, open(back.remark()));
        }
        if (event instanceof DossierEvent.VoteTaken taken) {
            return vote(world.meeting(taken.meeting()), id);
        }
        if (event instanceof DossierEvent.VoteSentUp sent) {
            BodyId to = above(world, world.meeting(sent.meeting()));
            return new DossierCommand.SendVoteUp(id, sent.meeting(), to, MeetingNames.onOne(id, to, state.votes() + 1));
        }
        if (event instanceof DossierEvent.RevoteAsked asked) {
            return new DossierCommand.AskForRevote(id, open(asked.reason()));
        }
        if (event instanceof DossierEvent.LevelProposed proposed) {
            return new DossierCommand.ProposeLevel(id, open(proposed.remarks()), open(proposed.grounds()), proposed.unitReport().map(World::open),
                    world.known(id, act.now()));
        }
        if (event instanceof DossierEvent.FactsGathered) {
            return new DossierCommand.GatherFacts(id, world.known(id, act.now()));
        }
        return towardsTheDecision(world, event);
    }

    private static DossierCommand towardsTheDecision(World world, DossierEvent event) {
        DossierId id = event.dossier();
        if (event instanceof DossierEvent.PaperAttached attached) {
            return new DossierCommand.AttachPaper(id, open(attached.paper()));
        }
        if (event instanceof DossierEvent.DossierAccepted accepted) {
            return new DossierCommand.AcceptDossier(id, open(accepted.remark()));
        }
        if (event instanceof DossierEvent.DossierReturned back) {
            return new DossierCommand.ReturnDossier(id, open(back.remark()));
        }
        if (event instanceof DossierEvent.OpinionGiven given) {
            return new DossierCommand.GiveOpinion(id, given.level(), open(given.remark()));
        }
        if (event instanceof DossierEvent.LevelDecided) {
            return decision(world, id);
        }
        if (event instanceof DossierEvent.SentToProvince sent) {
            DecisionSession session = world.session(sent.session());
            DecisionSession.Paper paper = session.submission().orElseThrow();
            return new DossierCommand.AwaitProvince(id, session.id(), session.item(id).flatMap(SessionItem::vote).orElseThrow().level(),
                    paper.number(), paper.date());
        }
        if (event instanceof DossierEvent.ProvinceDecided) {
            SessionItem.Received received = last(world, id, session -> session.item(id).flatMap(SessionItem::received).isPresent()).item(id)
                    .flatMap(SessionItem::received).orElseThrow();
            return new DossierCommand.TakeOverProvinceResult(id, received.level(), received.number(), received.date(), received.by());
        }
        if (event instanceof DossierEvent.DecisionReplaced replaced) {
            return replacement(world, replaced.complaint());
        }
        if (event instanceof DossierEvent.ResultNotified) {
            return new DossierCommand.NotifyResult(id);
        }
        if (event instanceof DossierEvent.NoticeAcknowledged) {
            return new DossierCommand.AcknowledgeNotice(id);
        }
        return specialCase(event);
    }

    private static DossierCommand specialCase(DossierEvent event) {
        DossierId id = event.dossier();
        if (event instanceof DossierEvent.NotRatedMarked marked) {
            return new DossierCommand.MarkNotRated(id, open(marked.why()));
        }
        if (event instanceof DossierEvent.PositionChangeRecorded recorded) {
            return new DossierCommand.RecordPositionChange(id, recorded.change());
        }
        if (event instanceof DossierEvent.InstructionRecorded recorded) {
            return new DossierCommand.RecordInstruction(id, open(recorded.instruction()));
        }
        if (event instanceof DossierEvent.DeadlineLapsed lapsed) {
            return new DossierCommand.LapseDeadline(id, lapsed.code());
        }
        if (event instanceof DossierEvent.DossierExported exported) {
            return new DossierCommand.ExportDossier(id, open(exported.purpose()));
        }
        throw new IllegalStateException("a decision's paper comes with its level, never alone");
    }

    /** From the frozen tables. The internal day is an installation's own, and nobody is late by it: it is taken as recorded. */
    private static DossierCommand opening(World world, DossierEvent.DossierOpened opened) {
        Placement placement = world.cycle().placementOf(opened.dossier().person()).orElseThrow();
        var limits = world.cycle().limits();
        return new DossierCommand.OpenDossier(opened.dossier(), world.cycle().ruleSet(), placement, world.rules().dutyOf(placement.position()),
                world.cycle().scoreFrame(), world.rules().rating(), world.rules().papers().ofTheDossier().stream()
                .map(paper -> new PaperKind(paper.code(), paper.required())).toList(), new Terms.Limits(opened.limits().internal(),
                limits.get(DeadlineCode.SELF_ASSESSMENT), limits.get(DeadlineCode.PROPOSAL), limits.get(DeadlineCode.DECISION)));
    }

    /** R-5.2-2. */
    private static Plan plan(WorkCatalogue catalogue) {
        return new Plan(catalogue.items().stream().map(item -> new PlannedItem(item.number(), item.axis(), item.weight(), item.key(),
                catalogue.course().task(item.number()).important())).toList());
    }

    /** R-5.3-2: the last count that the signed minutes hold. */
    private static DossierCommand vote(Meeting meeting, DossierId id) {
        MeetingItem item = meeting.item(id).orElseThrow();
        CountedVote vote = open(item.votes().get(item.votes().size() - 1));
        return new DossierCommand.TakeOverVote(id, meeting.id(), meeting.body(), item.outcome().orElseThrow(), vote.tally());
    }

    /** C-7, C-11. */
    private static BodyId above(World world, Meeting meeting) {
        Offices offices = world.rules().offices();
        BodyId upper = offices.of(Offices.Role.UPPER_BODY, meeting.id().cycle().commune());
        BodyId last = offices.of(Offices.Role.LAST_BODY, meeting.id().cycle().commune());
        return meeting.body().equals(upper) || meeting.body().equals(last) ? last : upper;
    }

    /** R-5.4-3, R-5.4-4; a level that the quota made has no count of its own. */
    private static DossierCommand decision(World world, DossierId id) {
        DecisionSession session = last(world, id, one -> one.decision().isPresent() && one.resolved().stream().anyMatch(level -> level.dossier().equals(id)));
        FinalLevel level = session.resolved().stream().filter(one -> one.dossier().equals(id)).findFirst().orElseThrow();
        DecisionSession.Paper paper = session.decision().orElseThrow();
        SessionItem.Voted vote = session.item(id).flatMap(SessionItem::vote).orElseThrow();
        return new DossierCommand.TakeOverDecision(id, session.id(), level.level(), level.reason(), Optional.of(vote)
                .filter(voted -> voted.level() == level.level()).map(SessionItem.Voted::tally).flatMap(Confidential::reveal),
                vote.ground().reveal().orElse(""), session.settled().orElseThrow().by(), paper.number(), paper.date(), paper.by(), paper.at(), paper.late());
    }

    /** III.5.2: as the case ended. */
    private static DossierCommand replacement(World world, ComplaintId id) {
        Complaint complaint = world.complaint(id);
        Complaint.Settled settled = complaint.settled().orElseThrow();
        Complaint.Replacement paper = complaint.replacement().orElseThrow();
        return new DossierCommand.ReplaceDecision(id.dossier(), id, settled.level(), settled.reason(),
                complaint.revote().flatMap(vote -> vote.tally().reveal()), settled.ground().reveal().orElse(""), settled.by(), paper.number(), paper.date(),
                paper.by());
    }

    private static DecisionSession last(World world, DossierId id, java.util.function.Predicate<DecisionSession> which) {
        return world.sessions().stream().filter(session -> session.item(id).isPresent()).filter(which)
                .max(Comparator.comparing(session -> Integer.valueOf(session.id().code()))).orElseThrow();
    }
}
