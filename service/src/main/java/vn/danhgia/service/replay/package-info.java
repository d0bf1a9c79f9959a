/**
 * Kiểm chứng: what led to a rating, step by step, for whoever has to check it. {@code log} reads the quarter's events as stored, one by one, so that one
 * that cannot be read hides no other; {@code timeline} tells them, {@code states} folds and compares, {@code words} puts values into words and keeps what is
 * confidential from who may not see it, {@code recompute} decides again, {@code export} packs, {@code readinglog} notes who opened what. Who may read is the
 * pages' to say; nothing here changes a dossier.
 */
package vn.danhgia.service.replay;
