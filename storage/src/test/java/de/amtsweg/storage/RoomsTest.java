package de.amtsweg.storage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final String HOUSE = "de.amtsweg.storage";

    /** Ground floor first; each stands on those before it. */
    private static final List<String> FLOORS =
            List.of("objects", "formats", "reading", "forks", "kinds", "documents", "quarantine");

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
                    .resideInAnyPackage(FLOORS.subList(floor + 1, FLOORS.size()).stream()
                            .map(RoomsTest::room)
                            .toArray(String[]::new))
                    .check(PRODUCT);
        }
    }

    @Test
    void everyTypeHasItsRoom() {
        classes()
                .should()
                .resideInAnyPackage(FLOORS.stream().map(RoomsTest::room).toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void nothingElseOfOursIsUsed() {
        noClasses().should().dependOnClassesThat(ofOtherModules()).check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> ofOtherModules() {
        return JavaClass.Predicates.resideInAPackage("de.amtsweg..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(HOUSE + "..")))
                .as("are of other modules");
    }

    private static String room(String name) {
        return HOUSE + "." + name + "..";
    }
}
