package vn.danhgia.domain.rating;

import java.util.Objects;
import java.util.Optional;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * A leader as the quota sees him or her (II.4.1).
 *
 * @param unit              code of the unit where he or she works at the cut-off
 * @param position          position class, for the table of groups (C-2b)
 * @param head              heads a unit (C-2)
 * @param decidedByProvince Thường trực Đảng ủy: the province decides and counts
 * @param level             as it would be decided; empty for who is not rated
 * @param proposed          by the using body; empty for who is not rated
 * @param ceiling           the highest level that the data allow; empty for who is not rated
 * @param byException       BTV has chosen this person as the one of a small unit (C-3)
 * @param score             shown to those who vote; decides nothing here
 * @param exceeding         shown to those who vote; decides nothing here
 */
public record Candidate(PersonId person, String unit, String position, boolean head, boolean decidedByProvince, Optional<Level> level,
                        Optional<Level> proposed, Optional<Level> ceiling, boolean byException, Optional<Score> score,
                        Optional<Exceeding> exceeding) {

    public Candidate {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(position, "position");
    }

    boolean isRated() {
        return level.isPresent();
    }

    boolean isDecidedAs(Level wanted) {
        return level.filter(wanted::equals).isPresent();
    }

    /** Data, proposal and decision, all three: a place where BTV has put somebody lower has no "100 % Hoàn thành tốt". */
    boolean isGoodOrBetterThroughout() {
        return isGoodOrBetter(level) && isGoodOrBetter(proposed) && isGoodOrBetter(ceiling);
    }

    boolean isEligible() {
        return ceiling.filter(Level.EXCELLENT::equals).isPresent();
    }

    private static boolean isGoodOrBetter(Optional<Level> level) {
        return level.filter(given -> given.compareTo(Level.GOOD) <= 0).isPresent();
    }
}
