package vn.danhgia.domain.workcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CATALOGUE;
import static vn.danhgia.domain.Given.FRAME;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AdviseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ApproveCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.OpenCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReportResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.RequestCause;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;

/** One official's catalogue in the third quarter of 2026, for tests: who acts, when, and how far it has come. */
final class Quarterly {

    static final Instant JULY = at(2026, 7, 2, 9, 0);
    static final Instant AUGUST = at(2026, 8, 10, 9, 0);
    static final Instant SEPTEMBER = at(2026, 9, 9, 9, 0);
    static final Instant LIMIT = at(2026, 7, 5, 0, 0);
    static final LocalDate CUT_OFF = LocalDate.of(2026, 9, 10);
    static final PersonId CHAIRMAN = person("p-0003");
    static final PersonId ADVISER = person("p-0008");
    static final Aspects ASPECTS = new Aspects("Đúng hạn", "Đạt", "Có hiệu quả", "Khó", "Toàn xã");
    static final Evidence FILE = new Evidence("bien-ban.pdf", "application/pdf", 1_024, "0123456789abcdef".repeat(4));
    static final ObjectiveCause.Grounds FLOOD =
            new ObjectiveCause.Grounds(ObjectiveCause.Kind.FORCE_MAJEURE, "Lũ quét ngày 20/8 cuốn trôi 3 thôn", List.of(FILE));

    private Quarterly() {
    }

    static List<WorkItem> items(Row... rows) {
        return Arrays.stream(rows).map(Row::item).toList();
    }

    static Map<Axis, AxisRole> main(Axis... axes) {
        return Arrays.stream(axes).collect(java.util.stream.Collectors.toMap(axis -> axis, axis -> AxisRole.MAIN));
    }

    static SubmitCatalogue submission(Row... rows) {
        return new SubmitCatalogue(CATALOGUE, main(Axis.T1), items(rows));
    }

    static WorkCatalogue opened() {
        return opened(ROUTE, RatingRules.DEFAULT, Optional.empty());
    }

    static WorkCatalogue opened(AuthorityRoute route, RatingRules rules, Optional<BodyId> preparer, WorkItem... carried) {
        return after(WorkCatalogue.ABSENT, new OpenCatalogue(CATALOGUE, route, FRAME, LIMIT, rules, preparer, List.of(carried)), bySystem(JULY));
    }

    static WorkCatalogue approved(Row... rows) {
        return approved(opened(), submission(rows));
    }

    static WorkCatalogue approved(WorkCatalogue opened, SubmitCatalogue submission) {
        return approvedAt(JULY, opened, submission);
    }

    static WorkCatalogue approvedAt(Instant when, WorkCatalogue opened, SubmitCatalogue submission) {
        WorkCatalogue submitted = after(opened, submission, official(when));
        WorkCatalogue reviewed = after(submitted, new ReviewCatalogue(CATALOGUE, Verdict.ACCEPT, ""), head(when));
        WorkCatalogue advised = after(reviewed, new AdviseCatalogue(CATALOGUE, Verdict.ACCEPT, ""), by(ADVISER, when, "p-vhxh"));
        return after(advised, new ApproveCatalogue(CATALOGUE, Verdict.ACCEPT, ""), chairman(when));
    }

    static WorkCatalogue done(WorkCatalogue catalogue, int number) {
        return done(catalogue, number, LocalDate.of(2026, 8, 9));
    }

    static WorkCatalogue done(WorkCatalogue catalogue, int number, LocalDate finished) {
        Instant when = finished.isAfter(LocalDate.of(2026, 8, 10)) ? at(2026, 9, 30, 9, 0) : AUGUST;
        return confirmed(reported(catalogue, number, finished, when), number, Optional.of(Degree.EFFECTIVE), when);
    }

    static WorkCatalogue reported(WorkCatalogue catalogue, int number, LocalDate finished, Instant when) {
        return after(catalogue, new ReportResult(CATALOGUE, number, "Đã xong", finished, List.of(FILE)), official(when));
    }

    static WorkCatalogue confirmed(WorkCatalogue catalogue, int number, Optional<Degree> degree, Instant when) {
        return after(catalogue, new AnswerResult(CATALOGUE, number, Verdict.ACCEPT, ASPECTS, degree, ""), head(when));
    }

    static WorkCatalogue excused(WorkCatalogue catalogue, int number) {
        return after(after(catalogue, new RequestCause(CATALOGUE, number, FLOOD), official(AUGUST)),
                new AnswerCause(CATALOGUE, number, Verdict.ACCEPT, ""), chairman(AUGUST));
    }

    static Act official(Instant when) {
        return by(OFFICIAL, when);
    }

    static Act head(Instant when) {
        return by(HEAD, when, "p-kinh-te");
    }

    static Act chairman(Instant when) {
        return by(CHAIRMAN, when, "ld-ubnd");
    }

    static WorkCatalogue after(WorkCatalogue state, CatalogueCommand command, Act act) {
        WorkCatalogue next = state;
        for (CatalogueEvent event : accepted(WorkCatalogue.decide(state, command, act))) {
            next = WorkCatalogue.evolve(next, event);
        }
        return next;
    }

    static CatalogueEvent only(Decision<CatalogueEvent> decision) {
        assertThat(accepted(decision)).hasSize(1);
        return accepted(decision).get(0);
    }

    /** Refused with this code and exactly these arguments, the row first where it is about one. */
    static void refusedWith(Decision<CatalogueEvent> decision, RejectionCode code, Object... arguments) {
        assertThat(decision).isEqualTo(new Decision.Refused<CatalogueEvent>(Rejection.of(code, arguments)));
    }
}
