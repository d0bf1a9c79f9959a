package vn.danhgia.domain.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danhgia.domain.accountability.AccountabilityEvent;
import vn.danhgia.domain.accountability.ExplanationEvent;
import vn.danhgia.domain.accountability.SuspensionEvent;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.feedback.IssueEvent;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.year.WatchEvent;

/** The names of events on disk, with their revision. The one list. */
public final class EventNames {

    /**
     * @param type     the event's record
     * @param name     what stands in the store
     * @param revision of the payload's meaning; a new one needs an upcaster
     */
    public record EventName(Class<?> type, String name, String revision) {
    }

    public static final List<EventName> ALL = List.of(
            new EventName(CycleEvent.CycleOpened.class, "cycle-opened", "1"),
            new EventName(CycleEvent.DeadlinePassed.class, "deadline-passed", "1"),
            new EventName(CycleEvent.ProvinceReported.class, "province-reported", "1"),
            new EventName(CatalogueEvent.CatalogueOpened.class, "catalogue-opened", "1"),
            new EventName(CatalogueEvent.CatalogueSubmitted.class, "catalogue-submitted", "1"),
            new EventName(CatalogueEvent.CatalogueReturned.class, "catalogue-returned", "1"),
            new EventName(CatalogueEvent.CatalogueReviewed.class, "catalogue-reviewed", "1"),
            new EventName(CatalogueEvent.CatalogueAdvised.class, "catalogue-advised", "1"),
            new EventName(CatalogueEvent.CatalogueApproved.class, "catalogue-approved", "1"),
            new EventName(DossierEvent.DossierOpened.class, "dossier-opened", "1"),
            new EventName(DossierEvent.SelfAssessmentSubmitted.class, "self-assessment-submitted", "1"),
            new EventName(DossierEvent.LevelProposed.class, "level-proposed", "1"),
            new EventName(DossierEvent.DossierAccepted.class, "dossier-accepted", "1"),
            new EventName(DossierEvent.DossierReturned.class, "dossier-returned", "1"),
            new EventName(DossierEvent.OpinionGiven.class, "opinion-given", "1"),
            new EventName(DossierEvent.LevelDecided.class, "level-decided", "1"),
            new EventName(DossierEvent.DecisionIssued.class, "decision-issued", "1"),
            new EventName(DossierEvent.ResultNotified.class, "result-notified", "1"),
            new EventName(DossierEvent.NoticeAcknowledged.class, "notice-acknowledged", "1"),
            // Units, discipline list, accountability, the year, feedback
            new EventName(UnitEvent.UnitQuarterOpened.class, "unit-quarter-opened", "1"),
            new EventName(UnitEvent.CollectiveResultReported.class, "collective-result-reported", "1"),
            new EventName(UnitEvent.CollectiveResultReturned.class, "collective-result-returned", "1"),
            new EventName(UnitEvent.CollectiveResultConfirmed.class, "collective-result-confirmed", "1"),
            new EventName(UnitEvent.ResponsibilityAssigned.class, "responsibility-assigned", "1"),
            new EventName(UnitEvent.DigitalTransformationAssessed.class, "digital-transformation-assessed", "1"),
            new EventName(UnitEvent.SubordinateAssessed.class, "subordinate-assessed", "1"),
            new EventName(UnitEvent.OwnCadresReported.class, "own-cadres-reported", "1"),
            new EventName(UnitEvent.OldUnitRemarksExpected.class, "old-unit-remarks-expected", "1"),
            new EventName(UnitEvent.OldUnitRemarksReceived.class, "old-unit-remarks-received", "1"),
            new EventName(UnitEvent.CriteriaConcretised.class, "criteria-concretised", "1"),
            new EventName(UnitEvent.UnitResultPublished.class, "unit-result-published", "1"),
            new EventName(DisciplineEvent.DisciplineListOpened.class, "discipline-list-opened", "1"),
            new EventName(DisciplineEvent.DisciplineListReceived.class, "discipline-list-received", "1"),
            new EventName(DisciplineEvent.NoDisciplineDeclared.class, "no-discipline-declared", "1"),
            new EventName(DisciplineEvent.DisciplineListAmended.class, "discipline-list-amended", "1"),
            new EventName(DisciplineEvent.ProposalsContradicted.class, "proposals-contradicted", "1"),
            new EventName(AccountabilityEvent.AccountabilityOpened.class, "accountability-opened", "1"),
            new EventName(AccountabilityEvent.ProposalExplained.class, "proposal-explained", "1"),
            new EventName(AccountabilityEvent.MeasureChosen.class, "measure-chosen", "1"),
            new EventName(SuspensionEvent.SuspensionProposed.class, "suspension-proposed", "1"),
            new EventName(SuspensionEvent.SuspensionConsidered.class, "suspension-considered", "1"),
            new EventName(ExplanationEvent.ExplanationDemanded.class, "explanation-demanded", "1"),
            new EventName(ExplanationEvent.ExplanationGiven.class, "explanation-given", "1"),
            new EventName(WatchEvent.WatchCaseOpened.class, "watch-case-opened", "1"),
            new EventName(WatchEvent.WatchRowGrew.class, "watch-row-grew", "1"),
            new EventName(WatchEvent.WatchConcluded.class, "watch-concluded", "1"),
            new EventName(IssueEvent.IssueTold.class, "issue-told", "1"),
            new EventName(IssueEvent.IssueAnswered.class, "issue-answered", "1"),
            new EventName(IssueEvent.IssueTakenUp.class, "issue-taken-up", "1"),
            // Meetings and the decision.
            new EventName(MeetingEvent.MeetingScheduled.class, "meeting-scheduled", "1"),
            new EventName(MeetingEvent.OfficersAppointed.class, "meeting-officers-appointed", "1"),
            new EventName(MeetingEvent.MeetingPostponed.class, "meeting-postponed", "1"),
            new EventName(MeetingEvent.AttendanceRecorded.class, "attendance-recorded", "1"),
            new EventName(MeetingEvent.RecusalDeclared.class, "recusal-declared", "1"),
            new EventName(MeetingEvent.ItemSentUp.class, "item-sent-up", "1"),
            new EventName(MeetingEvent.CountEntered.class, "count-entered", "1"),
            new EventName(MeetingEvent.CountSetAside.class, "count-set-aside", "1"),
            new EventName(MeetingEvent.LevelCarried.class, "level-carried", "1"),
            new EventName(MeetingEvent.NotRatedCarried.class, "not-rated-carried", "1"),
            new EventName(MeetingEvent.RevoteCalled.class, "revote-called", "1"),
            new EventName(MeetingEvent.NoLevelCarried.class, "no-level-carried", "1"),
            new EventName(MeetingEvent.ItemConcluded.class, "item-concluded", "1"),
            new EventName(MeetingEvent.MinutesSigned.class, "minutes-signed", "1"),
            new EventName(SessionEvent.SessionOpened.class, "decision-session-opened", "1"),
            new EventName(SessionEvent.CeilingRenewed.class, "ceiling-renewed", "1"),
            new EventName(SessionEvent.LevelVoted.class, "level-voted", "1"),
            new EventName(SessionEvent.PersonLeftUnrated.class, "person-left-unrated", "1"),
            new EventName(SessionEvent.VoteCarriedNothing.class, "vote-carried-nothing", "1"),
            new EventName(SessionEvent.DossierPutOff.class, "dossier-put-off", "1"),
            new EventName(SessionEvent.ExceptionGranted.class, "quota-exception-granted", "1"),
            new EventName(SessionEvent.ExceptionWithdrawn.class, "quota-exception-withdrawn", "1"),
            new EventName(SessionEvent.KeptWithinQuota.class, "kept-within-quota", "1"),
            new EventName(SessionEvent.QuotaResolved.class, "quota-resolved", "1"),
            new EventName(SessionEvent.DecisionListIssued.class, "decision-list-issued", "1"),
            new EventName(SessionEvent.SubmittedToProvince.class, "submitted-to-province", "1"),
            new EventName(SessionEvent.ProvinceResultRecorded.class, "province-result-recorded", "1"),
            // The work catalogue: preparation, adjustment, and what is recorded during the quarter.
            new EventName(CatalogueEvent.CataloguePrepared.class, "catalogue-prepared", "1"),
            new EventName(CatalogueEvent.PreparationConfirmed.class, "preparation-confirmed", "1"),
            new EventName(CatalogueEvent.AdjustmentRequested.class, "adjustment-requested", "1"),
            new EventName(CatalogueEvent.AdjustmentApproved.class, "adjustment-approved", "1"),
            new EventName(CatalogueEvent.AdjustmentRefused.class, "adjustment-refused", "1"),
            new EventName(CatalogueEvent.ProgressRecorded.class, "progress-recorded", "1"),
            new EventName(CatalogueEvent.ResultReported.class, "result-reported", "1"),
            new EventName(CatalogueEvent.ResultConfirmed.class, "result-confirmed", "1"),
            new EventName(CatalogueEvent.ResultRefused.class, "result-refused", "1"),
            new EventName(CatalogueEvent.ImportanceFlagged.class, "importance-flagged", "1"),
            new EventName(CatalogueEvent.CauseRequested.class, "cause-requested", "1"),
            new EventName(CatalogueEvent.CauseConfirmed.class, "cause-confirmed", "1"),
            new EventName(CatalogueEvent.CauseRefused.class, "cause-refused", "1"),
            new EventName(CatalogueEvent.CatalogueClosed.class, "catalogue-closed", "1"),

            // ---- the dossier: plan, papers, handed back to the person, not rated
            new EventName(DossierEvent.PlanTakenOver.class, "plan-taken-over", "1"),
            new EventName(DossierEvent.SelfAssessmentReturned.class, "self-assessment-returned", "1"),
            new EventName(DossierEvent.PaperAttached.class, "paper-attached", "1"),
            new EventName(DossierEvent.NotRatedMarked.class, "not-rated-marked", "1"),
            new EventName(DossierEvent.PositionChangeRecorded.class, "position-change-recorded", "1"),
            new EventName(DossierEvent.InstructionRecorded.class, "instruction-recorded", "1"),
            new EventName(DossierEvent.DossierExported.class, "dossier-exported", "1"),
            // ---- the dossier between self-assessment and decision
            new EventName(DossierEvent.SelfAssessmentReceived.class, "self-assessment-received", "1"),
            new EventName(DossierEvent.VoteTaken.class, "vote-taken", "1"),
            new EventName(DossierEvent.VoteSentUp.class, "vote-sent-up", "1"),
            new EventName(DossierEvent.RevoteAsked.class, "revote-asked", "1"),
            new EventName(DossierEvent.FactsGathered.class, "facts-gathered", "1"),
            new EventName(DossierEvent.SentToProvince.class, "sent-to-province", "1"),
            new EventName(DossierEvent.ProvinceDecided.class, "province-decided", "1"),
            new EventName(SessionEvent.StayCountEntered.class, "stay-count-entered", "1"),
            new EventName(SessionEvent.StayCountSetAside.class, "stay-count-set-aside", "1"),
            // Limits: internal dates, and work that was open when its limit came.
            new EventName(CycleEvent.DeadlineExtended.class, "deadline-extended", "1"),
            new EventName(CatalogueEvent.DeadlineLapsed.class, "catalogue-deadline-lapsed", "1"),
            new EventName(DossierEvent.DeadlineLapsed.class, "dossier-deadline-lapsed", "1"),
            new EventName(UnitEvent.DeadlineLapsed.class, "unit-deadline-lapsed", "1"),
            new EventName(DisciplineEvent.DeadlineLapsed.class, "discipline-deadline-lapsed", "1"),
            // Cases about a result, and the decision that replaces another.
            new EventName(ComplaintEvent.ComplaintFiled.class, "complaint-filed", "1"),
            new EventName(ComplaintEvent.HandlerAssigned.class, "complaint-assigned", "1"),
            new EventName(ComplaintEvent.FindingsRecorded.class, "complaint-findings-recorded", "1"),
            new EventName(ComplaintEvent.ComplaintResolved.class, "complaint-resolved", "1"),
            new EventName(ComplaintEvent.RevoteOrdered.class, "complaint-revote-ordered", "1"),
            new EventName(ComplaintEvent.RevoteCarried.class, "complaint-revote-carried", "1"),
            new EventName(ComplaintEvent.ReplacementSettled.class, "replacement-settled", "1"),
            new EventName(ComplaintEvent.ReplacementIssued.class, "replacement-issued", "1"),
            new EventName(ComplaintEvent.ReplyAcknowledged.class, "complaint-reply-acknowledged", "1"),
            new EventName(ComplaintEvent.AnswerReminded.class, "complaint-answer-reminded", "1"),
            new EventName(ComplaintEvent.AnswerLapsed.class, "complaint-answer-lapsed", "1"),
            new EventName(DossierEvent.DecisionReplaced.class, "decision-replaced", "1"));

    private static final Map<Class<?>, EventName> BY_TYPE = ALL.stream().collect(Collectors.toMap(EventName::type, Function.identity()));
    private static final Map<String, EventName> BY_NAME = ALL.stream().collect(Collectors.toMap(EventName::name, Function.identity()));

    private EventNames() {
    }

    public static Optional<EventName> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static Optional<EventName> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
