package vn.danhgia.service.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.Aspects;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.InOneGo;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReportResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestCause;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.Evidence;
import vn.danhgia.domain.workcatalogue.ObjectiveCause;
import vn.danhgia.domain.workcatalogue.Standing;
import vn.danhgia.domain.workcatalogue.TaskRecord;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.domain.workcatalogue.WorkItem;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.readinglog.ReadingLog;

/** Kết quả & minh chứng (II.5.1): the person reports what came out of each task or asks to be excused; the level above answers. Blank lines are left out. */
@Controller
class ResultPages {

    private static final String WHAT = "results";
    private static final List<String> ENVELOPE = List.of("_csrf", "_action");

    private final Acts acts;
    private final Histories histories;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;
    private final ReadingLog log;
    private final PaperDesk papers;
    private final Clock clock;

    ResultPages(Acts acts, Histories histories, People people, Actors actors, Readers readers, Refusals refusals, ReadingLog log, PaperDesk papers,
                Clock clock) {
        this.acts = acts;
        this.histories = histories;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
        this.log = log;
        this.papers = papers;
        this.clock = clock;
    }

    /** A row of the catalogue and what is recorded of it. */
    record Row(WorkItem item, TaskRecord record, boolean maySay, boolean mayAnswerResult, boolean mayAnswerCause) {
    }

    @GetMapping("/catalogues/{id}/results")
    ModelAndView page(@PathVariable("id") String id) {
        return page(id, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/catalogues/{id}/results")
    Object record(@PathVariable("id") String text, @RequestParam MultiValueMap<String, String> form) {
        Map<String, List<String>> typed = new HashMap<>(form);
        typed.keySet().removeAll(ENVELOPE);
        ModelAndView page = page(text, typed, List.of(), HttpStatus.UNPROCESSABLE_ENTITY);
        if (!"results".equals(page.getViewName())) {
            return page;
        }
        CatalogueId id = CatalogueId.parse(text);
        try {
            act(id, typed, form.getFirst("_action"));
            return "redirect:/catalogues/" + text + "/results";
        } catch (Refused refused) {
            page.addObject("refusals", refusals.tell(refused));
            return page;
        }
    }

    /** The same for programs. */
    Answer act(CatalogueId id, Map<String, List<String>> typed, String actionId) throws Refused {
        Fields fields = new Fields(typed);
        List<CatalogueCommand> steps = steps(id, histories.catalogue(id).state(), fields);
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        return acts.record(new Acts.Sent(WHAT, id.toString(), new InOneGo(id, steps), typed, actors.current(), actionId));
    }

    boolean mayOpen(CatalogueId id) {
        WorkCatalogue catalogue = histories.catalogue(id).state();
        return catalogue.stage() == WorkCatalogue.Stage.APPROVED && readers.mayReadCatalogue(actors.current(), id.person(), catalogue);
    }

    private List<CatalogueCommand> steps(CatalogueId id, WorkCatalogue catalogue, Fields fields) {
        List<CatalogueCommand> steps = new ArrayList<>();
        for (WorkItem item : catalogue.items()) {
            int n = item.number();
            if (!fields.optionalText("actual-" + n).isEmpty()) {
                steps.add(new ReportResult(id, n, fields.text("actual-" + n), fields.day("finished-" + n), evidence(fields, "evidence-" + n)));
            }
            if (!fields.optionalText("cause-" + n).isEmpty()) {
                steps.add(new RequestCause(id, n, new ObjectiveCause.Grounds(fields.choice(ObjectiveCause.Kind.class, "causeKind-" + n),
                        fields.text("cause-" + n), evidence(fields, "causeEvidence-" + n))));
            }
            fields.optionalChoice(Verdict.class, "verdict-" + n).ifPresent(verdict -> steps.add(new AnswerResult(id, n, verdict, aspects(fields, n),
                    fields.optionalChoice(Degree.class, "degree-" + n), fields.optionalText("remark-" + n))));
            fields.optionalChoice(Verdict.class, "causeVerdict-" + n).ifPresent(verdict -> steps.add(new AnswerCause(id, n, verdict,
                    fields.optionalText("causeRemark-" + n))));
        }
        return steps;
    }

    private static Aspects aspects(Fields fields, int n) {
        return new Aspects(fields.optionalText("progress-" + n), fields.optionalText("quality-" + n), fields.optionalText("effect-" + n),
                fields.optionalText("difficulty-" + n), fields.optionalText("impact-" + n));
    }

    /** A paper that is named, not uploaded: what stands for it is the text that names it. */
    private static List<Evidence> evidence(Fields fields, String name) {
        String text = fields.optionalText(name);
        if (text.isEmpty()) {
            return List.of();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return List.of(new Evidence(text, "text/plain", bytes.length, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same answer for what does not exist and for what is not this reader's: ids tell nothing. */
    private ModelAndView page(String text, Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        Optional<CatalogueId> id = parsed(text);
        WorkCatalogue catalogue = id.map(known -> histories.catalogue(known).state()).orElse(WorkCatalogue.ABSENT);
        Actor actor = actors.current();
        if (catalogue.stage() != WorkCatalogue.Stage.APPROVED || !readers.mayReadCatalogue(actor, id.orElseThrow().person(), catalogue)) {
            return new ModelAndView("not-found", HttpStatus.NOT_FOUND);
        }
        boolean own = actor.is(id.get().person());
        if (!catalogue.course().tasks().isEmpty()) {
            log.note(actor, new DossierId(id.get().cycle(), id.get().person()), ReadingLog.Part.RESULTS, "");
        }
        ModelAndView page = new ModelAndView("results", status);
        page.addObject("view", new Typed(typed));
        page.addObject("id", id.get().toString());
        page.addObject("person", people.person(id.get().person()).orElseThrow());
        page.addObject("quarter", id.get().cycle().quarter().toString());
        page.addObject("offers", papers.ofDossier(histories.dossier(new DossierId(id.get().cycle(), id.get().person())).state(), catalogue, actor).stream()
                .filter(offer -> offer.paper() == Paper.WORK_CATALOGUE).toList());
        page.addObject("closed", catalogue.course().closed().isPresent());
        page.addObject("rows", catalogue.items().stream().map(item -> row(catalogue, item, own, actor)).toList());
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("refusals", told);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    private static Row row(WorkCatalogue catalogue, WorkItem item, boolean own, Actor actor) {
        TaskRecord record = catalogue.course().task(item.number());
        boolean open = catalogue.course().closed().isEmpty();
        return new Row(item, record, own && open && !record.isConfirmed(),
                open && !own && actor.sitsIn(catalogue.confirmer()) && record.result().filter(result -> result.standing() == Standing.PENDING).isPresent(),
                open && !own && actor.sitsIn(catalogue.causeConfirmer()) && record.cause().filter(cause -> cause.standing() == Standing.PENDING).isPresent());
    }

    private static Optional<CatalogueId> parsed(String text) {
        try {
            return Optional.of(CatalogueId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
