/**
 * Files that prove results (minh chứng): what kind they are by their bytes, and their content, sealed under the key of the person whom they are about
 * (decision 17). Events hold what {@link vn.danhgia.domain.workcatalogue.Evidence} says of a file, never its bytes.
 * <p>Start at {@link vn.danhgia.service.evidence.EvidenceFiles}.
 */
package vn.danhgia.service.evidence;
