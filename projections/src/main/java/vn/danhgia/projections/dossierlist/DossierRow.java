package vn.danhgia.projections.dossierlist;

import java.math.BigDecimal;
import java.util.Optional;
import vn.danhgia.domain.shared.Level;

/**
 * One line of the list.
 *
 * @param catalogueLast name of the catalogue's last event; empty before its first
 * @param dossierLast   name of the dossier's last event; empty before its first
 * @param late          steps that were late, joined by blanks: {@code catalogue self-assessment proposal decision}
 */
public record DossierRow(String dossier, String quarter, String person, String unit, String position, String catalogueLast, String dossierLast,
                         Optional<BigDecimal> selfTotal, Optional<Level> ownLevel, Optional<Level> proposedLevel, Optional<Level> opinionLevel,
                         Optional<Level> decidedLevel, Optional<String> decisionNumber, String late, long catalogueVersion,
                         long dossierVersion) {
}
