package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    private static final Recipe RECIPE = Recipe.CHOSEN;

    /** Another version of OpenNLP might keep what it has learnt in another way. */
    @Test
    void saysWhatOpenNlpSays() {
        var learning = new ArrayList<Example>();
        var asked = new ArrayList<Example>();
        for (var example : new Kinds().examples()) {
            (learning.size() <= 2 * asked.size() ? learning : asked).add(example);
        }
        assertSame(learning, asked);
    }

    /** As operators may write down corrected documents by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain; charset=utf-8"})
    void learnsTypesThatAreNoPlainNames(String type) {
        var examples = new ArrayList<>(new Kinds().examples());
        for (var text : List.of("Rechnung über drei Zäune", "Rechnung über vier Zäune")) {
            examples.add(new Example("", "rechnung", false, new Paper(type, 1, "", "", text)));
        }
        assertSame(examples, examples.subList(examples.size() - 2, examples.size()));
    }

    private static void assertSame(List<Example> learning, List<Example> asked) {
        var model = Model.of(learning, RECIPE);
        var original = Model.learn(learning, RECIPE);
        for (var example : asked) {
            var likely = original.eval(Model.seen(example.paper(), RECIPE.features()));
            var told = model.of(example.paper());
            assertThat(told).hasSize(original.getNumOutcomes());
            for (int i = 0; i < likely.length; i++) {
                assertThat(told.get(original.getOutcome(i))).isCloseTo(likely[i], within(1e-9));
            }
        }
    }
}
