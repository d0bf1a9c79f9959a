package vn.danhgia.domain.feedback;

import java.time.Instant;
import java.util.Optional;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.PersonId;

/** What has happened to an issue. {@code at} is business time, UTC. Words may name people: confidential, under the key of the one who told of it. */
public sealed interface IssueEvent {

    IssueId issue();

    Instant at();

    /** @param clause empty when it is about none in particular */
    record IssueTold(IssueId issue, BodyId organiser, Optional<String> clause, Confidential<String> words, PersonId by, Instant at)
            implements IssueEvent {
    }

    record IssueAnswered(IssueId issue, Confidential<String> words, PersonId by, Instant at) implements IssueEvent {
    }

    /** @param edition of the rule set that answers it */
    record IssueTakenUp(IssueId issue, String edition, PersonId by, Instant at) implements IssueEvent {
    }
}
