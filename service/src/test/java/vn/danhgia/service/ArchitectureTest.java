package vn.danhgia.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the house. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.danhgia");

    @Test
    void processesAndProjectionsKnowTheDomainAndNotEachOther() {
        noClasses().that().resideInAPackage("..processes..").should().dependOnClassesThat().resideInAnyPackage("..projections..", "vn.danhgia.service..")
                .because("whose turn it is must not depend on what people see").check(HOUSE);
        noClasses().that().resideInAPackage("..projections..").should().dependOnClassesThat().resideInAnyPackage("..processes..", "vn.danhgia.service..")
                .because("a view only writes down what events say").check(HOUSE);
    }

    @Test
    void theEngineIsOneModuleWide() {
        noClasses().that().resideOutsideOfPackages("..processes..", "..service.security..", "..service.configuration..").should()
                .dependOnClassesThat().resideInAPackage("org.camunda..").because("the engine's open edition has ended and must stay replaceable")
                .check(HOUSE);
    }

    @Test
    void theEventFrameworkStaysInItsRooms() {
        noClasses().that().resideOutsideOfPackages("..processes.command..", "..processes.inbox..", "..processes.tasks..", "..projections..",
                        "..service.aggregates..", "..service.eventstore..", "..service.history..", "..service.health..", "..service.replay.log..").should()
                .dependOnClassesThat().resideInAPackage("org.axonframework..").because("events outlive the framework that stores them").check(HOUSE);
    }

    @Test
    void projectorsDecideNothing() {
        noClasses().that().resideInAPackage("..projections..").should().dependOnClassesThat()
                .resideInAPackage("vn.danhgia.domain.meeting..").orShould().callMethodWhere(nameMatching("decide")).because("a view only writes down what events say").check(HOUSE);
    }

    @Test
    void pagesReachTasksThroughTheDeskOnly() {
        noClasses().that().resideInAnyPackage("..service.web..", "..service.api..").should().dependOnClassesThat().haveSimpleName("Commands")
                .because("there is one door from people to user tasks").check(HOUSE);
    }

    @Test
    void keysAreUsedWhereEventsAreWrittenAndNowhereElse() {
        classes().that().resideInAPackage("..service.secrets..").should().onlyHaveDependentClassesThat()
                .resideInAnyPackage("..service.secrets..", "..service.eventstore..", "..service.ballots..", "..service.evidence..", "..service.drafts..").because("what opens secrets must be small").check(HOUSE);
    }

    @Test
    void namesOfPersonsStayOutOfProcessesEventsAndViews() {
        noClasses().that().resideInAnyPackage("..domain..", "..processes..", "..projections..", "..service.eventstore..", "..service.aggregates..")
                .should().dependOnClassesThat().resideInAPackage("..service.people..").because("events and the engine know ids").check(HOUSE);
    }

    @Test
    void oneClockForTheWholeApplication() {
        noClasses().that().resideOutsideOfPackages("..service.time..").should().callMethod(java.time.Clock.class, "systemUTC")
                .orShould().callMethod(java.time.Clock.class, "systemDefaultZone").orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now").orShould().callMethod(java.time.OffsetDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callConstructor(java.util.Date.class)
                .because("business time comes from the one clock").check(HOUSE);
    }

    @Test
    void whatStaysOutStaysOut() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "com.thoughtworks.xstream..").because("what stays out stays out").check(HOUSE);
    }

    @Test
    void flowsDoNotReachIntoEachOther() {
        slices().matching("vn.danhgia.processes.(cycle|workcatalogue|dossier|unit)..").should().notDependOnEachOther()
                .because("they speak through events").check(HOUSE);
        slices().matching("vn.danhgia.processes.(cycle|workcatalogue|dossier|unit|meeting|decision|complaint)..").should().beFreeOfCycles()
                .because("a session knows its meeting, and neither who waits for it").check(HOUSE);
        slices().matching("vn.danhgia.projections.(*)..").should().notDependOnEachOther().because("each view can be rebuilt alone").check(HOUSE);
    }

    @Test
    void roomsOfTheServiceFormNoCircle() {
        slices().matching("vn.danhgia.service.(*)..").should().beFreeOfCycles().because("a circle is one room with two names").check(HOUSE);
    }

    private static DescribedPredicate<JavaMethodCall> nameMatching(String name) {
        return DescribedPredicate.describe("the method is " + name, call -> call.getName().equals(name));
    }
}
