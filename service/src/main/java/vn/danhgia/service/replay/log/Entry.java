package vn.danhgia.service.replay.log;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danhgia.domain.recompute.Recomputation;
import vn.danhgia.domain.recompute.Recorded;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;

/**
 * One event as it is stored, and what it says.
 *
 * @param number   place in the whole log; names the event for ever
 * @param sequence within its aggregate, from 0
 * @param name     on disk
 * @param payload  JSON as stored
 * @param metadata JSON as stored
 * @param recorded machine time, UTC
 * @param actor    id of the person; {@code system} for the flow's own steps; empty where the metadata cannot be read
 * @param bodies   ids of the bodies sat in then, joined by blanks
 * @param action   id of the person's act
 * @param event    empty when it cannot be read any more
 */
public record Entry(long number, String aggregate, long sequence, String type, String name, String revision, String payload, String metadata,
                    Instant recorded, String actor, String bodies, Optional<String> action, Optional<Record> event) {

    /** Business time, UTC; empty when the event cannot be read. */
    public Optional<Instant> at() {
        return event.map(Recomputation::at);
    }

    /** For the recomputation; only of what can be read. */
    public Recorded forDecidingAgain() {
        Set<BodyId> seats = Stream.of(bodies.split(" ")).filter(body -> !body.isEmpty()).map(BodyId::parse).collect(Collectors.toSet());
        Actor by = actor.contains(":") ? Actor.person(PersonId.parse(actor), seats) : Actor.SYSTEM;
        return new Recorded(aggregate, sequence, by, action, event.orElseThrow());
    }

    /** Never its content: this text may reach a log. */
    @Override
    public String toString() {
        return aggregate + "#" + sequence + " " + name;
    }
}
