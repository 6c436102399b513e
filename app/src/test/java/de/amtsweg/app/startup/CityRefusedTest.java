package de.amtsweg.app.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.amtsweg.processes.City;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class CityRefusedTest {

    @Test
    void saysInALineWhatIsWrongWithTheFolder(@TempDir Path empty) {
        var refused = new BeanCreationException("city", catchThrowable(() -> new City(empty)));

        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {
                            // those that need Spring to be made are not asked
                        })
                        .stream()
                        .map(analyzer -> analyzer.analyze(refused))
                        .filter(analysis -> analysis != null)
                        .findFirst())
                .hasValueSatisfying(
                        analysis -> assertThat(analysis.getDescription()).contains("city.yaml is not there"));
    }
}
