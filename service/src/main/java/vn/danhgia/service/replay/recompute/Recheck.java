package vn.danhgia.service.replay.recompute;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.recompute.Recomputation;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.service.replay.log.Entry;
import vn.danhgia.service.replay.log.StoredEvents;
import vn.danhgia.service.rulebook.RuleFileException;

/** A quarter decided again from its log, under the rules that it was opened under. */
@Component
public class Recheck {

    private final StoredEvents stored;
    private final RuleBook book;

    Recheck(StoredEvents stored, RuleBook book) {
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
        Optional<RuleSet> rules = ref.flatMap(this::kept);
        return new Result(ref, rules, rules.map(known -> Recomputation.of(readable(entries), known)),
                entries.stream().filter(entry -> entry.event().isEmpty()).toList(), entries);
    }

    /** The same log under other rules. */
    public Recomputation supposing(Result result, RuleSet other) {
        return Recomputation.supposing(readable(result.entries()), other);
    }

    private static List<vn.danhgia.domain.recompute.Recorded> readable(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.event().isPresent()).map(Entry::forDecidingAgain).toList();
    }

    /** Bytes that are not the ones frozen are as good as none: nothing may be computed by them, and the page says so. */
    private Optional<RuleSet> kept(RuleSetRef ref) {
        try {
            return book.frozen(ref);
        } catch (RuleFileException altered) {
            return Optional.empty();
        }
    }
}
