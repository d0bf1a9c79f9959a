package vn.danhgia.domain.recompute;

import static vn.danhgia.domain.recompute.World.open;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.decision.AgendaLine;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionCommand;
import vn.danhgia.domain.decision.SessionCommand.StayVote;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.decision.SessionEvent.StayResult;
import vn.danhgia.domain.decision.SessionLimits;
import vn.danhgia.domain.decision.StayTally;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.BallotLine;
import vn.danhgia.domain.meeting.CountedVote;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingCommand;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.meeting.MeetingKind;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.PaperCount;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;

/** Meetings and sessions: the act that an event tells of, put to its decider again. */
final class VotesAgain {

    /** A count that agrees with itself whoever is there: what the first teller found stands nowhere. */
    private static final PaperCount SOME_COUNT = new PaperCount(1, 1, 1, 0, 0, 0, 0, 0, 1);

    private VotesAgain() {
    }

    static Decision<MeetingEvent> decide(World world, MeetingEvent event, Act act) {
        return Meeting.decide(world.meeting(event.meeting()), command(world, event, act), act);
    }

    private static MeetingCommand command(World world, MeetingEvent event, Act act) {
        if (event instanceof MeetingEvent.MeetingScheduled called) {
            return calling(world, called, act);
        }
        if (event instanceof MeetingEvent.OfficersAppointed appointed) {
            return new MeetingCommand.AppointOfficers(appointed.meeting(), appointed.officers());
        }
        if (event instanceof MeetingEvent.MeetingPostponed postponed) {
            return new MeetingCommand.PostponeMeeting(postponed.meeting(), postponed.when());
        }
        if (event instanceof MeetingEvent.AttendanceRecorded recorded) {
            return new MeetingCommand.RecordAttendance(recorded.meeting(), recorded.present());
        }
        if (event instanceof MeetingEvent.RecusalDeclared declared) {
            return new MeetingCommand.DeclareRecusal(declared.meeting(), declared.dossier(), declared.person());
        }
        if (event instanceof MeetingEvent.ItemSentUp) {
            throw new IllegalStateException("an item is sent up with a recusal, never alone");
        }
        if (event instanceof MeetingEvent.CountEntered entered) {
            return new MeetingCommand.EnterCount(entered.meeting(), entered.dossier(), SOME_COUNT);
        }
        if (event instanceof MeetingEvent.CountSetAside aside) {
            return new MeetingCommand.SetCountAside(aside.meeting(), aside.dossier());
        }
        if (event instanceof MeetingEvent.LevelCarried carried) {
            return counted(event, carried.dossier(), carried.vote());
        }
        if (event instanceof MeetingEvent.NotRatedCarried carried) {
            return counted(event, carried.dossier(), carried.vote());
        }
        if (event instanceof MeetingEvent.RevoteCalled again) {
            return counted(event, again.dossier(), again.vote());
        }
        if (event instanceof MeetingEvent.NoLevelCarried none) {
            return counted(event, none.dossier(), none.votes().get(none.votes().size() - 1));
        }
        if (event instanceof MeetingEvent.ItemConcluded concluded) {
            return new MeetingCommand.ConcludeItem(concluded.meeting(), concluded.dossier(), open(concluded.conclusion()), open(concluded.ground()));
        }
        return new MeetingCommand.SignMinutes(event.meeting());
    }

    private static MeetingCommand counted(MeetingEvent event, DossierId dossier, Confidential<CountedVote> vote) {
        PaperCount count = open(vote).count();
        return new MeetingCommand.ConfirmCount(event.meeting(), dossier, count, count);
    }

    /** Who was called stands in the people tables and is taken as recorded; by what majority, and what the ballots showed, is not. */
    private static MeetingCommand calling(World world, MeetingEvent.MeetingScheduled called, Act act) {
        RuleSet rules = world.rules();
        BodyId body = MeetingNames.bodyOf(called.meeting());
        boolean decides = MeetingNames.session(called.meeting()).isPresent() || MeetingNames.complaint(called.meeting()).isPresent();
        BodyId organiser = decides ? new BodyId(body.commune(), rules.bodies().organiser()) : body;
        List<BallotLine> lines = called.lines().stream().map(line -> ballot(world, called, line.dossier(), act)).toList();
        return new MeetingCommand.ScheduleMeeting(called.meeting(), world.cycle().ruleSet(), rules.rating(), kind(world, called, body), body, organiser,
                called.when(), called.place(), called.officers(), called.summoned(), lines);
    }

    /** II.5.4: the deciding body counts majorities of all its members. */
    private static MeetingKind kind(World world, MeetingEvent.MeetingScheduled called, BodyId body) {
        boolean last = world.cycle().roster().stream().map(Placement::route).anyMatch(route -> route.decider().equals(body))
                || world.rules().offices().of(Offices.Role.LAST_BODY, body.commune()).equals(body);
        if (last) {
            return MeetingKind.STANDING_COMMITTEE;
        }
        return called.kind() == MeetingKind.STANDING_COMMITTEE ? MeetingKind.BODY : called.kind();
    }

    private static BallotLine ballot(World world, MeetingEvent.MeetingScheduled called, DossierId dossier, Act act) {
        return BallotLine.of(dossier, MeetingNames.session(called.meeting())
                .map(session -> world.session(session).item(dossier).orElseThrow().line().ceiling())
                .orElseGet(() -> world.dossier(dossier).ceilingWith(world.known(dossier, act.now())).flatMap(Ceiling::onTheBallot)));
    }

    static Decision<SessionEvent> decide(World world, SessionEvent event, Act act) {
        DecisionSession state = world.session(event.session());
        return DecisionSession.decide(state, command(world, state, event, act), act);
    }

    private static SessionCommand command(World world, DecisionSession state, SessionEvent event, Act act) {
        if (event instanceof SessionEvent.SessionOpened opened) {
            return opening(world, opened, act);
        }
        if (event instanceof SessionEvent.CeilingRenewed renewed) {
            return new SessionCommand.RenewCeiling(renewed.session(), renewed.dossier(), allowed(world, renewed.dossier(), act));
        }
        if (event instanceof SessionEvent.LevelVoted voted) {
            return vote(world, state, voted.dossier(), voted.reason(), open(voted.ground()));
        }
        if (event instanceof SessionEvent.PersonLeftUnrated left) {
            return vote(world, state, left.dossier(), DecisionReason.AS_PROPOSED, open(left.ground()));
        }
        if (event instanceof SessionEvent.VoteCarriedNothing nothing) {
            return vote(world, state, nothing.dossier(), DecisionReason.AS_PROPOSED, "");
        }
        if (event instanceof SessionEvent.DossierPutOff off) {
            return new SessionCommand.PutOff(off.session(), off.dossier());
        }
        if (event instanceof SessionEvent.ExceptionGranted granted) {
            return new SessionCommand.GrantException(granted.session(), granted.dossier());
        }
        if (event instanceof SessionEvent.ExceptionWithdrawn withdrawn) {
            return new SessionCommand.WithdrawException(withdrawn.session(), withdrawn.dossier());
        }
        if (event instanceof SessionEvent.StayCountEntered) {
            return new SessionCommand.EnterStayCount(event.session());
        }
        if (event instanceof SessionEvent.StayCountSetAside) {
            return new SessionCommand.SetStayCountAside(event.session());
        }
        if (event instanceof SessionEvent.KeptWithinQuota kept) {
            return new SessionCommand.KeepWithinQuota(kept.session(), kept.group(), kept.results().stream().map(result -> stay(state, result)).toList());
        }
        return paper(event);
    }

    private static SessionCommand paper(SessionEvent event) {
        if (event instanceof SessionEvent.QuotaResolved) {
            return new SessionCommand.ResolveQuota(event.session());
        }
        if (event instanceof SessionEvent.DecisionListIssued issued) {
            return new SessionCommand.IssueDecisionList(issued.session(), issued.number(), issued.date(), issued.signer());
        }
        if (event instanceof SessionEvent.SubmittedToProvince submitted) {
            return new SessionCommand.SubmitToProvince(submitted.session(), submitted.number(), submitted.date(), submitted.signer());
        }
        SessionEvent.ProvinceResultRecorded result = (SessionEvent.ProvinceResultRecorded) event;
        return new SessionCommand.RecordProvinceResult(result.session(), result.dossier(), result.level(), result.number(), result.date());
    }

    /** III.3.2: what is put before BTV follows from the dossiers; whom BXDĐ put forward, and who sat there, is taken as recorded. */
    private static SessionCommand opening(World world, SessionEvent.SessionOpened opened, Act act) {
        RuleSet rules = world.rules();
        var commune = opened.session().cycle().commune();
        var limits = world.cycle().limits();
        BodyId decider = world.cycle().roster().stream().map(Placement::route).filter(route -> !route.isDecidedByProvince()).map(route -> route.decider())
                .findFirst().orElseGet(() -> rules.offices().of(Offices.Role.LAST_BODY, commune));
        return new SessionCommand.OpenSession(opened.session(), world.cycle().ruleSet(), rules.rating(), decider,
                new BodyId(commune, rules.bodies().organiser()), rules.offices().of(Offices.Role.PROVINCE_PAPERS, commune), opened.members(),
                opened.agenda().stream().map(line -> line(world, line.dossier(), act)).toList(),
                world.decided(),
                new SessionLimits(limits.get(DeadlineCode.DECISION), limits.get(DeadlineCode.ADVICE), limits.get(DeadlineCode.PROVINCE_REPORT)));
    }

    private static AgendaLine line(World world, DossierId id, Act act) {
        Dossier dossier = world.dossier(id);
        Placement placement = world.cycle().placementOf(id.person()).orElseThrow();
        return new AgendaLine(id, placement.unit(), world.rules().similarPositions().of(placement.position(), Reading.QuotaGroups.BY_TABLE)
                .orElse(placement.position()), world.rules().dutyOf(placement.position()) == Duty.HEAD, placement.route().isDecidedByProvince(),
                dossier.proposer(), dossier.proposal().map(Dossier.Proposal::level), placement.route().opinion(), dossier.opinion(), List.of(),
                (int) world.cycle().roster().stream().filter(other -> other.unit().equals(placement.unit())).count(),
                new Confidential<>(id.person(), allowed(world, id, act)));
    }

    private static AgendaLine.Allowed allowed(World world, DossierId id, Act act) {
        Dossier dossier = world.dossier(id);
        Ceiling ceiling = dossier.ceilingWith(world.known(id, act.now())).orElseThrow();
        return new AgendaLine.Allowed(ceiling.level(), ceiling.isProvisional(), dossier.assessment().orElseThrow().total());
    }

    /** R-5.4-3: what the tellers of the session's meeting counted, and who stepped out there. */
    private static SessionCommand vote(World world, DecisionSession state, DossierId dossier, DecisionReason reason, String ground) {
        MeetingItem item = world.meeting(MeetingNames.of(state.id(), state.body())).item(dossier).orElseThrow();
        CountedVote counted = open(item.votes().get(item.votes().size() - 1));
        return new SessionCommand.RecordVote(state.id(), dossier, counted.tally(), item.recused(), reason, ground);
    }

    /** Who stepped out of a vote on staying is not written down, only how many were entitled: so many others are left out. */
    private static StayVote stay(DecisionSession state, StayResult result) {
        StayTally tally = open(result.tally());
        int out = Math.max(0, state.voters(result.dossier(), List.of()) - tally.entitled());
        List<PersonId> others = state.members().stream().filter(member -> !member.equals(result.dossier().person())).limit(out).toList();
        return new StayVote(result.dossier(), tally, Optional.of(others).filter(some -> some.size() == out).orElse(List.of()));
    }
}
