package vn.danhgia.domain.discipline;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.discipline.DisciplineCommand.AmendDisciplineList;
import vn.danhgia.domain.discipline.DisciplineCommand.DeclareNoDiscipline;
import vn.danhgia.domain.discipline.DisciplineCommand.LapseDeadline;
import vn.danhgia.domain.discipline.DisciplineCommand.OpenDisciplineList;
import vn.danhgia.domain.discipline.DisciplineCommand.SendDisciplineList;
import vn.danhgia.domain.discipline.DisciplineEvent.DeadlineLapsed;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListAmended;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListOpened;
import vn.danhgia.domain.discipline.DisciplineEvent.DisciplineListReceived;
import vn.danhgia.domain.discipline.DisciplineEvent.NoDisciplineDeclared;
import vn.danhgia.domain.discipline.DisciplineEvent.ProposalsContradicted;
import vn.danhgia.domain.rating.Corruption;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Violation;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.DeadlineRow;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

class DisciplineListTest {

    private static final DisciplineListId LIST = new DisciplineListId(CYCLE);
    private static final PersonId INSPECTOR = person("p-0020");
    private static final Instant LIMIT = new DeadlineRow(DeadlineCode.DISCIPLINE_LIST, DeadlineRow.Month.LAST, 15, DeadlineRow.Wording.ON, Map.of(),
            "III.5.1")
            .limit(CYCLE.quarter(), Reading.BeforeDay.STRICT);
    private static final Instant NOW = at(2026, 9, 14, 9, 0);
    private static final LocalDate IN_QUARTER = LocalDate.of(2026, 8, 20);
    private static final LocalDate BEFORE = LocalDate.of(2026, 5, 20);

    @Test
    void onlyTheFlowOpensAListAndOnce() {
        OpenDisciplineList open = new OpenDisciplineList(LIST, body("ubkt"), LIMIT);
        assertThat(accepted(DisciplineList.decide(DisciplineList.ABSENT, open, bySystem(NOW)))).containsExactly(
                new DisciplineListOpened(LIST, body("ubkt"), LIMIT, NOW));
        refused(decide(DisciplineList.ABSENT, open, INSPECTOR, "ubkt"), RejectionCode.SYSTEM_ONLY);
        refused(DisciplineList.decide(opened(), open, bySystem(NOW)), RejectionCode.ALREADY_EXISTS);
    }

    @Test
    @Tag("R-III.5.1-1")
    void ubktSendsTheListAndNobodyElseDoes() {
        for (DisciplineCommand command : List.of(send(entry(inForce())), new DeclareNoDiscipline(LIST))) {
            assertThat(accepted(decide(opened(), command, INSPECTOR, "ubkt"))).hasSize(1);
            refused(decide(opened(), command, MEMBER, "bxdd"), RejectionCode.NOT_COMPETENT);
            refused(decide(DisciplineList.ABSENT, command, INSPECTOR, "ubkt"), RejectionCode.NOT_FOUND);
        }
        refused(decide(DisciplineList.ABSENT, amend("x"), INSPECTOR, "ubkt"), RejectionCode.NOT_FOUND);
        refused(decide(received(), amend("x", entry(inForce())), MEMBER, "bxdd"), RejectionCode.NOT_COMPETENT);
    }

    @Test
    @Tag("R-III.5.1-1")
    @Tag("T24")
    void onTheFifteenthAtOneMinuteToMidnightItIsInTimeAndAtMidnightLate() {
        DisciplineListReceived intime = (DisciplineListReceived) sent(at(2026, 9, 15, 23, 59));
        DisciplineListReceived late = (DisciplineListReceived) sent(at(2026, 9, 16, 0, 0));
        assertThat(intime.late()).isFalse();
        assertThat(late.late()).isTrue();
        assertThat(DisciplineList.evolve(opened(), late).late()).isTrue();
        NoDisciplineDeclared none = (NoDisciplineDeclared) accepted(DisciplineList.decide(opened(), new DeclareNoDiscipline(LIST),
                by(INSPECTOR, at(2026, 9, 16, 0, 0), "ubkt"))).get(0);
        assertThat(none.late()).isTrue();
        assertThat(DisciplineList.evolve(opened(), none).late()).isTrue();
    }

    @Test
    @Tag("R-III.5.1-1")
    void withoutAListOrItsNobodyNothingGoesToBtv() {
        assertThat(opened().readyForDecision()).isFalse();
        assertThat(opened().beforeTheDecision().objection()).contains(Rejection.of(RejectionCode.DISCIPLINE_LIST_MISSING));
        assertThat(opened().standingOf(OFFICIAL)).as("nothing is known of anybody yet").isEmpty();
        for (DisciplineList come : List.of(received(entry(inForce())), declared())) {
            assertThat(come.readyForDecision()).isTrue();
            assertThat(come.beforeTheDecision().objection()).isEmpty();
        }
        assertThat(declared().standingOf(OFFICIAL).orElseThrow().disciplined(RatingRules.DEFAULT).value()).contains(false);
    }

    @Test
    @Tag("R-III.5.1-1")
    void thatNobodyIsOnTheListHasToBeSaid() {
        refused(decide(opened(), send(), INSPECTOR, "ubkt"), RejectionCode.DISCIPLINE_LIST_EMPTY);
    }

    @Test
    @Tag("R-III.5.1-1")
    void theListIsSentOnceAndThenAmended() {
        for (DisciplineList come : List.of(received(entry(inForce())), declared())) {
            refused(decide(come, send(entry(inForce())), INSPECTOR, "ubkt"), RejectionCode.DISCIPLINE_LIST_SENT);
            refused(decide(come, new DeclareNoDiscipline(LIST), INSPECTOR, "ubkt"), RejectionCode.DISCIPLINE_LIST_SENT);
            DisciplineList amended = after(come, amend("Quyết định mới", new DisciplineEntry(Optional.of(HEAD), Optional.empty(), inForce())));
            assertThat(amended.entries()).extracting(ListedEntry::person).containsExactly(Optional.of(HEAD));
            assertThat(after(amended, amend("Đã hết hiệu lực")).entries()).as("amended to nobody").isEmpty();
        }
        refused(decide(opened(), amend("x", entry(inForce())), INSPECTOR, "ubkt"), RejectionCode.DISCIPLINE_LIST_NOT_SENT);
        refused(decide(received(entry(inForce())), amend(" ", entry(inForce())), INSPECTOR, "ubkt"), RejectionCode.FIELD_MISSING);
    }

    @Test
    void anAmendmentKeepsTheMarkOfTheFirstSending() {
        DisciplineList late = DisciplineList.evolve(opened(), sent(LIMIT));
        assertThat(after(late, amend("x", entry(inForce()))).late()).isTrue();
        assertThat(after(received(entry(inForce())), amend("x", entry(inForce()))).late()).isFalse();
    }

    @Test
    void everythingOnTheListIsConfidentialAndNeverPrinted() {
        DisciplineListReceived sent = (DisciplineListReceived) accepted(decide(opened(),
                send(entry(inForce()), DisciplineEntry.about("p-kinh-te", inForce())), INSPECTOR, "ubkt")).get(0);
        List<ListedEntry> lines = sent.entries().content().entries();
        assertThat(sent.entries().about()).as("who stands on it is under the writer's key").isEqualTo(INSPECTOR);
        assertThat(lines).extracting(entry -> entry.facts().about()).as("a collective's under the writer's key").containsExactly(OFFICIAL, INSPECTOR);
        assertThat(lines.get(1).collective()).contains("p-kinh-te");
        assertThat(lines.get(0).facts().content()).isEqualTo(inForce());
        assertThat(sent.toString()).doesNotContain(OFFICIAL.toString());
        assertThat(sent.toString()).doesNotContain("IN_FORCE").doesNotContain("12-QĐ");
        assertThat(inForce()).hasToString("DisciplineFacts");
        assertThat(received(entry(inForce())).standingOf(OFFICIAL).orElseThrow()).hasToString("Standing");
        DisciplineListAmended amended = (DisciplineListAmended) accepted(decide(received(entry(inForce())), amend("Kín", entry(inForce())), INSPECTOR,
                "ubkt")).get(0);
        assertThat(amended.ground()).isEqualTo(new Confidential<>(INSPECTOR, "Kín"));
        assertThat(amended.toString()).doesNotContain("Kín");
    }

    @Test
    @Tag("R-III.5.1-1")
    void anEntryIsAboutOnePersonOrOneCollectiveAndDisciplineInForceHasFormNumberAndDay() {
        unclear("person", new DisciplineEntry(Optional.empty(), Optional.empty(), inForce()));
        unclear("person", new DisciplineEntry(Optional.empty(), Optional.of(" "), inForce()));
        unclear("person", new DisciplineEntry(Optional.of(OFFICIAL), Optional.of("p-kinh-te"), inForce()));
        unclear("form", entry(new DisciplineFacts(DisciplineKind.IN_FORCE, Optional.empty(), true, "12-QĐ/UBKT", Optional.empty(),
                Optional.of(IN_QUARTER))));
        unclear("number", entry(new DisciplineFacts(DisciplineKind.IN_FORCE, reprimand(), true, " ", Optional.empty(), Optional.of(IN_QUARTER))));
        unclear("inForce", entry(new DisciplineFacts(DisciplineKind.IN_FORCE, reprimand(), true, "12-QĐ/UBKT", Optional.of(BEFORE),
                Optional.empty())));
        unclear("inForce", entry(facts(IN_QUARTER, IN_QUARTER.minusDays(1))));
        for (DisciplineEntry clear : List.of(entry(facts(IN_QUARTER, IN_QUARTER)), entry(only(DisciplineKind.UNDER_CONSIDERATION)),
                entry(only(DisciplineKind.INSPECTION_FOR_SIGNS)), new DisciplineEntry(Optional.of(OFFICIAL), Optional.of(" "), inForce()))) {
            assertThat(accepted(decide(opened(), send(clear), INSPECTOR, "ubkt"))).hasSize(1);
        }
    }

    @Test
    void aBlankCollectiveBesideAPersonIsNone() {
        assertThat(received(new DisciplineEntry(Optional.of(OFFICIAL), Optional.of(" "), inForce())).entries().get(0).collective()).isEmpty();
    }

    @Test
    @Tag("C-11")
    void nobodyWritesHimselfOrHerselfOnOrOffTheList() {
        refused(decide(opened(), send(DisciplineEntry.about(INSPECTOR, inForce())), INSPECTOR, "ubkt"), RejectionCode.RECUSED);
        refused(decide(received(entry(inForce())), amend("x", entry(inForce())), OFFICIAL, "ubkt"), RejectionCode.RECUSED);
        refused(decide(received(DisciplineEntry.about(HEAD, inForce())), amend("x", entry(inForce())), OFFICIAL, "ubkt"), RejectionCode.RECUSED);
        refused(decide(received(entry(inForce())), amend("x"), OFFICIAL, "ubkt"), RejectionCode.RECUSED);
    }

    // what rating asks

    @Test
    @Tag("C-19")
    void disciplineInForceBearsConsiderationWarnsInspectionLeavesUnrated() {
        Standing disciplined = received(entry(inForce())).standingOf(OFFICIAL).orElseThrow();
        assertThat(disciplined.disciplined(RatingRules.DEFAULT).value()).contains(true);
        assertThat(disciplined.isUnderConsideration()).isFalse();
        assertThat(disciplined.isUnderInspection()).isFalse();
        Standing considered = received(entry(only(DisciplineKind.UNDER_CONSIDERATION))).standingOf(OFFICIAL).orElseThrow();
        assertThat(considered.disciplined(RatingRules.DEFAULT).value()).as("a warning and no more").contains(false);
        assertThat(considered.isUnderConsideration()).isTrue();
        assertThat(considered.isUnderInspection()).isFalse();
        Standing inspected = received(entry(only(DisciplineKind.INSPECTION_FOR_SIGNS))).standingOf(OFFICIAL).orElseThrow();
        assertThat(inspected.disciplined(RatingRules.DEFAULT).value()).contains(false);
        assertThat(inspected.isUnderInspection()).isTrue();
        assertThat(received(entry(inForce())).standingOf(HEAD).orElseThrow().disciplined(RatingRules.DEFAULT).value())
                .as("another person's entry is not his").contains(false);
    }

    @Test
    @Tag("R-4.4-3")
    @Tag("S-6")
    void theDayInForceCountsOrTheDayOfTheViolationAsTheReadingHasIt() {
        RatingRules byViolation = RatingRules.reading(Reading.DisciplineDay.VIOLATION);
        Standing decidedNow = received(entry(facts(BEFORE, IN_QUARTER))).standingOf(OFFICIAL).orElseThrow();
        assertThat(decidedNow.disciplined(RatingRules.DEFAULT).value()).contains(true);
        assertThat(decidedNow.disciplined(byViolation).value()).contains(false);
        Standing doneNow = received(entry(facts(IN_QUARTER, LocalDate.of(2026, 10, 1)))).standingOf(OFFICIAL).orElseThrow();
        assertThat(doneNow.disciplined(RatingRules.DEFAULT).value()).contains(false);
        assertThat(doneNow.disciplined(byViolation).value()).contains(true);
    }

    @Test
    @Tag("R-4.4-3")
    void disciplineThatHasNothingToDoWithTheDutyDoesNotBear() {
        DisciplineFacts offDuty = new DisciplineFacts(DisciplineKind.IN_FORCE, reprimand(), false, "12-QĐ/UBKT", Optional.empty(),
                Optional.of(IN_QUARTER));
        assertThat(received(entry(offDuty)).standingOf(OFFICIAL).orElseThrow().disciplined(RatingRules.DEFAULT).value()).contains(false);
    }

    @Test
    @Tag("R-4.4-3")
    @Tag("C-19")
    void theCeilingIsToldEveryViolationDisciplinedOrUnderConsideration() {
        DisciplineFacts considered = new DisciplineFacts(DisciplineKind.UNDER_CONSIDERATION, Optional.empty(), true, "", Optional.of(BEFORE), Optional.empty());
        DisciplineFacts inspected = new DisciplineFacts(DisciplineKind.INSPECTION_FOR_SIGNS, Optional.empty(), true, "", Optional.empty(), Optional.empty());
        Standing standing = new Standing(CYCLE.quarter(), List.of(Optional.of(inForce()), Optional.of(considered), Optional.of(inspected)));
        assertThat(standing.violations().value().orElseThrow()).hasSize(2).extracting(Violation::isDisciplined).containsExactly(true, false);
        assertThat(new Standing(CYCLE.quarter(), List.of(Optional.empty())).violations().value()).as("erased").isEmpty();
        DisciplineFacts withoutDay = new DisciplineFacts(DisciplineKind.IN_FORCE, reprimand(), true, "1", Optional.of(BEFORE), Optional.empty());
        assertThat(new Standing(CYCLE.quarter(), List.of(Optional.of(withoutDay))).violations().value()).as("no day yet").isEmpty();
    }

    @Test
    void whatCannotBeReadOrHasNoDayIsNotKnownUnlessAnotherEntrySettlesIt() {
        RatingRules byViolation = RatingRules.reading(Reading.DisciplineDay.VIOLATION);
        DisciplineFacts withoutViolation = new DisciplineFacts(DisciplineKind.IN_FORCE, reprimand(), true, "1", Optional.empty(),
                Optional.of(IN_QUARTER));
        assertThat(new Standing(CYCLE.quarter(), List.of(Optional.of(withoutViolation))).disciplined(byViolation).value()).isEmpty();
        assertThat(new Standing(CYCLE.quarter(), List.of(Optional.empty())).disciplined(RatingRules.DEFAULT).value()).isEmpty();
        assertThat(new Standing(CYCLE.quarter(), List.of(Optional.empty(), Optional.of(inForce()))).disciplined(RatingRules.DEFAULT).value())
                .contains(true);
        assertThat(new Standing(CYCLE.quarter(), List.of()).disciplined(RatingRules.DEFAULT).source()).isEqualTo(Source.INSPECTION_LIST);
        DisciplineList erased = DisciplineList.evolve(opened(), new DisciplineListReceived(LIST, new Confidential<>(INSPECTOR,
                new Listed(List.of(new ListedEntry(Optional.of(OFFICIAL), Optional.empty(), Confidential.erased(OFFICIAL))))), false, INSPECTOR, NOW));
        assertThat(erased.standingOf(OFFICIAL).orElseThrow().disciplined(RatingRules.DEFAULT).value()).isEmpty();
        assertThat(erased.standingOf(OFFICIAL).orElseThrow().degeneration().value()).isEmpty();
        assertThat(erased.standingOf(OFFICIAL).orElseThrow().corruption().value()).isEmpty();
        DisciplineList gone = DisciplineList.evolve(opened(), new DisciplineListReceived(LIST, Confidential.erased(INSPECTOR), false, INSPECTOR, NOW));
        assertThat(gone.standingOf(OFFICIAL)).as("with the writer's key everything is gone, and nothing is known of anybody").isEmpty();
    }

    // C-20

    @Test
    @Tag("C-20")
    @Tag("R-III.5.1-1")
    void aListAgainstProposalsNamesTheirPersonsSoThatTheyAreCheckedAgain() {
        PersonId inspected = person("p-0031");
        PersonId considered = person("p-0032");
        PersonId low = person("p-0033");
        List<DisciplineEntry> entries = List.of(entry(inForce()), DisciplineEntry.about(inspected, only(DisciplineKind.INSPECTION_FOR_SIGNS)),
                DisciplineEntry.about(considered, only(DisciplineKind.UNDER_CONSIDERATION)), DisciplineEntry.about(low, inForce()));
        List<Proposed> proposals = List.of(new Proposed(HEAD, Level.EXCELLENT), new Proposed(OFFICIAL, Level.COMPLETED),
                new Proposed(considered, Level.GOOD), new Proposed(inspected, Level.NOT_COMPLETED), new Proposed(low, Level.NOT_COMPLETED));
        List<DisciplineEvent> events = accepted(decide(opened(), new SendDisciplineList(LIST, entries, proposals, RatingRules.DEFAULT), INSPECTOR,
                "ubkt"));
        assertThat(events).hasSize(2);
        assertThat(events.get(1)).isEqualTo(new ProposalsContradicted(LIST, new Confidential<>(INSPECTOR, new Contradicted(List.of(OFFICIAL, inspected))), NOW));
        DisciplineList received = after(opened(), new SendDisciplineList(LIST, entries, proposals, RatingRules.DEFAULT));
        assertThat(received.entries()).as("naming changes nothing").hasSize(4);
        assertThat(received.contradicted(proposals, RatingRules.DEFAULT)).containsExactly(OFFICIAL, inspected);
        assertThat(opened().contradicted(proposals, RatingRules.DEFAULT)).isEmpty();
    }

    @Test
    @Tag("C-20")
    void anAmendmentNamesWhatItContradictsToo() {
        AmendDisciplineList amend = new AmendDisciplineList(LIST, List.of(entry(inForce())), "Quyết định mới",
                List.of(new Proposed(OFFICIAL, Level.GOOD)),
                RatingRules.DEFAULT);
        assertThat(accepted(decide(declared(), amend, INSPECTOR, "ubkt"))).hasSize(2).last().isEqualTo(
                new ProposalsContradicted(LIST, new Confidential<>(INSPECTOR, new Contradicted(List.of(OFFICIAL))), NOW));
    }

    @Test
    @Tag("R-4.4-4")
    @Tag("C-20")
    void degenerationCountsWhenItWasConcludedInTheQuarter() {
        assertThat(standing(concluded(DisciplineKind.DEGENERATION_CONCLUDED, IN_QUARTER)).degeneration()).isEqualTo(Known.of(true, Source.INSPECTION_LIST));
        assertThat(standing(concluded(DisciplineKind.DEGENERATION_CONCLUDED, IN_QUARTER.minusMonths(4))).degeneration().value()).contains(false);
        assertThat(standing(inForce()).degeneration().value()).contains(false);
        assertThat(standing(concluded(DisciplineKind.DEGENERATION_CONCLUDED, IN_QUARTER)).violations().value()).as("no violation of II.4.4b")
                .contains(List.of());
        assertThat(contradicts(DisciplineKind.DEGENERATION_CONCLUDED)).isTrue();
    }

    @Test
    @Tag("R-4.4-5")
    @Tag("R-4.4-6")
    void corruptionInScopeIsToldWithWhatSpeaksForThePerson() {
        assertThat(standing(inForce()).corruption().value()).contains(Corruption.NONE);
        assertThat(standing(concluded(DisciplineKind.CORRUPTION_IN_SCOPE, IN_QUARTER)).corruption().value()).contains(Corruption.HAPPENED);
        assertThat(standing(concluded(DisciplineKind.CORRUPTION_EXEMPT, IN_QUARTER)).corruption().value()).contains(Corruption.EXEMPT);
        assertThat(standing(concluded(DisciplineKind.CORRUPTION_SELF_DETECTED, IN_QUARTER)).corruption().value()).contains(Corruption.SELF_DETECTED);
        assertThat(new Standing(CYCLE.quarter(), List.of(Optional.of(concluded(DisciplineKind.CORRUPTION_EXEMPT, IN_QUARTER)),
                Optional.of(concluded(DisciplineKind.CORRUPTION_IN_SCOPE, IN_QUARTER)))).corruption().value()).as("the gravest").contains(Corruption.HAPPENED);
        assertThat(contradicts(DisciplineKind.CORRUPTION_IN_SCOPE)).isTrue();
        assertThat(contradicts(DisciplineKind.CORRUPTION_SELF_DETECTED)).as("weighed by the competent level").isFalse();
        assertThat(contradicts(DisciplineKind.CORRUPTION_EXEMPT)).isFalse();
    }

    @Test
    @Tag("R-III.5.1-1")
    void aConclusionHasItsNumberAndItsDay() {
        for (DisciplineKind kind : List.of(DisciplineKind.DEGENERATION_CONCLUDED, DisciplineKind.CORRUPTION_IN_SCOPE, DisciplineKind.CORRUPTION_EXEMPT,
                DisciplineKind.CORRUPTION_SELF_DETECTED)) {
            unclear("number", DisciplineEntry.about(OFFICIAL, new DisciplineFacts(kind, Optional.empty(), false, " ", Optional.empty(),
                    Optional.of(IN_QUARTER))));
            unclear("inForce", DisciplineEntry.about(OFFICIAL, new DisciplineFacts(kind, Optional.empty(), false, "5-KL", Optional.empty(),
                    Optional.empty())));
        }
    }

    private static boolean contradicts(DisciplineKind kind) {
        return standing(concluded(kind, IN_QUARTER)).contradicts(Level.GOOD, RatingRules.DEFAULT);
    }

    private static Standing standing(DisciplineFacts facts) {
        return new Standing(CYCLE.quarter(), List.of(Optional.of(facts)));
    }

    private static DisciplineFacts concluded(DisciplineKind kind, LocalDate day) {
        return new DisciplineFacts(kind, Optional.empty(), false, "5-KL/UBKT", Optional.empty(), Optional.of(day));
    }

    private static void unclear(String field, DisciplineEntry entry) {
        DisciplineEntry clear = DisciplineEntry.about(HEAD, inForce());
        for (Decision<DisciplineEvent> decision : List.of(decide(opened(), send(clear, entry), INSPECTOR, "ubkt"),
                decide(received(clear), amend("x", clear, entry), INSPECTOR, "ubkt"))) {
            assertThat(((Decision.Refused<DisciplineEvent>) decision).rejection()).isEqualTo(
                    Rejection.of(RejectionCode.DISCIPLINE_ENTRY_UNCLEAR, 2, field));
        }
    }

    @Test
    @Tag("R-III.5.1-1")
    void aListThatIsMissingAtItsLimitLapsesOnceAndMayStillCome() {
        LapseDeadline lapse = new LapseDeadline(LIST);
        List<DisciplineEvent> lapsed = accepted(DisciplineList.decide(opened(), lapse, bySystem(LIMIT)));
        assertThat(lapsed).containsExactly(new DeadlineLapsed(LIST, LIMIT, LIMIT));
        DisciplineList overdue = DisciplineList.evolve(opened(), lapsed.get(0));
        assertThat(overdue.status()).isEqualTo(DisciplineList.Status.OVERDUE);
        assertThat(overdue.readyForDecision()).isFalse();
        assertThat(accepted(DisciplineList.decide(overdue, lapse, bySystem(LIMIT)))).isEmpty();
        assertThat(accepted(DisciplineList.decide(declared(), lapse, bySystem(LIMIT)))).as("it has come").isEmpty();
        assertThat(after(overdue, new DeclareNoDiscipline(LIST)).readyForDecision()).isTrue();
        refused(DisciplineList.decide(opened(), lapse, bySystem(LIMIT.minusMillis(1))), RejectionCode.DEADLINE_NOT_REACHED);
        refused(DisciplineList.decide(opened(), lapse, by(INSPECTOR, LIMIT, "ubkt")), RejectionCode.SYSTEM_ONLY);
        refused(DisciplineList.decide(DisciplineList.ABSENT, lapse, bySystem(LIMIT)), RejectionCode.NOT_FOUND);
    }

    private static Optional<DisciplineForm> reprimand() {
        return Optional.of(DisciplineForm.REPRIMAND);
    }

    private static DisciplineFacts facts(LocalDate violation, LocalDate inForce) {
        return new DisciplineFacts(DisciplineKind.IN_FORCE, reprimand(), true, "12-QĐ/UBKT", Optional.of(violation), Optional.of(inForce));
    }

    private static DisciplineFacts inForce() {
        return facts(BEFORE, IN_QUARTER);
    }

    private static DisciplineFacts only(DisciplineKind kind) {
        return new DisciplineFacts(kind, Optional.empty(), true, "", Optional.empty(), Optional.empty());
    }

    private static DisciplineEntry entry(DisciplineFacts facts) {
        return DisciplineEntry.about(OFFICIAL, facts);
    }

    private static SendDisciplineList send(DisciplineEntry... entries) {
        return new SendDisciplineList(LIST, List.of(entries), List.of(), RatingRules.DEFAULT);
    }

    private static AmendDisciplineList amend(String ground, DisciplineEntry... entries) {
        return new AmendDisciplineList(LIST, List.of(entries), ground, List.of(), RatingRules.DEFAULT);
    }

    private static DisciplineEvent sent(Instant at) {
        return accepted(DisciplineList.decide(opened(), send(entry(inForce())), by(INSPECTOR, at, "ubkt"))).get(0);
    }

    private static DisciplineList opened() {
        return DisciplineList.evolve(DisciplineList.ABSENT, new DisciplineListOpened(LIST, body("ubkt"), LIMIT, NOW));
    }

    private static DisciplineList received(DisciplineEntry... entries) {
        return after(opened(), send(entries.length == 0 ? new DisciplineEntry[] {entry(inForce())} : entries));
    }

    private static DisciplineList declared() {
        return after(opened(), new DeclareNoDiscipline(LIST));
    }

    private static Decision<DisciplineEvent> decide(DisciplineList state, DisciplineCommand command, PersonId who, String... bodies) {
        return DisciplineList.decide(state, command, by(who, NOW, bodies));
    }

    private static DisciplineList after(DisciplineList state, DisciplineCommand command) {
        DisciplineList next = state;
        for (DisciplineEvent event : accepted(decide(state, command, INSPECTOR, "ubkt"))) {
            next = DisciplineList.evolve(next, event);
        }
        return next;
    }
}
