/** Decides a quarter again under its frozen rules, or supposes other ones. */
package vn.danhgia.service.replay.recompute;
