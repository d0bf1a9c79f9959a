package vn.danhgia.domain.dossier;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.workcatalogue.Axis;

/**
 * What was planned, as approved (II.5.1, R-5.2-2). The results of a self-assessment are told against it, line by line.
 *
 * @param items in the catalogue's order, each number once; empty before the catalogue is approved
 */
public record Plan(List<PlannedItem> items) {

    /** The catalogue is not approved yet. */
    public static final Plan NONE = new Plan(List.of());

    public Plan {
        items = List.copyOf(items);
        if (items.stream().map(PlannedItem::number).distinct().count() != items.size()) {
            throw new IllegalArgumentException("a row of the catalogue stands twice in the plan");
        }
    }

    public boolean isKnown() {
        return !items.isEmpty();
    }

    public Optional<PlannedItem> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    public boolean touches(Axis axis) {
        return items.stream().anyMatch(item -> item.axis() == axis);
    }

    /** Whether an ad-hoc task of special importance is among it (II.3.5). */
    public boolean hasSpecial() {
        return items.stream().anyMatch(PlannedItem::special);
    }
}
