package vn.danhgia.service.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.Sight;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.states.Film;
import vn.danhgia.service.replay.states.States;

/** The one door to everything about a dossier's past: the rights of the dossier's page, and the head of every page behind it. */
@Component
class ReplayDoor {

    private final States states;
    private final People people;
    private final Actors actors;
    private final Readers readers;

    ReplayDoor(States states, People people, Actors actors, Readers readers) {
        this.states = states;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
    }

    /** A dossier that this reader may look into. One of its events may be unreadable; the state is then without it. */
    record Open(DossierId id, Dossier dossier, Film film, Actor reader, Sight sight) {
    }

    /** Empty alike for what does not exist and for what is not this reader's: ids tell nothing. */
    Optional<Open> open(String text) {
        return parsed(text).flatMap(id -> {
            Film film = states.film(id.toString());
            if (film.frames().isEmpty()) {
                return Optional.empty();
            }
            Dossier dossier = (Dossier) film.after(film.last());
            Actor actor = actors.current();
            if (!readers.mayReadRating(actor, id.person(), dossier)) {
                return Optional.empty();
            }
            Film catalogue = states.film(Subject.catalogueOf(id));
            return Optional.of(new Open(id, dossier, film, actor,
                    readers.sight(actor, id.person(), dossier, (WorkCatalogue) catalogue.after(catalogue.last()))));
        });
    }

    /** Some event of the dossier or its catalogue cannot be read any more. */
    boolean isDamaged(DossierId id) {
        return Stream.of(id.toString(), Subject.catalogueOf(id)).flatMap(aggregate -> states.film(aggregate).frames().stream()).anyMatch(frame -> !frame.read());
    }

    ModelAndView page(String view, Open open, HttpStatus status) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("id", open.id().toString());
        page.addObject("quarter", open.id().cycle().quarter().toString());
        page.addObject("person", people.person(open.id().person()).orElseThrow());
        page.addObject("confidential", open.sight().confidential());
        page.addObject("mayVerify", open.sight().shared());
        page.addObject("mayExport", readers.mayExport(open.reader(), open.dossier()));
        page.addObject("mayReadReaders", readers.mayReadReaders(open.reader(), open.id().person()));
        return page;
    }

    static ModelAndView nothing() {
        return new ModelAndView("not-found", HttpStatus.NOT_FOUND);
    }

    static Optional<DossierId> parsed(String text) {
        try {
            return Optional.of(DossierId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
