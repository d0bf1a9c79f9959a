package vn.danhgia.service.replay.timeline;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.CycleEvent.DeadlineExtended;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.unit.UnitEvent;

/** Whether an event of something shared bears on one dossier, and which level it names for it. */
final class Bearing {

    private Bearing() {
    }

    static boolean on(DossierId dossier, Record event) {
        if (event instanceof MeetingEvent meeting) {
            return ofMeeting(meeting).map(dossier::equals).orElse(true);
        }
        if (event instanceof SessionEvent session) {
            return ofSession(session, dossier);
        }
        if (event instanceof UnitEvent unit) {
            return ofUnit(unit, dossier);
        }
        if (event instanceof DeadlineExtended extended) {
            return extended.persons().isEmpty() || extended.persons().contains(dossier.person());
        }
        if (event instanceof ComplaintEvent complaint) {
            return complaint.complaint().dossier().equals(dossier);
        }
        // That a limit passed stands in the dossier where its work was open then.
        return !(event instanceof DeadlinePassed);
    }

    /** Empty where it is about the whole meeting. */
    private static Optional<DossierId> ofMeeting(MeetingEvent event) {
        if (event instanceof MeetingEvent.RecusalDeclared declared) {
            return Optional.of(declared.dossier());
        }
        if (event instanceof MeetingEvent.ItemSentUp sent) {
            return Optional.of(sent.dossier());
        }
        if (event instanceof MeetingEvent.CountEntered entered) {
            return Optional.of(entered.dossier());
        }
        if (event instanceof MeetingEvent.CountSetAside aside) {
            return Optional.of(aside.dossier());
        }
        if (event instanceof MeetingEvent.LevelCarried carried) {
            return Optional.of(carried.dossier());
        }
        if (event instanceof MeetingEvent.NotRatedCarried carried) {
            return Optional.of(carried.dossier());
        }
        if (event instanceof MeetingEvent.RevoteCalled again) {
            return Optional.of(again.dossier());
        }
        if (event instanceof MeetingEvent.NoLevelCarried none) {
            return Optional.of(none.dossier());
        }
        return event instanceof MeetingEvent.ItemConcluded concluded ? Optional.of(concluded.dossier()) : Optional.empty();
    }

    private static boolean ofSession(SessionEvent event, DossierId dossier) {
        if (event instanceof SessionEvent.KeptWithinQuota kept) {
            return kept.results().stream().anyMatch(result -> result.dossier().equals(dossier));
        }
        if (event instanceof SessionEvent.DecisionListIssued issued) {
            return names(issued.levels(), dossier);
        }
        if (event instanceof SessionEvent.SubmittedToProvince submitted) {
            return names(submitted.proposals(), dossier);
        }
        return ofOne(event).map(dossier::equals).orElse(true);
    }

    private static Optional<DossierId> ofOne(SessionEvent event) {
        if (event instanceof SessionEvent.CeilingRenewed renewed) {
            return Optional.of(renewed.dossier());
        }
        if (event instanceof SessionEvent.LevelVoted voted) {
            return Optional.of(voted.dossier());
        }
        if (event instanceof SessionEvent.PersonLeftUnrated left) {
            return Optional.of(left.dossier());
        }
        if (event instanceof SessionEvent.VoteCarriedNothing nothing) {
            return Optional.of(nothing.dossier());
        }
        if (event instanceof SessionEvent.DossierPutOff off) {
            return Optional.of(off.dossier());
        }
        if (event instanceof SessionEvent.ExceptionGranted granted) {
            return Optional.of(granted.dossier());
        }
        if (event instanceof SessionEvent.ExceptionWithdrawn withdrawn) {
            return Optional.of(withdrawn.dossier());
        }
        return event instanceof SessionEvent.ProvinceResultRecorded result ? Optional.of(result.dossier()) : Optional.empty();
    }

    private static boolean ofUnit(UnitEvent event, DossierId dossier) {
        if (event instanceof UnitEvent.ResponsibilityAssigned assigned) {
            return assigned.person().equals(dossier.person());
        }
        if (event instanceof UnitEvent.OldUnitRemarksExpected expected) {
            return expected.person().equals(dossier.person());
        }
        return !(event instanceof UnitEvent.OldUnitRemarksReceived received) || received.person().equals(dossier.person());
    }

    /** The level that the event sets or names for the person; empty where it names none. */
    static Optional<Level> level(DossierId dossier, Record event) {
        if (event instanceof DossierEvent.SelfAssessmentSubmitted submitted) {
            return Optional.of(submitted.ownLevel());
        }
        if (event instanceof DossierEvent.VoteTaken taken) {
            return taken.level();
        }
        if (event instanceof DossierEvent.LevelProposed proposed) {
            return Optional.of(proposed.level());
        }
        if (event instanceof DossierEvent.OpinionGiven given) {
            return Optional.of(given.level());
        }
        if (event instanceof DossierEvent.LevelDecided decided) {
            return Optional.of(decided.level());
        }
        if (event instanceof DossierEvent.DecisionReplaced replaced) {
            return Optional.of(replaced.level());
        }
        if (event instanceof DossierEvent.SentToProvince sent) {
            return Optional.of(sent.proposed());
        }
        if (event instanceof DossierEvent.ProvinceDecided decided) {
            return Optional.of(decided.level());
        }
        if (event instanceof MeetingEvent.LevelCarried carried) {
            return Optional.of(carried.level());
        }
        if (event instanceof SessionEvent.LevelVoted voted) {
            return Optional.of(voted.level());
        }
        return event instanceof SessionEvent.QuotaResolved quota ? quota.levels().stream().filter(level -> level.dossier().equals(dossier))
                .map(FinalLevel::level).findFirst() : Optional.empty();
    }

    private static boolean names(List<FinalLevel> levels, DossierId dossier) {
        return levels.stream().anyMatch(level -> level.dossier().equals(dossier));
    }
}
