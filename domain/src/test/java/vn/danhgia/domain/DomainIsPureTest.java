package vn.danhgia.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class DomainIsPureTest {

    private static final JavaClasses DOMAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.danhgia.domain");

    @Test
    void theDomainKnowsOnlyItselfAndTheBaseLibrary() {
        ArchRuleDefinition.classes().should().onlyDependOnClassesThat().resideInAnyPackage("vn.danhgia.domain..", "java.lang..", "java.util..",
                "java.time..", "java.math..").because("what the plan says must not depend on how it is run").check(DOMAIN);
    }

    @Test
    void theDomainNeverAsksTheClock() {
        noClasses().should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
                .orShould().dependOnClassesThat().areAssignableTo(java.time.Clock.class)
                .because("now is an argument of every decision").check(DOMAIN);
    }

    @Test
    void theDomainThrowsNoDice() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Random").orShould().dependOnClassesThat()
                .haveFullyQualifiedName("java.util.UUID").because("replaying must give the same").check(DOMAIN);
    }

    @Test
    void subjectsDoNotReachBackwards() {
        noClasses().that().resideInAPackage("..domain.shared..").should().dependOnClassesThat()
                .resideInAnyPackage("..domain.cycle..", "..domain.dossier..", "..domain.workcatalogue..", "..domain.meeting..", "..domain.ruleset..",
                        "..domain.names..", "..domain.decision..").because("shared words have no subject").check(DOMAIN);
        noClasses().that().resideInAnyPackage("..domain.workcatalogue..", "..domain.meeting..", "..domain.ruleset..").should().dependOnClassesThat()
                .resideInAnyPackage("..domain.dossier..", "..domain.cycle..", "..domain.decision..")
                .because("the dossier builds on the catalogue and the meeting, not they on it")
                .check(DOMAIN);
        noClasses().that().resideInAnyPackage("..domain.dossier..", "..domain.rating..").should().dependOnClassesThat()
                .resideInAPackage("..domain.decision..").because("the session decides on dossiers, they do not know of it").check(DOMAIN);
    }
}
