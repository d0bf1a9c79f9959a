/**
 * What papers say: gathered from folded states and the people tables, in Vietnamese words. Nothing is decided, counted against a rule or filled in here;
 * what is not recorded stays blank, for the pen. Each method expects that the reader may read what it is given.
 */
package vn.danhgia.service.papers.contents;
