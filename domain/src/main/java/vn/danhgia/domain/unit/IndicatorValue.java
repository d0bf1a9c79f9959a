package vn.danhgia.domain.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;

/**
 * One indicator of II.3.4 as it was found in a unit.
 *
 * @param percent 0 to 100 with at most two decimals, where it can be counted
 * @param text    where it can only be told; empty beside a percentage
 * @param source  where it was read: a report, a system
 */
public record IndicatorValue(DigitalIndicator indicator, Optional<BigDecimal> percent, String text, String source) {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    public IndicatorValue {
        // One way of writing each value; what has more decimals stays as it is and is refused by a guard.
        percent = percent.map(BigDecimal::stripTrailingZeros).map(value -> value.setScale(Math.max(2, value.scale()), RoundingMode.UNNECESSARY));
    }

    /** It says something, from somewhere. */
    boolean isClear() {
        boolean told = percent.isPresent() || !text.isBlank();
        return indicator != null && told && !source.isBlank() && percent.map(IndicatorValue::isPercentage).orElse(true);
    }

    private static boolean isPercentage(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(WHOLE) <= 0 && value.scale() <= 2;
    }
}
