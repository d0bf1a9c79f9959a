package vn.danhgia.domain.unit;

import java.util.List;

/**
 * The unit's digital transformation as the steering committee found it (III.1.2): feeds axis 3 of the unit's cadres.
 *
 * @param late came at or after its limit
 */
public record DigitalAssessment(List<IndicatorValue> indicators, boolean late) {

    public DigitalAssessment {
        indicators = List.copyOf(indicators);
    }
}
