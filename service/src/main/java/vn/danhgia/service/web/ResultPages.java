package vn.danhgia.service.web;

import java.io.IOException;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.RejectionCode;
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
import vn.danhgia.service.evidence.EvidenceFiles;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.readinglog.ReadingLog;

/** Kết quả & minh chứng (II.5.1): the person reports what came out of each task or asks to be excused; the level above answers. Blank lines are left out. */
@Controller
class ResultPages {

    private static final String WHAT = "results";
    /** How a paper is kept that is named and not handed in. */
    private static final String NAMED = "text/plain";
    /** Buttons beside the main one, and how the fields with files begin; a row's number follows. */
    private static final String ATTACH = "attach";
    private static final String DROP = "drop";
    private static final String FILE = "file-";
    private static final Set<String> OF_A_FILE = Stream.of(RejectionCode.EVIDENCE_EMPTY, RejectionCode.EVIDENCE_TOO_LARGE, RejectionCode.EVIDENCE_NOT_ALLOWED,
            RejectionCode.EVIDENCE_TOO_MANY).map(RejectionCode::id).collect(Collectors.toSet());
    private static final List<String> ENVELOPE = List.of("_csrf", "_action", ATTACH, DROP);

    private final Acts acts;
    private final Histories histories;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;
    private final ReadingLog log;
    private final PaperDesk papers;
    private final EvidenceFiles files;
    private final Clock clock;

    ResultPages(Acts acts, Histories histories, People people, Actors actors, Readers readers, Refusals refusals, ReadingLog log, PaperDesk papers,
                EvidenceFiles files, Clock clock) {
        this.acts = acts;
        this.histories = histories;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
        this.log = log;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    /** A file of a row; {@code told} when an event tells of it, and it stays. */
    record FileLine(EvidenceFiles.Kept kept, boolean told) {
    }

    /** A row of the catalogue and what is recorded of it. */
    record Row(WorkItem item, TaskRecord record, List<FileLine> files, List<String> named, boolean maySay, boolean mayAnswerResult, boolean mayAnswerCause) {
    }

    @GetMapping("/catalogues/{id}/results")
    ModelAndView page(@PathVariable("id") String id) {
        return page(id, Map.of(), List.of(), HttpStatus.OK);
    }

    /** Files that were chosen come along with whatever button is pressed; attaching or dropping one records nothing else and keeps what is typed. */
    @PostMapping("/catalogues/{id}/results")
    Object record(@PathVariable("id") String text, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) throws IOException {
        Map<String, List<String>> typed = new HashMap<>(form);
        typed.keySet().removeAll(ENVELOPE);
        ModelAndView page = page(text, typed, List.of(), HttpStatus.UNPROCESSABLE_ENTITY);
        if (!"results".equals(page.getViewName())) {
            return page;
        }
        CatalogueId id = CatalogueId.parse(text);
        try {
            if (form.containsKey(DROP)) {
                drop(id, form.getFirst(DROP));
                return page(text, typed, List.of(), HttpStatus.OK);
            }
            boolean attached = attach(id, form.getFirst(ATTACH), request);
            if (form.containsKey(ATTACH)) {
                return page(text, typed, List.of(), HttpStatus.OK);
            }
            // Whoever chose a file and wrote nothing has sent that file.
            if (!attached || !steps(id, histories.catalogue(id).state(), new Fields(typed)).isEmpty()) {
                act(id, typed, form.getFirst("_action"));
            }
            return "redirect:/catalogues/" + text + "/results";
        } catch (Refused refused) {
            // Files that were taken before the refusal stay attached: the browser would not offer them again.
            List<Refusals.Told> told = refusals.tell(refused).stream()
                    .map(one -> form.containsKey(ATTACH) && OF_A_FILE.contains(one.code()) ? one.at(FILE + form.getFirst(ATTACH)) : one).toList();
            return page(text, typed, told, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /**
     * Keeps the files that were chosen, each for its row.
     *
     * @param only the row whose file is meant; null for all
     * @return whether there were any
     */
    private boolean attach(CatalogueId id, String only, HttpServletRequest request) throws Refused, IOException {
        Map<String, MultipartFile> chosen = request instanceof MultipartRequest sent ? sent.getFileMap() : Map.of();
        boolean any = false;
        for (WorkItem item : histories.catalogue(id).state().items()) {
            String number = String.valueOf(item.number());
            MultipartFile file = chosen.get(FILE + number);
            boolean isMissing = file == null || "".equals(file.getOriginalFilename());
            if (only != null && !only.equals(number) || only == null && isMissing) {
                continue;
            }
            if (!actors.current().is(id.person())) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            if (!mayHandIn(id, item.number())) {
                // Confirmed, or closed by the vote, while the page stood open.
                throw Refused.because(RejectionCode.RESULT_CONFIRMED_ALREADY, item.number());
            }
            if (isMissing) {
                throw Refused.because(RejectionCode.FIELD_MISSING, FILE + number);
            }
            files.keep(id, item.number(), file.getOriginalFilename(), file.getBytes());
            any = true;
        }
        if (only != null && !any) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return any;
    }

    private void drop(CatalogueId id, String number) {
        // One that is gone already, by a second press or a page loaded again, is what was asked for.
        for (EvidenceFiles.Kept kept : files.of(id).stream().filter(file -> String.valueOf(file.id()).equals(number)).toList()) {
            if (!mayHandIn(id, kept.number()) || isTold(histories.catalogue(id).state().course().task(kept.number()), kept)) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            files.drop(id, kept.id());
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

    /** The content, for whoever may read the catalogue; as an attachment that no browser runs. */
    @GetMapping("/catalogues/{id}/evidence/{file}")
    ResponseEntity<byte[]> content(@PathVariable("id") String text, @PathVariable("file") long number) {
        CatalogueId id = readable(text);
        EvidenceFiles.Kept kept = kept(id, number);
        byte[] content = files.content(id, kept).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        log.note(actors.current(), new DossierId(id.cycle(), id.person()), ReadingLog.Part.RESULTS, "");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(kept.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(EvidenceFiles.downloadName(kept), StandardCharsets.UTF_8)
                        .build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'").header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }

    /** The same answer for what does not exist and for what is not this reader's. */
    private CatalogueId readable(String text) {
        return parsed(text).filter(id -> {
            WorkCatalogue catalogue = histories.catalogue(id).state();
            return catalogue.stage() == WorkCatalogue.Stage.APPROVED && readers.mayReadCatalogue(actors.current(), id.person(), catalogue);
        }).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private EvidenceFiles.Kept kept(CatalogueId id, long number) {
        return files.of(id).stream().filter(file -> file.id() == number).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The person, for a row of the own catalogue that is open and not confirmed. */
    private boolean mayHandIn(CatalogueId id, int number) {
        WorkCatalogue catalogue = histories.catalogue(id).state();
        return actors.current().is(id.person()) && catalogue.item(number).isPresent() && catalogue.course().closed().isEmpty()
                && !catalogue.course().task(number).isConfirmed();
    }

    private static boolean isTold(TaskRecord record, EvidenceFiles.Kept kept) {
        return evidence(record).anyMatch(told -> told.sha256().equals(kept.sha256()));
    }

    private static Stream<Evidence> evidence(TaskRecord record) {
        return Stream.concat(record.result().stream().flatMap(result -> result.evidence().stream()),
                record.cause().stream().flatMap(cause -> cause.grounds().reveal().stream()).flatMap(grounds -> grounds.evidence().stream()));
    }

    private List<CatalogueCommand> steps(CatalogueId id, WorkCatalogue catalogue, Fields fields) {
        List<CatalogueCommand> steps = new ArrayList<>();
        List<EvidenceFiles.Kept> handedIn = files.of(id);
        for (WorkItem item : catalogue.items()) {
            int n = item.number();
            if (isWritten(fields, "actual-" + n, "finished-" + n, "evidence-" + n)) {
                steps.add(new ReportResult(id, n, fields.text("actual-" + n), fields.day("finished-" + n),
                        evidence(fields, "evidence-" + n, handedIn, n)));
            }
            if (isWritten(fields, "cause-" + n, "causeKind-" + n, "causeEvidence-" + n)) {
                steps.add(new RequestCause(id, n, new ObjectiveCause.Grounds(fields.choice(ObjectiveCause.Kind.class, "causeKind-" + n),
                        fields.text("cause-" + n), evidence(fields, "causeEvidence-" + n, handedIn, n))));
            }
            fields.optionalChoice(Verdict.class, "verdict-" + n).ifPresent(verdict -> steps.add(new AnswerResult(id, n, verdict, aspects(fields, n),
                    fields.optionalChoice(Degree.class, "degree-" + n), fields.optionalText("remark-" + n))));
            fields.optionalChoice(Verdict.class, "causeVerdict-" + n).ifPresent(verdict -> steps.add(new AnswerCause(id, n, verdict,
                    fields.optionalText("causeRemark-" + n))));
        }
        return steps;
    }

    /** Any of what belongs together: what is missing beside it is told, and nothing typed is passed over. */
    private static boolean isWritten(Fields fields, String... names) {
        return Stream.of(names).anyMatch(name -> !fields.optionalText(name).isEmpty());
    }

    private static Aspects aspects(Fields fields, int n) {
        return new Aspects(fields.optionalText("progress-" + n), fields.optionalText("quality-" + n), fields.optionalText("effect-" + n),
                fields.optionalText("difficulty-" + n), fields.optionalText("impact-" + n));
    }

    /** Files of the row, and a paper that is only named: what stands for that one is the text that names it. */
    private static List<Evidence> evidence(Fields fields, String name, List<EvidenceFiles.Kept> handedIn, int number) {
        List<Evidence> all = new ArrayList<>(handedIn.stream().filter(file -> file.number() == number).map(EvidenceFiles.Kept::evidence).toList());
        String text = fields.optionalText(name);
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                all.add(new Evidence(text, NAMED, bytes.length, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
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
        List<EvidenceFiles.Kept> handedIn = files.of(id.get());
        ModelAndView page = new ModelAndView("results", status);
        page.addObject("view", new Typed(typed));
        page.addObject("id", id.get().toString());
        page.addObject("person", people.person(id.get().person()).orElseThrow());
        page.addObject("quarter", id.get().cycle().quarter().toString());
        page.addObject("offers", papers.ofDossier(histories.dossier(new DossierId(id.get().cycle(), id.get().person())).state(), catalogue, actor).stream()
                .filter(offer -> offer.paper() == Paper.WORK_CATALOGUE).toList());
        page.addObject("closed", catalogue.course().closed().isPresent());
        page.addObject("rows", catalogue.items().stream().map(item -> row(catalogue, item, handedIn, own, actor)).toList());
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("refusals", told);
        page.addObject("mostMegabytes", EvidenceFiles.MOST_BYTES / (1024 * 1024));
        page.addObject("today", LocalDate.now(clock));
        return page;
    }

    private static Row row(WorkCatalogue catalogue, WorkItem item, List<EvidenceFiles.Kept> handedIn, boolean own, Actor actor) {
        TaskRecord record = catalogue.course().task(item.number());
        boolean open = catalogue.course().closed().isEmpty();
        return new Row(item, record, handedIn.stream().filter(file -> file.number() == item.number()).map(file -> new FileLine(file, isTold(record, file))).toList(),
                evidence(record).filter(told -> told.mediaType().equals(NAMED)).map(Evidence::name).distinct().toList(), own && open && !record.isConfirmed(),
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
