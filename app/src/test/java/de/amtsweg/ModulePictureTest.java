package de.amtsweg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Draws the modules as they are: {@code docs/modules.md} for readers, PlantUML for tools. */
class ModulePictureTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PICTURE = ROOT.resolve("docs/modules.md");
    private static final List<String> ORDER = List.of("app", "processes", "forms", "storage");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    /** A picture that was out of date is drawn again, to be committed. */
    @Test
    void thePictureOfTheModulesIsTheirs() throws IOException {
        new Documenter(modules).writeModulesAsPlantUml();
        var drawn = draw();
        var before = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        Files.writeString(PICTURE, drawn);
        assertThat(before)
                .as("docs/modules.md was out of date and is drawn again")
                .isEqualTo(drawn);
    }

    private String draw() throws IOException {
        var page = new StringBuilder("""
                # Modules and rooms

                Drawn by the build from the code (`ModulePictureTest`); do not edit. An arrow means "uses".

                ```mermaid
                flowchart TD
                """);
        for (var module : ORDER) {
            page.append("  %s[%s]%n".formatted(module, module));
        }
        for (var module : ORDER) {
            uses(module).forEach(used -> page.append("  %s --> %s%n".formatted(module, used)));
        }
        page.append("```\n");
        for (var module : ORDER) {
            page.append("%n## %s%n%n| room | |%n| --- | --- |%n".formatted(module));
            for (var room : rooms(module)) {
                page.append("| `%s` | %s |%n".formatted(room.getFileName(), sentence(room)));
            }
        }
        return page.toString();
    }

    private List<String> uses(String module) {
        return modules.getModuleByName(module)
                .orElseThrow()
                .getDirectDependencies(modules)
                .uniqueModules()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                // tests of a module use more than the module
                .filter(ORDER::contains)
                .sorted()
                .toList();
    }

    private static List<Path> rooms(String module) throws IOException {
        var house = ROOT.resolve("%s/src/main/java/de/amtsweg/%s".formatted(module, module));
        try (var folders = Files.list(house)) {
            return folders.filter(folder -> Files.exists(folder.resolve("package-info.java")))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String sentence(Path room) throws IOException {
        var text = SENTENCE.matcher(Files.readString(room.resolve("package-info.java")));
        return text.find()
                ? text.group(1).replaceAll("\\s*\n\\s*\\*\\s*", " ").replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                : "";
    }
}
