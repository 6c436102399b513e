package de.amtsweg.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.amtsweg.browser.Browser;
import de.amtsweg.browser.BrowserTest;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Our forms and form-js's own viewer, in the browser, make the same of the same form and answers. */
@BrowserTest
class FormJsTest {

    private static final Path SCRIPT = Path.of("target/differential/viewer.js");

    @Test
    @SuppressWarnings("unchecked")
    void showsObjectsAndSendsAsFormJsDoes(Browser browser) throws Exception {
        var viewer = viewer(browser);
        var rules = new TreeMap<String, Integer>();
        var types = new HashSet<String>();
        int samples = 0;
        int sent = 0;
        var softly = new SoftAssertions();
        for (var sample : Sample.all().toList()) {
            var judged = viewer.evaluate("judge", Map.of("schema", sample.schema(), "data", sample.data()));
            var theirs = Judgement.theirs((Map<String, Object>) judged);
            softly.assertThat(Judgement.ours(sample).withoutWrongAnswers())
                    .as(sample.name())
                    .isEqualTo(theirs.withoutWrongAnswers());
            theirs.errors().values().forEach(rule -> rules.merge(rule, 1, Integer::sum));
            types(sample.form(), types);
            samples++;
            sent += theirs.answers().equals(Map.of()) ? 0 : 1;
        }
        softly.assertAll();
        assertThat(samples).isGreaterThanOrEqualTo(80);
        assertThat(sent).isGreaterThanOrEqualTo(60);
        assertThat(rules)
                .containsKeys(
                        "required",
                        "min",
                        "max",
                        "minLength",
                        "maxLength",
                        "pattern",
                        "email",
                        "phone",
                        "decimalDigits",
                        "increment");
        assertThat(types).hasSize(21);
    }

    private static Page viewer(Browser browser) throws Exception {
        var bundling = new ProcessBuilder("node", "src/main/web/differential/bundle.mjs", SCRIPT.toString())
                .inheritIO()
                .start();
        assertThat(bundling.waitFor()).isZero();
        var page = browser.page();
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
        return page;
    }

    @SuppressWarnings("unchecked")
    private static void types(Iterable<Map<String, Object>> components, HashSet<String> types) {
        for (var component : components) {
            types.add(component.get("type").toString());
            if (component.get("components") instanceof Iterable<?> inside) {
                types((Iterable<Map<String, Object>>) inside, types);
            }
        }
    }
}
