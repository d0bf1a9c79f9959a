package vn.danhgia.domain.cycle;

import java.time.LocalDate;
import java.util.List;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;

/** What can be asked of a cycle. */
public sealed interface CycleCommand {

    CycleId cycle();

    /** Opens the quarter: freezes rule set, dates and roster (R-0-1, R-2.1-1); whoever sits where tells whether somebody is missing. */
    record OpenCycle(CycleId cycle, RuleSet ruleSet, List<RosterLine> roster, Seats seats) implements CycleCommand {
        public OpenCycle {
            roster = List.copyOf(roster);
        }
    }

    /** The quarter is reported to the province, with the dossiers of those whom it manages (III.3.3, R-III.3.3-1). */
    record ReportToProvince(CycleId cycle, String number, LocalDate date) implements CycleCommand {
    }

    /** A limit's instant has come; the flow's timer asks, the recorded instants answer. */
    record PassDeadline(CycleId cycle, DeadlineCode code) implements CycleCommand {
    }

    /**
     * BXDĐ sets an internal date after a limit (III.3.1, R-III.3.1-1).
     *
     * @param persons whose work; empty only where the limit is a body's
     * @param until   last day, in Vietnam
     * @param reason  required
     */
    record ExtendDeadline(CycleId cycle, DeadlineCode code, List<PersonId> persons, LocalDate until, String reason) implements CycleCommand {
        public ExtendDeadline {
            persons = List.copyOf(persons);
        }
    }
}
