package vn.danhgia.domain.discipline;

import java.time.Instant;
import java.util.List;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.DisciplineListId;

/** What can be asked of a quarter's discipline list. */
public sealed interface DisciplineCommand {

    DisciplineListId list();

    /**
     * The flow opens it when the quarter opens.
     *
     * @param inspection UBKT
     * @param limit      D7, first too-late instant: "ngày 15" without "trước", so the 15th still counts
     */
    record OpenDisciplineList(DisciplineListId list, BodyId inspection, Instant limit) implements DisciplineCommand {
    }

    /**
     * UBKT's list (R-III.5.1-1).
     *
     * @param proposals that lie before BXDĐ by now
     */
    record SendDisciplineList(DisciplineListId list, List<DisciplineEntry> entries, List<Proposed> proposals, RatingRules rules)
            implements DisciplineCommand {
        public SendDisciplineList {
            entries = List.copyOf(entries);
            proposals = List.copyOf(proposals);
        }
    }

    /** UBKT says "không có": nobody is on the list (R-III.5.1-1). */
    record DeclareNoDiscipline(DisciplineListId list) implements DisciplineCommand {
    }

    /** The flow found it missing at its limit (R-III.5.1-1). Whether it is, the list says. */
    record LapseDeadline(DisciplineListId list) implements DisciplineCommand {
    }

    /**
     * The whole list anew, after it was sent (C-20); empty means nobody any more.
     *
     * @param ground why; required
     */
    record AmendDisciplineList(DisciplineListId list, List<DisciplineEntry> entries, String ground, List<Proposed> proposals, RatingRules rules)
            implements DisciplineCommand {
        public AmendDisciplineList {
            entries = List.copyOf(entries);
            proposals = List.copyOf(proposals);
        }
    }
}
