package vn.danhgia.domain.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.rating.Absence;
import vn.danhgia.domain.rating.Career;
import vn.danhgia.domain.rating.Change;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Period;

/**
 * Why a person is not rated this quarter (chưa đánh giá, xếp loại; II.8.1d, R-8.1-4). Health and inspections are among it: confidential.
 *
 * @param from       first day, in Vietnam
 * @param to         last day; empty while it goes on
 * @param evidence   the paper that shows it
 * @param inspection UBKT's word, its paper; needed for {@link NotRated#INSPECTION}, otherwise empty
 */
public record Unrated(NotRated reason, LocalDate from, Optional<LocalDate> to, String evidence, String inspection) {

    /** The same as rating counts it. */
    Career career() {
        Period away = new Period(from, to);
        return switch (reason) {
            case TRAINING -> new Career(List.of(), List.of(new Absence(Absence.Kind.TRAINING, away)), Optional.empty(), Optional.empty());
            case LEAVE -> new Career(List.of(), List.of(new Absence(Absence.Kind.SICKNESS, away)), Optional.empty(), Optional.empty());
            case JUST_APPOINTED -> new Career(List.of(new Change(Change.Kind.FIRST_APPOINTMENT, from, Optional.empty())), List.of(), Optional.empty(),
                    Optional.empty());
            case INSPECTION -> new Career(List.of(), List.of(), Optional.of(away), Optional.empty());
        };
    }

    /** Never its content: this text may reach a log. */
    @Override
    public String toString() {
        return "Unrated";
    }
}
