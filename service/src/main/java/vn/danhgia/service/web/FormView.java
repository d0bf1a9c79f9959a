package vn.danhgia.service.web;

import java.util.List;
import java.util.Map;
import vn.danhgia.processes.tasks.OpenTask;

/** What every task's form shows, whatever it is about. */
public interface FormView {

    OpenTask task();

    /** Whom or what the task is about, in words. */
    String heading();

    /** {@code 2026-Q2}. */
    String quarter();

    /** Of the aggregate that the task writes to, as shown here. */
    long version();

    /** Goes out with the form and comes back with every repetition of the same act. */
    String actionId();

    /** What the person had typed when the form comes back with refusals. */
    Map<String, List<String>> typed();

    /** Whether it is about one person's dossier. */
    default boolean isAboutPerson() {
        return false;
    }

    /** The value of a field as typed before, or the given one. */
    default String value(String field, Object otherwise) {
        return value(field, 0, otherwise);
    }

    default String value(String field, int row, Object otherwise) {
        List<String> values = typed().get(field);
        if (values != null && row < values.size()) {
            return values.get(row);
        }
        return typed().isEmpty() && otherwise != null ? otherwise.toString() : "";
    }

    /** Whether a box of several was ticked. */
    default boolean isTicked(String field, String value) {
        return typed().getOrDefault(field, List.of()).contains(value);
    }
}
