package vn.danhgia.processes.tasks;

/**
 * What the desk answers to a completed task; stored with the action id and given again when the same act is sent again. Ids only.
 *
 * @param subject business key: the aggregate that the task was about
 * @param taskKey which user task it was
 */
public record Answer(String subject, String taskKey) {
}
