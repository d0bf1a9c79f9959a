package vn.danhgia.domain.meeting;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;

/**
 * What the minutes (biên bản) say in numbers. Why somebody is absent or steps out stays out of them.
 *
 * @param summoned members called
 * @param present  of these, present when attendance was last taken
 * @param absent   of these, absent
 */
public record Minutes(int summoned, int present, int absent, List<Line> lines) {

    public Minutes {
        lines = List.copyOf(lines);
    }

    /**
     * @param presiding who chaired this item; empty when nobody could
     * @param recused   members who stepped out, the person included
     * @param entitled  members left to vote
     * @param outcome   empty while not voted on, and when the upper body votes instead
     */
    public record Line(DossierId dossier, Optional<PersonId> presiding, int recused, int entitled, Optional<VoteOutcome> outcome) {
    }
}
