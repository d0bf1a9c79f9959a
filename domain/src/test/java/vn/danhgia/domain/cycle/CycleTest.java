package vn.danhgia.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.ROUTE;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.bodies;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.Given.ruleSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.cycle.CycleCommand.OpenCycle;
import vn.danhgia.domain.cycle.CycleCommand.PassDeadline;
import vn.danhgia.domain.cycle.CycleCommand.ReportToProvince;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.CycleEvent.DeadlinePassed;
import vn.danhgia.domain.cycle.CycleEvent.ProvinceReported;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.RejectionCode;

class CycleTest {

    private static final Instant JULY = at(2026, 7, 1, 8, 0);
    private static final Set<BodyId> ALL = bodies("p-kinh-te", "dang-uy", "p-vhxh", "ld-ubnd", "bxdd", "ttdu", "btv", "vpdu", "ubkt", "bcd-cds", "tt-hdnd");
    private static final RosterLine LINE = new RosterLine(OFFICIAL, "p-kinh-te", "pho-don-vi-ubnd");

    @Test
    @Tag("R-0-1")
    @Tag("R-2.1-1")
    void bxddOpensAQuarterWithFrozenRulesDatesAndRoster() {
        CycleOpened opened = open();
        assertThat(opened.ruleSet()).isEqualTo(ruleSet().ref());
        assertThat(opened.limits()).containsOnlyKeys(DeadlineCode.values());
        assertThat(opened.roster()).containsExactly(new Placement(OFFICIAL, "p-kinh-te", "pho-don-vi-ubnd", ROUTE));
        assertThat(opened.by()).isEqualTo(person("p-0005"));
    }

    @Test
    @Tag("R-III.3.1-1")
    @Tag("R-1.1-2")
    void nobodyElseOpensAQuarter() {
        refused(Cycle.decide(Cycle.UNOPENED, opening(List.of(LINE)), by(person("p-0001"), JULY, "btv")),
                RejectionCode.NOT_THE_ORGANISER);
    }

    @Test
    void aQuarterIsOpenedOnce() {
        Cycle open = Cycle.evolve(Cycle.UNOPENED, open());
        refused(Cycle.decide(open, opening(List.of(LINE)), by(person("p-0005"), JULY, "bxdd")),
                RejectionCode.CYCLE_ALREADY_OPEN);
    }

    @Test
    @Tag("R-2.2-11")
    void aPersonWithoutARowInTheMatrixBlocksTheOpening() {
        refused(Cycle.decide(Cycle.UNOPENED, opening(List.of(LINE, new RosterLine(person("p-0099"), "x", "khong-ro"))),
                by(person("p-0005"), JULY, "bxdd")), RejectionCode.AUTHORITY_GAP);
    }

    @Test
    @Tag("R-2.1-2")
    void aPersonStandsInTheRosterOnce() {
        refused(Cycle.decide(Cycle.UNOPENED, opening(List.of(LINE, LINE)), by(person("p-0005"), JULY, "bxdd")),
                RejectionCode.PERSON_TWICE);
    }

    @Test
    void anEmptyRosterOpensNothing() {
        refused(Cycle.decide(Cycle.UNOPENED, opening(List.of()), by(person("p-0005"), JULY, "bxdd")),
                RejectionCode.ROSTER_EMPTY);
    }

    @Test
    void aLimitPassesAtItsInstantAndNotBefore() {
        Cycle open = Cycle.evolve(Cycle.UNOPENED, open());
        PassDeadline pass = new PassDeadline(CYCLE, DeadlineCode.SELF_ASSESSMENT);
        refused(Cycle.decide(open, pass, bySystem(at(2026, 9, 14, 23, 59))), RejectionCode.DEADLINE_NOT_REACHED);
        assertThat(accepted(Cycle.decide(open, pass, bySystem(at(2026, 9, 15, 0, 0)))))
                .containsExactly(new DeadlinePassed(CYCLE, DeadlineCode.SELF_ASSESSMENT, at(2026, 9, 15, 0, 0), at(2026, 9, 15, 0, 0)));
    }

    @Test
    void aLimitPassesOnceHoweverOftenATimerFires() {
        Cycle passed = Cycle.evolve(Cycle.evolve(Cycle.UNOPENED, open()),
                new DeadlinePassed(CYCLE, DeadlineCode.DECISION, at(2026, 9, 15, 0, 0), at(2026, 9, 15, 0, 0)));
        assertThat(accepted(Cycle.decide(passed, new PassDeadline(CYCLE, DeadlineCode.DECISION), bySystem(at(2026, 9, 16, 0, 0))))).isEmpty();
    }

    @Test
    void noPersonPassesALimit() {
        refused(Cycle.decide(Cycle.evolve(Cycle.UNOPENED, open()), new PassDeadline(CYCLE, DeadlineCode.DECISION),
                by(person("p-0005"), at(2026, 9, 16, 0, 0), "bxdd")), RejectionCode.SYSTEM_ONLY);
    }

    @Test
    @Tag("R-2.2-11")
    @Tag("R-5.3-1")
    void aUnitWithoutAHeadBlocksTheOpening() {
        refused(Cycle.decide(Cycle.UNOPENED, without(body("p-kinh-te"), true), by(person("p-0005"), JULY, "bxdd")), RejectionCode.UNIT_WITHOUT_HEAD);
        refused(Cycle.decide(Cycle.UNOPENED, without(body("p-kinh-te"), false), by(person("p-0005"), JULY, "bxdd")), RejectionCode.UNIT_WITHOUT_HEAD);
    }

    @Test
    @Tag("R-2.2-11")
    void aBodyThatWouldHaveToActAndIsEmptyBlocksTheOpening() {
        for (String code : List.of("p-vhxh", "ld-ubnd", "bxdd", "ttdu", "btv", "vpdu", "ubkt", "bcd-cds")) {
            refused(Cycle.decide(Cycle.UNOPENED, without(body(code), true), by(person("p-0005"), JULY, "bxdd")), RejectionCode.BODY_WITHOUT_MEMBERS);
        }
        accepted(Cycle.decide(Cycle.UNOPENED, without(body("tt-hdnd"), true), by(person("p-0005"), JULY, "bxdd")));
    }

    @Test
    @Tag("R-2.2-11")
    void aBodyThatVotesWithoutAChairBlocksTheOpening() {
        for (String code : List.of("ttdu", "btv")) {
            refused(Cycle.decide(Cycle.UNOPENED, without(body(code), false), by(person("p-0005"), JULY, "bxdd")), RejectionCode.BODY_WITHOUT_CHAIR);
        }
        accepted(Cycle.decide(Cycle.UNOPENED, without(body("vpdu"), false), by(person("p-0005"), JULY, "bxdd")));
    }

    @Test
    @Tag("R-2.2-11")
    @Tag("R-2.1-3")
    void everyGapIsListedWithItsClauseAndWhomItConcerns() {
        RosterLine nowhere = new RosterLine(person("p-0099"), "x", "khong-ro");
        RosterLine yearly = new RosterLine(person("p-0050"), "thon-1", "bi-thu-chi-bo-thon");
        Seats seats = without(body("ld-ubnd"), true).seats();
        AuthorityGaps gaps = AuthorityGaps.before(ruleSet(), CYCLE.commune(), List.of(LINE, nowhere, yearly), seats);
        assertThat(gaps.list()).containsExactly(
                new AuthorityGaps.Gap(AuthorityGaps.Missing.ROUTE, Optional.of(nowhere.person()), Optional.empty(), "II.2.2", List.of(nowhere.person())),
                new AuthorityGaps.Gap(AuthorityGaps.Missing.MEMBERS, Optional.empty(), Optional.of(body("ld-ubnd")), ROUTE.clause(), List.of(OFFICIAL)));
        assertThat(AuthorityGaps.before(ruleSet(), CYCLE.commune(), List.of(LINE), without(body("ubkt"), true).seats()).list())
                .extracting(AuthorityGaps.Gap::clause).containsExactly("III.5.1");
    }

    @Test
    @Tag("R-2.2-11")
    @Tag("C-11")
    void aBodyWhoseOnlyMemberIsThePersonConcernedCannotActOnHimOrHer() {
        OpenCycle alone = new OpenCycle(CYCLE, ruleSet(), List.of(LINE), new Seats(ALL, ALL, Map.of(body("ld-ubnd"), OFFICIAL, body("ubkt"), OFFICIAL)));
        refused(Cycle.decide(Cycle.UNOPENED, alone, by(person("p-0005"), JULY, "bxdd")), RejectionCode.BODY_WITHOUT_OTHERS);
        assertThat(AuthorityGaps.before(ruleSet(), CYCLE.commune(), List.of(LINE), alone.seats()).list()).containsExactly(
                new AuthorityGaps.Gap(AuthorityGaps.Missing.OTHERS, Optional.empty(), Optional.of(body("ld-ubnd")), ROUTE.clause(), List.of(OFFICIAL)));
        accepted(Cycle.decide(Cycle.UNOPENED, new OpenCycle(CYCLE, ruleSet(), List.of(LINE), new Seats(ALL, ALL, Map.of(body("ld-ubnd"), person("p-0003")))),
                by(person("p-0005"), JULY, "bxdd")));
    }

    private static OpenCycle opening(List<RosterLine> roster) {
        return new OpenCycle(CYCLE, ruleSet(), roster, new Seats(ALL, ALL, Map.of()));
    }

    /** Everybody there but one body: without members, or without its chair only. */
    private static OpenCycle without(BodyId body, boolean empty) {
        Set<BodyId> others = new HashSet<>(ALL);
        others.remove(body);
        return new OpenCycle(CYCLE, ruleSet(), List.of(LINE), new Seats(empty ? others : ALL, others, Map.of()));
    }

    static CycleOpened open() {
        return (CycleOpened) accepted(Cycle.decide(Cycle.UNOPENED, opening(List.of(LINE)),
                by(person("p-0005"), JULY, "bxdd"))).get(0);
    }

    @Test
    @Tag("R-2.1-3")
    void whoeverIsRatedOnceAYearHasNoPartInAQuarter() {
        RosterLine secretary = new RosterLine(person("p-0050"), "thon-1", "bi-thu-chi-bo-thon");
        OpenCycle both = opening(List.of(LINE, secretary));
        CycleOpened opened = (CycleOpened) accepted(Cycle.decide(Cycle.UNOPENED, both, by(person("p-0005"), JULY, "bxdd"))).get(0);
        assertThat(opened.roster()).extracting(Placement::person).containsExactly(LINE.person());

        refused(Cycle.decide(Cycle.UNOPENED, opening(List.of(secretary)), by(person("p-0005"), JULY, "bxdd")),
                RejectionCode.ROSTER_EMPTY);
    }

    @Test
    @Tag("R-2.1-4")
    @Tag("R-2.2-1")
    void whoeverTheProvinceManagesIsInTheRosterWithTheProvinceAsDecider() {
        RosterLine secretary = new RosterLine(person("p-0001"), "dang-uy", "bi-thu");
        CycleOpened opened = (CycleOpened) accepted(Cycle.decide(Cycle.UNOPENED, opening(List.of(LINE, secretary)),
                by(person("p-0005"), JULY, "bxdd"))).get(0);
        AuthorityRoute route = opened.roster().get(1).route();
        assertThat(route).isEqualTo(new AuthorityRoute(Optional.empty(), Optional.of(body("vpdu")), body("btv"), body("btv"), body("bxdd"), Optional.empty(),
                body("btvtu"), body("vpdu"), DeadlineCode.CATALOGUE_PROVINCE, "II.2.2(1)", Optional.of(body("vpdu"))));
        assertThat(route.isDecidedByProvince()).isTrue();
        assertThat(opened.roster().get(0).route().isDecidedByProvince()).isFalse();
    }

    @Test
    @Tag("R-III.3.3-1")
    void theQuarterIsReportedToTheProvinceOnceWithNumberAndDay() {
        Cycle open = Cycle.evolve(Cycle.UNOPENED, open());
        Instant intime = at(2026, 9, 14, 23, 59);
        ReportToProvince report = new ReportToProvince(CYCLE, " 30-BC/ĐU ", LocalDate.of(2026, 9, 14));
        for (String body : List.of("bxdd", "vpdu")) {
            assertThat(accepted(Cycle.decide(open, report, by(person("p-0007"), intime, body)))).containsExactly(
                    new ProvinceReported(CYCLE, "30-BC/ĐU", LocalDate.of(2026, 9, 14), false, person("p-0007"), intime));
        }
        ProvinceReported late = (ProvinceReported) accepted(Cycle.decide(open, report, by(person("p-0007"), at(2026, 9, 15, 0, 0), "vpdu"))).get(0);
        assertThat(late.late()).as("at its limit").isTrue();
        Cycle reported = Cycle.evolve(open, late);
        assertThat(reported.reported()).isTrue();
        assertThat(reported).isEqualTo(new Cycle(open.id(), open.ruleSet(), open.scoreFrame(), open.limits(), open.roster(), open.passed(), true,
                List.of()));
        refused(Cycle.decide(reported, report, by(person("p-0007"), intime, "vpdu")), RejectionCode.PAPER_ISSUED_ALREADY);
        refused(Cycle.decide(open, report, by(person("p-0007"), intime, "btv")), RejectionCode.NOT_COMPETENT);
        refused(Cycle.decide(Cycle.UNOPENED, report, by(person("p-0007"), intime, "vpdu")), RejectionCode.NOT_FOUND);
        for (String number : List.of("", "báo cáo", "-30", "3".repeat(41))) {
            refused(Cycle.decide(open, new ReportToProvince(CYCLE, number, LocalDate.of(2026, 9, 14)), by(person("p-0007"), intime, "vpdu")),
                    RejectionCode.DECISION_PAPER_INCOMPLETE);
        }
        for (LocalDate day : List.of(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 6, 30))) {
            refused(Cycle.decide(open, new ReportToProvince(CYCLE, "30-BC/ĐU", day), by(person("p-0007"), intime, "vpdu")),
                    RejectionCode.DECISION_PAPER_INCOMPLETE);
        }
        assertThat(accepted(Cycle.decide(open, new ReportToProvince(CYCLE, "30-BC/ĐU", LocalDate.of(2026, 7, 1)), by(person("p-0007"), intime, "vpdu"))))
                .hasSize(1);
    }

    @Test
    void aLimitThatPassesLeavesTheReportWhatItWas() {
        Cycle reported = Cycle.evolve(Cycle.evolve(Cycle.UNOPENED, open()), new ProvinceReported(CYCLE, "30-BC/ĐU", LocalDate.of(2026, 9, 14), false,
                person("p-0007"), JULY));
        Cycle later = Cycle.evolve(reported, new DeadlinePassed(CYCLE, DeadlineCode.DECISION, JULY, JULY));
        assertThat(later.reported()).isTrue();
        assertThat(later.passed()).containsExactly(DeadlineCode.DECISION);
    }
}
