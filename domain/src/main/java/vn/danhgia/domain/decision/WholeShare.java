package vn.danhgia.domain.decision;

/**
 * How many of the commune's officials are EXCELLENT altogether, to be shown beside the groups (C-3b).
 *
 * @param excellent  exceptions included
 * @param good       rated GOOD
 * @param exceptions of the EXCELLENT, by the exception of small places
 * @param withinShare whether the whole keeps to the share that each group keeps to
 */
public record WholeShare(int excellent, int good, int exceptions, boolean withinShare) {
}
