package vn.danhgia.projections.dossierlist;

import java.math.BigDecimal;
import java.util.Optional;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * One line of the list.
 *
 * @param proposer      id of the body that proposes, or votes in its place; empty before the dossier is opened
 * @param catalogueLast name of the catalogue's last event; empty before its first
 * @param dossierLast   name of the dossier's last event; empty before its first
 * @param late          steps that were late, or open when their limit came, joined by blanks: {@code catalogue self-assessment proposal decision}
 * @param stage         the dossier's step; from its check on {@code OPINION}, whether or not the route asks for one
 */
public record DossierRow(String dossier, String quarter, String person, String unit, String position, String proposer, String catalogueLast,
                         String dossierLast,
                         Optional<BigDecimal> selfTotal, Optional<Level> ownLevel, Optional<Level> proposedLevel, Optional<Level> opinionLevel,
                         Optional<Level> decidedLevel, Optional<String> decisionNumber, String late, Stage stage,
                         long catalogueVersion, long dossierVersion) {

    /** Somebody of whom nothing has happened yet. */
    public static DossierRow unknown(PersonId person) {
        return new DossierRow("", "", person.toString(), "", "", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), "", Stage.ABSENT, -1, -1);
    }

    /** The row without opinion and decision: what is decided is told by the notice (II.5.5). */
    public DossierRow beforeNotice() {
        return new DossierRow(dossier, quarter, person, unit, position, proposer, catalogueLast, dossierLast, selfTotal, ownLevel, proposedLevel,
                Optional.empty(), Optional.empty(), Optional.empty(), late, stage, catalogueVersion, dossierVersion);
    }
}
