package vn.danhgia.domain.dossier;

import java.time.LocalDate;
import java.util.Optional;
import vn.danhgia.domain.rating.NotRated;

/**
 * Why a person is not rated this quarter (chưa đánh giá, xếp loại; II.8.1d, R-8.1-4). Health and inspections are among it: confidential.
 *
 * @param from       first day, in Vietnam
 * @param to         last day; empty while it goes on
 * @param evidence   the paper that shows it
 * @param inspection UBKT's word, its paper; needed for {@link NotRated#INSPECTION}, otherwise empty
 */
public record Unrated(NotRated reason, LocalDate from, Optional<LocalDate> to, String evidence, String inspection) {

    /** Never its content: this text may reach a log. */
    @Override
    public String toString() {
        return "Unrated";
    }
}
