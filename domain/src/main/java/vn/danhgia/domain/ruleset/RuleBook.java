package vn.danhgia.domain.ruleset;

import java.time.LocalDate;
import java.util.Optional;

/** Port to the shelf of rule sets. */
public interface RuleBook {

    /** The newest edition that is in force on a day; empty before the first one. */
    Optional<RuleSet> inForceOn(LocalDate day);

    /** The rules that a quarter was opened under, from the bytes kept at its opening; empty when no such bytes were kept. */
    Optional<RuleSet> frozen(RuleSetRef ref);

    /** Keeps the bytes of an edition for ever; once is enough. */
    void freeze(RuleSetRef ref);
}
