package vn.danhgia.domain.shared;

import java.math.BigDecimal;

/**
 * Points (điểm), exact: 0 to 100 with at most two decimals (C-22). Never rounded before a comparison.
 *
 * @param value not negative, at most 100, scale at most 2
 */
public record Points(BigDecimal value) implements Comparable<Points> {

    private static final BigDecimal MOST = new BigDecimal("100");

    public Points {
        if (value == null || value.signum() < 0 || value.compareTo(MOST) > 0 || value.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("points are 0 to 100 with at most two decimals: " + value);
        }
        value = value.setScale(2, java.math.RoundingMode.UNNECESSARY);
    }

    public static Points of(String text) {
        return new Points(new BigDecimal(text));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public boolean isMoreThan(Points other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
