package vn.danhgia.service.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.processes.cycle.CycleFlow;
import vn.danhgia.processes.decision.DecisionFlow;
import vn.danhgia.processes.meeting.MeetingFlow;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.unit.UnitFlow;
import vn.danhgia.service.people.People;

/** Whom or what a task is about, in words: a person, a body, a unit, the commune. */
@Component
class TaskHeadings {

    private final People people;
    private final MessageSource messages;

    TaskHeadings(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    String of(OpenTask task) {
        return of(List.of(task)).get(task.id());
    }

    /** By task id; names are read once for all of them. */
    Map<String, String> of(Collection<OpenTask> tasks) {
        Names names = new Names(people.persons(tasks.stream().map(TaskHeadings::person).collect(Collectors.toSet())), new HashMap<>(), new HashMap<>());
        return tasks.stream().collect(Collectors.toMap(OpenTask::id, task -> heading(task, names)));
    }

    /** What was read so far, by id text; names of bodies and units by commune. */
    private record Names(Map<String, People.Person> persons, Map<CommuneId, Map<String, String>> bodies, Map<CommuneId, Map<String, String>> units) {
    }

    private String heading(OpenTask task, Names names) {
        return switch (task.process()) {
            case MeetingFlow.PROCESS -> {
                MeetingId meeting = MeetingId.parse(task.subject());
                yield meeting(meeting, names.bodies().computeIfAbsent(meeting.cycle().commune(), people::bodies));
            }
            case UnitFlow.PROCESS -> {
                UnitQuarterId unit = UnitQuarterId.parse(task.subject());
                CommuneId commune = unit.cycle().commune();
                yield names.units().computeIfAbsent(commune, people::units).getOrDefault(commune + ":" + unit.unit(), unit.unit());
            }
            case DecisionFlow.PROCESS -> text("heading.session", task.subject().substring(task.subject().lastIndexOf(':') + 1));
            case CycleFlow.PROCESS -> text("heading.quarter");
            default -> {
                People.Person person = names.persons().get(person(task));
                yield person == null ? "" : person.name();
            }
        };
    }

    private String meeting(MeetingId id, Map<String, String> bodies) {
        String body = bodies.getOrDefault(MeetingNames.bodyOf(id).toString(), MeetingNames.bodyOf(id).code());
        return MeetingNames.onlyPerson(id).map(person -> people.person(person).map(People.Person::name).orElse(person.code()))
                .map(name -> text("heading.meeting.one", body, name)).orElse(body);
    }

    /** Of a task about one person: business keys end with the person's code. */
    private static String person(OpenTask task) {
        String[] parts = task.subject().split(":");
        return parts[0] + ":" + parts[parts.length - 1];
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
