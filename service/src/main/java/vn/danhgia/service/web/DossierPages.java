package vn.danhgia.service.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.complaint.Cases;
import vn.danhgia.service.explanation.CeilingText;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.readinglog.ReadingLog;

/** Hồ sơ: what stands in a dossier and everything that has happened to it, in the order of business time. */
@Controller
class DossierPages {

    private final Histories histories;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final CeilingText texts;
    private final ReminderViews reminders;
    private final ReadingLog log;
    private final ReplayDoor door;
    private final PaperDesk papers;
    private final Cases cases;

    DossierPages(Histories histories, People people, Actors actors, Readers readers, CeilingText texts, ReminderViews reminders, ReadingLog log,
                 ReplayDoor door, PaperDesk papers, Cases cases) {
        this.histories = histories;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.texts = texts;
        this.reminders = reminders;
        this.log = log;
        this.door = door;
        this.papers = papers;
        this.cases = cases;
    }

    /**
     * One line of the timeline.
     *
     * @param name  the event's name, which has a sentence in the message files
     * @param at    business time
     * @param actor name of the person, empty for the system
     */
    record Line(String name, Instant at, String actor, String aggregate, long sequence) {
    }

    /** Where an event of the way cannot be read any more, the timeline says which. */
    @GetMapping("/dossiers/{id}")
    ModelAndView dossier(@PathVariable("id") String text) {
        Optional<DossierId> id = ReplayDoor.parsed(text);
        if (id.isEmpty()) {
            return ReplayDoor.nothing();
        }
        try {
            return dossier(id.get());
        } catch (RuntimeException failure) {
            if (door.isDamaged(id.get())) {
                return new ModelAndView("redirect:/dossiers/" + id.get() + "/timeline");
            }
            throw failure;
        }
    }

    private ModelAndView dossier(DossierId id) {
        CatalogueId catalogueId = new CatalogueId(id.cycle(), id.person());
        Dossier dossier = histories.dossier(id).state();
        WorkCatalogue catalogue = histories.catalogue(catalogueId).state();
        Actor actor = actors.current();
        // The same answer for what does not exist and for what is not this reader's: ids tell nothing.
        boolean rating = readers.mayReadRating(actor, id.person(), dossier);
        if (dossier.stage() == Dossier.Stage.ABSENT || !(rating || readers.mayReadCatalogue(actor, id.person(), catalogue))) {
            return new ModelAndView("not-found", HttpStatus.NOT_FOUND);
        }
        if (rating && readers.mayReadConfidential(actor, dossier)) {
            log.note(actor, id, ReadingLog.Part.DOSSIER, "");
        }
        List<Happened> happened = new ArrayList<>(histories.of(catalogueId.toString(), 0));
        if (rating) {
            happened.addAll(histories.of(id.toString(), 0));
        }
        Map<String, People.Person> persons = people.persons(happened.stream().map(one -> String.valueOf(one.meta().get("actor"))).distinct().toList());
        ModelAndView page = new ModelAndView("dossier");
        page.addObject("id", id.toString());
        page.addObject("quarter", id.cycle().quarter().toString());
        page.addObject("person", people.person(id.person()).orElseThrow());
        page.addObject("dossier", rating ? readers.asSeenBy(actor, dossier) : dossier.withoutRating());
        page.addObject("catalogue", catalogue);
        page.addObject("confidential", rating && readers.mayReadConfidential(actor, dossier));
        page.addObject("explanation", rating ? explanation(actor, dossier) : List.of());
        page.addObject("special", readers.mayRecordSpecialCases(actor, id.person(), dossier));
        page.addObject("results", catalogue.stage() == WorkCatalogue.Stage.APPROVED && readers.mayReadCatalogue(actor, id.person(), catalogue)
                ? catalogueId.toString() : null);
        page.addObject("replay", rating);
        page.addObject("mayReadReaders", readers.mayReadReaders(actor, id.person()));
        page.addObject("offers", papers.ofDossier(dossier, catalogue, actor));
        page.addObject("own", actor.is(id.person()));
        List<Complaint> complaints = rating ? cases.of(id) : List.of();
        page.addObject("underReview", complaints.stream().anyMatch(Complaint::isOpen));
        page.addObject("complaints", complaints.stream().filter(one -> readers.mayReadComplaint(actor, one)).map(Complaint::id).toList());
        page.addObject("reminders", rating ? reminders.about(id) : List.of());
        page.addObject("timeline", happened.stream().map(one -> line(one, persons)).sorted(Comparator.comparing(Line::at)).toList());
        return page;
    }

    /** Why not higher: for those who may read the whole dossier, and for the person, who is told the reason of not being rated by other ways. */
    private List<String> explanation(Actor actor, Dossier dossier) {
        boolean ofOneself = actor.is(dossier.id().person()) && dossier.stage() != Dossier.Stage.NOT_RATED;
        return dossier.ceiling().filter(ceiling -> ofOneself || readers.mayReadConfidential(actor, dossier)).map(ceiling -> texts.of(ceiling, unit -> unit, LocaleContextHolder.getLocale()))
                .orElse(List.of());
    }

    private static Line line(Happened one, Map<String, People.Person> persons) {
        People.Person actor = persons.get(String.valueOf(one.meta().get("actor")));
        Instant at = one.event() instanceof CatalogueEvent catalogue ? catalogue.at() : ((DossierEvent) one.event()).at();
        return new Line(one.name(), at, actor == null ? "" : actor.name(), one.aggregate(), one.sequence());
    }
}
