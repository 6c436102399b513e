package de.amtsweg.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.gate.Hostile;
import de.amtsweg.processes.gate.Hostile.Power;
import de.amtsweg.processes.gate.HostileModels;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What wants to do harm does nothing in the engine when it got past the gate. */
@ProcessesTest
class HostileModelsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource database;

    static Stream<Hostile> models() {
        return HostileModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    @Timeout(20)
    void behindTheGateItDoesNothing(Hostile model) {
        Touch.happened();
        var failure = failureOf(engine, model);
        assertThat(Touch.happened()).isFalse();
        if (model.power() == Power.RUNS_AWAY) {
            assertThat(failure).isNotNull();
        }
    }

    /** Without this, the test above would be content with models that are wrong in some dull way. */
    @Test
    void anOpenEngineDoesWhatTheySay(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password)
            throws SQLException {
        try (var open = new OpenEngine(database, url, user, password)) {
            assertThat(models().filter(model -> model.power() == Power.TOUCHES)).allSatisfy(model -> {
                Touch.happened();
                var failure = failureOf(open.engine(), model);
                assertThat(Touch.happened()).as("%s: %s", model, failure).isTrue();
            });
        }
    }

    private static Throwable failureOf(ProcessEngine engine, Hostile model) {
        var repository = engine.getRepositoryService();
        var builder = repository.createDeployment().name(Hostile.KEY);
        model.files().forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        String deployment = null;
        try {
            deployment = builder.deploy().getId();
            var definition = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .singleResult();
            engine.getRuntimeService()
                    .startProcessInstanceById(
                            definition.getId(),
                            UUID.randomUUID().toString(),
                            Map.of("name", "PT1S", "list", List.of()));
            return null;
        } catch (RuntimeException | StackOverflowError failure) {
            return failure;
        } finally {
            if (deployment != null) {
                discard(repository, deployment);
            }
        }
    }

    /** Its jobs may be running meanwhile. */
    private static void discard(RepositoryService repository, String deployment) {
        await().ignoreException(OptimisticLockingException.class).until(() -> {
            repository.deleteDeployment(deployment, true, true);
            return true;
        });
    }
}
