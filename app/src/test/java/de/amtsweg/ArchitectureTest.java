package de.amtsweg;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    /** What is on the class path of tests only, wherever a build has put it. */
    private static final ImportOption OURS = location -> new DoNotIncludeTests().includes(location)
            && !location.contains("/local/target/")
            && !location.contains("amtsweg-local")
            && !location.contains("-tests.jar");

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(OURS).importPackages("de.amtsweg");

    @Test
    void modulesUseEachOtherAsThePlanSays() {
        noClasses()
                .that()
                .resideInAPackage("de.amtsweg.forms..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.amtsweg.storage..", "de.amtsweg.processes..", "de.amtsweg.app..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("de.amtsweg.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.amtsweg.forms..", "de.amtsweg.processes..", "de.amtsweg.app..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("de.amtsweg.processes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.amtsweg.app..")
                .check(PRODUCT);
    }

    @Test
    void modulesKeepTheirInsidesToThemselves() {
        ApplicationModules.of(Application.class, OURS).verify();
    }

    @Test
    void theEngineIsKnownToProcessesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.amtsweg.processes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm..")
                .check(PRODUCT);
    }

    @Test
    void proceduresComeToTheEngineThroughOneDoor() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("de.amtsweg.processes.catalogue.Deployments")
                .should()
                .callMethod(RepositoryService.class, "createDeployment")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.camunda\\.bpm\\.engine\\.(impl\\.)?(repository\\.DeploymentBuilder|cmd\\.Deploy).*")
                .check(PRODUCT);
    }

    /** Who may see a case is asked of {@code Cases}; what stands in the tables is not for the doors. */
    @Test
    void theDoorsReachCasesThroughTheirRuleOnly() {
        noClasses()
                .that()
                .resideInAPackage("de.amtsweg.app..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("de.amtsweg.processes.cases.CaseRepository")
                .check(PRODUCT);
    }

    /** What people type must not reach a query that evaluates it; whoever needs such a query reads ADR 18 first. */
    @Test
    void nothingAsksTheEngineForTasksOrKeepsFiltersInIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.camunda\\.bpm\\.engine\\.(.*\\.)?(TaskQuery|NativeTaskQuery|Filter|FilterQuery|FilterService)")
                .check(PRODUCT);
    }

    @Test
    void theObjectStoreAndTikaAreKnownToStorageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.amtsweg.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.minio..", "okhttp3..", "org.apache.tika..", "opennlp..")
                .check(PRODUCT);
    }

    @Test
    void controllersStayInTheirRooms() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("de.amtsweg.app..")
                .check(PRODUCT);
    }

    /** Whoever asks what time it is asks the one clock, so that tests and the demo can travel. */
    @Test
    void nobodyHasAClockOfTheirOwn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.amtsweg.app.startup..")
                .and()
                .resideOutsideOfPackage("de.amtsweg.keycloak..")
                .and()
                .doNotHaveSimpleName("FormClock")
                .should()
                .callMethodWhere(describe(
                        "asks the machine for the time",
                        call -> call.getTarget().getOwner().getPackageName().equals("java.time")
                                && (call.getTarget().getName().equals("now")
                                                && !call.getTarget().getRawParameterTypes().stream()
                                                        .anyMatch(type ->
                                                                type.getName().equals("java.time.Clock"))
                                        || call.getTarget().getName().startsWith("system")
                                                && !call.getTarget().getName().equals("systemDefault"))))
                .check(PRODUCT);
    }

    @Test
    void noClassIsNamedForWhatItDoesNotSay() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)")
                .check(PRODUCT);
    }
}
