package vn.danhgia.domain.accountability;

import java.time.Instant;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.SuspensionId;

/** What has happened to a proposal to suspend. {@code at} is business time, UTC. Grounds and answer are confidential, about the person. */
public sealed interface SuspensionEvent {

    SuspensionId suspension();

    Instant at();

    record SuspensionProposed(SuspensionId suspension, PersonId person, BodyId authority, Confidential<SuspensionGrounds> grounds, PersonId by,
                              Instant at) implements SuspensionEvent {
    }

    record SuspensionConsidered(SuspensionId suspension, BodyId body, Confidential<SuspensionAnswer> answer, PersonId by, Instant at)
            implements SuspensionEvent {
    }
}
