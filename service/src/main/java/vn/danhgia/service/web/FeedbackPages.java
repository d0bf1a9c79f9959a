package vn.danhgia.service.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.feedback.IssueCommand;
import vn.danhgia.domain.feedback.IssueCommand.AnswerIssue;
import vn.danhgia.domain.feedback.IssueCommand.TellIssue;
import vn.danhgia.domain.feedback.IssueEvent.IssueAnswered;
import vn.danhgia.domain.feedback.IssueEvent.IssueTold;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.history.Issues;
import vn.danhgia.service.people.People;

/** Góp ý (R-END-2): anybody tells BXDĐ of an obstacle; it is tracked until it is answered. Each reads the own ones, BXDĐ all. */
@Controller
class FeedbackPages {

    /** So many are listed, the newest. */
    private static final int MOST = 50;
    private static final String ORGANISER = "bxdd";
    private static final List<String> ENVELOPE = List.of("_csrf", "_action");

    private final Acts acts;
    private final Issues issues;
    private final Histories histories;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;

    FeedbackPages(Acts acts, Issues issues, Histories histories, People people, Actors actors, Readers readers, Refusals refusals) {
        this.acts = acts;
        this.issues = issues;
        this.histories = histories;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
    }

    @GetMapping("/feedback")
    ModelAndView list() {
        return page(Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/feedback")
    Object tell(@RequestParam MultiValueMap<String, String> form) {
        Map<String, List<String>> typed = typed(form);
        try {
            tell(typed, form.getFirst("_action"));
            return "redirect:/feedback";
        } catch (Refused refused) {
            return page(typed, refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/feedback/{code}/answer")
    Object answer(@PathVariable("code") String code, @RequestParam MultiValueMap<String, String> form) {
        try {
            answer(code, typed(form), form.getFirst("_action"));
            return "redirect:/feedback";
        } catch (Refused refused) {
            return page(Map.of(), refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The same for programs. */
    Answer tell(Map<String, List<String>> typed, String actionId) throws Refused {
        // The act's own id makes the issue's: the same form sent twice tells of one.
        IssueId id = new IssueId(actors.person().commune(), UUID.nameUUIDFromBytes(String.valueOf(actionId).getBytes(StandardCharsets.UTF_8)).toString());
        Fields fields = new Fields(typed);
        return record(typed, fields, new TellIssue(id, organiser(), fields.optionalText("clause"), fields.text("words")), actionId);
    }

    /** The same for programs. */
    Answer answer(String code, Map<String, List<String>> typed, String actionId) throws Refused {
        if (!organises()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Fields fields = new Fields(typed);
        return record(typed, fields, new AnswerIssue(known(code), fields.text("words")), actionId);
    }

    private Answer record(Map<String, List<String>> typed, Fields fields, IssueCommand command, String actionId) throws Refused {
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        return acts.record(new Acts.Sent("feedback", command.issue().toString(), command, typed, actors.current(), actionId));
    }

    /** Those that this reader may read, the newest first. */
    List<IssueView> views() {
        List<List<Happened>> all = (organises() ? issues.of(actors.person().commune(), MOST) : issues.from(actors.person(), MOST)).stream()
                .map(id -> histories.of(id.toString(), 0)).toList();
        Map<String, People.Person> persons = people.persons(all.stream().map(one -> told(one).by().toString()).distinct().toList());
        return all.stream().map(one -> view(one, persons)).toList();
    }

    private boolean organises() {
        return readers.organises(actors.current(), actors.person().commune());
    }

    private ModelAndView page(Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        ModelAndView page = new ModelAndView("feedback", status);
        page.addObject("lines", views());
        page.addObject("organises", organises());
        page.addObject("view", new Typed(typed));
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("refusals", told);
        return page;
    }

    private static IssueView view(List<Happened> happened, Map<String, People.Person> persons) {
        IssueTold told = told(happened);
        People.Person from = persons.get(told.by().toString());
        return new IssueView(told.issue().code(), told.by(), from == null ? told.by().code() : from.name(), told.at(), told.clause(), told.words().reveal(),
                happened.stream().map(Happened::event).filter(IssueAnswered.class::isInstance).map(IssueAnswered.class::cast)
                        .map(answer -> new IssueView.Reply(answer.at(), answer.words().reveal())).toList());
    }

    private static IssueTold told(List<Happened> happened) {
        return (IssueTold) happened.get(0).event();
    }

    private IssueId known(String code) {
        try {
            return new IssueId(actors.person().commune(), code);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private BodyId organiser() {
        return new BodyId(actors.person().commune(), ORGANISER);
    }

    private static Map<String, List<String>> typed(MultiValueMap<String, String> form) {
        Map<String, List<String>> typed = new HashMap<>(form);
        typed.keySet().removeAll(ENVELOPE);
        return typed;
    }
}
