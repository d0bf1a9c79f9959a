package vn.danhgia.service.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintCommand.FileComplaint;
import vn.danhgia.domain.complaint.ComplaintWindow;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.complaint.Plea;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.complaint.Cases;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.projections.complaintlist.ComplaintListQueries;
import vn.danhgia.projections.complaintlist.ComplaintRow;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.complaints.CaseNoticeTable;
import vn.danhgia.service.complaints.Effects;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.readinglog.ReadingLog;

/** Khiếu nại (III.5.2): brought by the person, or taken up by UBKT; the receipt, where the case stands, what came of it. */
@Controller
class ComplaintPages {

    private static final String WHAT = "complaint";
    private static final List<String> ENVELOPE = List.of("_csrf", "_action");

    private final Acts acts;
    private final Cases cases;
    private final Histories histories;
    private final ComplaintListQueries list;
    private final DossierListQueries dossiers;
    private final Effects effects;
    private final CaseNoticeTable notices;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;
    private final ReadingLog log;
    private final PaperDesk papers;
    private final Clock clock;

    ComplaintPages(Acts acts, Cases cases, Histories histories, ComplaintListQueries list, DossierListQueries dossiers, Effects effects,
                   CaseNoticeTable notices, People people, Actors actors, Readers readers, Refusals refusals, ReadingLog log, PaperDesk papers, Clock clock) {
        this.acts = acts;
        this.cases = cases;
        this.histories = histories;
        this.list = list;
        this.dossiers = dossiers;
        this.effects = effects;
        this.notices = notices;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
        this.log = log;
        this.papers = papers;
        this.clock = clock;
    }

    /** A line of the list. @param who name of the person */
    record Line(ComplaintRow row, ComplaintId id, String who) {
    }

    /** A result that UBKT may take up. */
    record Choice(String dossier, String who, String quarter) {
    }

    /** What somebody was told, by name. */
    record Told(CaseNoticeTable.Told told, String to) {
    }

    /** UBKT's list, and its way to take a result up by itself. */
    @GetMapping("/complaints")
    ModelAndView overview() {
        return overview(Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/complaints")
    Object takeUp(@RequestParam MultiValueMap<String, String> form) {
        if (!mayTakeUp()) {
            return ReplayDoor.nothing();
        }
        Map<String, List<String>> typed = typed(form);
        try {
            return "redirect:/complaints/" + takeUp(typed, form.getFirst("_action")).subject();
        } catch (Refused refused) {
            return overview(typed, refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The same for programs. */
    Answer takeUp(Map<String, List<String>> typed, String actionId) throws Refused {
        CommuneId commune = actors.person().commune();
        Fields fields = new Fields(typed);
        Kind kind = fields.choice(Kind.class, "kind");
        Plea plea = new Plea(fields.text("content"), "", fields.optionalText("document"));
        Optional<DossierId> dossier = ReplayDoor.parsed(fields.text("dossier")).filter(id -> id.cycle().commune().equals(commune))
                .filter(id -> histories.dossierOf(id).stage() != Dossier.Stage.ABSENT);
        if (fields.complaints().isEmpty() && dossier.isEmpty()) {
            fields.complain(RejectionCode.FIELD_UNREADABLE, "dossier", "");
        }
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        return file(dossier.orElseThrow(), kind, plea, typed, actionId);
    }

    boolean mayTakeUp() {
        return readers.inspects(actors.current(), actors.person().commune());
    }

    /** Cases that this reader may know of: UBKT all, everybody else those about the own results. */
    List<ComplaintRow> rows() {
        Actor actor = actors.current();
        CommuneId commune = actors.person().commune();
        boolean inspects = readers.inspects(actor, commune);
        return list.of(commune).stream().filter(row -> inspects || row.person().equals(actor.person().orElseThrow().toString())).toList();
    }

    private ModelAndView overview(Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        CommuneId commune = actors.person().commune();
        Actor actor = actors.current();
        boolean inspects = readers.inspects(actor, commune);
        List<ComplaintRow> rows = rows();
        List<DossierRow> open = inspects ? dossiers.announced(commune).stream().filter(row -> !actor.person().orElseThrow().toString().equals(row.person()))
                .toList() : List.of();
        Map<String, People.Person> persons = people.persons(Stream.concat(rows.stream().map(ComplaintRow::person), open.stream().map(DossierRow::person))
                .distinct().toList());
        ModelAndView page = new ModelAndView("complaints", status);
        page.addObject("lines", rows.stream().map(row -> new Line(row, ComplaintId.parse(row.complaint()), name(persons, row.person()))).toList());
        page.addObject("choices", open.stream().map(row -> new Choice(row.dossier(), name(persons, row.person()), row.quarter()))
                .sorted(Comparator.comparing(Choice::quarter).reversed().thenComparing(Choice::who)).toList());
        page.addObject("inspects", inspects);
        page.addObject("results", dossiers.ofPerson(actor.person().orElseThrow()).stream().filter(readers::isAnnounced).toList());
        page.addObject("view", new Typed(typed));
        page.addObject("refusals", told);
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("now", clock.instant());
        return page;
    }

    /** The person's own way: what may be asked, by when, and until when it is answered. */
    @GetMapping("/dossiers/{id}/complaint")
    ModelAndView intake(@PathVariable("id") String id) {
        return intake(id, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/dossiers/{id}/complaint")
    Object complain(@PathVariable("id") String text, @RequestParam MultiValueMap<String, String> form) {
        Map<String, List<String>> typed = typed(form);
        Optional<DossierId> id = readable(text);
        if (id.isEmpty()) {
            return ReplayDoor.nothing();
        }
        try {
            return "redirect:/complaints/" + complain(id.get(), typed, form.getFirst("_action")).subject();
        } catch (Refused refused) {
            return intake(text, typed, refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The same for programs. */
    Answer complain(DossierId id, Map<String, List<String>> typed, String actionId) throws Refused {
        Fields fields = new Fields(typed);
        Kind kind = fields.choice(Kind.class, "kind");
        Plea plea = new Plea(fields.text("content"), fields.text("wish"), fields.optionalText("evidence"));
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        return file(id, kind, plea, typed, actionId);
    }

    private Answer file(DossierId dossier, Kind kind, Plea plea, Map<String, List<String>> typed, String actionId) throws Refused {
        FileComplaint command = cases.filing(dossier, kind, plea);
        // The case's number is the next free one: sent again it would be another, and the act is known by the dossier.
        return acts.record(new Acts.Sent(WHAT, dossier.toString(), command, typed, actors.current(), actionId), command.complaint().toString());
    }

    private ModelAndView intake(String text, Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        Optional<DossierId> id = readable(text);
        if (id.isEmpty()) {
            return ReplayDoor.nothing();
        }
        Actor actor = actors.current();
        Dossier dossier = readers.asSeenBy(actor, histories.dossierOf(id.get()));
        FileComplaint asked = cases.filing(id.get(), Kind.COMPLAINT, new Plea("", "", ""));
        Optional<ComplaintWindow> window = asked.disputed().filter(disputed -> !asked.province())
                .map(disputed -> new ComplaintWindow(disputed.noticed(), asked.calendar(), asked.rules(), asked.answer()));
        Instant now = clock.instant();
        ModelAndView page = new ModelAndView("complaint-intake", status);
        page.addObject("id", id.get().toString());
        page.addObject("quarter", id.get().cycle().quarter().toString());
        page.addObject("person", people.person(id.get().person()).orElseThrow());
        page.addObject("dossier", dossier);
        page.addObject("own", actor.is(id.get().person()));
        page.addObject("window", window.orElse(null));
        page.addObject("late", window.filter(known -> known.isLate(now)).isPresent());
        page.addObject("now", now);
        page.addObject("running", cases.open(id.get()).orElse(null));
        page.addObject("view", new Typed(typed));
        page.addObject("refusals", told);
        page.addObject("actionId", UUID.randomUUID().toString());
        return page;
    }

    /** The same answer for what does not exist and for what is not this reader's: ids tell nothing. */
    private Optional<DossierId> readable(String text) {
        return ReplayDoor.parsed(text).filter(this::mayComplain);
    }

    /** May read the result; whether a complaint is admissible is asked when it comes. */
    boolean mayComplain(DossierId id) {
        Dossier dossier = histories.dossierOf(id);
        return dossier.stage() != Dossier.Stage.ABSENT && readers.mayReadRating(actors.current(), id.person(), dossier);
    }

    /** A case that this reader may read; that it was read is written down. */
    Optional<Complaint> opened(String text) {
        Actor reader = actors.current();
        Optional<Complaint> found = parsed(text).map(histories::complaintOf).filter(one -> readers.mayReadComplaint(reader, one));
        found.ifPresent(complaint -> log.note(reader, complaint.id().dossier(), ReadingLog.Part.COMPLAINT, complaint.id().receipt()));
        return found;
    }

    /** Receipt and standing of one case. */
    @GetMapping("/complaints/{id}")
    ModelAndView complaint(@PathVariable("id") String text) {
        Optional<Complaint> found = opened(text);
        if (found.isEmpty()) {
            return ReplayDoor.nothing();
        }
        Complaint complaint = found.get();
        Actor actor = actors.current();
        boolean own = actor.is(complaint.id().person());
        Map<String, People.Person> persons = new HashMap<>();
        people.everybody(complaint.id().cycle().commune()).forEach(person -> persons.put(person.id().toString(), person));
        ModelAndView page = new ModelAndView("complaint", HttpStatus.OK);
        page.addObject("complaint", complaint);
        page.addObject("id", complaint.id().dossier().toString());
        page.addObject("quarter", complaint.id().cycle().quarter().toString());
        page.addObject("person", people.person(complaint.id().person()).orElseThrow());
        page.addObject("own", own);
        page.addObject("now", clock.instant());
        page.addObject("handler", complaint.handler().map(person -> name(persons, person.toString())).orElse(""));
        page.addObject("dossier", histories.dossierOf(complaint.id().dossier()));
        page.addObject("former", histories.dossierOf(complaint.id().dossier()).former().stream()
                .filter(former -> former.complaint().equals(complaint.id())).findFirst().orElse(null));
        page.addObject("effect", effects.of(complaint));
        page.addObject("told", own ? List.of() : notices.about(complaint.id()).stream().map(one -> new Told(one, name(persons, one.to().toString()))).toList());
        page.addObject("offers", papers.ofComplaint(complaint, actor));
        return page;
    }

    private static Map<String, List<String>> typed(MultiValueMap<String, String> form) {
        Map<String, List<String>> typed = new HashMap<>(form);
        typed.keySet().removeAll(ENVELOPE);
        return typed;
    }

    private static Optional<ComplaintId> parsed(String text) {
        try {
            return Optional.of(ComplaintId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(Map<String, People.Person> persons, String id) {
        return Optional.ofNullable(persons.get(id)).map(People.Person::name).orElseGet(() -> id.substring(id.indexOf(':') + 1));
    }
}
