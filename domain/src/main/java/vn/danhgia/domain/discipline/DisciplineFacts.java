package vn.danhgia.domain.discipline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.danhgia.domain.rating.Violation;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Quarter;

/**
 * What UBKT says about one person or collective. Confidential as a whole, its kind included. Days are days in Vietnam.
 *
 * @param form           of the discipline; empty while nothing is decided
 * @param dutyRelated    "liên quan đến chức trách, nhiệm vụ trong thực thi công vụ" (II.4.4b)
 * @param decisionNumber of the discipline's decision; empty text while nothing is decided
 * @param violation      day of the violation, where it is known
 * @param inForce        day from which the decision is in force
 */
public record DisciplineFacts(DisciplineKind kind, Optional<DisciplineForm> form, boolean dutyRelated, String decisionNumber,
                              Optional<LocalDate> committed, Optional<LocalDate> inForce) {

    public DisciplineFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(decisionNumber, "decisionNumber");
    }

    /**
     * II.4.4b, R-4.4-3: duty-related discipline whose day falls in the quarter; S-6 says which day counts.
     *
     * @return empty when the day that counts is not known
     */
    Optional<Boolean> bearsOn(Quarter quarter, RatingRules rules) {
        if (kind != DisciplineKind.IN_FORCE || !dutyRelated) {
            return Optional.of(false);
        }
        return violation().flatMap(happened -> happened.dayThatCounts(rules)).map(quarter::holds);
    }

    /** The same as rating reads it; empty when discipline is in force from a day that is not known. */
    Optional<Violation> violation() {
        return kind == DisciplineKind.IN_FORCE && inForce.isEmpty() ? Optional.empty()
                : Optional.of(new Violation(committed, kind == DisciplineKind.IN_FORCE ? inForce.stream().toList() : List.of(), dutyRelated));
    }

    /** Never what it says: this text may reach a log. */
    @Override
    public String toString() {
        return "DisciplineFacts";
    }
}
