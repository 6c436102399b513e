package de.amtsweg.forms.types;

import static de.amtsweg.forms.Examples.form;
import static de.amtsweg.forms.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are handed in with a form. */
class UploadingTest {

    private static final String RACES =
            "'values':[{'value':'mops','label':'Mops'},{'value':'pudel','label':'Pudel'},{'value':3,'label':'Drei'}]";
    private static final String ONE = "{'type':'radio','key':'a','label':'A',%s%s}";
    private static final String SEVERAL = "{'type':'checklist','key':'a','label':'A',%s%s}";
    private static final String FILES = "{'type':'filepicker','key':'a','label':'A'%s}";
    private static final String BOX = "{'type':'checkbox','key':'a','label':'A'%s}";
    private static final String ID = "0b0bd5b0-0000-4000-8000-000000000001";
    private static final String OTHER = "0b0bd5b0-0000-4000-8000-000000000002";
    private static final FieldTexts TEXTS = new FieldTexts("f", Texts.OF_THE_SCHEMA);
    private static final Scope NOTHING = Scope.of(Map.of());

    @Test
    void holdsTheIdOfEachFileOnce() {
        var form = form(FILES.formatted(",'multiple':true"));
        var typed = new Input(Map.of("a", List.of(ID, "", OTHER, ID)));
        assertThat(Judge.check(form, typed, Map.of()).answers()).containsEntry("a", List.of(ID, OTHER));
    }

    @Test
    void takesOneFileUnlessTheFormAsksForSeveral() {
        var form = form(FILES.formatted(""));
        assertThat(Judge.check(form, new Input(Map.of("a", List.of(ID))), Map.of())
                        .passed())
                .isTrue();
        assertThat(Judge.check(form, new Input(Map.of("a", List.of(ID, OTHER))), Map.of())
                        .problems())
                .containsExactly(new Problem("a", "forms.problem.upload.one", List.of()));
        assertThat(problem(FILES.formatted(",'validate':{'required':true}"), ""))
                .isEqualTo("forms.problem.required.upload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "0B0BD5B0-0000-4000-8000-000000000001", "1-2-3-4-5", "ausweis.pdf"})
    void refusesWhatIsNoIdOfAFile(String typed) {
        assertThat(problem(FILES.formatted(""), typed)).isEqualTo("forms.problem.upload");
    }

    @Test
    void showsNothingOfFilesThemselves() {
        var files = field(FILES.formatted(""));
        assertThat(files.kind().shown(files, List.of(ID), TEXTS, NOTHING)).isEmpty();
        assertThat(files.kind().typed(files, List.of(ID, OTHER))).containsExactly(ID, OTHER);
        assertThat(files.kind().typed(files, ID)).containsExactly(ID);
    }

    private static Field field(String component) {
        return form(component).field("a").orElseThrow();
    }
}
