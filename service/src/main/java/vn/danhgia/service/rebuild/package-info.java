/** Rebuilds views beside the ones that people see, and swaps them in one moment. */
package vn.danhgia.service.rebuild;
