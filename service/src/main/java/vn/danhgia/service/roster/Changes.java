package vn.danhgia.service.roster;

import java.util.List;
import java.util.Map;

/**
 * What a file would do, or what is wrong with it.
 *
 * @param steps      none when there are complaints
 * @param complaints in the order of sheets and rows
 * @param lines      read, by sheet
 */
record Changes(List<Step> steps, List<Complaint> complaints, Map<Sheet, Integer> lines) {

    /** @param entry as it will stand; as it stood when it is removed */
    record Step(Entry entry, Change change) {
    }

    int count(Change.Kind kind) {
        return (int) steps.stream().filter(step -> step.change().kind() == kind).count();
    }

    int read() {
        return lines.values().stream().mapToInt(Integer::intValue).sum();
    }
}
