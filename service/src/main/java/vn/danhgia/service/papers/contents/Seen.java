package vn.danhgia.service.papers.contents;

import vn.danhgia.domain.dossier.Dossier;

/**
 * A dossier as one reader may see it.
 *
 * @param dossier without what has not been told to this reader yet
 * @param counts  whether he or she may read votes and remarks
 */
public record Seen(Dossier dossier, boolean counts) {
}
