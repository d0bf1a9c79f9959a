package vn.danhgia.domain.dossier;

import java.util.List;
import vn.danhgia.domain.shared.Quarter;

/**
 * What of a quarter without a rating is looked at in the next one (II.8.1d: "xem xét sang quý tiếp theo", R-8.1-4).
 *
 * @param to    the next quarter
 * @param items numbers of the planned items, all of them: whoever rates the next quarter sees what was done in the time that remained
 */
public record CarriedOver(Quarter to, List<Integer> items) {

    public CarriedOver {
        items = List.copyOf(items);
    }
}
