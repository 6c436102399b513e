package de.amtsweg.processes.stories;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.inspection.Inspection;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Every folder of {@code processes/procedures}, or the one that {@code -Dprocedure} names. */
@ProcessesTest
class StoriesTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Procedures procedures;

    @Autowired
    Inspection inspection;

    static Stream<Path> folders() {
        return Story.folders();
    }

    static Stream<Story> stories() {
        return Story.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void theFolderIsInOrder(Path folder) {
        assertThat(inspection.of(ProcedureFolder.at(folder)))
                .as("findings in %s", folder.getFileName())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void theStoryComesTrue(Story story) {
        beans.createBean(StoryPlayer.class).play(story);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void someStoryReachesEveryEnd(Path folder) {
        var reached = Story.of(folder).map(Story::ends).filter(Objects::nonNull).collect(Collectors.toSet());
        assertThat(reached)
                .as("end events that the stories of %s reach", folder.getFileName())
                .containsExactlyInAnyOrderElementsOf(
                        procedures.get(folder.getFileName().toString()).ends());
    }
}
