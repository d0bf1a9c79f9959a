/** PDF of a filled Word file: its paragraphs and tables as a page description, set with an embedded font that has all Vietnamese letters. */
package vn.danhgia.service.papers.pdf;
