package de.amtsweg.storage.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ModelTest {

    /** Another version of OpenNLP might keep what it has learnt in another way. */
    @Test
    void saysWhatOpenNlpSays() {
        var learning = new ArrayList<Example>();
        var asked = new ArrayList<Example>();
        for (var example : new Kinds().examples()) {
            (learning.size() <= 2 * asked.size() ? learning : asked).add(example);
        }
        var recipe = Recipe.CHOSEN;
        var model = Model.of(learning, recipe);
        var original = Model.learn(learning, recipe);
        for (var example : asked) {
            var likely = original.eval(Model.seen(example.paper(), recipe.features()));
            var told = model.of(example.paper());
            assertThat(told).hasSize(original.getNumOutcomes());
            for (int i = 0; i < likely.length; i++) {
                assertThat(told.get(original.getOutcome(i))).isCloseTo(likely[i], within(1e-9));
            }
        }
    }
}
