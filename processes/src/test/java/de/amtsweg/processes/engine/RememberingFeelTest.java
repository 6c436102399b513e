package de.amtsweg.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

class RememberingFeelTest {

    private final Counting counting = new Counting(new ScalaFeelEngineFactory().createInstance());
    private final RememberingFeel feel = new RememberingFeel(counting);

    @Test
    void evaluatesOnceForTheSameValues() {
        for (int i = 0; i < 3; i++) {
            assertThat((Object) feel.evaluateSimpleExpression("hunde * 2", context("hunde", 3L)))
                    .hasToString("6");
        }
        assertThat(counting.evaluations).isEqualTo(1);
    }

    @Test
    void tellsValuesApart() {
        assertThat(feel.evaluateSimpleUnaryTests("\"dackel\", \"pudel\"", "rasse", context("rasse", "pudel")))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("\"dackel\", \"pudel\"", "rasse", context("rasse", "dogge")))
                .isFalse();
        assertThat(feel.evaluateSimpleUnaryTests(">= 3", "hunde", context("hunde", 3L)))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests(">= 3", "hunde", context("hunde", 2L)))
                .isFalse();
        assertThat(feel.evaluateSimpleUnaryTests(">= grenze", "hunde", context("hunde", 2L, "grenze", 1L)))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests(">= grenze", "hunde", context("hunde", 2L, "grenze", 5L)))
                .isFalse();
    }

    @Test
    void tellsValuesApartWhateverTheNameIsWrittenWith() {
        for (var name : new String[] {"größe", "hunde_zahl"}) {
            assertThat((Object) feel.evaluateSimpleExpression(name + " * 2", context(name, 3L)))
                    .hasToString("6");
            assertThat((Object) feel.evaluateSimpleExpression(name + " * 2", context(name, 4L)))
                    .hasToString("8");
        }
    }

    @Test
    void alwaysEvaluatesFunctions() {
        for (int i = 0; i < 2; i++) {
            feel.evaluateSimpleExpression("today()", context("hunde", 1L));
            feel.evaluateSimpleExpression("2 * (date and time (\"2026-01-01T00:00:00\").year)", context("hunde", 1L));
        }
        assertThat(counting.evaluations).isEqualTo(4);
    }

    @Test
    void parenthesesThatOnlyGroupAreNoFunction() {
        for (int i = 0; i < 2; i++) {
            assertThat((Object) feel.evaluateSimpleExpression("(hunde + 1) * (2 - 1)", context("hunde", 3L)))
                    .hasToString("4");
        }
        assertThat(counting.evaluations).isEqualTo(1);
    }

    private static VariableContext context(Object... variables) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put((String) variables[i], variables[i + 1]);
        }
        return Variables.fromMap(Map.copyOf(map)).asVariableContext();
    }

    private static class Counting implements FeelEngine {

        private final FeelEngine feel;
        private int evaluations;

        Counting(FeelEngine feel) {
            this.feel = feel;
        }

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            evaluations++;
            return feel.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
            evaluations++;
            return feel.evaluateSimpleUnaryTests(tests, input, context);
        }
    }
}
