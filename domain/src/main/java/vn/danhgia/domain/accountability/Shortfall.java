package vn.danhgia.domain.accountability;

import java.util.List;
import vn.danhgia.domain.rating.Condition;

/** The conditions of II.4 that a proposed level did not meet. May tell of discipline: confidential, about the person rated. */
public record Shortfall(List<Condition.Name> conditions) {

    public Shortfall {
        conditions = List.copyOf(conditions);
    }

    /** Never the conditions: this text may reach a log. */
    @Override
    public String toString() {
        return "Shortfall";
    }
}
