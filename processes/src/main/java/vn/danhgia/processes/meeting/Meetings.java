package vn.danhgia.processes.meeting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingItem.Phase;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.Officers;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.States;

/** What the diagram of a meeting asks: who runs it, whether papers are still to be counted, whether people are still to be voted on. */
@Component("meetings")
public class Meetings {

    private final States states;
    private final Ballots ballots;

    public Meetings(States states, Ballots ballots) {
        this.states = states;
        this.ballots = ballots;
    }

    /** Who runs it: the secretary, the chair and deputies. */
    public String runners(DelegateExecution instance) {
        Officers officers = meeting(instance).officers();
        return users(Stream.concat(Stream.of(officers.secretary()), officers.chairs().stream()));
    }

    public String secretary(DelegateExecution instance) {
        return users(Stream.of(meeting(instance).officers().secretary()));
    }

    /** The chair, or the first deputy who is there in the chair's absence. */
    public String chair(DelegateExecution instance) {
        Meeting meeting = meeting(instance);
        List<PersonId> present = meeting.present().orElse(List.of());
        return users(meeting.officers().chairs().stream().filter(present::contains).limit(1));
    }

    /** The secretary, and whoever presides over every item. */
    public String concluders(DelegateExecution instance) {
        Meeting meeting = meeting(instance);
        Stream<PersonId> presiding = meeting.officers().chairs().stream().filter(chair -> meeting.items().stream()
                .allMatch(item -> meeting.presiding(item.dossier()).filter(chair::equals).isPresent()));
        return users(Stream.concat(Stream.of(meeting.officers().secretary()), presiding));
    }

    public String tellers(DelegateExecution instance) {
        return users(meeting(instance).officers().tellers().stream());
    }

    /** Tellers who have not counted what is to be confirmed. */
    public String otherTellers(DelegateExecution instance) {
        Meeting meeting = meeting(instance);
        List<PersonId> first = meeting.items().stream().filter(item -> item.phase() == Phase.HALF_COUNTED).flatMap(item -> item.firstTeller().stream()).toList();
        return users(meeting.officers().tellers().stream().filter(teller -> !first.contains(teller)));
    }

    private static String users(Stream<PersonId> persons) {
        return persons.distinct().map(PersonId::toString).collect(Collectors.joining(","));
    }

    public boolean hasPapersToCount(DelegateExecution instance) {
        return !meeting(instance).open().isEmpty();
    }

    public boolean isForASession(DelegateExecution instance) {
        return MeetingNames.session(id(instance)).isPresent();
    }

    /** Only a meeting on all of a body's people is followed by another. */
    public boolean leavesSomebody(DelegateExecution instance) {
        MeetingId id = id(instance);
        return MeetingNames.session(id).isEmpty() && MeetingNames.onlyPerson(id).isEmpty() && !ballots.remaining(id).isEmpty();
    }

    private Meeting meeting(DelegateExecution instance) {
        return states.meetingOf(id(instance));
    }

    private static MeetingId id(DelegateExecution instance) {
        return MeetingId.parse(instance.getProcessBusinessKey());
    }
}
