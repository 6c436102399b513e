package de.amtsweg.processes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final String HOUSE = "de.amtsweg.processes";

    /** Ground floor first; each stands on those before it, and all on what lies in the house itself. */
    private static final List<String> FLOORS = List.of(
            "xml",
            "procedures",
            "steps",
            "gate",
            "trial",
            "inspection",
            "outbox",
            "deadlines",
            "engine",
            "catalogue",
            "colleagues",
            "settings",
            "drafts",
            "cases",
            "notes",
            "tasks",
            "bulk",
            "delivery",
            "documents",
            "letters",
            "participation",
            "models",
            "operations",
            "analytics");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(new DoNotIncludePackageInfos())
            .importPackages(HOUSE);

    @Test
    void roomsDependOnEachOtherWithoutCycles() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void eachFloorStandsOnThoseBelow() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            noClasses()
                    .that()
                    .resideInAPackage(room(FLOORS.get(floor)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms(FLOORS.subList(floor + 1, FLOORS.size())))
                    .allowEmptyShould(true)
                    .check(PRODUCT);
        }
    }

    @Test
    void whatEverythingSpeaksOfDependsOnNoRoom() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(FLOORS))
                .check(PRODUCT);
    }

    @Test
    void everyTypeHasItsRoom() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(Stream.of(HOUSE), Stream.of(rooms(FLOORS)))
                        .toArray(String[]::new))
                .check(PRODUCT);
    }

    /** The fewer drive the engine, the easier it is to replace. */
    @Test
    void onlyAFewRoomsDriveTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        rooms(List.of("trial", "engine", "catalogue", "cases", "tasks", "models", "operations")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine..")
                .check(PRODUCT);
    }

    /** Steps ask their context, so that what they do in a rehearsal can be read in them. */
    @Test
    void onlyTheEngineAndTheTasksKnowOfARehearsal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms(List.of("steps", "engine", "tasks")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(HOUSE + ".steps.Rehearsal")
                .check(PRODUCT);
    }

    private static String[] rooms(List<String> names) {
        return names.stream().map(RoomsTest::room).toArray(String[]::new);
    }

    private static String room(String name) {
        return HOUSE + "." + name + "..";
    }
}
