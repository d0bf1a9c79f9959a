package vn.danhgia.projections.dossierlist;

import java.math.BigDecimal;
import java.util.Optional;
import vn.danhgia.domain.shared.Level;

/**
 * One line of the list.
 *
 * @param proposer      id of the body that proposes; empty before the dossier is opened
 * @param catalogueLast name of the catalogue's last event; empty before its first
 * @param dossierLast   name of the dossier's last event; empty before its first
 * @param late          steps that were late, joined by blanks: {@code catalogue self-assessment proposal decision}
 */
public record DossierRow(String dossier, String quarter, String person, String unit, String position, String proposer, String catalogueLast,
                         String dossierLast,
                         Optional<BigDecimal> selfTotal, Optional<Level> ownLevel, Optional<Level> proposedLevel, Optional<Level> opinionLevel,
                         Optional<Level> decidedLevel, Optional<String> decisionNumber, String late, long catalogueVersion,
                         long dossierVersion) {

    /** The row without opinion and decision: what is decided is told by the notice (II.5.5). */
    public DossierRow beforeNotice() {
        return new DossierRow(dossier, quarter, person, unit, position, proposer, catalogueLast, dossierLast, selfTotal, ownLevel, proposedLevel,
                Optional.empty(), Optional.empty(), Optional.empty(), late, catalogueVersion, dossierVersion);
    }
}
