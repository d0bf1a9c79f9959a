/**
 * The dossier (hồ sơ, II.5.2 to II.5.5): self-assessment, proposal, check, opinion, decision and notice of one person in one quarter.
 * <p>Start at {@link vn.danhgia.domain.dossier.Dossier}; the clauses are in {@code DossierPolicy}. Proposal and decision are two records,
 * neither overwrites the other (R-1.2-2). What forms 2A and 2B must hold is in {@code AssessmentPolicy}. No level, ceiling or quota is worked out
 * here: that is {@code rating}'s.
 */
package vn.danhgia.domain.dossier;
