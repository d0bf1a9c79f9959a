/** The demonstration commune: invented officials on the plan's positions. Only in the profile {@code demonstration}; never a real person. */
package vn.danhgia.service.demonstration;
