package vn.danhgia.domain.accountability;

import java.time.Instant;
import vn.danhgia.domain.shared.AccountabilityId;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/** What has happened to a 7.2 item. {@code at} is business time, UTC. Shortfall, words and measure are confidential. */
public sealed interface AccountabilityEvent {

    AccountabilityId item();

    Instant at();

    /** @param shortfall about the person rated */
    record AccountabilityOpened(AccountabilityId item, PersonId head, BodyId authority, Level proposed, Level decided,
                                Confidential<Shortfall> shortfall, Instant at) implements AccountabilityEvent {
    }

    record ProposalExplained(AccountabilityId item, Confidential<String> words, Instant at) implements AccountabilityEvent {
    }

    /**
     * @param chosen about the head
     * @param heard  the head had explained before
     */
    record MeasureChosen(AccountabilityId item, BodyId body, Confidential<Chosen> chosen, boolean heard, PersonId by, Instant at)
            implements AccountabilityEvent {
    }
}
