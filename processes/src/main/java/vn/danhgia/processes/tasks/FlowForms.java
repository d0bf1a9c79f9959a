package vn.danhgia.processes.tasks;

import java.util.List;

/** The forms of one flow's user tasks. */
@FunctionalInterface
public interface FlowForms {

    List<TaskForm> forms();
}
