/** Whose work is open at a limit, what people were told about it, and internal dates. The watch itself is a flow of {@code processes}. */
package vn.danhgia.service.deadlines;
