package vn.danhgia.service.eventstore;

import static vn.danhgia.service.eventstore.Samples.AT;
import static vn.danhgia.service.eventstore.Samples.COUNTS;
import static vn.danhgia.service.eventstore.Samples.CYCLE;
import static vn.danhgia.service.eventstore.Samples.DOSSIER;
import static vn.danhgia.service.eventstore.Samples.LIMIT;
import static vn.danhgia.service.eventstore.Samples.OFFICIAL;
import static vn.danhgia.service.eventstore.Samples.OTHER;
import static vn.danhgia.service.eventstore.Samples.RULES;
import static vn.danhgia.service.eventstore.Samples.WORDS;
import static vn.danhgia.service.eventstore.Samples.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.decision.AgendaLine;
import vn.danhgia.domain.decision.Consulted;
import vn.danhgia.domain.decision.DecidedBefore;
import vn.danhgia.domain.decision.DecisionRules;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.decision.GroupStanding;
import vn.danhgia.domain.decision.Lateness;
import vn.danhgia.domain.decision.SessionEvent.CeilingRenewed;
import vn.danhgia.domain.decision.SessionEvent.DecisionListIssued;
import vn.danhgia.domain.decision.SessionEvent.DossierPutOff;
import vn.danhgia.domain.decision.SessionEvent.ExceptionGranted;
import vn.danhgia.domain.decision.SessionEvent.ExceptionWithdrawn;
import vn.danhgia.domain.decision.SessionEvent.KeptWithinQuota;
import vn.danhgia.domain.decision.SessionEvent.LevelVoted;
import vn.danhgia.domain.decision.SessionEvent.PersonLeftUnrated;
import vn.danhgia.domain.decision.SessionEvent.ProvinceResultRecorded;
import vn.danhgia.domain.decision.SessionEvent.QuotaResolved;
import vn.danhgia.domain.decision.SessionEvent.SessionOpened;
import vn.danhgia.domain.decision.SessionEvent.StayCountEntered;
import vn.danhgia.domain.decision.SessionEvent.StayCountSetAside;
import vn.danhgia.domain.decision.SessionEvent.StayResult;
import vn.danhgia.domain.decision.SessionEvent.SubmittedToProvince;
import vn.danhgia.domain.decision.SessionEvent.VoteCarriedNothing;
import vn.danhgia.domain.decision.SessionLimits;
import vn.danhgia.domain.decision.StayTally;
import vn.danhgia.domain.decision.WholeShare;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.BallotLine;
import vn.danhgia.domain.meeting.CountedVote;
import vn.danhgia.domain.meeting.MeetingEvent.AttendanceRecorded;
import vn.danhgia.domain.meeting.MeetingEvent.CountEntered;
import vn.danhgia.domain.meeting.MeetingEvent.CountSetAside;
import vn.danhgia.domain.meeting.MeetingEvent.ItemConcluded;
import vn.danhgia.domain.meeting.MeetingEvent.ItemSentUp;
import vn.danhgia.domain.meeting.MeetingEvent.LevelCarried;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingPostponed;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingScheduled;
import vn.danhgia.domain.meeting.MeetingEvent.MinutesSigned;
import vn.danhgia.domain.meeting.MeetingEvent.NoLevelCarried;
import vn.danhgia.domain.meeting.MeetingEvent.NotRatedCarried;
import vn.danhgia.domain.meeting.MeetingEvent.OfficersAppointed;
import vn.danhgia.domain.meeting.MeetingEvent.RecusalDeclared;
import vn.danhgia.domain.meeting.MeetingEvent.RevoteCalled;
import vn.danhgia.domain.meeting.MeetingEvent.Signatory;
import vn.danhgia.domain.meeting.MeetingKind;
import vn.danhgia.domain.meeting.Officers;
import vn.danhgia.domain.meeting.PaperCount;
import vn.danhgia.domain.meeting.VotingRules;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;

/** Events of meetings and of the decision session. */
final class MeetingSamples {

    private static final MeetingId MEETING = new MeetingId(CYCLE, "p-kinh-te-1");
    private static final DecisionSessionId SESSION = new DecisionSessionId(CYCLE, "1");
    private static final Officers OFFICERS = new Officers(List.of(OTHER), PersonId.parse("thanh-lam:p-0301"),
            List.of(PersonId.parse("thanh-lam:p-0302"), PersonId.parse("thanh-lam:p-0303")));
    private static final Confidential<CountedVote> VOTE = new Confidential<>(OFFICIAL, new CountedVote(6, 6, new PaperCount(6, 6, 5, 1, 0, 4, 1, 0, 0)));
    private static final Confidential<AgendaLine.Allowed> ALLOWED = new Confidential<>(OFFICIAL,
            new AgendaLine.Allowed(Optional.of(Level.EXCELLENT), true, Points.of("92.75")));
    private static final FinalLevel GOOD = new FinalLevel(DOSSIER, Level.GOOD, DecisionReason.QUOTA, false, false);

    private MeetingSamples() {
    }

    static List<Object> all() {
        return List.of(
                new MeetingScheduled(MEETING, RULES, VotingRules.of(RatingRules.DEFAULT), MeetingKind.WHOLE_UNIT, body("p-kinh-te"), body("bxdd"), LIMIT,
                        "Phòng họp tầng 2", OFFICERS, List.of(OFFICIAL, OTHER), List.of(BallotLine.of(DOSSIER, Optional.of(Level.GOOD))), OTHER, AT),
                new OfficersAppointed(MEETING, OFFICERS, OTHER, AT),
                new MeetingPostponed(MEETING, LIMIT, OTHER, AT),
                new AttendanceRecorded(MEETING, List.of(OTHER), List.of(OFFICIAL), OTHER, AT),
                new RecusalDeclared(MEETING, DOSSIER, OTHER, OTHER, AT),
                new ItemSentUp(MEETING, DOSSIER, OTHER, AT),
                new CountEntered(MEETING, DOSSIER, 1, OTHER, AT),
                new CountSetAside(MEETING, DOSSIER, 1, OTHER, AT),
                new LevelCarried(MEETING, DOSSIER, Level.GOOD, false, 1, VOTE, OFFICIAL, OTHER, AT),
                new NotRatedCarried(MEETING, DOSSIER, 1, VOTE, OFFICIAL, OTHER, AT),
                new RevoteCalled(MEETING, DOSSIER, VOTE, OFFICIAL, OTHER, AT),
                new NoLevelCarried(MEETING, DOSSIER, List.of(VOTE, VOTE), OFFICIAL, OTHER, AT),
                new ItemConcluded(MEETING, DOSSIER, OTHER, WORDS, WORDS, OTHER, AT),
                new MinutesSigned(MEETING, Signatory.CHAIR, OTHER, AT),
                new SessionOpened(SESSION, RULES, DecisionRules.of(RatingRules.DEFAULT), body("btv"), body("bxdd"), body("vpdu"), List.of(OTHER),
                        List.of(new AgendaLine(DOSSIER, "p-kinh-te", "g5", false, false, body("ld-ubnd"), Optional.of(Level.EXCELLENT),
                                Optional.of(body("ttdu")), Optional.of(Level.GOOD), List.of(new Consulted(OTHER, Optional.empty(), Level.GOOD)),
                                4, ALLOWED)),
                        List.of(new DecidedBefore(new DossierId(CYCLE, OTHER), "p-kinh-te", "g4", true, Level.GOOD, false)),
                        new SessionLimits(LIMIT, LIMIT, LIMIT), OTHER, AT),
                new CeilingRenewed(SESSION, DOSSIER, ALLOWED, true, OTHER, AT),
                new LevelVoted(SESSION, DOSSIER, Level.EXCELLENT, DecisionReason.AS_PROPOSED, List.of(OTHER), false, COUNTS, WORDS, OTHER, AT),
                new PersonLeftUnrated(SESSION, DOSSIER, COUNTS, WORDS, OTHER, AT),
                new VoteCarriedNothing(SESSION, DOSSIER, COUNTS, OTHER, AT),
                new DossierPutOff(SESSION, DOSSIER, OTHER, AT),
                new ExceptionGranted(SESSION, DOSSIER, "p-kinh-te", OTHER, AT),
                new ExceptionWithdrawn(SESSION, DOSSIER, "p-kinh-te", OTHER, AT),
                new KeptWithinQuota(SESSION, "g5", 1, List.of(new StayResult(DOSSIER, true, new Confidential<>(OFFICIAL, new StayTally(9, 8, 6, 1, 1)))),
                        OTHER, AT),
                new StayCountEntered(SESSION, OTHER, AT),
                new StayCountSetAside(SESSION, OTHER, AT),
                new QuotaResolved(SESSION, List.of(GOOD), List.of(new GroupStanding("g5", 4, 0, List.of(DOSSIER), List.of(), 0, false)),
                        new WholeShare(0, 4, 0, true), OTHER, AT),
                new DecisionListIssued(SESSION, "05-QĐ/ĐU", LocalDate.of(2026, 9, 18), OTHER, List.of(GOOD), new Lateness(true, false), OTHER, AT),
                new SubmittedToProvince(SESSION, "07-TTR/ĐU", LocalDate.of(2026, 9, 18), OTHER, List.of(GOOD), false, OTHER, AT),
                new ProvinceResultRecorded(SESSION, DOSSIER, Level.GOOD, "88-QĐ/TU", LocalDate.of(2026, 9, 28), OTHER, AT));
    }
}
