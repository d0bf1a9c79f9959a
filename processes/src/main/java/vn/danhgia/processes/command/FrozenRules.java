package vn.danhgia.processes.command;

import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;

/** The rules that a quarter was opened under (R-0-1), whatever has become of their files since. */
@Component
public class FrozenRules {

    private final RuleBook book;

    public FrozenRules(RuleBook book) {
        this.book = book;
    }

    /** @throws IllegalStateException when their bytes were not kept: the quarter cannot be worked on, and the health page says so */
    public RuleSet of(Cycle cycle) {
        return of(cycle.ruleSet());
    }

    /** The same, of a quarter that is known by its rules alone. */
    public RuleSet of(RuleSetRef ref) {
        return book.frozen(ref).orElseThrow(() -> new IllegalStateException("the rules of a quarter were not kept: " + ref));
    }
}
