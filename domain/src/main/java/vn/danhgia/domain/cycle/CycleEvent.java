package vn.danhgia.domain.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;

/** What has happened to a cycle. */
public sealed interface CycleEvent {

    CycleId cycle();

    /**
     * @param limits first too-late instant of every deadline, UTC
     * @param at     business time, UTC
     */
    record CycleOpened(CycleId cycle, RuleSetRef ruleSet, ScoreFrame scoreFrame, Map<DeadlineCode, Instant> limits, List<Placement> roster,
                       PersonId by, Instant at) implements CycleEvent {
        public CycleOpened {
            limits = Map.copyOf(limits);
            roster = List.copyOf(roster);
        }
    }

    /** @param late at or after the limit of III.3.3; the mark stays */
    record ProvinceReported(CycleId cycle, String number, LocalDate date, boolean late, PersonId by, Instant at) implements CycleEvent {
    }

    /** A limit passed. Nothing closes and nobody is rated by it. */
    record DeadlinePassed(CycleId cycle, DeadlineCode code, Instant limit, Instant at) implements CycleEvent, Nudge {
    }

    /**
     * An internal date for work that is late or will be; late against the plan stays late.
     *
     * @param persons whose work; empty where the limit is a body's
     * @param until   last day, in Vietnam
     */
    record DeadlineExtended(CycleId cycle, DeadlineCode code, List<PersonId> persons, LocalDate until, Confidential<String> reason, PersonId by,
                            Instant at) implements CycleEvent, Nudge {
        public DeadlineExtended {
            persons = List.copyOf(persons);
        }
    }
}
