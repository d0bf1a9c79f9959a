package vn.danhgia.service.replay.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.DossierEvent.DossierOpened;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.service.replay.Sight;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.log.Entry;
import vn.danhgia.service.replay.log.StoredEvents;

/** What led to one rating: the quarter, the catalogue, the dossier, the unit, UBKT's list, every meeting and session that had the person before it. */
@Component
public class Timeline {

    /** Before the notice they tell the person and the proposer more than that somebody has acted. */
    private static final Set<String> TELL_THE_OUTCOME = Set.of("opinion-given", "level-decided", "decision-issued", "sent-to-province", "province-decided",
            "decision-replaced");

    private final StoredEvents stored;

    Timeline(StoredEvents stored) {
        this.stored = stored;
    }

    /**
     * One line.
     *
     * @param level that the event names for the person, where this reader may see it
     * @param open  state and original may be looked at by this reader
     */
    public record Line(Entry entry, Subject subject, Optional<Level> level, boolean open) {
    }

    /** In the order of writing. Of what is shared, readers who do not see the whole commune see nothing of a session before the notice. */
    public List<Line> of(DossierId dossier, Sight sight) {
        return everything(dossier).stream().filter(entry -> sight.outcome() || !isOfASession(entry)).map(entry -> line(dossier, entry, sight)).toList();
    }

    /** The event of that number, if it stands in this reader's timeline of the dossier. */
    public Optional<Line> line(DossierId dossier, long number, Sight sight) {
        return of(dossier, sight).stream().filter(line -> line.entry().number() == number).findFirst();
    }

    /** All events that bear on the dossier, whoever reads; one that cannot be read any more is among them. */
    public List<Entry> everything(DossierId dossier) {
        List<String> ids = new ArrayList<>(List.of(dossier.cycle().toString(), Subject.catalogueOf(dossier), dossier.toString(),
                new DisciplineListId(dossier.cycle()).toString()));
        ids.addAll(stored.gatheringsOn(dossier));
        ids.addAll(stored.casesAbout(dossier));
        unit(dossier).ifPresent(ids::add);
        return stored.of(ids).stream().filter(entry -> entry.event().map(event -> Bearing.on(dossier, event)).orElse(true)).toList();
    }

    /** Whether an event of something that led to the rating is about this person or about everybody. */
    public static boolean bears(DossierId dossier, Record event) {
        return Bearing.on(dossier, event);
    }

    private Optional<String> unit(DossierId dossier) {
        return stored.of(List.of(dossier.toString())).stream().flatMap(entry -> entry.event().stream())
                .filter(DossierOpened.class::isInstance).findFirst()
                .map(opened -> new UnitQuarterId(dossier.cycle(), ((DossierOpened) opened).unit()).toString());
    }

    private static Line line(DossierId dossier, Entry entry, Sight sight) {
        Subject subject = Subject.of(entry.aggregate()).orElseThrow();
        boolean told = sight.outcome() || !TELL_THE_OUTCOME.contains(entry.name());
        boolean own = subject == Subject.DOSSIER || subject == Subject.CATALOGUE;
        return new Line(entry, subject, entry.event().flatMap(event -> Bearing.level(dossier, event)).filter(level -> told && (own || sight.shared())),
                told && sight.mayOpen(subject));
    }

    private static boolean isOfASession(Entry entry) {
        return entry.aggregate().contains(":decision-session:") || entry.aggregate().contains(":meeting:")
                && (entry.aggregate().contains("-session-") || entry.aggregate().contains("-complaint-"));
    }
}
