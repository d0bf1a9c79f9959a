package vn.danhgia.domain.complaint;

/**
 * The case before this one about the same dossier, as far as it bears on a new one.
 *
 * @param open whether it is still going on
 */
public record Before(Kind kind, Disputed disputed, boolean open) {
}
