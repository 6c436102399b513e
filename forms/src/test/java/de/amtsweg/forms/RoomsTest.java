package de.amtsweg.forms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** One room above another, so that one reads from the door down. */
@AnalyzeClasses(packages = "de.amtsweg.forms", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule roomsKnowEachOtherInOneDirection =
            slices().matching("de.amtsweg.forms.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyClassIsInARoom =
            classes().that().doNotHaveSimpleName("package-info").should().resideInAPackage("de.amtsweg.forms.*..");

    @ArchTest
    static final ArchRule oneFloorStandsAboveAnother = floors();

    private static LayeredArchitecture floors() {
        var floors = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var room :
                List.of("pages", "judging", "parsing", "types", "schema", "answers", "texts", "expressions", "time")) {
            floors = floors.layer(room).definedBy("de.amtsweg.forms." + room);
        }
        return floors.whereLayer("pages")
                .mayOnlyAccessLayers("judging", "schema", "answers", "texts", "expressions")
                .whereLayer("judging")
                .mayOnlyAccessLayers("schema", "answers", "expressions")
                .whereLayer("parsing")
                .mayOnlyAccessLayers("types", "schema", "expressions")
                .whereLayer("types")
                .mayOnlyAccessLayers("schema", "answers", "expressions", "time")
                .whereLayer("schema")
                .mayOnlyAccessLayers("answers", "texts", "expressions")
                .whereLayer("answers")
                .mayNotAccessAnyLayer()
                .whereLayer("texts")
                .mayNotAccessAnyLayer()
                .whereLayer("expressions")
                .mayOnlyAccessLayers("time")
                .whereLayer("time")
                .mayNotAccessAnyLayer();
    }
}
