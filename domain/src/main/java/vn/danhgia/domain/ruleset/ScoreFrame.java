package vn.danhgia.domain.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.shared.Points;

/**
 * How the hundred points are shared out (R-I.2.1-1): results weigh more than common criteria, and these are lines of one frame (R-I.2.2-1).
 *
 * @param common   most points for the common criteria, by default 30
 * @param results  most points for the results, by default 70
 * @param criteria the lines of the common criteria, each code once, in the form's order; their most points add up to {@code common}
 */
public record ScoreFrame(Points common, Points results, List<Criterion> criteria) {

    public ScoreFrame {
        criteria = List.copyOf(criteria);
        if (!common.plus(results).equals(Points.of("100")) || !results.isMoreThan(common)) {
            throw new IllegalArgumentException("common + results must be 100 and results weigh more: " + common + " + " + results);
        }
        BigDecimal most = criteria.stream().map(criterion -> criterion.max().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (most.compareTo(common.value()) != 0) {
            throw new IllegalArgumentException("the criteria give " + most + ", the common share is " + common);
        }
        if (criteria.stream().map(Criterion::code).distinct().count() != criteria.size()) {
            throw new IllegalArgumentException("a criterion stands twice in the frame");
        }
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
    }
}
