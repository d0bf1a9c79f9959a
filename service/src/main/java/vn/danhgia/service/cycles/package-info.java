/** Opening a quarter: rule set, roster and command together, the same for page and API. */
package vn.danhgia.service.cycles;
