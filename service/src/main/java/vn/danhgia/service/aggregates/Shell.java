package vn.danhgia.service.aggregates;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.MetaKeys;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.eventstore.StatesAtHand;

/** What every shell does around its decider. */
final class Shell {

    private Shell() {
    }

    /** Who and when, from the command's metadata and the one clock. */
    static Act act(MetaData meta, Clock clock) {
        return new Act(actor(meta), clock.instant());
    }

    static void apply(Decision<?> decision) throws Refused {
        if (decision instanceof Decision.Refused<?> refused) {
            throw new Refused(refused.rejection());
        }
        ((Decision.Accepted<?>) decision).events().forEach(AggregateLifecycle::apply);
    }

    /**
     * The person decided on what was in view; if the aggregate has moved on since, the act is refused as stale. That a limit has passed meanwhile
     * ({@link Nudge}) changes nothing that was in view.
     *
     * @param changed sequence number of the aggregate's last event that is no nudge; -1 before the first
     */
    static void requireVersion(String aggregate, MetaData meta, long changed) {
        Object expected = meta.get(MetaKeys.EXPECTED_VERSION);
        Long version = AggregateLifecycle.getVersion();
        long actual = version == null ? -1 : version;
        if (expected instanceof Number seen && (seen.longValue() < changed || seen.longValue() > actual)) {
            throw new ConflictingAggregateVersionException(aggregate, seen.longValue(), actual);
        }
    }

    /** The sequence number to hand to {@link #requireVersion} after one more event. */
    static long changed(long before, Object event, long sequence) {
        return event instanceof Nudge ? before : sequence;
    }

    /** After the events of a command: the aggregate may have had none yet, and then there is nothing to keep. */
    static void keep(StatesAtHand states, String id, Object state, long changed) {
        Long version = AggregateLifecycle.getVersion();
        if (id != null && version != null) {
            states.keep(new StatesAtHand.Kept(id, state, version, changed));
        }
    }

    /** The aggregate's id, written out once and not for every event that is folded. */
    static String id(String known, Object ofEvent) {
        return known == null ? ofEvent.toString() : known;
    }

    private static Actor actor(MetaData meta) {
        String actor = (String) meta.get(MetaKeys.ACTOR);
        if (MetaKeys.SYSTEM.equals(actor)) {
            return Actor.SYSTEM;
        }
        String bodies = (String) meta.get(MetaKeys.BODIES);
        Set<BodyId> sitsIn = Arrays.stream(bodies.split(" ")).filter(text -> !text.isEmpty()).map(BodyId::parse).collect(Collectors.toSet());
        return Actor.person(PersonId.parse(actor), sitsIn);
    }
}
