package vn.danhgia.domain.discipline;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Violation;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;

/**
 * What the list says about one person in one quarter, as rating asks for it (C-19).
 *
 * @param entries in the order of the list; an empty entry is one whose key was destroyed
 */
public record Standing(Quarter quarter, List<Optional<DisciplineFacts>> entries) {

    private static final Source SOURCE = Source.INSPECTION_LIST;

    public Standing {
        entries = List.copyOf(entries);
    }

    /** II.4.4b: disciplined so that it bears on this quarter. What cannot be read or has no day is not known, unless another entry settles it. */
    public Known<Boolean> disciplined(RatingRules rules) {
        List<Optional<Boolean>> answers = entries.stream().map(entry -> entry.flatMap(facts -> facts.bearsOn(quarter, rules))).toList();
        if (answers.contains(Optional.of(true))) {
            return Known.of(true, SOURCE);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Known.awaited(SOURCE) : Known.of(false, SOURCE);
    }

    /** What the ceiling asks for (C-19): every violation, disciplined or under consideration; awaited while an entry cannot be read or has no day. */
    public Known<List<Violation>> violations() {
        List<Optional<Violation>> all = entries.stream().filter(entry -> entry.map(DisciplineFacts::kind)
                .filter(DisciplineKind.INSPECTION_FOR_SIGNS::equals).isEmpty()).map(entry -> entry.flatMap(DisciplineFacts::violation)).toList();
        return all.contains(Optional.<Violation>empty()) ? Known.awaited(SOURCE)
                : Known.of(all.stream().map(Optional::orElseThrow).toList(), SOURCE);
    }

    /** II.8.1d: under inspection for signs of violation, so not rated this quarter. */
    public boolean isUnderInspection() {
        return has(DisciplineKind.INSPECTION_FOR_SIGNS);
    }

    /** C-19: discipline is being considered; a warning and nothing else. */
    public boolean isUnderConsideration() {
        return has(DisciplineKind.UNDER_CONSIDERATION);
    }

    /** C-20: a level proposed for somebody who is not to be rated, or a better one than II.4.4b leaves. */
    boolean contradicts(Level proposed, RatingRules rules) {
        boolean disciplined = disciplined(rules).value().orElse(false);
        return isUnderInspection() || disciplined && proposed != Level.NOT_COMPLETED;
    }

    private boolean has(DisciplineKind kind) {
        return entries.stream().flatMap(Optional::stream).anyMatch(facts -> facts.kind() == kind);
    }

    /** Never what the list says: this text may reach a log. */
    @Override
    public String toString() {
        return "Standing";
    }
}
