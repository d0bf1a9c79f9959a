package vn.danhgia.service.replay.recompute;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.recompute.Recomputation;
import vn.danhgia.domain.recompute.Recorded;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.log.Entry;
import vn.danhgia.service.replay.log.StoredEvents;
import vn.danhgia.service.rulebook.FileRuleBook;

/** A quarter decided again from its log, under the rules that it was opened under. */
@Component
public class Recheck {

    private final StoredEvents stored;
    private final FileRuleBook book;

    Recheck(StoredEvents stored, FileRuleBook book) {
        this.stored = stored;
        this.book = book;
    }

    /**
     * What came of it.
     *
     * @param ref         rules that the quarter was opened under; empty when its opening cannot be read
     * @param rules       empty when their bytes were not kept, or are not the ones that were kept
     * @param computed    empty without rules
     * @param unreadable  events that were left out
     * @param entries     of the whole quarter, in the order of writing
     */
    public record Result(Optional<RuleSetRef> ref, Optional<RuleSet> rules, Optional<Recomputation> computed, List<Entry> unreadable, List<Entry> entries) {
    }

    public Result of(CycleId cycle) {
        List<Entry> entries = stored.ofQuarter(cycle);
        Optional<RuleSetRef> ref = entries.stream().flatMap(entry -> entry.event().stream()).filter(CycleOpened.class::isInstance)
                .map(event -> ((CycleOpened) event).ruleSet()).findFirst();
        Optional<RuleSet> rules = ref.flatMap(book::whole);
        return new Result(ref, rules, rules.map(known -> Recomputation.of(readable(entries), known)),
                entries.stream().filter(entry -> entry.event().isEmpty()).toList(), entries);
    }

    /** Editions that another outcome may be supposed under. */
    public List<RuleSet> editions() {
        return book.all();
    }

    /** The same log under other rules. */
    public Recomputation supposing(Result result, RuleSet other) {
        return Recomputation.supposing(readable(result.entries()), other);
    }

    private static List<Recorded> readable(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.event().isPresent() && Subject.of(entry.aggregate()).isPresent()).map(Entry::forDecidingAgain).toList();
    }
}
