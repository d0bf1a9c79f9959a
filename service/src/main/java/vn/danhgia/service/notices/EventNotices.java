package vn.danhgia.service.notices;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.DossierEvent.DossierReturned;
import vn.danhgia.domain.dossier.DossierEvent.ResultNotified;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentReturned;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingPostponed;
import vn.danhgia.domain.meeting.MeetingEvent.MeetingScheduled;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueReturned;
import vn.danhgia.processes.command.Roll;
import vn.danhgia.processes.command.States;
import vn.danhgia.service.eventstore.EventListener;

/** Tells of what cannot wait for a morning: work handed back, a meeting called, a result that can be read. Once, when it happens. */
@Component
class EventNotices implements EventListener {

    private final Notices notices;
    private final States states;
    private final Roll roll;

    EventNotices(Notices notices, States states, Roll roll) {
        this.notices = notices;
        this.states = states;
        this.roll = roll;
    }

    @Override
    public void written(Object event, String id) {
        if (event instanceof CatalogueReturned returned) {
            tell(returned.catalogue().person(), NoticeKind.CATALOGUE_RETURNED, returned.catalogue().toString(), id, Map.of(), returned.at());
        } else if (event instanceof SelfAssessmentReturned returned) {
            tell(returned.dossier().person(), NoticeKind.ASSESSMENT_RETURNED, returned.dossier().toString(), id, Map.of(), returned.at());
        } else if (event instanceof DossierReturned returned) {
            // To whoever leads the proposing body, and never to the person whom it is about.
            BodyId proposer = states.dossierOf(returned.dossier()).proposer();
            roll.membersOf(proposer, Legal.dayOf(returned.at())).stream().filter(member -> !member.equals(returned.dossier().person())).findFirst()
                    .ifPresent(head -> tell(head, NoticeKind.DOSSIER_RETURNED, returned.dossier().toString(), id, Map.of(), returned.at()));
        } else if (event instanceof ResultNotified told) {
            tell(told.to(), NoticeKind.RESULT, told.dossier().toString(), id, Map.of(), told.at());
        } else if (event instanceof MeetingScheduled called) {
            attending(called).forEach(person -> tell(person, NoticeKind.MEETING, called.meeting().toString(), id,
                    meeting(called.body(), called.when(), called.place()), called.at()));
        } else if (event instanceof MeetingPostponed postponed) {
            Meeting meeting = states.meetingOf(postponed.meeting());
            meeting.summoned().forEach(person -> tell(person, NoticeKind.MEETING_POSTPONED, postponed.meeting().toString(), id,
                    meeting(meeting.body(), postponed.when(), ""), postponed.at()));
        }
    }

    /** Members, and whoever has an office in it. */
    private static Stream<PersonId> attending(MeetingScheduled called) {
        return Stream.of(called.summoned().stream(), called.officers().chairs().stream(), Stream.of(called.officers().secretary()),
                called.officers().tellers().stream()).flatMap(persons -> persons).distinct();
    }

    private void tell(PersonId to, NoticeKind kind, String subject, String event, Map<String, String> facts, Instant at) {
        notices.tell(new Telling(to, kind, subject, event, facts), at);
    }

    private static Map<String, String> meeting(BodyId body, Instant when, String place) {
        return Map.of("body", body.toString(), "when", when.toString(), "place", place);
    }
}
