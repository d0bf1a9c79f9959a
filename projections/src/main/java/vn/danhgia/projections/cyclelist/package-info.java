/** View: the quarters that a commune has opened, and which limits have passed. Its table is {@code view.cycle_list_v1}. */
package vn.danhgia.projections.cyclelist;
