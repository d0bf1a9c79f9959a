package vn.danhgia.domain.decision;

import java.util.Objects;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;

/**
 * A person of this quarter whom an earlier session decided: the quota is the group's, not the session's.
 *
 * @param byException raised as the one of a small place (C-3)
 */
public record DecidedBefore(DossierId dossier, String unit, String group, boolean head, Level level, boolean byException) {

    public DecidedBefore {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(level, "level");
    }

    /** What a session settled of somebody, at the level that is in force by now: a decision may have been replaced (III.5.2). */
    public static DecidedBefore of(AgendaLine line, FinalLevel settled, Dossier dossier) {
        Level inForce = dossier.former().isEmpty() ? settled.level() : dossier.decided().orElseThrow().level();
        return new DecidedBefore(settled.dossier(), line.unit(), line.group(), line.head(), inForce, settled.byException() && inForce == Level.EXCELLENT);
    }
}
