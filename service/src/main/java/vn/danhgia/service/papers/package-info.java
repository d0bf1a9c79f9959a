/**
 * Papers (giấy tờ): Word, PDF and tables of what was recorded. A paper computes no rule; it is filled from folded states and the people tables.
 * Start at {@link vn.danhgia.service.papers.Paper}, the catalogue of all papers with the fields that a template may use.
 *
 * <p>{@code contents} gathers what a paper says, {@code templates} finds and fills Word templates, {@code pdf} turns a filled one into PDF,
 * {@code tables} writes workbooks. Who may read what is asked before, in the rooms of pages.
 */
package vn.danhgia.service.papers;
