/**
 * The words that every room of the house uses: ids, levels, points, deciding, refusing.
 * <p>Here lives only what two or more subjects need and what has no rule of its own subject.
 * No text for people, no clock, no I/O. Start at {@link vn.danhgia.domain.shared.Decision}.
 */
package vn.danhgia.domain.shared;
