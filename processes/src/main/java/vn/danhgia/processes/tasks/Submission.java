package vn.danhgia.processes.tasks;

import java.util.List;
import java.util.Map;
import vn.danhgia.domain.shared.Actor;

/**
 * A filled-in form as it comes over the counter.
 *
 * @param actionId        made by the client, once for one act, sent again with every repetition
 * @param expectedVersion version of the aggregate that the form showed; -1 before its first event
 */
public record Submission(String taskId, Map<String, List<String>> fields, String actionId, long expectedVersion, Actor by) {
}
