package vn.danhgia.service.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.BallotLine;
import vn.danhgia.domain.meeting.MeetingItem;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.Stale;
import vn.danhgia.processes.cycle.CycleFlow;
import vn.danhgia.processes.dossier.DossierFlow;
import vn.danhgia.processes.meeting.MeetingFlow;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.processes.workcatalogue.CatalogueFlow;
import vn.danhgia.service.complaints.CaseNoticeTable;
import vn.danhgia.service.drafts.Drafts;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.readinglog.ReadingLog;

/** Việc của tôi: the list, a task's page, the same form for Tasklist's frame, and the door behind both. */
@Controller
class TaskPages {

    /** Fields that are about the sending, not about the matter. */
    private static final List<String> ENVELOPE = List.of("_csrf", "_action", "_version", "_frame");
    private static final String TASKLIST = "tasklist";
    /** Forms of a person's own that take longer than one sitting. */
    private static final Set<String> DRAFTED = Set.of(CatalogueFlow.DRAFT, DossierFlow.ASSESS);
    /** Duties that a meeting has given to persons by name, though a second of them could do it: there is nothing to take from a pile. */
    private static final Set<String> BY_NAME = Set.of(MeetingFlow.ATTEND, MeetingFlow.COUNT, MeetingFlow.CONFIRM, MeetingFlow.CONCLUDE, MeetingFlow.SIGN_SECRETARY,
            MeetingFlow.SIGN_CHAIR);
    private static final String BY_SCRIPT = "HX-Request";

    private final TaskDesk desk;
    private final TaskViews views;
    private final TaskHeadings headings;
    private final ReminderViews reminders;
    private final Histories histories;
    private final People people;
    private final Actors actors;
    private final Refusals refusals;
    private final ReadingLog log;
    private final CaseNoticeTable notices;
    private final Drafts drafts;
    private final ScorePreview scores;
    private final Clock clock;

    TaskPages(TaskDesk desk, TaskViews views, TaskHeadings headings, ReminderViews reminders, Histories histories, People people, Actors actors,
              Refusals refusals, ReadingLog log, CaseNoticeTable notices, Drafts drafts, ScorePreview scores, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.headings = headings;
        this.reminders = reminders;
        this.histories = histories;
        this.people = people;
        this.actors = actors;
        this.refusals = refusals;
        this.log = log;
        this.notices = notices;
        this.drafts = drafts;
        this.scores = scores;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param subject the person whom it is about; null when it is about none
     * @param lastDay the last day on which it is still in time; null without a limit
     * @param late    the limit has passed; the work stays open
     */
    record Line(OpenTask task, String heading, People.Person subject, String quarter, LocalDate lastDay, boolean late) {

        /** The reader's alone, and no body's. */
        public boolean mine() {
            return task.assignee().isPresent() || BY_NAME.contains(task.taskKey());
        }
    }

    @GetMapping("/")
    String list(Model model) {
        Actor by = actors.current();
        List<OpenTask> tasks = desk.list(by);
        Map<String, People.Person> persons = people.persons(tasks.stream().map(task -> personOf(task.subject())).collect(Collectors.toSet()));
        Map<String, String> about = headings.of(tasks);
        model.addAttribute("lines", tasks.stream()
                .sorted(Comparator.comparing(task -> task.limit().orElse(Instant.MAX)))
                .map(task -> line(task, about.get(task.id()), persons.get(personOf(task.subject())))).toList());
        model.addAttribute("catalogues", QuickReviewPages.among(tasks));
        model.addAttribute("me", by.person().orElseThrow().toString());
        model.addAttribute("reminders", reminders.of(by));
        model.addAttribute("told", notices.to(by.person().orElseThrow()).stream().filter(one -> histories.complaintOf(one.complaint()).conclusion().isEmpty())
                .toList());
        return "tasks";
    }

    private Line line(OpenTask task, String heading, People.Person subject) {
        Instant limit = task.limit().orElse(null);
        String quarter = task.subject().split(":")[1];
        return limit == null ? new Line(task, heading, subject, quarter, null, false)
                : new Line(task, heading, subject, quarter, Legal.dayOf(limit.minusNanos(1)), !clock.instant().isBefore(limit));
    }

    @GetMapping("/tasks/{id}")
    ModelAndView page(@PathVariable("id") String id) {
        return form(id, "task", Map.of(), List.of(), HttpStatus.OK);
    }

    /** The form alone, for Tasklist's frame. */
    @GetMapping("/tasks/{id}/form")
    ModelAndView fragment(@PathVariable("id") String id) {
        return form(id, "task-form", Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/tasks/{id}")
    Object complete(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> form, RedirectAttributes afterwards) {
        boolean tasklist = TASKLIST.equals(form.getFirst("_frame"));
        String view = tasklist ? "task-form" : "task";
        Map<String, List<String>> fields = CatalogueFlow.withoutBlankRows(form.entrySet().stream()
                .filter(entry -> !ENVELOPE.contains(entry.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        try {
            Answer answer = desk.complete(new Submission(id, fields, form.getFirst("_action"), version(form.getFirst("_version")), actors.current()));
            drafts.drop(id, actors.person());
            if (tasklist) {
                return ResponseEntity.ok(Map.of("done", answer.taskKey()));
            }
            afterwards.addFlashAttribute("done", answer.taskKey());
            return "redirect:/";
        } catch (Refused refused) {
            HttpStatus status = refused.isBecause(RejectionCode.TASK_GONE) || refused.isBecause(RejectionCode.TASK_TAKEN)
                    ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return form(id, view, fields, refusals.tell(refused), status);
        } catch (Stale stale) {
            return stale(id, view, fields, stale);
        }
    }

    /** Keeps what is typed so far; it is nobody's act yet. */
    @PostMapping("/tasks/{id}/draft")
    Object draft(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        boolean script = request.getHeader(BY_SCRIPT) != null;
        if (desk.find(id, actors.current()).filter(task -> DRAFTED.contains(task.taskKey())).isEmpty()) {
            return script ? new ModelAndView("draft-saved :: gone", HttpStatus.CONFLICT) : form(id, "task", Map.of(), List.of(), HttpStatus.NOT_FOUND);
        }
        Instant saved = drafts.save(id, actors.person(), typed(form));
        return script ? new ModelAndView("draft-saved :: saved", Map.of("savedAt", saved)) : "redirect:/tasks/" + id + "?draft";
    }

    /** What is typed so far, counted: the score and why not higher, or the weights of a catalogue; nothing is recorded. */
    @PostMapping("/tasks/{id}/score")
    ModelAndView score(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        boolean script = request.getHeader(BY_SCRIPT) != null;
        Map<String, List<String>> fields = typed(form);
        Optional<OpenTask> task = desk.find(id, actors.current()).filter(found -> DRAFTED.contains(found.taskKey()));
        if (script && task.isEmpty()) {
            return new ModelAndView("draft-saved :: gone", HttpStatus.CONFLICT);
        }
        if (script && CatalogueFlow.DRAFT.equals(task.get().taskKey())) {
            return new ModelAndView("score :: weights", Map.of("weights",
                    WeightsSoFar.of(histories.catalogue(CatalogueId.parse(task.get().subject())).state(), fields)));
        }
        ModelAndView page = script ? new ModelAndView("score :: score") : form(id, "task", fields, List.of(), HttpStatus.OK);
        task.filter(found -> DossierFlow.ASSESS.equals(found.taskKey()))
                .ifPresent(found -> page.addObject("score", scores.of(DossierId.parse(found.subject()), fields, actors.current())));
        return page;
    }

    private static Map<String, List<String>> typed(MultiValueMap<String, String> form) {
        return form.entrySet().stream().filter(entry -> !ENVELOPE.contains(entry.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @PostMapping("/tasks/{id}/claim")
    Object claim(@PathVariable("id") String id) {
        try {
            desk.claim(id, actors.current());
            return "redirect:/tasks/" + id;
        } catch (Refused refused) {
            return form(id, "task", Map.of(), refusals.tell(refused), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/tasks/{id}/unclaim")
    Object unclaim(@PathVariable("id") String id) {
        try {
            desk.unclaim(id, actors.current());
            return "redirect:/";
        } catch (Refused refused) {
            return form(id, "task", Map.of(), refusals.tell(refused), HttpStatus.CONFLICT);
        }
    }

    /** 412: what was typed is kept, what changed since is named, and the form now stands at the present version. */
    private ModelAndView stale(String id, String view, Map<String, List<String>> fields, Stale stale) {
        ModelAndView page = form(id, view, fields, refusals.tell(Refused.because(RejectionCode.STALE)), HttpStatus.PRECONDITION_FAILED);
        page.addObject("changed", histories.of(stale.aggregate(), stale.seen() + 1).stream().map(Happened::name).toList());
        return page;
    }

    private ModelAndView form(String id, String view, Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        // Only forms of one's own have drafts; what comes back with refusals is newer than any.
        Optional<Drafts.Draft> draft = typed.isEmpty() ? drafts.find(id, actors.person()) : Optional.empty();
        Optional<FormView> found = views.find(id, actors.current(), UUID.randomUUID().toString(), draft.map(Drafts.Draft::fields).orElse(typed));
        if (found.isEmpty()) {
            ModelAndView gone = new ModelAndView("task-form".equals(view) ? "task-gone-form" : "task-gone",
                    status == HttpStatus.OK ? HttpStatus.NOT_FOUND : status);
            gone.addObject("refusals", told);
            return gone;
        }
        ModelAndView page = new ModelAndView(view, status);
        FormView shown = found.get();
        boolean scored = DossierFlow.ASSESS.equals(shown.task().taskKey());
        page.addObject("drafted", DRAFTED.contains(shown.task().taskKey()));
        page.addObject("scored", scored);
        page.addObject("claimable", shown.task().assignee().isEmpty() && !BY_NAME.contains(shown.task().taskKey()));
        if (CatalogueFlow.DRAFT.equals(shown.task().taskKey())) {
            page.addObject("weights", WeightsSoFar.of(((TaskView) shown).catalogue(), shown.typed()));
        }
        if (CycleFlow.DISCIPLINE.equals(shown.task().taskKey())) {
            page.addObject("units", people.units(actors.person().commune()));
        }
        draft.ifPresent(kept -> {
            page.addObject("savedAt", kept.savedAt());
            if (scored) {
                page.addObject("score", scores.of(DossierId.parse(shown.task().subject()), kept.fields(), actors.current()));
            }
        });
        log.note(actors.current(), confidentialIn(shown), ReadingLog.Part.TASK, shown.task().taskKey());
        page.addObject("view", shown);
        page.addObject("bodies", people.bodies(actors.person().commune()));
        page.addObject("refusals", told);
        page.addObject("today", LocalDate.now(clock));
        page.addObject("me", actors.person().toString());
        return page;
    }

    /** Whose scores, remarks, counts or ceilings the form shows. A catalogue on its way shows none. */
    private static Set<DossierId> confidentialIn(FormView shown) {
        if (shown instanceof TaskView one) {
            return one.dossier().assessment().isPresent() ? Set.of(one.dossier().id()) : Set.of();
        }
        if (shown instanceof ComplaintView one) {
            return Set.of(one.dossier().id());
        }
        BodyView body = (BodyView) shown;
        return Stream.of(body.meeting().items().stream().map(MeetingItem::dossier), body.session().items().stream().map(SessionItem::dossier),
                body.ready().stream().map(Dossier::id), Stream.ofNullable(body.draft()).flatMap(draft -> draft.ready().stream()).map(BallotLine::dossier))
                .flatMap(dossiers -> dossiers).collect(Collectors.toSet());
    }

    private static long version(String text) {
        return text != null && text.matches("-?\\d{1,9}") ? Long.parseLong(text) : Long.MIN_VALUE;
    }

    private static String personOf(String subject) {
        String[] parts = subject.split(":");
        return parts[0] + ":" + parts[parts.length - 1];
    }
}
