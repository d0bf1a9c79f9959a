package vn.danhgia.domain.ruleset;

import java.time.LocalDate;

/** Port to the shelf of rule sets. */
public interface RuleBook {

    /**
     * The edition in force on a day.
     *
     * @throws IllegalStateException when none is
     */
    RuleSet inForceOn(LocalDate day);
}
