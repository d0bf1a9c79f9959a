package vn.danhgia.domain.ruleset;

import java.time.LocalDate;
import java.util.Optional;

/** Port to the shelf of rule sets. */
public interface RuleBook {

    /** The edition in force on a day; empty before the first one. */
    Optional<RuleSet> inForceOn(LocalDate day);
}
