/** Steps that the engine carries on by itself: which of them are stuck, and the door for an administrator to try them again. */
package vn.danhgia.processes.steps;
