package de.amtsweg.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.AmtswegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Models that got into the engine past every check do nothing. */
@AmtswegTest
class LockedDownEngineTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @TempDir
    Path folder;

    Path proof;

    @BeforeEach
    void prepare() {
        proof = folder.resolve("proof");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:expression=\"${''.getClass().forName('java.lang.Runtime').getRuntime().exec('touch PROOF')}\"",
                "camunda:expression=\"#{''.class.forName('java.lang.Runtime').runtime.exec('touch PROOF')}\"",
                "camunda:expression=\"${execution.setVariable('x', 1)}\"",
                "camunda:expression=\"${name.toUpperCase()}\"",
                "camunda:expression=\"${name.class}\"",
                "camunda:expression=\"${dataSource}\"",
                "camunda:expression=\"${now()}\"",
                "camunda:delegateExpression=\"${cases}\"",
                "camunda:class=\"de.amtsweg.engine.Touch\"",
                "camunda:type=\"shell\""
            })
    void serviceTasksRunNamedStepsOnly(String attribute) {
        var model = model("<bpmn:serviceTask id=\"t\" %s/>".formatted(attribute.replace("PROOF", proof.toString())));
        assertThatThrownBy(() -> run(model)).isInstanceOf(RuntimeException.class);
        assertThat(Files.exists(proof)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "python"})
    void scriptsDoNotRun(String language) {
        var model =
                model("<bpmn:scriptTask id=\"t\" scriptFormat=\"%s\"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>"
                        .formatted(language));
        assertThatThrownBy(() -> run(model)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void listenersRunNoClasses() {
        var model = model("""
                <bpmn:userTask id="t"><bpmn:extensionElements>
                  <camunda:taskListener class="de.amtsweg.engine.Touch" event="create"/>
                </bpmn:extensionElements></bpmn:userTask>""");
        assertThatThrownBy(() -> run(model)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void noOutsideEntityIsRead() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        var model = "<!DOCTYPE x [<!ENTITY s SYSTEM \"%s\">]>".formatted(secret.toUri())
                + model("<bpmn:manualTask id=\"t\" name=\"&s;\"/>");
        assertThatThrownBy(() -> run(model)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aHarmlessModelRunsAndItsConditionsReadVariables() {
        run(model("<bpmn:manualTask id=\"t\"/>"));
    }

    private void run(String model) {
        var deployment = repository
                .createDeployment()
                .addString("hostile.bpmn", model)
                .deploy()
                .getId();
        try {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .singleResult();
            runtime.startProcessInstanceById(
                    definition.getId(), UUID.randomUUID().toString(), Map.of("name", "Erika"));
        } finally {
            repository.deleteDeployment(deployment, true, true);
        }
    }

    private static String model(String task) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                  <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="s"/>
                    <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="t"/>
                    %s
                    <bpmn:sequenceFlow id="b" sourceRef="t" targetRef="e">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${name == 'Erika'}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:receiveTask id="e"/>
                  </bpmn:process>
                </bpmn:definitions>""".formatted(task);
    }
}
