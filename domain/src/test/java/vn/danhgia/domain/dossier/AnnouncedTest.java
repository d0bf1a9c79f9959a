package vn.danhgia.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;
import static vn.danhgia.domain.dossier.Dossiers.SEPTEMBER;
import static vn.danhgia.domain.dossier.Dossiers.after;
import static vn.danhgia.domain.dossier.Dossiers.assessed;
import static vn.danhgia.domain.dossier.Dossiers.decide;
import static vn.danhgia.domain.dossier.Dossiers.decided;
import static vn.danhgia.domain.dossier.Dossiers.heard;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.dossier.DossierCommand.ExportDossier;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierEvent.DossierExported;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;

/** What follows the decision: a public result without secrets, an archive that is opened for a reason. */
class AnnouncedTest {

    @Test
    @Tag("R-5.5-1")
    @Tag("C-13")
    void theResultIsPublicOnceAnnouncedAndSaysOnlyWhoWhereAndWhichLevel() {
        assertThat(PublicResult.of(heard(), "p-kinh-te", true)).as("not before").isEmpty();
        assertThat(PublicResult.of(decided(), "p-kinh-te", true)).as("decided and issued, not yet told to the person").isEmpty();
        PublicResult result = PublicResult.of(announced(), "p-kinh-te", false).orElseThrow();
        assertThat(result).isEqualTo(new PublicResult(OFFICIAL, "p-kinh-te", Optional.of(Level.GOOD)));
        assertThat(result.isFor("p-vhxh", Reading.Publication.WITHIN_THE_COMMUNE)).isTrue();
        assertThat(result.isFor("p-vhxh", Reading.Publication.TO_UNITS_ONLY)).isFalse();
        assertThat(result.isFor("p-kinh-te", Reading.Publication.TO_UNITS_ONLY)).isTrue();
    }

    @Test
    @Tag("R-5.5-1")
    @Tag("R-8.1-4")
    void ofWhoIsNotRatedOnlyThatThereIsNoLevel() {
        Unrated leave = new Unrated(NotRated.LEAVE, LocalDate.of(2026, 7, 1), Optional.of(LocalDate.of(2026, 9, 10)), "Giấy nghỉ", "");
        Dossier unrated = after(assessed(), new MarkNotRated(DOSSIER, leave), person("p-0005"), "bxdd");
        assertThat(PublicResult.of(unrated, "p-kinh-te", false)).as("nobody learns of it before the others' results").isEmpty();
        assertThat(PublicResult.of(unrated, "p-kinh-te", true)).contains(new PublicResult(OFFICIAL, "p-kinh-te", Optional.empty()));
    }

    @Test
    @Tag("R-5.5-2")
    void anArchivedDossierIsTakenOutForAWrittenPurposeByWhoKeepsItAndThatIsRecorded() {
        ExportDossier export = new ExportDossier(DOSSIER, "Phục vụ quy hoạch cán bộ");
        DossierExported exported = (DossierExported) accepted(decide(announced(), export, person("p-0005"), "bxdd")).get(0);
        assertThat(exported.purpose().content()).isEqualTo("Phục vụ quy hoạch cán bộ");
        assertThat(exported.by()).isEqualTo(person("p-0005"));
        assertThat(Dossier.evolve(announced(), exported)).as("the dossier stays what it is").isEqualTo(announced());
        assertThat(accepted(decide(announced(), export, person("p-0007"), "vpdu"))).hasSize(1);

        refused(decide(announced(), new ExportDossier(DOSSIER, " "), person("p-0005"), "bxdd"), RejectionCode.EXPORT_WITHOUT_PURPOSE);
        refused(decide(announced(), export, HEAD, "p-kinh-te"), RejectionCode.NOT_COMPETENT);
        refused(decide(heard(), export, person("p-0005"), "bxdd"), RejectionCode.WRONG_STAGE);
        refused(decide(Dossier.ABSENT, export, person("p-0005"), "bxdd"), RejectionCode.NOT_FOUND);
    }

    private static Dossier announced() {
        return Dossiers.evolve(decided(), accepted(Dossier.decide(decided(), new NotifyResult(DOSSIER), bySystem(SEPTEMBER))));
    }
}
