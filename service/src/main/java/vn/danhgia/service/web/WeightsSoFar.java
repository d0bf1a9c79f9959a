package vn.danhgia.service.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.domain.workcatalogue.WorkItem;

/**
 * What the weights of a catalogue that is being written add up to (II.5.1): all of it has to be shared out when it is submitted.
 *
 * @param sum    of the rows whose weight can be read
 * @param whole  what the rows have to add up to
 * @param rows   how many rows have a weight that can be read
 * @param unread numbers of rows, from 1, whose weight cannot be read
 */
record WeightsSoFar(BigDecimal sum, BigDecimal whole, int rows, List<Integer> unread) {

    /** As recorded, where nothing is typed. */
    static WeightsSoFar of(WorkCatalogue catalogue, Map<String, List<String>> typed) {
        BigDecimal whole = catalogue.frame().results().value();
        if (!typed.containsKey("weight")) {
            return new WeightsSoFar(catalogue.items().stream().map(WorkItem::weight).map(weight -> weight.value()).reduce(BigDecimal.ZERO, BigDecimal::add), whole,
                    catalogue.items().size(), List.of());
        }
        List<String> weights = typed.get("weight");
        BigDecimal sum = BigDecimal.ZERO;
        int rows = 0;
        List<Integer> unread = new ArrayList<>();
        for (int row = 0; row < weights.size(); row++) {
            String text = weights.get(row) == null ? "" : weights.get(row).strip().replace(',', '.');
            if (text.isEmpty()) {
                continue;
            }
            try {
                sum = sum.add(new Points(new BigDecimal(text)).value());
                rows++;
            } catch (IllegalArgumentException noPoints) {
                unread.add(row + 1);
            }
        }
        return new WeightsSoFar(sum, whole, rows, List.copyOf(unread));
    }

    /** What is still to be shared out; negative when it is too much. */
    public BigDecimal left() {
        return whole.subtract(sum);
    }
}
