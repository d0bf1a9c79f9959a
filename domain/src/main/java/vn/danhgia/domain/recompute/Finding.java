package vn.danhgia.domain.recompute;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.history.Difference;
import vn.danhgia.domain.shared.Rejection;

/**
 * One place where the log and the recomputation part.
 *
 * @param at          the event in question; of {@link Kind#MISSING} the one before which, or after which at the log's end, another one is missing
 * @param refusal     why the act would not have been accepted; present for {@link Kind#REFUSED} only
 * @param recomputed  what follows from the same facts; empty where nothing does
 * @param differences from what is recorded to what follows; for {@link Kind#DIFFERS} only, never empty then
 */
public record Finding(Kind kind, Recorded at, Optional<Rejection> refusal, Optional<Record> recomputed, List<Difference> differences) {

    public enum Kind {
        /** The same event with something else in it. */
        DIFFERS,
        /** Another event follows from the facts. */
        ANOTHER,
        /** The rules would have refused the act. */
        REFUSED,
        /** Nothing follows, and yet something is recorded. */
        UNFOUNDED,
        /** Something follows and is not recorded. */
        MISSING,
        /** What it rests on cannot be found, or contradicts itself so that nothing can be computed. */
        BASELESS,
        /** Recorded as of a moment before the event that it follows, or as of another moment than the rest of the same act. */
        TIME,
        /** It rests on something whose key was destroyed: neither agreement nor difference. */
        ERASED
    }

    public Finding {
        differences = List.copyOf(differences);
    }

    static Finding of(Kind kind, Recorded at) {
        return new Finding(kind, at, Optional.empty(), Optional.empty(), List.of());
    }

    /** What is erased is no contradiction. */
    public boolean isContradiction() {
        return kind != Kind.ERASED;
    }

    /** Names the place; never a value: this text may reach a log. */
    @Override
    public String toString() {
        return kind + " " + at.aggregate() + "#" + at.sequence() + " " + at.event().getClass().getSimpleName() + " "
                + refusal.map(Rejection::toString).orElse("") + differences;
    }
}
