package vn.danhgia.domain.dossier;

import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.Axis;

/**
 * What a dossier takes over of one row of the approved catalogue (R-5.2-2): enough to check the results told of it. The words stay in the catalogue.
 *
 * @param number  of the row in the catalogue, from 1
 * @param weight  most points for its result
 * @param key     nhiệm vụ trọng tâm, then chốt: its result needs a degree (R-5.3-6)
 * @param special ad-hoc and of special importance (R-3.5-1): the proposer says how it was considered
 */
public record PlannedItem(int number, Axis axis, Points weight, boolean key, boolean special) {

    public PlannedItem {
        if (number < 1) {
            throw new IllegalArgumentException("rows of a catalogue are numbered from 1: " + number);
        }
    }
}
