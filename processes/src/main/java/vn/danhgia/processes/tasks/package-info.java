/**
 * The task desk: the one door from people to user tasks. Tasklist, our pages and the API all come through
 * {@link vn.danhgia.processes.tasks.TaskDesk}; completing a task is the attempt, and a refusal leaves it open.
 * <p>What was typed becomes a command in memory and reaches no table of the engine.
 */
package vn.danhgia.processes.tasks;
