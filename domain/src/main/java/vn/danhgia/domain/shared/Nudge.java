package vn.danhgia.domain.shared;

/**
 * An event that notes how time and work stand to each other, and changes nothing that anybody decides on: a limit that passed, work that was open then,
 * an internal date. A form that was opened before it is not out of date by it.
 */
public interface Nudge {
}
