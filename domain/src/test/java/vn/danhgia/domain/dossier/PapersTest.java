package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.NOTHING_KNOWN;
import static vn.danhgia.domain.dossier.Dossiers.NO_GROUNDS;
import static vn.danhgia.domain.dossier.Dossiers.REPORT;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.decided;
import static vn.danhgia.domain.dossier.Dossiers.heard;
import static vn.danhgia.domain.dossier.Dossiers.opened;
import static vn.danhgia.domain.dossier.Dossiers.proposeGood;
import static vn.danhgia.domain.dossier.Dossiers.proposed;
import static vn.danhgia.domain.dossier.Dossiers.voted;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AttachPaper;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.shared.RejectionCode;

/** Of what a dossier consists (II.6). */
class PapersTest {

    private static final ProposeLevel WITHOUT_REPORT = new ProposeLevel(DOSSIER, "Thống nhất", NO_GROUNDS, Optional.empty(), NOTHING_KNOWN);

    @Test
    @Tag("R-6-1")
    @Tag("R-6-2")
    @Tag("R-6-3")
    void theThreePapersOfThePlanMustBeThere() {
        assertThat(opened().missingPapers()).containsExactly("self-assessment", "unit-report", "summary-mau-3");
        assertThat(assessed().missingPapers()).containsExactly("unit-report", "summary-mau-3");
        assertThat(proposed().missingPapers()).isEmpty();
    }

    @Test
    @Tag("R-6-2")
    @Tag("R-5.3-7")
    void withoutTheUnitsReportBxddDoesNotAccept() {
        Dossier incomplete = after(voted(assessed()), WITHOUT_REPORT, HEAD, "p-kinh-te");
        assertThat(decide(incomplete, new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd"))
                .isEqualTo(new Decision.Refused<DossierEvent>(Rejection.of(RejectionCode.PAPER_MISSING, "unit-report")));
        Dossier withAnother = after(incomplete, new AttachPaper(DOSSIER, new AttachedPaper("other", "Báo cáo 1", Optional.empty())), HEAD,
                "p-kinh-te");
        assertThat(withAnother.missingPapers()).as("another paper does not take its place").containsExactly("unit-report");
        for (String body : List.of("bxdd", "p-kinh-te")) {
            Dossier complete = after(incomplete, new AttachPaper(DOSSIER, REPORT), person("p-0005"), body);
            assertThat(accepted(decide(complete, new AcceptDossier(DOSSIER, ""), person("p-0005"), "bxdd"))).hasSize(1);
        }
    }

    @Test
    @Tag("R-5.2-4")
    void theReportComesWithTheProposalOrBeforehandFromThePerson() {
        LevelProposed event = (LevelProposed) accepted(decide(voted(assessed()), proposeGood(), HEAD, "p-kinh-te")).get(0);
        assertThat(event.unitReport().orElseThrow().content()).isEqualTo(REPORT);
        assertThat(proposed().attached().get("unit-report").content()).isEqualTo(REPORT);
        Dossier early = after(after(opened(), new AttachPaper(DOSSIER, REPORT), OFFICIAL), Dossiers.assessment(), OFFICIAL);
        assertThat(after(voted(early), WITHOUT_REPORT, HEAD, "p-kinh-te").missingPapers()).isEmpty();
    }

    @Test
    @Tag("R-6-4")
    void otherPapersMayBeThereAndTheLastOfItsKindCounts() {
        AttachedPaper first = new AttachedPaper("other", "Báo cáo 1", Optional.empty());
        AttachedPaper second = new AttachedPaper("other", "Báo cáo 2", Optional.empty());
        Dossier dossier = after(after(proposed(), new AttachPaper(DOSSIER, first), HEAD, "p-kinh-te"), new AttachPaper(DOSSIER, second), HEAD,
                "p-kinh-te");
        assertThat(dossier.attached().get("other").content()).isEqualTo(second);
        assertThat(dossier.missingPapers()).isEmpty();
        for (String code : List.of("self-assessment", "summary-mau-3", "photograph")) {
            refused(decide(proposed(), new AttachPaper(DOSSIER, new AttachedPaper(code, "x", Optional.empty())), HEAD, "p-kinh-te"),
                    RejectionCode.PAPER_UNKNOWN);
        }
    }

    @Test
    void aPaperHasANameAndADigestThatIsOne() {
        for (AttachedPaper bad : List.of(report(" ", "0a".repeat(32)), report("12-BC", "0a".repeat(31)), report("12-BC", "0A".repeat(32)),
                report("12-BC", "0g".repeat(32)))) {
            Rejection rejection = Rejection.of(RejectionCode.PAPER_UNREADABLE, bad.name().isBlank() ? "name" : "sha256");
            assertThat(decide(assessed(), new AttachPaper(DOSSIER, bad), HEAD, "p-kinh-te")).isEqualTo(new Decision.Refused<DossierEvent>(rejection));
            assertThat(decide(voted(assessed()), new ProposeLevel(DOSSIER, "", NO_GROUNDS, Optional.of(bad), NOTHING_KNOWN), HEAD, "p-kinh-te"))
                    .isEqualTo(new Decision.Refused<DossierEvent>(rejection));
        }
    }

    @Test
    void papersAreHandedInByThoseWhoWorkOnTheDossierAndBeforeTheDecision() {
        refused(decide(proposed(), new AttachPaper(DOSSIER, REPORT), MEMBER, "btv"), RejectionCode.NOT_COMPETENT);
        refused(decide(Dossier.ABSENT, new AttachPaper(DOSSIER, REPORT), HEAD, "p-kinh-te"), RejectionCode.NOT_FOUND);
        assertThat(accepted(decide(heard(), new AttachPaper(DOSSIER, REPORT), HEAD, "p-kinh-te"))).hasSize(1);
        Dossier decided = decided();
        refused(decide(decided, new AttachPaper(DOSSIER, REPORT), HEAD, "p-kinh-te"), RejectionCode.WRONG_STAGE);
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperKind("Báo cáo", true));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperKind(null, true));
    }

    private static AttachedPaper report(String name, String sha256) {
        return new AttachedPaper(PaperKind.UNIT_REPORT, name, Optional.of(sha256));
    }
}
