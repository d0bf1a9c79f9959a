package vn.danhgia.service.history;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.command.States;
import vn.danhgia.service.eventstore.StatesAtHand;

/** Reads aggregates back from the log. */
@Component
public class Histories implements States {

    private final EventStore events;
    private final StatesAtHand states;
    private final TransactionTemplate oneLook;

    public Histories(EventStore events, StatesAtHand states, PlatformTransactionManager transactions) {
        this.events = events;
        this.states = states;
        this.oneLook = new TransactionTemplate(transactions);
        oneLook.setReadOnly(true);
    }

    @Override
    public Cycle cycle(CycleId id) {
        return fold(id.toString(), Cycle.UNOPENED, CycleEvent.class, Cycle::evolve).state();
    }

    @Override
    public WorkCatalogue catalogueOf(DossierId dossier) {
        return catalogue(new CatalogueId(dossier.cycle(), dossier.person())).state();
    }

    public Folded<WorkCatalogue> catalogue(CatalogueId id) {
        return fold(id.toString(), WorkCatalogue.ABSENT, CatalogueEvent.class, WorkCatalogue::evolve);
    }

    public Folded<Dossier> dossier(DossierId id) {
        return fold(id.toString(), Dossier.ABSENT, DossierEvent.class, Dossier::evolve);
    }

    @Override
    public Dossier dossierOf(DossierId id) {
        return dossier(id).state();
    }

    @Override
    public List<Dossier> dossiers(Collection<DossierId> ids) {
        return oneLook.execute(status -> {
            states.together(ids.stream().map(DossierId::toString).toList());
            return ids.stream().map(this::dossierOf).toList();
        });
    }

    public Folded<Meeting> meeting(MeetingId id) {
        return fold(id.toString(), Meeting.UNCALLED, MeetingEvent.class, Meeting::evolve);
    }

    @Override
    public Meeting meetingOf(MeetingId id) {
        return meeting(id).state();
    }

    public Folded<DecisionSession> session(DecisionSessionId id) {
        return fold(id.toString(), DecisionSession.UNOPENED, SessionEvent.class, DecisionSession::evolve);
    }

    @Override
    public DecisionSession sessionOf(DecisionSessionId id) {
        return session(id).state();
    }

    public Folded<UnitQuarter> unit(UnitQuarterId id) {
        return fold(id.toString(), UnitQuarter.ABSENT, UnitEvent.class, UnitQuarter::evolve);
    }

    @Override
    public UnitQuarter unitOf(UnitQuarterId id) {
        return unit(id).state();
    }

    public Folded<DisciplineList> discipline(DisciplineListId id) {
        return fold(id.toString(), DisciplineList.ABSENT, DisciplineEvent.class, DisciplineList::evolve);
    }

    @Override
    public DisciplineList disciplineOf(DisciplineListId id) {
        return discipline(id).state();
    }

    public Folded<Complaint> complaint(ComplaintId id) {
        return fold(id.toString(), Complaint.ABSENT, ComplaintEvent.class, Complaint::evolve);
    }

    @Override
    public Complaint complaintOf(ComplaintId id) {
        return complaint(id).state();
    }

    public Folded<Cycle> folded(CycleId id) {
        return fold(id.toString(), Cycle.UNOPENED, CycleEvent.class, Cycle::evolve);
    }

    /** Everything that happened to one aggregate from a sequence number on, in order. */
    public List<Happened> of(String aggregate, long from) {
        return oneLook.execute(status -> events.readEvents(aggregate, from).asStream().map(Histories::happened).toList());
    }

    private static Happened happened(DomainEventMessage<?> message) {
        String name = EventNames.of(message.getPayloadType()).orElseThrow().name();
        return new Happened(message.getAggregateIdentifier(), message.getSequenceNumber(), name, message.getPayload(), message.getTimestamp(),
                message.getMetaData());
    }

    /** In one transaction, the caller's if there is one: the person's key is then read once and not for every value. */
    private <S, E> Folded<S> fold(String id, S initial, Class<E> family, BiFunction<S, E, S> evolve) {
        return oneLook.execute(status -> foldAll(id, initial, family, evolve));
    }

    private <S, E> Folded<S> foldAll(String id, S initial, Class<E> family, BiFunction<S, E, S> evolve) {
        StatesAtHand.Kept before = states.of(id).orElse(new StatesAtHand.Kept(id, initial, -1, -1));
        @SuppressWarnings("unchecked")
        S state = (S) before.state();
        long version = before.version();
        long changed = before.changed();
        var stream = events.readEvents(id, version + 1);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state = evolve.apply(state, family.cast(message.getPayload()));
            version = message.getSequenceNumber();
            changed = message.getPayload() instanceof Nudge ? changed : version;
        }
        if (version > before.version()) {
            states.keep(new StatesAtHand.Kept(id, state, version, changed));
        }
        return new Folded<>(state, version);
    }
}
