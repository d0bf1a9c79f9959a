package vn.danhgia.domain.meeting;

import java.util.Objects;
import java.util.Optional;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;

/**
 * One person on the ballot.
 *
 * @param dossier whose level is voted on
 * @param ceiling the highest level that the data allow so far, as the ballot shows it (C-7b); without content where no level fits (C-1 read literally)
 */
public record BallotLine(DossierId dossier, Confidential<Level> ceiling) {

    public BallotLine {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(ceiling, "ceiling");
    }

    public static BallotLine of(DossierId dossier, Optional<Level> ceiling) {
        return new BallotLine(dossier, new Confidential<>(dossier.person(), ceiling.orElse(null)));
    }
}
