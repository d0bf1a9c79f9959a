package vn.danhgia.processes.tasks;

import java.util.List;
import java.util.Map;

/**
 * Port: tells two forms apart without keeping either. Keyed, so that nobody who reads the database can try out counts or words against it.
 */
@FunctionalInterface
public interface Fingerprints {

    /** The same for the same fields, in whatever order they come. */
    String of(Map<String, List<String>> fields);
}
