package vn.danhgia.domain.workcatalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.LinkedHashMap;
import vn.danhgia.domain.shared.Points;

/**
 * One row of a catalogue with its clarities (R-I.2.1-2, R-5.1-3): work, product, time, responsibility, authority, and how it is measured;
 * the person is the catalogue's owner.
 *
 * @param due            last day, in Vietnam
 * @param responsibility what the person answers for in it
 * @param authority      who confirms the result
 * @param measure        how the result is counted or told
 * @param weight         share of the results' points
 */
public record WorkItem(Axis axis, String task, String product, LocalDate due, String responsibility, String authority, String measure, Points weight) {

    /** The text clarities by field name, in the order in which people fill them in. */
    Map<String, String> clarities() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("task", task);
        fields.put("product", product);
        fields.put("responsibility", responsibility);
        fields.put("authority", authority);
        fields.put("measure", measure);
        return fields;
    }
}
