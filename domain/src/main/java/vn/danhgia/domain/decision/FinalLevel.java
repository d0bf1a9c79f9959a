package vn.danhgia.domain.decision;

import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;

/**
 * What the session makes of one person.
 *
 * @param reason          beside the proposed level (R-7.2-1)
 * @param byException     the one of a small place, "suất ngoại lệ 4.1" (C-3)
 * @param aboveTheCeiling beyond what the data allow, by a written ground (C-7b)
 */
public record FinalLevel(DossierId dossier, Level level, DecisionReason reason, boolean byException, boolean aboveTheCeiling) {
}
