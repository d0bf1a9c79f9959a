package vn.danhgia.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.WorkingDays;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

class ComplaintWindowTest {

    /** 28 August 2026 is a Friday; 1 and 2 September are holidays. */
    private static final Instant NOTICE = at(2026, 8, 28, 16, 0);
    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)));
    private static final Instant FIVE = at(2026, 9, 9, 0, 0);
    private static final Instant THIRTY = at(2026, 9, 28, 0, 0);

    @Test
    @Tag("C-12")
    void fiveWorkingDaysFromTheNoticeOrThirtyDaysAsTheReadingHasIt() {
        assertThat(window(RatingRules.DEFAULT).submitLimit()).as("31/8, 3, 4, 7 and 8/9").isEqualTo(FIVE);
        assertThat(window(RatingRules.reading(Reading.ComplaintLimit.THIRTY_DAYS)).submitLimit()).isEqualTo(THIRTY);
    }

    @Test
    @Tag("C-12")
    void theLastDayCountsWholeAndTheNextIsLate() {
        assertThat(window(RatingRules.DEFAULT).isLate(at(2026, 9, 8, 23, 59))).isFalse();
        assertThat(window(RatingRules.DEFAULT).isLate(FIVE)).isTrue();
    }

    @Test
    @Tag("C-12")
    void aLateComplaintIsAcceptedAndMarkedOrRefusedAsTheReadingHasIt() {
        assertThat(objection(window(RatingRules.DEFAULT), FIVE)).isEmpty();
        assertThat(window(RatingRules.DEFAULT).isLate(FIVE)).isTrue();
        ComplaintWindow strict = window(RatingRules.reading(Reading.LateComplaint.REFUSED));
        assertThat(objection(strict, FIVE)).contains(Rejection.of(RejectionCode.COMPLAINT_TOO_LATE, LocalDate.of(2026, 9, 8)));
        assertThat(objection(strict, FIVE.minusNanos(1))).isEmpty();
    }

    @Test
    @Tag("R-III.5.2-1")
    void nobodyComplainsBeforeTheNotice() {
        assertThat(objection(window(RatingRules.DEFAULT), NOTICE.minusNanos(1))).contains(Rejection.of(RejectionCode.COMPLAINT_BEFORE_NOTICE));
        assertThat(objection(window(RatingRules.DEFAULT), NOTICE)).isEmpty();
    }

    @Test
    @Tag("C-12")
    void anAnswerIsDueWithinTenWorkingDaysUnderEitherReading() {
        for (RatingRules rules : List.of(RatingRules.DEFAULT, RatingRules.reading(Reading.ComplaintLimit.THIRTY_DAYS))) {
            assertThat(window(rules).answerLimit(at(2026, 8, 31, 8, 0))).as("3, 4, 7 to 11, 14 to 16/9").isEqualTo(at(2026, 9, 17, 0, 0));
        }
    }

    @Test
    @Tag("C-12")
    void aComplaintSuspendsNothing() {
        assertThat(ResultInForce.of(Level.COMPLETED, true)).isEqualTo(new ResultInForce(Level.COMPLETED, true));
        assertThat(ResultInForce.of(Level.COMPLETED, false)).isEqualTo(new ResultInForce(Level.COMPLETED, false));
    }

    @Test
    @Tag("R-III.5.2-1")
    void ubktHandlesItAndNobodyWhoProposedVotedOrComplains() {
        Handling handling = new Handling(body("ubkt"), OFFICIAL, HEAD, List.of(MEMBER));
        assertThat(objection(handling.by(by(person("p-0020"), NOTICE, "ubkt")))).isEmpty();
        assertThat(objection(handling.by(by(person("p-0020"), NOTICE, "btv")))).contains(Rejection.of(RejectionCode.NOT_COMPETENT));
        for (var partial : List.of(OFFICIAL, HEAD, MEMBER)) {
            assertThat(objection(handling.by(by(partial, NOTICE, "ubkt")))).as("%s", partial)
                    .contains(Rejection.of(RejectionCode.HANDLER_NOT_IMPARTIAL));
        }
    }

    private static ComplaintWindow window(RatingRules rules) {
        return new ComplaintWindow(NOTICE, CALENDAR, rules, new Period(Period.Code.COMPLAINT_ANSWER, 10, Period.Unit.WORKING_DAYS, "III.5.2"));
    }

    private static Optional<Rejection> objection(ComplaintWindow window, Instant received) {
        return objection(window.admission(received));
    }

    private static Optional<Rejection> objection(List<Guard> guards) {
        return guards.stream().map(Guard::objection).flatMap(Optional::stream).findFirst();
    }
}
