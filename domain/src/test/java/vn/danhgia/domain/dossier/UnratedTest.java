package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.assessment;
import static vn.danhgia.domain.dossier.Dossiers.checked;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.decided;
import static vn.danhgia.domain.dossier.Dossiers.heard;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.proposeGood;
import static vn.danhgia.domain.dossier.Dossiers.proposed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.RecordInstruction;
import vn.danhgia.domain.dossier.DossierCommand.RecordPositionChange;
import vn.danhgia.domain.dossier.DossierEvent.NotRatedMarked;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;

/** Who is not rated this quarter, and what else of II.8.1 is recorded of a person. */
class UnratedTest {

    static final Unrated LEAVE = new Unrated(NotRated.LEAVE, LocalDate.of(2026, 7, 10), Optional.of(LocalDate.of(2026, 9, 20)), "Quyết định nghỉ",
            "");
    private static final PersonId ORGANISER = person("p-0005");

    @Test
    @Tag("R-8.1-4")
    void whoeverIsNotRatedIsNeitherAssessedNorProposedNorDecided() {
        Dossier unrated = after(assessed(), new MarkNotRated(DOSSIER, LEAVE), ORGANISER, "bxdd");
        assertThat(unrated.stage()).isEqualTo(Stage.NOT_RATED);
        assertThat(unrated.unrated().orElseThrow().content()).isEqualTo(LEAVE);
        refused(decide(unrated, assessment(), OFFICIAL), RejectionCode.WRONG_STAGE);
        refused(decide(unrated, proposeGood(), HEAD, "p-kinh-te"), RejectionCode.WRONG_STAGE);
        refused(Dossier.decide(unrated, Dossiers.vote(Level.GOOD, Dossiers.UNIT_VOTE), bySystem(Dossiers.SEPTEMBER)), RejectionCode.WRONG_STAGE);
        refused(Dossier.decide(unrated, Dossiers.decision(Level.GOOD, Dossiers.SEPTEMBER, false), bySystem(Dossiers.SEPTEMBER)),
                RejectionCode.WRONG_STAGE);
        assertThat(unrated.isAnnounced()).as("the reason is nobody's to see").isFalse();
        assertThat(unrated.withoutRating().unrated()).isEmpty();
    }

    @Test
    @Tag("R-8.1-4")
    void whatWasPlannedGoesToTheNextQuarter() {
        NotRatedMarked marked = marked(opened(), LEAVE);
        assertThat(marked.carried()).isEqualTo(new CarriedOver(new Quarter(2026, 4), List.of(1, 2)));
        assertThat(marked.toString()).doesNotContain("LEAVE", "nghỉ");
    }

    @Test
    @Tag("R-8.1-4")
    void itCanBeMarkedUntilTheDecisionAndNotAfterwards() {
        for (Dossier before : List.of(opened(), assessed(), proposed(), checked(), heard())) {
            assertThat(marked(before, LEAVE).why().content()).isEqualTo(LEAVE);
        }
        Dossier decided = decided();
        refused(decide(decided, new MarkNotRated(DOSSIER, LEAVE), ORGANISER, "bxdd"), RejectionCode.WRONG_STAGE);
        refused(decide(Dossier.ABSENT, new MarkNotRated(DOSSIER, LEAVE), ORGANISER, "bxdd"), RejectionCode.NOT_FOUND);
    }

    @Test
    @Tag("R-8.1-4")
    void theDaysTouchTheQuarterAndDoNotRunBackwards() {
        for (Unrated outside : List.of(leave(LocalDate.of(2026, 10, 1), null), leave(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                leave(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 1)))) {
            refused(decide(opened(), new MarkNotRated(DOSSIER, outside), ORGANISER, "bxdd"), RejectionCode.NOT_RATED_OUTSIDE_QUARTER);
        }
    }

    @Test
    @Tag("R-8.1-4")
    @Tag("C-10")
    void theyAreLongEnoughTwoMonthsOfLeaveOrTrainingLessThanOneOfAFirstAppointment() {
        for (Unrated tooShort : List.of(leave(LocalDate.of(2026, 9, 30), null), leave(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1)),
                leave(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 9, 6)), appointed(LocalDate.of(2026, 9, 1)))) {
            refused(decide(opened(), new MarkNotRated(DOSSIER, tooShort), ORGANISER, "bxdd"), RejectionCode.NOT_RATED_TOO_SHORT);
        }
        for (Unrated enough : List.of(leave(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 9, 9)), leave(LocalDate.of(2026, 7, 31), null),
                appointed(LocalDate.of(2026, 9, 2)), new Unrated(NotRated.TRAINING, LocalDate.of(2026, 7, 1), Optional.empty(), "Quyết định", ""))) {
            assertThat(marked(opened(), enough).why().content()).isEqualTo(enough);
        }
    }

    @Test
    @Tag("R-8.1-4")
    void itIsShownByAPaperAndAnInspectionByTheWordOfTheInspectionCommittee() {
        Unrated unproven = new Unrated(NotRated.TRAINING, LocalDate.of(2026, 7, 1), Optional.empty(), " ", "");
        refused(decide(opened(), new MarkNotRated(DOSSIER, unproven), ORGANISER, "bxdd"), RejectionCode.NOT_RATED_UNPROVEN);
        refused(decide(opened(), new MarkNotRated(DOSSIER, inspection(" ")), ORGANISER, "bxdd"), RejectionCode.INSPECTION_WITHOUT_WORD);
        assertThat(marked(opened(), inspection("03-CV/UBKT")).why().content().inspection()).isEqualTo("03-CV/UBKT");
    }

    @Test
    @Tag("R-8.1-4")
    void onlyThePartyBuildingBoardRecordsItAndNobodyOnHimself() {
        refused(decide(opened(), new MarkNotRated(DOSSIER, LEAVE), HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new MarkNotRated(DOSSIER, LEAVE), OFFICIAL, "bxdd"), RejectionCode.RECUSED);
    }

    @Test
    @Tag("R-8.1-1")
    @Tag("R-8.1-2")
    @Tag("R-8.1-3")
    void aChangeOfPostIsRecordedWithItsCaseAndDayOnceItHasHappened() {
        PositionChange moved = new PositionChange(PositionChange.Kind.MOVED, LocalDate.of(2026, 8, 1), Optional.of("p-vhxh"));
        Dossier dossier = after(opened(), new RecordPositionChange(DOSSIER, moved), ORGANISER, "bxdd");
        PositionChange promoted = new PositionChange(PositionChange.Kind.PROMOTED_IN_UNIT, LocalDate.of(2026, 9, 10));
        dossier = after(dossier, new RecordPositionChange(DOSSIER, promoted), ORGANISER, "bxdd");
        PositionChange restructured = new PositionChange(PositionChange.Kind.RESTRUCTURED, LocalDate.of(2026, 7, 1));
        dossier = after(dossier, new RecordPositionChange(DOSSIER, restructured), ORGANISER, "bxdd");
        assertThat(dossier.changes()).containsExactly(moved, promoted, restructured);
        assertThat(dossier.stage()).as("the rating goes on").isEqualTo(Stage.SELF_ASSESSMENT);
        assertThat(dossier.withoutRating().changes()).isEmpty();
        refused(decide(opened(), new RecordPositionChange(DOSSIER, new PositionChange(PositionChange.Kind.MOVED, LocalDate.of(2026, 9, 11), Optional.of("p-vhxh"))),
                ORGANISER, "bxdd"), RejectionCode.CHANGE_AHEAD);
        refused(decide(opened(), new RecordPositionChange(DOSSIER, moved), HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        refused(decide(opened(), new RecordPositionChange(DOSSIER, new PositionChange(PositionChange.Kind.MOVED, LocalDate.of(2026, 8, 1))), ORGANISER,
                "bxdd"), RejectionCode.FIELD_MISSING);
    }

    @Test
    @Tag("R-8.1-5")
    void aCaseThatThePlanDoesNotNameIsHandledByAnInstructionThatIsTold() {
        refused(decide(opened(), new RecordInstruction(DOSSIER, " "), ORGANISER, "bxdd"), RejectionCode.INSTRUCTION_EMPTY);
        refused(decide(opened(), new RecordInstruction(DOSSIER, "x"), HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        Dossier dossier = after(opened(), new RecordInstruction(DOSSIER, "Công văn 15-CV/BTCTU"), ORGANISER, "bxdd");
        assertThat(dossier.instruction().orElseThrow().content()).isEqualTo("Công văn 15-CV/BTCTU");
        assertThat(dossier.stage()).isEqualTo(Stage.SELF_ASSESSMENT);
        assertThat(dossier.withoutRating().instruction()).isEmpty();
    }

    private static Unrated leave(LocalDate from, LocalDate to) {
        return new Unrated(NotRated.LEAVE, from, Optional.ofNullable(to), "Quyết định nghỉ", "");
    }

    private static Unrated appointed(LocalDate day) {
        return new Unrated(NotRated.JUST_APPOINTED, day, Optional.empty(), "Quyết định bổ nhiệm", "");
    }

    private static Unrated inspection(String word) {
        return new Unrated(NotRated.INSPECTION, LocalDate.of(2026, 9, 1), Optional.empty(), "Quyết định kiểm tra", word);
    }

    private static NotRatedMarked marked(Dossier dossier, Unrated why) {
        Decision<DossierEvent> decision = decide(dossier, new MarkNotRated(DOSSIER, why), ORGANISER, "bxdd");
        return (NotRatedMarked) accepted(decision).get(0);
    }
}
