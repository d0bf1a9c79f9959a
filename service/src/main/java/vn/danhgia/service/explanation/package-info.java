/**
 * Why a rating may be what it is, in sentences: reads the domain's structures, decides nothing, knows no names.
 * <p>Start at {@link vn.danhgia.service.explanation.CeilingText}; the texts are in {@code messages_rating_vi.properties}.
 */
package vn.danhgia.service.explanation;
