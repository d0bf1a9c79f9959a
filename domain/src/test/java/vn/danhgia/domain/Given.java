package vn.danhgia.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.DeadlineRow;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.Edition;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.Papers;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.ProvinceRow;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.RequiredPaper;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.ruleset.SimilarPositions;
import vn.danhgia.domain.ruleset.SubjectRow;
import vn.danhgia.domain.ruleset.WorkingDays;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;

/** The world in which the domain's tests play: one commune, one quarter, a deputy head of an office and the bodies over him. */
public final class Given {

    public static final CommuneId COMMUNE = new CommuneId("thanh-lam");
    public static final Quarter Q3 = new Quarter(2026, 3);
    public static final CycleId CYCLE = new CycleId(COMMUNE, Q3);
    public static final PersonId OFFICIAL = person("p-0010");
    public static final PersonId HEAD = person("p-0009");
    public static final PersonId MEMBER = person("p-0001");
    public static final CatalogueId CATALOGUE = new CatalogueId(CYCLE, OFFICIAL);
    public static final DossierId DOSSIER = new DossierId(CYCLE, OFFICIAL);
    public static final RuleSetRef RULES = new RuleSetRef("kh-2026", "a".repeat(64));
    public static final ScoreFrame FRAME = new ScoreFrame(Points.of("30"), Points.of("70"), List.of(
            new Criterion("chinh-tri", "pham-chat", Points.of("10")), new Criterion("ky-luat", "ky-luat", Points.of("10")),
            new Criterion("nang-luc", "nang-luc", Points.of("10"))));
    public static final Offices OFFICES = new Offices(Map.of(Offices.Role.INSPECTION, List.of("ubkt"), Offices.Role.DIGITAL, List.of("bcd-cds"),
            Offices.Role.REPORTER, List.of("vpdu", "vp-hdnd-ubnd"), Offices.Role.RESULT_CONFIRMER, List.of("bxdd"), Offices.Role.PROVINCE_PAPERS,
            List.of("vpdu"), Offices.Role.UPPER_BODY, List.of("ttdu"), Offices.Role.LAST_BODY, List.of("btv")));
    public static final AuthorityRow ROW = new AuthorityRow("pho-don-vi-ubnd", Optional.of(AuthorityRow.OWN_UNIT), Optional.of("p-vhxh"), "ld-ubnd",
            AuthorityRow.OWN_UNIT, "bxdd", Optional.of("ttdu"), "btv", "vpdu", DeadlineCode.CATALOGUE_GOVERNMENT, "II.2.2(2)");
    public static final AuthorityRoute ROUTE = ROW.in(COMMUNE, "p-kinh-te");
    public static final Placement PLACEMENT = new Placement(OFFICIAL, "p-kinh-te", "pho-don-vi-ubnd", ROUTE);

    private Given() {
    }

    public static PersonId person(String code) {
        return new PersonId(COMMUNE, code);
    }

    public static BodyId body(String code) {
        return new BodyId(COMMUNE, code);
    }

    /** A moment of a day in Vietnam. */
    public static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDate.of(year, month, day).atTime(hour, minute).atZone(Legal.ZONE).toInstant();
    }

    public static Act by(PersonId person, Instant now, String... bodies) {
        return new Act(Actor.person(person, Arrays.stream(bodies).map(Given::body).collect(Collectors.toSet())), now);
    }

    public static Act bySystem(Instant now) {
        return new Act(Actor.SYSTEM, now);
    }

    public static RuleSet ruleSet() {
        return ruleSet(Arrays.stream(DeadlineCode.values()).map(code ->
                new DeadlineRow(code, DeadlineRow.Month.LAST, 15, DeadlineRow.Wording.BEFORE, Map.of(), "III.2.4")).toList(), RatingRules.DEFAULT);
    }

    public static RuleSet ruleSet(List<DeadlineRow> deadlines, RatingRules rating) {
        Edition edition = new Edition(RULES, "Kế hoạch thử", "Kế hoạch thử", "Ban Thường vụ", List.of("Hướng dẫn thử"), LocalDate.of(2026, 4, 1),
                Optional.empty());
        List<InternalDay> days = Arrays.stream(InternalDay.Code.values()).map(code ->
                new InternalDay(code, DeadlineRow.Month.LAST, 10, Map.of(), "II.4.4a")).toList();
        List<Period> periods = Arrays.stream(Period.Code.values()).map(code -> new Period(code, 5, Period.Unit.WORKING_DAYS, "III.5.2")).toList();
        return new RuleSet(edition, new RuleSet.BodyRoles("bxdd"), OFFICES, FRAME, deadlines, days, periods, new WorkingDays(Set.of()), List.of(ROW),
                List.of(new ProvinceRow("bi-thu", "vpdu", "btv", "btv", "btvtu", "II.2.2(1)")),
                List.of(new SubjectRow("pho-don-vi-ubnd", Duty.DEPUTY, false, "II.2.1"), new SubjectRow("bi-thu-chi-bo-thon", Duty.NONE, true, "II.2.1")),
                new SimilarPositions(Map.of("pho-don-vi-ubnd", "G5")), new Papers(List.of(
                        new RequiredPaper("self-assessment", true, "person", "II.6(1)")), List.of()), rating);
    }

    public static <E> List<E> accepted(Decision<E> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<E>) decision).events();
    }

    public static void refused(Decision<?> decision, RejectionCode code) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    public static Set<BodyId> bodies(String... codes) {
        return Arrays.stream(codes).map(Given::body).collect(Collectors.toSet());
    }
}
