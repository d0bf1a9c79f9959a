package vn.danhgia.domain.rating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.danhgia.domain.rating.Standing.Case;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.Threshold;
import vn.danhgia.domain.shared.Quarter;

/** The clauses of II.8.1, one predicate each. */
final class StandingPolicy {

    private static final int DAYS_OF_A_MONTH = 30;

    private final Career career;
    private final Quarter quarter;
    private final LocalDate cutOff;
    private final LocalDate asked;
    private final RatingRules rules;
    private final List<Change> changes;

    StandingPolicy(Career career, Quarter quarter, LocalDate cutOff, LocalDate asked, RatingRules rules) {
        if (!quarter.equals(Quarter.of(cutOff)) || asked.isBefore(cutOff)) {
            throw new IllegalArgumentException("the cut-off lies in the quarter and not after the day asked: " + cutOff + ", " + asked);
        }
        this.career = career;
        this.quarter = quarter;
        this.cutOff = cutOff;
        this.asked = asked;
        this.rules = rules;
        this.changes = changesAsALeader();
    }

    Standing standing() {
        Optional<NotRated> reason = notRated();
        if (reason.isPresent()) {
            return Standing.notRated(reason.get(), reason.get() != NotRated.INSPECTION || rules.read(Reading.InspectionEnded.CARRIED_OVER));
        }
        return new Standing(ratedCase(), Optional.empty(), false, countsFrom(), oldUnits(), career.instruction());
    }

    /** R-8.1-4 (II.8.1d), in the plan's order. */
    private Optional<NotRated> notRated() {
        if (isLong(absence -> absence.why() == Absence.Kind.TRAINING)) {
            return Optional.of(NotRated.TRAINING);
        }
        if (firstAppointedForLessThanAMonth()) {
            return Optional.of(NotRated.JUST_APPOINTED);
        }
        if (isLong(absence -> absence.why() != Absence.Kind.TRAINING)) {
            return Optional.of(NotRated.LEAVE);
        }
        return career.inspection().filter(this::keepsFromRating).map(inspection -> NotRated.INSPECTION);
    }

    private Case ratedCase() {
        if (career.instruction().isPresent()) {
            return Case.BY_INSTRUCTION;
        }
        if (!oldUnits().isEmpty()) {
            return Case.NEEDS_OLD_UNITS_REMARKS;
        }
        if (changes.stream().anyMatch(this::isFreshPromotion)) {
            return Case.RATED_ON_BOTH_POSTS;
        }
        boolean restructured = changes.stream().anyMatch(change -> change.kind() == Change.Kind.RESTRUCTURING && opensTheCount(change));
        return restructured ? Case.ONLY_SINCE_RESTRUCTURING : Case.ORDINARY;
    }

    /** R-8.1-1 (II.8.1a). */
    private boolean isFreshPromotion(Change change) {
        return change.kind() == Change.Kind.PROMOTION && isFresh(change);
    }

    /** R-8.1-2 (II.8.1b): every unit left less than two months ago; after two moves both. */
    private List<String> oldUnits() {
        return changes.stream().filter(this::isFreshMove).flatMap(move -> move.oldUnit().stream()).toList();
    }

    private boolean isFreshMove(Change change) {
        return change.kind() == Change.Kind.MOVE && isFresh(change);
    }

    /** "Chưa đủ 02 tháng tính đến thời điểm đánh giá" (C-10): counted up to the cut-off; what came after it is fresher still. */
    private boolean isFresh(Change change) {
        return !lasted(rules.number(Threshold.LONG_ABSENCE_MONTHS), change.day(), cutOff);
    }

    /**
     * R-8.1-3 (II.8.1c) and C-10b: results count since the latest change that is settled – a restructuring at once, another change after two months –
     * unless a fresh promotion or move came first, whose remarks and results reach back before it.
     */
    private Optional<LocalDate> countsFrom() {
        return changes.stream().filter(this::opensTheCount).map(Change::day).max(Comparator.naturalOrder());
    }

    private boolean opensTheCount(Change change) {
        boolean settled = switch (change.kind()) {
            case RESTRUCTURING -> !change.day().isAfter(cutOff);
            case FIRST_APPOINTMENT -> true;
            case PROMOTION, MOVE -> !isFresh(change);
        };
        boolean afterAFreshOne = changes.stream().filter(other -> isFreshPromotion(other) || isFreshMove(other))
                .anyMatch(fresh -> !fresh.day().isAfter(change.day()));
        return settled && change.day().isAfter(quarter.firstDay()) && !afterAFreshOne;
    }

    /** "Lần đầu … dưới 01 tháng trong quý đánh giá" (C-10): counted to the end of the quarter. */
    private boolean firstAppointedForLessThanAMonth() {
        return changes.stream().filter(change -> change.kind() == Change.Kind.FIRST_APPOINTMENT)
                .anyMatch(change -> !lasted(rules.number(Threshold.FIRST_APPOINTMENT_MONTHS), change.day(), quarter.lastDay().plusDays(1)));
    }

    /** Whether so many months lie between two days (C-10): by the calendar, or thirty days each. */
    private boolean lasted(int months, LocalDate from, LocalDate until) {
        return rules.read(Reading.MonthCount.THIRTY_DAYS)
                ? ChronoUnit.DAYS.between(from, until) >= (long) DAYS_OF_A_MONTH * months
                : !from.plusMonths(months).isAfter(until);
    }

    /**
     * "Từ 02 tháng trở lên trong quý" (C-10): sixty days in sum, or by the calendar also two months in a row, be they shorter. Only days within the
     * quarter count, and none twice.
     */
    private boolean isLong(Predicate<Absence> kind) {
        int months = rules.number(Threshold.LONG_ABSENCE_MONTHS);
        Set<LocalDate> away = quarter.firstDay().datesUntil(quarter.lastDay().plusDays(1))
                .filter(day -> career.absences().stream().filter(kind).anyMatch(absence -> absence.period().holds(day))).collect(Collectors.toSet());
        if (away.size() >= DAYS_OF_A_MONTH * months) {
            return true;
        }
        return rules.read(Reading.MonthCount.CALENDAR_MONTHS)
                && away.stream().anyMatch(first -> first.datesUntil(first.plusMonths(months)).allMatch(away::contains));
    }

    /**
     * "Đang trong thời gian kiểm tra dấu hiệu vi phạm": under way on the day asked. One that was opened in the quarter and ended after it keeps from
     * rating for good, or until its end (S-8).
     */
    private boolean keepsFromRating(Period inspection) {
        LocalDate lastDay = quarter.lastDay();
        boolean endedAfterTheQuarter = !inspection.from().isAfter(lastDay) && inspection.to().filter(lastDay::isBefore).isPresent();
        return inspection.holds(asked)
                || endedAfterTheQuarter && !inspection.from().isAfter(asked) && rules.read(Reading.InspectionEnded.CARRIED_OVER);
    }

    /**
     * Changes known on the day asked, within the quarter or before; II.8.1a to c speak of who was a leader already, so nothing before a first
     * appointment counts.
     */
    private List<Change> changesAsALeader() {
        List<Change> known = career.changes().stream()
                .filter(change -> !change.day().isAfter(asked) && !change.day().isAfter(quarter.lastDay()))
                .sorted(Comparator.comparing(Change::day)).toList();
        Optional<LocalDate> first = known.stream().filter(change -> change.kind() == Change.Kind.FIRST_APPOINTMENT).map(Change::day)
                .max(Comparator.naturalOrder());
        return known.stream().filter(change -> first.filter(change.day()::isBefore).isEmpty()).toList();
    }
}
