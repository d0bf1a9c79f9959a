/**
 * Who looks after which unit from above (III.1.1): reading how far the work is and reminding, never the content of an assessment.
 * <p>Start at {@link vn.danhgia.domain.monitoring.Charge}.
 */
package vn.danhgia.domain.monitoring;
