package vn.danhgia.service.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.web.Actors;
import vn.danhgia.service.web.FormView;
import vn.danhgia.service.web.TaskViews;

/** Tasks and the opening of a quarter. */
@RestController
@RequestMapping("/api")
class TaskApi {

    private final TaskDesk desk;
    private final TaskViews views;
    private final QuarterOpening opening;
    private final Actors actors;
    private final Clock clock;

    TaskApi(TaskDesk desk, TaskViews views, QuarterOpening opening, Actors actors, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.opening = opening;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A task for a program.
     *
     * @param assignee person id; null while it lies with a body
     * @param version  to be sent back with the completion; null in lists: ask for the task itself
     * @param today    the business day in Vietnam, for dates that are judged by it
     */
    record TaskJson(String id, String task, String process, String subject, String assignee, Long version, LocalDate today) {
    }

    /** @param fields each a list of texts: tables send one text a row */
    record CompletionJson(String action, Long version, Map<String, List<String>> fields) {
    }

    record OpeningJson(String action, String quarter) {
    }

    @GetMapping("/tasks")
    List<TaskJson> list() {
        return desk.list(actors.current()).stream().map(task -> json(task, null)).toList();
    }

    @GetMapping("/tasks/{id}")
    TaskJson task(@PathVariable("id") String id) throws Refused {
        FormView form = views.find(id, actors.current(), "", Map.of()).orElseThrow(() -> Refused.because(RejectionCode.TASK_GONE));
        return json(form.task(), form.version());
    }

    @PostMapping("/tasks/{id}")
    Answer complete(@PathVariable("id") String id, @RequestBody CompletionJson completion) throws Refused {
        if (completion.version() == null || completion.fields() == null) {
            throw Refused.because(RejectionCode.ACTION_ID_MISSING);
        }
        return desk.complete(new Submission(id, completion.fields(), completion.action(), completion.version(), actors.current()));
    }

    @PostMapping("/cycles")
    Answer open(@RequestBody OpeningJson asked) throws Refused {
        return opening.open(actors.person().commune(), quarter(asked.quarter()), actors.current(), asked.action());
    }

    private static Quarter quarter(String text) throws Refused {
        try {
            return Quarter.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw Refused.because(RejectionCode.FIELD_UNREADABLE, "quarter", text);
        }
    }

    private TaskJson json(OpenTask task, Long version) {
        return new TaskJson(task.id(), task.taskKey(), task.process(), task.subject(), task.assignee().orElse(null), version, LocalDate.now(clock));
    }
}
