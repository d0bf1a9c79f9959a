/**
 * The work catalogue (danh mục sản phẩm, công việc chuẩn, II.5.1): what a person answers for in a quarter, and its way to approval.
 * <p>Start at {@link vn.danhgia.domain.workcatalogue.WorkCatalogue}.
 */
package vn.danhgia.domain.workcatalogue;
