package vn.danhgia.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.COMMUNE;
import static vn.danhgia.domain.Given.CYCLE;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.ruleset.Criterion;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitCommand.AssessDigitalTransformation;
import vn.danhgia.domain.unit.UnitCommand.AssessSubordinate;
import vn.danhgia.domain.unit.UnitCommand.AssignResponsibility;
import vn.danhgia.domain.unit.UnitCommand.ConcretiseCriteria;
import vn.danhgia.domain.unit.UnitCommand.ConfirmCollectiveResult;
import vn.danhgia.domain.unit.UnitCommand.ExpectOldUnitRemarks;
import vn.danhgia.domain.unit.UnitCommand.LapseDeadline;
import vn.danhgia.domain.unit.UnitCommand.OpenUnitQuarter;
import vn.danhgia.domain.unit.UnitCommand.PublishUnitResult;
import vn.danhgia.domain.unit.UnitCommand.ReportCollectiveResult;
import vn.danhgia.domain.unit.UnitCommand.ReportOwnCadres;
import vn.danhgia.domain.unit.UnitCommand.SendOldUnitRemarks;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultConfirmed;
import vn.danhgia.domain.unit.UnitEvent.CollectiveResultReported;
import vn.danhgia.domain.unit.UnitEvent.DeadlineLapsed;
import vn.danhgia.domain.unit.UnitEvent.DigitalTransformationAssessed;
import vn.danhgia.domain.unit.UnitEvent.OldUnitRemarksExpected;
import vn.danhgia.domain.unit.UnitEvent.OldUnitRemarksReceived;
import vn.danhgia.domain.unit.UnitEvent.OwnCadresReported;
import vn.danhgia.domain.unit.UnitEvent.ResponsibilityAssigned;
import vn.danhgia.domain.unit.UnitEvent.SubordinateAssessed;
import vn.danhgia.domain.unit.UnitEvent.UnitQuarterOpened;
import vn.danhgia.domain.unit.UnitEvent.UnitResultPublished;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Verdict;

class UnitQuarterTest {

    private static final UnitQuarterId UNIT = new UnitQuarterId(CYCLE, "p-kinh-te");
    private static final UnitAuthority AUTHORITY = new UnitAuthority(body("p-kinh-te"), List.of(body("vpdu"), body("vp-hdnd-ubnd")), body("ld-ubnd"),
            body("bxdd"), body("bcd-cds"));
    private static final Instant DIGITAL_LIMIT = at(2026, 9, 11, 0, 0);
    private static final Instant OLD_UNIT_LIMIT = at(2026, 9, 10, 0, 0);
    private static final Instant OWN_CADRES_LIMIT = at(2026, 9, 25, 0, 0);
    private static final UnitLimits LIMITS = new UnitLimits(DIGITAL_LIMIT, OLD_UNIT_LIMIT, OWN_CADRES_LIMIT);
    private static final Instant NOW = at(2026, 9, 8, 9, 0);
    private static final PersonId CONFIRMER = person("p-0003");
    private static final PersonId CLERK = person("p-0005");
    private static final List<Criterion> FRAME = List.of(new Criterion("a1", "a", Points.of("10")),
            new Criterion("a2", "a", Points.of("10")), new Criterion("b1", "b", Points.of("10")));
    private static final List<AxisResult> AXES = List.of(new AxisResult(Axis.T1, 8, 6, 1), new AxisResult(Axis.T3, 3, 1, 1));

    @Test
    void onlyTheFlowOpensAUnitsQuarterAndOnce() {
        OpenUnitQuarter open = new OpenUnitQuarter(UNIT, AUTHORITY, LIMITS);
        assertThat(accepted(UnitQuarter.decide(UnitQuarter.ABSENT, open, bySystem(NOW)))).containsExactly(
                new UnitQuarterOpened(UNIT, AUTHORITY, LIMITS, NOW));
        refused(decide(UnitQuarter.ABSENT, open, CLERK, "bxdd"), RejectionCode.SYSTEM_ONLY);
        refused(UnitQuarter.decide(opened(), open, bySystem(NOW)), RejectionCode.ALREADY_EXISTS);
    }

    @Test
    void nothingIsDoneWithAUnitsQuarterThatIsNotOpen() {
        for (UnitCommand command : List.of(report("x"), confirm(), new AssignResponsibility(UNIT, HEAD, Duty.HEAD, List.of()),
                new AssessDigitalTransformation(UNIT, List.of()), new AssessSubordinate(UNIT, "Hội Nông dân", AXES),
                new ReportOwnCadres(UNIT, List.of()),
                new ExpectOldUnitRemarks(UNIT, OFFICIAL, "p-vhxh"), new SendOldUnitRemarks(UNIT, OFFICIAL, "x"),
                new ConcretiseCriteria(UNIT, List.of(), List.of()), new PublishUnitResult(UNIT, "x"))) {
            refused(decide(UnitQuarter.ABSENT, command, CLERK, "bxdd"), RejectionCode.NOT_FOUND);
        }
    }

    // the collective result

    @Test
    @Tag("R-5.3-1")
    @Tag("R-III.4.3-1")
    @Tag("R-III.6-2")
    void theUnitAndTheTwoOfficesReportTheResultByAxesAndNobodyElseDoes() {
        for (String reporter : List.of("p-kinh-te", "vpdu", "vp-hdnd-ubnd")) {
            CollectiveResultReported reported = one(decide(opened(), report("Bão số 3"), HEAD, reporter));
            assertThat(reported.body()).isEqualTo(body(reporter));
            assertThat(reported.axes()).isEqualTo(AXES);
            assertThat(reported.by()).isEqualTo(HEAD);
            assertThat(reported.ground().about()).isEqualTo(HEAD);
            assertThat(reported.ground().content()).isEqualTo("Bão số 3");
        }
        refused(decide(opened(), report("Bão số 3"), HEAD, "p-vhxh"), RejectionCode.NOT_COMPETENT);
        refused(UnitQuarter.decide(opened(), report("Bão số 3"), bySystem(NOW)), RejectionCode.NOT_COMPETENT);
    }

    @Test
    @Tag("R-5.3-1")
    void beforeTheResultIsConfirmedNobodyVotes() {
        assertThat(opened().beforeTheVote().objection()).contains(Rejection.of(RejectionCode.UNIT_RESULT_NOT_CONFIRMED));
        assertThat(reported().beforeTheVote().objection()).contains(Rejection.of(RejectionCode.UNIT_RESULT_NOT_CONFIRMED));
        assertThat(reported().completion()).as("what is not confirmed is not known").isEmpty();
        assertThat(confirmed().beforeTheVote().objection()).isEmpty();
    }

    @Test
    @Tag("R-7.3-2")
    void theCompetentLevelConfirmsTheResultAndWithItTheForceMajeure() {
        assertThat(confirmed().completion()).contains(new Completion(11, 7, 2));
        assertThat(decideOne(reported(), confirm(), CONFIRMER, "ld-ubnd")).isInstanceOf(CollectiveResultConfirmed.class);
        refused(decide(reported(), confirm(), CLERK, "bxdd"), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), confirm(), CONFIRMER, "ld-ubnd"), RejectionCode.UNIT_RESULT_NOT_REPORTED);
        refused(decide(confirmed(), confirm(), CONFIRMER, "ld-ubnd"), RejectionCode.UNIT_RESULT_CLOSED);
        refused(decide(confirmed(), report("x"), HEAD, "p-kinh-te"), RejectionCode.UNIT_RESULT_CLOSED);
    }

    @Test
    @Tag("R-7.1-2")
    void nobodyConfirmsWhatHeOrSheReported() {
        refused(decide(reported(), confirm(), HEAD, "ld-ubnd"), RejectionCode.CONFIRMED_BY_THE_REPORTER);
    }

    @Test
    @Tag("R-7.3-2")
    void theConfirmingLevelHandsAReportBackWithAReasonAndTheUnitReportsAnew() {
        refused(decide(reported(), new ConfirmCollectiveResult(UNIT, Verdict.RETURN, " "), CONFIRMER, "ld-ubnd"), RejectionCode.REMARK_REQUIRED);
        UnitQuarter returned = after(reported(), new ConfirmCollectiveResult(UNIT, Verdict.RETURN, "Sai số liệu trục 3"), CONFIRMER, "ld-ubnd");
        assertThat(returned.report()).isEmpty();
        assertThat(after(returned, report("Bão số 3"), HEAD, "p-kinh-te").report()).isPresent();
    }

    @Test
    @Tag("R-7.3-2")
    void forceMajeureNeedsItsConcreteGround() {
        refused(decide(opened(), report(" "), HEAD, "p-kinh-te"), RejectionCode.FORCE_MAJEURE_WITHOUT_GROUND);
        assertThat(accepted(decide(opened(), new ReportCollectiveResult(UNIT, List.of(new AxisResult(Axis.T1, 3, 3, 0)), ""), HEAD, "p-kinh-te")))
                .as("without force majeure there is nothing to give a ground for").hasSize(1);
    }

    @Test
    @Tag("R-7.3-2")
    void countsThatDoNotAddUpAreRefusedByAxis() {
        assertThat(rejection(decide(opened(), new ReportCollectiveResult(UNIT,
                List.of(new AxisResult(Axis.T1, 3, 3, 0), new AxisResult(Axis.T2, 3, 2, 2)),
                "Bão"), HEAD, "p-kinh-te"))).isEqualTo(Rejection.of(RejectionCode.UNIT_RESULT_DOES_NOT_ADD_UP, Axis.T2));
        refused(decide(opened(), new ReportCollectiveResult(UNIT, List.of(new AxisResult(Axis.T1, 0, 0, 0)), ""), HEAD, "p-kinh-te"),
                RejectionCode.UNIT_RESULT_EMPTY);
        refused(decide(opened(), new ReportCollectiveResult(UNIT, List.of(), ""), HEAD, "p-kinh-te"), RejectionCode.UNIT_RESULT_EMPTY);
        refused(decide(opened(), new ReportCollectiveResult(UNIT, List.of(new AxisResult(Axis.T1, Integer.MAX_VALUE, Integer.MAX_VALUE, 1)), "Bão"),
                HEAD, "p-kinh-te"), RejectionCode.UNIT_RESULT_DOES_NOT_ADD_UP);
    }

    @Test
    @Tag("R-I.2.2-2")
    void anAxisStandsInAReportOnce() {
        refused(decide(opened(), new ReportCollectiveResult(UNIT, List.of(new AxisResult(Axis.T1, 3, 3, 0), new AxisResult(Axis.T1, 3, 3, 0)), ""),
                HEAD, "p-kinh-te"), RejectionCode.AXIS_TWICE);
    }

    @Test
    void countsAreNotNegativeAndStandOnAnAxis() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisResult(Axis.T1, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisResult(Axis.T1, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisResult(Axis.T1, 0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisResult(null, 0, 0, 0));
    }

    @Test
    @Tag("R-7.3-2")
    void justBelowSeventyIsBelowAndSeventyIsNot() {
        assertThat(withResult(10_000, 6_999, 0).isBelowTheGate(RatingRules.DEFAULT)).as("69.99").contains(true);
        assertThat(withResult(10_000, 7_000, 0).isBelowTheGate(RatingRules.DEFAULT)).as("70.00").contains(false);
        assertThat(withResult(11, 7, 1).isBelowTheGate(RatingRules.DEFAULT)).as("force majeure leaves the count: 7 of 10").contains(false);
        assertThat(withResult(11, 7, 0).isBelowTheGate(RatingRules.DEFAULT)).as("without it: 7 of 11").contains(true);
        assertThat(reported().isBelowTheGate(RatingRules.DEFAULT)).as("not confirmed, not known").isEmpty();
    }

    // who answers for what

    @Test
    @Tag("R-7.3-1")
    void aHeadAnswersForEverythingADeputyForFieldsAndJointlyAMemberForTasks() {
        UnitQuarter unit = after(opened(), new AssignResponsibility(UNIT, HEAD, Duty.HEAD, List.of()), CLERK, "bxdd");
        unit = after(unit, new AssignResponsibility(UNIT, OFFICIAL, Duty.DEPUTY, List.of("Đất đai", "Xây dựng")), CLERK, "bxdd");
        unit = after(unit, new AssignResponsibility(UNIT, MEMBER, Duty.MEMBER, List.of("Số hóa hồ sơ")), CLERK, "bxdd");
        Responsibility head = unit.responsibilityOf(HEAD).orElseThrow();
        assertThat(head.isForEverything()).isTrue();
        assertThat(head.isJoint()).isFalse();
        assertThat(head.isDirect()).isFalse();
        Responsibility deputy = unit.responsibilityOf(OFFICIAL).orElseThrow();
        assertThat(deputy.isForEverything()).isFalse();
        assertThat(deputy.isJoint()).isTrue();
        assertThat(deputy.isDirect()).isTrue();
        assertThat(deputy.fields()).containsExactly("Đất đai", "Xây dựng");
        Responsibility member = unit.responsibilityOf(MEMBER).orElseThrow();
        assertThat(member.isJoint()).isFalse();
        assertThat(member.isDirect()).isTrue();
        assertThat(unit.responsibilityOf(CLERK)).isEmpty();
    }

    @Test
    @Tag("R-7.3-1")
    void deputiesAndMembersHaveSomethingInChargeAndEverybodyADuty() {
        refused(decide(opened(), new AssignResponsibility(UNIT, OFFICIAL, Duty.DEPUTY, List.of()), CLERK, "bxdd"),
                RejectionCode.FIELDS_IN_CHARGE_MISSING);
        refused(decide(opened(), new AssignResponsibility(UNIT, OFFICIAL, Duty.MEMBER, List.of()), CLERK, "bxdd"),
                RejectionCode.FIELDS_IN_CHARGE_MISSING);
        assertThat(rejection(decide(opened(), new AssignResponsibility(UNIT, OFFICIAL, Duty.DEPUTY, List.of("Đất đai", " ")), CLERK, "bxdd")))
                .isEqualTo(Rejection.of(RejectionCode.FIELD_MISSING, "fields"));
    }

    @Test
    @Tag("R-7.3-1")
    void aHeadWhoHasLeftAnswersForNothingAndAnotherMayFollow() {
        UnitQuarter headed = after(opened(), new AssignResponsibility(UNIT, HEAD, Duty.HEAD, List.of()), CLERK, "bxdd");
        UnitQuarter vacant = after(headed, new AssignResponsibility(UNIT, HEAD, Duty.NONE, List.of()), CLERK, "bxdd");
        assertThat(vacant.head()).isEmpty();
        assertThat(after(vacant, new AssignResponsibility(UNIT, OFFICIAL, Duty.HEAD, List.of()), CLERK, "bxdd").head()).contains(OFFICIAL);
    }

    @Test
    @Tag("R-7.3-1")
    void aUnitHasOneHeadAndBxddKeepsTheList() {
        UnitQuarter headed = after(opened(), new AssignResponsibility(UNIT, HEAD, Duty.HEAD, List.of()), CLERK, "bxdd");
        refused(decide(headed, new AssignResponsibility(UNIT, OFFICIAL, Duty.HEAD, List.of()), CLERK, "bxdd"), RejectionCode.SECOND_HEAD);
        refused(decide(headed, new AssignResponsibility(UNIT, OFFICIAL, Duty.DEPUTY, List.of("x")), HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        UnitQuarter again = after(headed, new AssignResponsibility(UNIT, HEAD, Duty.HEAD, List.of("Tài chính")), CLERK, "bxdd");
        assertThat(again.responsibilities()).as("the later one replaces the earlier").containsExactly(
                new Responsibility(HEAD, Duty.HEAD, List.of("Tài chính")));
        assertThat(after(again, new AssignResponsibility(UNIT, HEAD, Duty.MEMBER, List.of("x")), CLERK, "bxdd").responsibilityOf(HEAD).orElseThrow()
                .duty())
                .isEqualTo(Duty.MEMBER);
        assertThat(this.<ResponsibilityAssigned>one(decide(headed, new AssignResponsibility(UNIT, OFFICIAL, Duty.MEMBER, List.of("x")), CLERK,
                "bxdd")).by())
                .isEqualTo(CLERK);
    }

    // digital transformation

    @Test
    @Tag("R-3.4-2")
    @Tag("R-III.1.2-1")
    void theSteeringCommitteeAssessesTheUnitAndNobodyElseDoes() {
        AssessDigitalTransformation assess = new AssessDigitalTransformation(UNIT, List.of(share("92.5"), told("Hai sáng kiến")));
        UnitQuarter unit = after(opened(), assess, MEMBER, "bcd-cds");
        assertThat(unit.digital().orElseThrow().indicators()).containsExactly(share("92.50"), told("Hai sáng kiến"));
        refused(decide(opened(), assess, HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new AssessDigitalTransformation(UNIT, List.of()), MEMBER, "bcd-cds"), RejectionCode.DIGITAL_ASSESSMENT_EMPTY);
    }

    @Test
    @Tag("R-3.4-2")
    void anAssessmentAtItsLimitIsLateAndAMomentBeforeIsNot() {
        AssessDigitalTransformation assess = new AssessDigitalTransformation(UNIT, List.of(share("1")));
        DigitalTransformationAssessed intime = one(UnitQuarter.decide(opened(), assess, by(MEMBER, DIGITAL_LIMIT.minusNanos(1), "bcd-cds")));
        DigitalTransformationAssessed late = one(UnitQuarter.decide(opened(), assess, by(MEMBER, DIGITAL_LIMIT, "bcd-cds")));
        assertThat(intime.late()).isFalse();
        assertThat(late.late()).isTrue();
        assertThat(UnitQuarter.evolve(opened(), late).digital().orElseThrow().late()).isTrue();
    }

    @Test
    @Tag("R-3.4-1")
    void anIndicatorIsAPercentageOrATextWithItsSource() {
        for (IndicatorValue clear : List.of(share("0"), share("100"), share("99.99"), share("50.500"), told("x"))) {
            assertThat(accepted(decide(opened(), new AssessDigitalTransformation(UNIT, List.of(clear)), MEMBER, "bcd-cds"))).as("%s", clear)
                    .hasSize(1);
        }
        for (IndicatorValue unclear : List.of(share("100.01"), share("-0.01"), share("50.005"), told(" "),
                new IndicatorValue(DigitalIndicator.DIGITAL_DATA, Optional.of(BigDecimal.ONE), "", " "),
                new IndicatorValue(null, Optional.of(BigDecimal.ONE), "", "Báo cáo"))) {
            refused(decide(opened(), new AssessDigitalTransformation(UNIT, List.of(told("x"), unclear)), MEMBER, "bcd-cds"),
                    RejectionCode.INDICATOR_UNCLEAR);
        }
        assertThat(rejection(decide(opened(), new AssessDigitalTransformation(UNIT, List.of(share("1"), share("2"))), MEMBER, "bcd-cds")))
                .isEqualTo(Rejection.of(RejectionCode.INDICATOR_UNCLEAR, DigitalIndicator.FILES_ONLINE));
    }

    @Test
    @Tag("R-3.4-1")
    void thereAreFiveIndicatorsAndNotEveryOneMustBeThere() {
        assertThat(DigitalIndicator.values()).as("the five of the plan, and what else there is").hasSize(6);
        assertThat(accepted(decide(opened(), new AssessDigitalTransformation(UNIT, List.of(told("x"))), MEMBER, "bcd-cds"))).hasSize(1);
    }

    // organisations in charge

    @Test
    @Tag("R-III.2.3-1")
    void theUnitInChargeAssessesAnOrganisationByTheAxes() {
        UnitQuarter unit = after(opened(), new AssessSubordinate(UNIT, " Hội Nông dân ", AXES), HEAD, "p-kinh-te");
        unit = after(unit, new AssessSubordinate(UNIT, "Đoàn Thanh niên", AXES), HEAD, "p-kinh-te");
        unit = after(unit, new AssessSubordinate(UNIT, "Hội Nông dân", List.of(new AxisResult(Axis.T5, 4, 4, 0))), HEAD, "p-kinh-te");
        assertThat(unit.subordinates()).extracting(UnitQuarter.Subordinate::organisation).containsExactly("Đoàn Thanh niên", "Hội Nông dân");
        assertThat(unit.subordinates()).extracting(UnitQuarter.Subordinate::completion)
                .containsExactly(new Completion(11, 7, 2), new Completion(4, 4, 0));
        refused(decide(opened(), new AssessSubordinate(UNIT, "Hội Nông dân", AXES), CLERK, "bxdd"), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new AssessSubordinate(UNIT, " ", AXES), HEAD, "p-kinh-te"), RejectionCode.FIELD_MISSING);
        refused(decide(opened(), new AssessSubordinate(UNIT, "Hội Nông dân", List.of(new AxisResult(Axis.T1, 1, 2, 0))), HEAD, "p-kinh-te"),
                RejectionCode.UNIT_RESULT_DOES_NOT_ADD_UP);
    }

    @Test
    @Tag("R-III.2.3-1")
    void organisationsAreAssessedFromTheSecondQuarterOf2026On() {
        for (Quarter quarter : List.of(new Quarter(2026, 1), new Quarter(2026, 2), new Quarter(2027, 1))) {
            UnitQuarterId unit = new UnitQuarterId(new CycleId(COMMUNE, quarter), "p-kinh-te");
            UnitQuarter open = UnitQuarter.evolve(UnitQuarter.ABSENT, new UnitQuarterOpened(unit, AUTHORITY, LIMITS, NOW));
            Decision<UnitEvent> decision = decide(open, new AssessSubordinate(unit, "Hội Nông dân", AXES), HEAD, "p-kinh-te");
            if (quarter.equals(new Quarter(2026, 1))) {
                assertThat(rejection(decision)).isEqualTo(Rejection.of(RejectionCode.BEFORE_THE_FIRST_QUARTER, quarter, new Quarter(2026, 2)));
            } else {
                assertThat(this.<SubordinateAssessed>one(decision).axes()).isEqualTo(AXES);
            }
        }
    }

    // cadres whom the unit rates

    @Test
    @Tag("R-III.2.5-1")
    void aReportOnOwnCadresAtTheTwentyFifthIsLateAndAMomentBeforeIsNot() {
        ReportOwnCadres report = new ReportOwnCadres(UNIT, List.of(new OwnCadre(OFFICIAL, Optional.of(Level.GOOD)),
                new OwnCadre(MEMBER, Optional.empty())));
        OwnCadresReported intime = one(UnitQuarter.decide(opened(), report, by(HEAD, at(2026, 9, 24, 23, 59), "p-kinh-te")));
        OwnCadresReported late = one(UnitQuarter.decide(opened(), report, by(HEAD, at(2026, 9, 25, 0, 0), "p-kinh-te")));
        assertThat(intime.late()).isFalse();
        assertThat(late.late()).isTrue();
        assertThat(UnitQuarter.evolve(opened(), late).ownCadres()).isEqualTo(report.cadres());
    }

    @Test
    @Tag("R-III.2.5-1")
    void theReportIsTheUnitsNotEmptyAndNamesEachOnce() {
        ReportOwnCadres report = new ReportOwnCadres(UNIT, List.of(new OwnCadre(OFFICIAL, Optional.of(Level.GOOD))));
        refused(decide(opened(), report, CLERK, "bxdd"), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new ReportOwnCadres(UNIT, List.of()), HEAD, "p-kinh-te"), RejectionCode.FIELD_MISSING);
        OwnCadre line = new OwnCadre(OFFICIAL, Optional.of(Level.GOOD));
        refused(decide(opened(), new ReportOwnCadres(UNIT, List.of(line, line)), HEAD, "p-kinh-te"), RejectionCode.PERSON_TWICE);
    }

    // remarks of the old unit

    @Test
    @Tag("R-8.1-2")
    void theOldUnitsMissingRemarksWarnAndBlockNothing() {
        UnitQuarter expecting = expecting();
        assertThat(expecting.withoutOldUnitRemarks()).containsExactly(OFFICIAL);
        UnitQuarter voted = after(after(expecting, report("Bão"), HEAD, "p-kinh-te"), confirm(), CONFIRMER, "ld-ubnd");
        assertThat(voted.beforeTheVote().objection()).isEmpty();
        UnitQuarter two = after(expecting, new ExpectOldUnitRemarks(UNIT, MEMBER, "p-vhxh"), CLERK, "bxdd");
        assertThat(after(two, new SendOldUnitRemarks(UNIT, OFFICIAL, "Tốt"), CONFIRMER, "p-vhxh").withoutOldUnitRemarks()).containsExactly(MEMBER);
        UnitQuarter received = after(expecting, new SendOldUnitRemarks(UNIT, OFFICIAL, "Tốt"), CONFIRMER, "p-vhxh");
        assertThat(received.withoutOldUnitRemarks()).isEmpty();
        assertThat(received.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.oldUnit()).isEqualTo("p-vhxh");
            assertThat(moved.remarks().orElseThrow().about()).isEqualTo(OFFICIAL);
            assertThat(moved.remarks().orElseThrow().content()).isEqualTo("Tốt");
        });
    }

    @Test
    @Tag("R-8.1-2")
    void remarksAtTheirLimitAreLateAndAMomentBeforeAreNot() {
        SendOldUnitRemarks send = new SendOldUnitRemarks(UNIT, OFFICIAL, "Tốt");
        OldUnitRemarksReceived intime = one(UnitQuarter.decide(expecting(), send, by(CONFIRMER, OLD_UNIT_LIMIT.minusNanos(1), "p-vhxh")));
        OldUnitRemarksReceived late = one(UnitQuarter.decide(expecting(), send, by(CONFIRMER, OLD_UNIT_LIMIT, "p-vhxh")));
        assertThat(intime.late()).isFalse();
        assertThat(late.late()).isTrue();
        assertThat(UnitQuarter.evolve(expecting(), late).moved().get(0).late()).isTrue();
    }

    @Test
    @Tag("R-8.1-2")
    void theOldUnitOrBxddForAUnitOutsideSendsThem() {
        SendOldUnitRemarks send = new SendOldUnitRemarks(UNIT, OFFICIAL, "Tốt");
        assertThat(accepted(decide(expecting(), send, CLERK, "bxdd"))).hasSize(1);
        refused(decide(expecting(), send, HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        Act stranger = new Act(Actor.person(CONFIRMER, Set.of(new BodyId(new CommuneId("xa-khac"), "p-vhxh"))), NOW);
        refused(UnitQuarter.decide(expecting(), send, stranger), RejectionCode.NOT_COMPETENT);
        refused(decide(expecting(), send, OFFICIAL, "bxdd"), RejectionCode.RECUSED);
        refused(decide(expecting(), new SendOldUnitRemarks(UNIT, MEMBER, "Tốt"), CLERK, "bxdd"), RejectionCode.REMARKS_NOT_EXPECTED);
        refused(decide(expecting(), new SendOldUnitRemarks(UNIT, OFFICIAL, " "), CLERK, "bxdd"), RejectionCode.FIELD_MISSING);
    }

    @Test
    @Tag("R-8.1-2")
    void theFlowOrBxddAsksTheOldUnitOnceForAPerson() {
        ExpectOldUnitRemarks expect = new ExpectOldUnitRemarks(UNIT, OFFICIAL, " p-vhxh ");
        assertThat(accepted(UnitQuarter.decide(opened(), expect, bySystem(NOW)))).containsExactly(
                new OldUnitRemarksExpected(UNIT, OFFICIAL, "p-vhxh", NOW));
        refused(decide(opened(), expect, HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        refused(decide(expecting(), expect, CLERK, "bxdd"), RejectionCode.ALREADY_EXISTS);
        refused(decide(opened(), new ExpectOldUnitRemarks(UNIT, OFFICIAL, " "), CLERK, "bxdd"), RejectionCode.FIELD_MISSING);
    }

    // criteria

    @Test
    @Tag("R-3.2-1")
    @Tag("R-III.2.2-1")
    @Tag("R-1.4-1")
    void aUnitRefinesTheCommonFrameForItsPostsAndRegistersItWithoutApproval() {
        List<ConcreteCriterion> criteria = List.of(criterion("kt-1", "a1", "12"), criterion("kt-2", "a2", "8"), criterion("kt-3", "b1", "10"));
        UnitQuarter unit = after(opened(), new ConcretiseCriteria(UNIT, FRAME, criteria), HEAD, "p-kinh-te");
        assertThat(unit.criteria()).as("points may be shifted within the group of 20").isEqualTo(criteria);
        refused(decide(opened(), new ConcretiseCriteria(UNIT, FRAME, criteria), CLERK, "bxdd"), RejectionCode.NOT_COMPETENT);
    }

    @Test
    @Tag("R-3.2-1")
    @Tag("R-III.2.2-1")
    void noGroupIsRaisedAboveTheFrameByAHundredth() {
        assertThat(rejection(decide(opened(), new ConcretiseCriteria(UNIT, FRAME,
                List.of(criterion("kt-1", "a1", "12"), criterion("kt-2", "a2", "8.01"))),
                HEAD, "p-kinh-te"))).isEqualTo(Rejection.of(RejectionCode.CRITERION_ABOVE_THE_FRAME, "a", "20.01", "20.00"));
        refused(decide(opened(), new ConcretiseCriteria(UNIT, FRAME, List.of(criterion("kt-1", "b1", "10.01"))), HEAD, "p-kinh-te"),
                RejectionCode.CRITERION_ABOVE_THE_FRAME);
    }

    @Test
    @Tag("R-3.2-1")
    void whatRefinesNothingOfTheFrameContradictsIt() {
        assertThat(rejection(decide(opened(), new ConcretiseCriteria(UNIT, FRAME, List.of(criterion("kt-1", "C9", "1"))), HEAD, "p-kinh-te")))
                .isEqualTo(Rejection.of(RejectionCode.CRITERION_UNKNOWN, "C9"));
        refused(decide(opened(), new ConcretiseCriteria(UNIT, FRAME, List.of(criterion("kt-1", "a1", "1"), criterion("kt-1", "a2", "1"))), HEAD,
                "p-kinh-te"), RejectionCode.CRITERION_TWICE);
        for (List<ConcreteCriterion> missing : List.of(List.<ConcreteCriterion>of(), List.of(criterion(" ", "a1", "1")),
                List.of(new ConcreteCriterion("kt-1", "a1", " ", Points.of("1"))))) {
            refused(decide(opened(), new ConcretiseCriteria(UNIT, FRAME, missing), HEAD, "p-kinh-te"), RejectionCode.FIELD_MISSING);
        }
    }

    // publication

    @Test
    @Tag("R-III.2.6-1")
    void aConfirmedResultMayBePublishedAndNoOther() {
        PublishUnitResult publish = new PublishUnitResult(UNIT, " Niêm yết tại trụ sở ");
        for (String publisher : List.of("p-kinh-te", "bxdd")) {
            UnitResultPublished published = one(decide(confirmed(), publish, HEAD, publisher));
            assertThat(published.form()).isEqualTo("Niêm yết tại trụ sở");
            assertThat(UnitQuarter.evolve(confirmed(), published).published()).isTrue();
        }
        assertThat(confirmed().published()).as("nobody has to").isFalse();
        refused(decide(confirmed(), publish, MEMBER, "vpdu"), RejectionCode.NOT_COMPETENT);
        refused(decide(reported(), publish, HEAD, "p-kinh-te"), RejectionCode.UNIT_RESULT_NOT_CONFIRMED);
        refused(decide(confirmed(), new PublishUnitResult(UNIT, " "), HEAD, "p-kinh-te"), RejectionCode.FIELD_MISSING);
    }

    @Test
    void whatOneEventSaysLeavesTheRestAsItWas() {
        UnitQuarter unit = after(confirmed(), new AssignResponsibility(UNIT, HEAD, Duty.HEAD, List.of()), CLERK, "bxdd");
        unit = after(unit, new AssessDigitalTransformation(UNIT, List.of(share("1"))), MEMBER, "bcd-cds");
        unit = after(unit, new AssessSubordinate(UNIT, "Hội Nông dân", AXES), HEAD, "p-kinh-te");
        unit = after(unit, new ReportOwnCadres(UNIT, List.of(new OwnCadre(MEMBER, Optional.empty()))), HEAD, "p-kinh-te");
        unit = after(unit, new ExpectOldUnitRemarks(UNIT, OFFICIAL, "p-vhxh"), CLERK, "bxdd");
        unit = after(unit, new ConcretiseCriteria(UNIT, FRAME, List.of(criterion("kt-1", "a1", "1"))), HEAD, "p-kinh-te");
        unit = after(unit, new PublishUnitResult(UNIT, "Niêm yết"), HEAD, "p-kinh-te");
        assertThat(unit.id()).isEqualTo(UNIT);
        assertThat(unit.authority()).isEqualTo(AUTHORITY);
        assertThat(unit.limits()).isEqualTo(LIMITS);
        assertThat(unit.resultIsConfirmed()).isTrue();
        assertThat(unit.responsibilities()).hasSize(1);
        assertThat(unit.digital()).isPresent();
        assertThat(unit.subordinates()).hasSize(1);
        assertThat(unit.ownCadres()).hasSize(1);
        assertThat(unit.moved()).hasSize(1);
        assertThat(unit.criteria()).hasSize(1);
        assertThat(unit.published()).isTrue();
    }

    private static ConcreteCriterion criterion(String code, String refines, String most) {
        return new ConcreteCriterion(code, refines, "Nội dung", Points.of(most));
    }

    private static IndicatorValue share(String percent) {
        return new IndicatorValue(DigitalIndicator.FILES_ONLINE, Optional.of(new BigDecimal(percent)), "", "Báo cáo quý");
    }

    private static IndicatorValue told(String text) {
        return new IndicatorValue(DigitalIndicator.INITIATIVES, Optional.empty(), text, "Quyết định công nhận");
    }

    private static ReportCollectiveResult report(String ground) {
        return new ReportCollectiveResult(UNIT, AXES, ground);
    }

    private static ConfirmCollectiveResult confirm() {
        return new ConfirmCollectiveResult(UNIT, Verdict.ACCEPT, "");
    }

    @Test
    @Tag("R-III.2.5-1")
    void aReportOnOwnCadresThatIsMissingAtItsLimitLapsesOnceAndMayStillCome() {
        LapseDeadline lapse = new LapseDeadline(UNIT);
        Decision<UnitEvent> lapsed = UnitQuarter.decide(opened(), lapse, bySystem(OWN_CADRES_LIMIT));
        assertThat(accepted(lapsed)).containsExactly(new DeadlineLapsed(UNIT, OWN_CADRES_LIMIT, OWN_CADRES_LIMIT));
        UnitQuarter late = UnitQuarter.evolve(opened(), accepted(lapsed).get(0));
        assertThat(accepted(UnitQuarter.decide(late, lapse, bySystem(OWN_CADRES_LIMIT)))).isEmpty();
        ReportOwnCadres report = new ReportOwnCadres(UNIT, List.of(new OwnCadre(MEMBER, Optional.empty())));
        UnitQuarter reported = after(opened(), report, HEAD, "p-kinh-te");
        assertThat(accepted(UnitQuarter.decide(reported, lapse, bySystem(OWN_CADRES_LIMIT)))).as("it has come").isEmpty();
        assertThat(after(late, report, HEAD, "p-kinh-te").lapsed()).as("late for ever").isTrue();
        refused(UnitQuarter.decide(opened(), lapse, bySystem(OWN_CADRES_LIMIT.minusMillis(1))), RejectionCode.DEADLINE_NOT_REACHED);
        refused(UnitQuarter.decide(opened(), lapse, by(HEAD, OWN_CADRES_LIMIT, "p-kinh-te")), RejectionCode.SYSTEM_ONLY);
        refused(UnitQuarter.decide(UnitQuarter.ABSENT, lapse, bySystem(OWN_CADRES_LIMIT)), RejectionCode.NOT_FOUND);
    }

    private static UnitQuarter opened() {
        return UnitQuarter.evolve(UnitQuarter.ABSENT, new UnitQuarterOpened(UNIT, AUTHORITY, LIMITS, NOW));
    }

    private static UnitQuarter reported() {
        return after(opened(), report("Bão số 3"), HEAD, "p-kinh-te");
    }

    private static UnitQuarter confirmed() {
        return after(reported(), confirm(), CONFIRMER, "ld-ubnd");
    }

    private static UnitQuarter expecting() {
        return after(opened(), new ExpectOldUnitRemarks(UNIT, OFFICIAL, "p-vhxh"), CLERK, "bxdd");
    }

    private static UnitQuarter withResult(int assigned, int done, int excused) {
        UnitQuarter reported = after(opened(), new ReportCollectiveResult(UNIT, List.of(new AxisResult(Axis.T1, assigned, done, excused)), "Bão"),
                HEAD, "p-kinh-te");
        return after(reported, confirm(), CONFIRMER, "ld-ubnd");
    }

    private static Decision<UnitEvent> decide(UnitQuarter state, UnitCommand command, PersonId who, String... bodies) {
        return UnitQuarter.decide(state, command, by(who, NOW, bodies));
    }

    private static UnitEvent decideOne(UnitQuarter state, UnitCommand command, PersonId who, String... bodies) {
        return accepted(decide(state, command, who, bodies)).get(0);
    }

    @SuppressWarnings("unchecked")
    private <E extends UnitEvent> E one(Decision<UnitEvent> decision) {
        List<UnitEvent> events = accepted(decision);
        assertThat(events).hasSize(1);
        return (E) events.get(0);
    }

    private static Rejection rejection(Decision<UnitEvent> decision) {
        return ((Decision.Refused<UnitEvent>) decision).rejection();
    }

    private static UnitQuarter after(UnitQuarter state, UnitCommand command, PersonId who, String... bodies) {
        UnitQuarter next = state;
        for (UnitEvent event : accepted(decide(state, command, who, bodies))) {
            next = UnitQuarter.evolve(next, event);
        }
        return next;
    }
}
