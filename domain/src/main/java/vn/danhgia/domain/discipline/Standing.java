package vn.danhgia.domain.discipline;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.rating.Corruption;
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
        List<Optional<Violation>> all = entries.stream().filter(entry -> entry.map(DisciplineFacts::kind).map(DisciplineKind::isViolation).orElse(true))
                .map(entry -> entry.flatMap(DisciplineFacts::violation)).toList();
        return all.contains(Optional.<Violation>empty()) ? Known.awaited(SOURCE)
                : Known.of(all.stream().map(Optional::orElseThrow).toList(), SOURCE);
    }

    /** II.4.4c, R-4.4-4: concluded with a day in the quarter; one whose key was destroyed leaves it unknown. */
    public Known<Boolean> degeneration() {
        if (has(DisciplineKind.DEGENERATION_CONCLUDED, quarter)) {
            return Known.of(true, SOURCE);
        }
        return entries.contains(Optional.<DisciplineFacts>empty()) ? Known.awaited(SOURCE) : Known.of(false, SOURCE);
    }

    /** II.4.4d and the paragraph after it, R-4.4-5, R-4.4-6: the gravest that the list says of the quarter. */
    public Known<Corruption> corruption() {
        if (has(DisciplineKind.CORRUPTION_IN_SCOPE, quarter)) {
            return Known.of(Corruption.HAPPENED, SOURCE);
        }
        if (entries.contains(Optional.<DisciplineFacts>empty())) {
            return Known.awaited(SOURCE);
        }
        if (has(DisciplineKind.CORRUPTION_SELF_DETECTED, quarter)) {
            return Known.of(Corruption.SELF_DETECTED, SOURCE);
        }
        return Known.of(has(DisciplineKind.CORRUPTION_EXEMPT, quarter) ? Corruption.EXEMPT : Corruption.NONE, SOURCE);
    }

    private boolean has(DisciplineKind kind, Quarter of) {
        return entries.stream().flatMap(Optional::stream).anyMatch(facts -> facts.kind() == kind && facts.inForce().filter(of::holds).isPresent());
    }

    /** II.8.1d: under inspection for signs of violation, so not rated this quarter. */
    public boolean isUnderInspection() {
        return has(DisciplineKind.INSPECTION_FOR_SIGNS);
    }

    /** C-19: discipline is being considered; a warning and nothing else. */
    public boolean isUnderConsideration() {
        return has(DisciplineKind.UNDER_CONSIDERATION);
    }

    /** C-20: a level proposed for somebody who is not to be rated, or a better one than II.4.4b to d leave. */
    boolean contradicts(Level proposed, RatingRules rules) {
        boolean disciplined = disciplined(rules).value().orElse(false);
        boolean degenerate = degeneration().value().orElse(false);
        boolean corrupt = corruption().value().filter(Corruption.HAPPENED::equals).isPresent();
        return isUnderInspection() || (disciplined || degenerate || corrupt) && proposed != Level.NOT_COMPLETED;
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
