/**
 * The work catalogue (danh mục sản phẩm, công việc chuẩn, II.1.5, II.3.4, II.3.5, II.5.1): what a person answers for in a quarter, its way to approval,
 * and what comes of its rows until the unit votes: adjustments, progress, results (II.5.3), objective causes (II.4.4a).
 * <p>No rating here: the catalogue tells how much is done ({@link vn.danhgia.domain.workcatalogue.WorkCatalogue#completion}), what follows from it stands in
 * {@code rating}. No files: evidence is known by its hash. No names: people and units are ids.
 * <p>Start at {@link vn.danhgia.domain.workcatalogue.WorkCatalogue}. The clauses stand in {@code CataloguePolicy} (who may do what on the way to
 * approval), {@code ContentPolicy} (what a catalogue must say), {@code AdjustmentPolicy} and {@code CoursePolicy} (what may happen after approval).
 */
package vn.danhgia.domain.workcatalogue;
