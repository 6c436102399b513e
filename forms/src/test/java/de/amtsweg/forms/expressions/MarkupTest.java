package de.amtsweg.forms.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form's own HTML and Markdown may hold. */
class MarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # Titel                      | <h2>Titel</h2>
                    ###### Klein                 | <h6>Klein</h6>
                    Ein **Wort**                 | <p>Ein <strong>Wort</strong></p>
                    3. drei                      | <ol start="3">
                    [Amt](https://stadt.example) | <a href="https://stadt.example"
                    [Ruf](tel:0203283)           | <a href="tel:0203283"
                    ![Bild](/bilder/amt.png)     | src="/bilder/amt.png\"""", quoteCharacter = '`')
    void drawsMarkdown(String markdown, String html) throws Exception {
        assertThat(Markup.ofMarkdown(Template.of(markdown), Scope.of(Map.of()))).contains(html);
        assertThat(Markup.refusedInMarkdown(Template.of(markdown))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script>x</script>                           | <script>
                    <iframe src="/a"></iframe>                   | <iframe>
                    <p style="color: red">a</p>                  | style of <p>
                    <p onclick="x()">a</p>                       | onclick of <p>
                    <form action="/a"></form>                    | <form>
                    <a href="javascript:x()">a</a>               | <a>
                    <a href="data:text/html,x">a</a>              | <a>
                    <img src="https://example.org/a.png" alt="a"> | src of <img>
                    <img src="data:text/html,x" alt="a">         | src of <img>""", quoteCharacter = '`')
    void namesWhatAPageMustNotHave(String html, String refused) {
        assertThat(Markup.refusedInHtml(Template.plain(html)).toString()).contains(refused);
        assertThat(Markup.ofHtml(Template.plain(html), Scope.of(Map.of())))
                .doesNotContain("script", "onclick", "style", "iframe", "form", "example.org", "data:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dl><dt>Amt</dt><dd lang=\"de\">Bürgeramt</dd></dl>",
                "<details><summary>Mehr</summary>Text</details>",
                "<a href=\"mailto:amt@stadt.example\" title=\"Post\">Post</a>",
                "<img alt=\"Punkt\" src=\"data:image/png;base64,AAAA\">",
                "<table><tr><td lang=\"tr\">1</td></tr></table>",
                "<p lang=\"ar\" dir=\"rtl\">مرحبا</p>"
            })
    void letsThroughWhatIsHarmless(String html) {
        assertThat(Markup.refusedInHtml(Template.plain(html))).isEmpty();
        assertThat(Markup.ofHtml(Template.plain(html), Scope.of(Map.of()))).contains(html.substring(0, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "/bilder/amt.png,true",
        "'data:image/png;base64,AA',true",
        "'DATA:IMAGE/SVG+XML,<svg/>',true",
        "//example.org/a.png,false",
        "/\\example.org/a.png,false",
        "https://example.org/a.png,false",
        "'data:text/html,x',false",
        "'data:image/png',false",
        "'',false"
    })
    void showsPicturesOfOurOwnOnly(String source, boolean shown) {
        assertThat(Markup.isPicture(source)).isEqualTo(shown);
    }

    @Test
    void takesNoValueForAMark() throws Exception {
        var scope = Scope.of(Map.of("wert", "<b>*eins*</b>\n[zwei](javascript:x) & `drei`"));
        assertThat(Markup.ofMarkdown(Template.of("Wert: {{wert}}"), scope))
                .contains("&lt;b&gt;*eins*&lt;/b&gt;", "<br />", "[zwei](javascript:x)", "&amp; ")
                .doesNotContain("<b>", "<em>", "<a", "<code>");
        assertThat(Markup.ofHtml(Template.of("<p title=\"{{wert}}\">{{wert}}</p>"), scope))
                .contains("&lt;b&gt;*eins*&lt;/b&gt;")
                .doesNotContain("<b>", "<a");
    }
}
