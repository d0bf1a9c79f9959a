package vn.danhgia.service.cost;

import java.util.List;
import java.util.Map;

/**
 * One act of one person, the same on both sides.
 *
 * @param person  code
 * @param task    key of the user task; {@link Course#REPORT} and {@link Course#CONFIRM} are acts on a dossier outside any task
 * @param subject business key of the instance that the task belongs to
 * @param fields  what is typed into the form
 */
record Deed(String person, String task, String subject, Map<String, List<String>> fields) {
}
