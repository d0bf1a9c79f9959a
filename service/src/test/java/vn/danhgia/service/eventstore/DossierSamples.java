package vn.danhgia.service.eventstore;

import static vn.danhgia.service.eventstore.Samples.AT;
import static vn.danhgia.service.eventstore.Samples.COUNTS;
import static vn.danhgia.service.eventstore.Samples.CYCLE;
import static vn.danhgia.service.eventstore.Samples.DOSSIER;
import static vn.danhgia.service.eventstore.Samples.FRAME;
import static vn.danhgia.service.eventstore.Samples.LIMIT;
import static vn.danhgia.service.eventstore.Samples.OFFICIAL;
import static vn.danhgia.service.eventstore.Samples.OTHER;
import static vn.danhgia.service.eventstore.Samples.ROUTE;
import static vn.danhgia.service.eventstore.Samples.RULES;
import static vn.danhgia.service.eventstore.Samples.WORDS;
import static vn.danhgia.service.eventstore.Samples.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.dossier.AssessmentForm;
import vn.danhgia.domain.dossier.AttachedPaper;
import vn.danhgia.domain.dossier.CarriedOver;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.DossierEvent.DeadlineLapsed;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
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
import vn.danhgia.domain.dossier.Gathered;
import vn.danhgia.domain.dossier.Grounds;
import vn.danhgia.domain.dossier.HeadSection;
import vn.danhgia.domain.dossier.Outstanding;
import vn.danhgia.domain.dossier.PaperKind;
import vn.danhgia.domain.dossier.Plan;
import vn.danhgia.domain.dossier.PlannedItem;
import vn.danhgia.domain.dossier.PositionChange;
import vn.danhgia.domain.dossier.SelfAssessment;
import vn.danhgia.domain.dossier.Terms;
import vn.danhgia.domain.dossier.Unrated;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.rating.Corruption;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;

/** Events of the dossier. */
final class DossierSamples {

    private static final Confidential<SelfAssessment> TOLD = new Confidential<>(OFFICIAL, new SelfAssessment(
            List.of(new SelfAssessment.Scored("chinh-tri", Points.of("17.25")), new SelfAssessment.Scored("nang-luc", Points.of("11"))),
            List.of(new SelfAssessment.Result(1, "1.150 hồ sơ", Optional.of(LocalDate.of(2026, 9, 4)), Optional.of(Degree.BASICALLY_MET), "Biên bản",
                    Points.of("64.5"))), Map.of(HeadSection.UNITY, "Nhận xét"), Map.of(DigitalIndicator.FILES_ONLINE, "95%"), "Nhận xét", "Còn chậm",
            "Thiếu máy", "Bổ sung", "Phòng, chống bão"));
    private static final Confidential<Grounds> GROUNDS = new Confidential<>(OFFICIAL,
            new Grounds("Nhận xét", List.of(new Outstanding(1, "Vượt 20%", "Biên bản")), "Đã xem xét"));
    private static final Confidential<AttachedPaper> REPORT = new Confidential<>(OFFICIAL,
            new AttachedPaper("unit-report", "12-BC/PKT", Optional.of("0123456789abcdef".repeat(4))));
    private static final Confidential<Unrated> UNRATED = new Confidential<>(OFFICIAL,
            new Unrated(NotRated.INSPECTION, LocalDate.of(2026, 9, 1), Optional.empty(), "Nhận xét", "03-CV/UBKT"));

    private static final MeetingId MEETING = new MeetingId(CYCLE, "p-kinh-te-1");
    private static final DecisionSessionId SESSION = new DecisionSessionId(CYCLE, "1");
    private static final Confidential<Gathered> KNOWN = new Confidential<>(OFFICIAL, new Gathered(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 12),
            Known.of(new Completion(2, 1, 1), Source.WORK_CATALOGUE), Known.of(new KeyTasks(1, 0, 0), Source.TASK_ASSESSMENT),
            Known.of(List.of(), Source.INSPECTION_LIST), Known.of(false, Source.INSPECTION_LIST), Known.of(Corruption.NONE, Source.INSPECTION_LIST),
            Known.of(false, Source.INSPECTION_LIST), Known.awaited(Source.UNIT_REPORT)));
    private static final Confidential<Ceiling> CEILING = new Confidential<>(OFFICIAL, new Ceiling(Ceiling.Outcome.LEVEL, Optional.of(Level.GOOD), false,
            Optional.of(Standing.ORDINARY), List.of(new Condition(Condition.Name.OUTSTANDING_RESULT, "R-4.1-3", "II.4.1", Level.EXCELLENT,
                    Condition.State.NOT_MET, Source.EVIDENCE, List.of("0"))), List.of()));

    private DossierSamples() {
    }

    static List<Object> all() {
        return List.of(
                new DossierOpened(DOSSIER, RULES, "p-kinh-te", "pho-don-vi-ubnd", Duty.DEPUTY, ROUTE, FRAME, RatingRules.DEFAULT,
                        List.of(new PaperKind("unit-report", true), new PaperKind("other", false)), new Terms.Limits(AT, LIMIT, LIMIT, LIMIT), AT),
                new SelfAssessmentSubmitted(DOSSIER, AssessmentForm.LEADER, Points.of("28.25"), Points.of("64.5"), Points.of("92.75"), Level.GOOD, TOLD,
                        body("p-kinh-te"), true, true, false, OFFICIAL, AT),
                new LevelProposed(DOSSIER, body("p-kinh-te"), Level.GOOD, COUNTS, WORDS, List.of(1), GROUNDS, Optional.of(REPORT), false, OTHER, AT),
                new DossierAccepted(DOSSIER, body("bxdd"), WORDS, OTHER, AT),
                new DossierReturned(DOSSIER, body("bxdd"), WORDS, OTHER, AT),
                new OpinionGiven(DOSSIER, body("ttdu"), Level.GOOD, WORDS, OTHER, AT),
                new LevelDecided(DOSSIER, body("btv"), Level.GOOD, DecisionReason.AS_PROPOSED, COUNTS, WORDS, OTHER, AT),
                new DecisionIssued(DOSSIER, body("vpdu"), "05-QĐ/ĐU", LocalDate.of(2026, 9, 18), Level.GOOD, false, OTHER, AT),
                new ResultNotified(DOSSIER, OFFICIAL, Level.GOOD, AT),
                new NoticeAcknowledged(DOSSIER, OFFICIAL, AT),
                new PlanTakenOver(DOSSIER, new Plan(List.of(new PlannedItem(1, Axis.T3, Points.of("70"), true, false))), AT),
                new SelfAssessmentReturned(DOSSIER, body("p-kinh-te"), WORDS, OTHER, AT),
                new PaperAttached(DOSSIER, "unit-report", REPORT, OTHER, AT),
                new NotRatedMarked(DOSSIER, body("bxdd"), UNRATED, new CarriedOver(new Quarter(2026, 4), List.of(1)), OTHER, AT),
                new PositionChangeRecorded(DOSSIER, new PositionChange(PositionChange.Kind.MOVED, LocalDate.of(2026, 8, 1)), OTHER, AT),
                new InstructionRecorded(DOSSIER, WORDS, OTHER, AT),
                new DeadlineLapsed(DOSSIER, DeadlineCode.SELF_ASSESSMENT, LIMIT, AT),
                new DossierExported(DOSSIER, WORDS, OTHER, AT),
                new SelfAssessmentReceived(DOSSIER, body("p-kinh-te"), OTHER, AT),
                new VoteTaken(DOSSIER, MEETING, body("p-kinh-te"), Optional.of(Level.GOOD), COUNTS, AT),
                new VoteSentUp(DOSSIER, MEETING, body("ld-ubnd"), new MeetingId(CYCLE, "ld-ubnd-p-0010-1"), AT),
                new RevoteAsked(DOSSIER, body("p-kinh-te"), new MeetingId(CYCLE, "p-kinh-te-p-0010-1"), WORDS, OTHER, AT),
                new FactsGathered(DOSSIER, KNOWN, CEILING, AT),
                new SentToProvince(DOSSIER, SESSION, Level.GOOD, "21-TTR/ĐU", LocalDate.of(2026, 9, 18), AT),
                new ProvinceDecided(DOSSIER, Level.GOOD, "88-QĐ/TU", LocalDate.of(2026, 9, 28), OTHER, AT));
    }
}
