/** Workbooks: the main table of a paper for those who go on working with it. */
package vn.danhgia.service.papers.tables;
