/** Who looks after which unit from above, as BXDĐ has written it down (III.1.1). Start at {@link vn.danhgia.service.monitoring.Charges}. */
package vn.danhgia.service.monitoring;
