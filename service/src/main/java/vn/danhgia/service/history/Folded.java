package vn.danhgia.service.history;

/**
 * A state and the version it was folded to.
 *
 * @param version sequence number of the last event; -1 before the first
 */
public record Folded<S>(S state, long version) {
}
