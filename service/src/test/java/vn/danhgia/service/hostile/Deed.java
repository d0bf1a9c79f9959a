package vn.danhgia.service.hostile;

/**
 * One act of one official, as it is sent: again and again the same, until it is answered.
 *
 * @param subject the aggregate that it changes
 * @param task    key of the user task, or {@code open-cycle}
 * @param event   the one event that it leaves
 */
record Deed(String actionId, String login, String path, String json, String subject, String task, String event) {
}
