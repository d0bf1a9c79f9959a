package vn.danhgia.service.notices;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.shared.PersonId;

/**
 * Something that one person was told.
 *
 * @param subject what it is about: a limit with its last day, or an aggregate's id
 * @param rung    which telling about the subject this is; with person, kind and subject it is there once
 * @param facts   ids, days and counts
 * @param toldAt  business time, UTC
 * @param seenAt  when the person said so, UTC
 */
public record Notice(long id, PersonId to, NoticeKind kind, String subject, String rung, Map<String, String> facts, Instant toldAt, Optional<Instant> seenAt) {

    public Notice {
        facts = Map.copyOf(facts);
    }

    /** Empty where the notice has no such fact. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    Notice with(Map<String, String> others) {
        return new Notice(id, to, kind, subject, rung, others, toldAt, seenAt);
    }

    /** A meeting that has begun needs no call any more. */
    boolean isOver(Instant now) {
        return facts.containsKey("when") && Instant.parse(fact("when")).isBefore(now);
    }
}
