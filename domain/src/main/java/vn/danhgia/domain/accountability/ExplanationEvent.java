package vn.danhgia.domain.accountability;

import java.time.Instant;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.ExplanationId;
import vn.danhgia.domain.shared.PersonId;

/** What has happened to an explanation. {@code at} is business time, UTC. Question and words are confidential, about the one who explains. */
public sealed interface ExplanationEvent {

    ExplanationId explanation();

    Instant at();

    record ExplanationDemanded(ExplanationId explanation, PersonId from, BodyId body, String subject, Confidential<String> question, PersonId by,
                               Instant at) implements ExplanationEvent {
    }

    record ExplanationGiven(ExplanationId explanation, Confidential<String> words, Instant at) implements ExplanationEvent {
    }
}
