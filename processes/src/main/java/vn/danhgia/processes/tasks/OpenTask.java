package vn.danhgia.processes.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * A task on somebody's desk.
 *
 * @param taskKey  id of the user task in the diagram
 * @param process  key of the flow
 * @param subject  business key: the aggregate that it is about
 * @param assignee person id; empty while it lies with a whole body
 * @param since    business time, UTC
 * @param limit    the first instant that is too late, UTC; empty without one
 */
public record OpenTask(String id, String taskKey, String process, String subject, Optional<String> assignee, Instant since, Optional<Instant> limit) {
}
