package vn.danhgia.domain.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;

/** The names of events on disk, with their revision. The one list. */
public final class EventNames {

    /**
     * @param type     the event's record
     * @param name     what stands in the store
     * @param revision of the payload's meaning; a new one needs an upcaster
     */
    public record EventName(Class<?> type, String name, String revision) {
    }

    public static final List<EventName> ALL = List.of(
            new EventName(CycleEvent.CycleOpened.class, "cycle-opened", "1"),
            new EventName(CycleEvent.DeadlinePassed.class, "deadline-passed", "1"),
            new EventName(CatalogueEvent.CatalogueOpened.class, "catalogue-opened", "1"),
            new EventName(CatalogueEvent.CatalogueSubmitted.class, "catalogue-submitted", "1"),
            new EventName(CatalogueEvent.CatalogueReturned.class, "catalogue-returned", "1"),
            new EventName(CatalogueEvent.CatalogueReviewed.class, "catalogue-reviewed", "1"),
            new EventName(CatalogueEvent.CatalogueAdvised.class, "catalogue-advised", "1"),
            new EventName(CatalogueEvent.CatalogueApproved.class, "catalogue-approved", "1"),
            new EventName(DossierEvent.DossierOpened.class, "dossier-opened", "1"),
            new EventName(DossierEvent.SelfAssessmentSubmitted.class, "self-assessment-submitted", "1"),
            new EventName(DossierEvent.LevelProposed.class, "level-proposed", "1"),
            new EventName(DossierEvent.DossierAccepted.class, "dossier-accepted", "1"),
            new EventName(DossierEvent.DossierReturned.class, "dossier-returned", "1"),
            new EventName(DossierEvent.OpinionGiven.class, "opinion-given", "1"),
            new EventName(DossierEvent.LevelDecided.class, "level-decided", "1"),
            new EventName(DossierEvent.DecisionIssued.class, "decision-issued", "1"),
            new EventName(DossierEvent.ResultNotified.class, "result-notified", "1"),
            new EventName(DossierEvent.NoticeAcknowledged.class, "notice-acknowledged", "1"));

    private static final Map<Class<?>, EventName> BY_TYPE = ALL.stream().collect(Collectors.toMap(EventName::type, Function.identity()));
    private static final Map<String, EventName> BY_NAME = ALL.stream().collect(Collectors.toMap(EventName::name, Function.identity()));

    private EventNames() {
    }

    public static Optional<EventName> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static Optional<EventName> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
