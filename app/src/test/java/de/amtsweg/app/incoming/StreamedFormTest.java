package de.amtsweg.app.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class StreamedFormTest {

    private static final byte[] PICTURE = new byte[100_000];

    private final List<String> taken = new ArrayList<>();

    @Test
    void knowsAtOnceWhatStandsBeforeTheFirstFileAndTheRestAfterIt() throws FormRefused {
        var form = open(new Body()
                .field("_csrf", "token")
                .field("name", "Müller")
                .file("leer", "", new byte[0])
                .file("bild", "Straße.png", PICTURE)
                .field("_action", "next")
                .file("plan", "plan.pdf", PICTURE));
        assertThat(form.getParameter("_csrf")).isEqualTo("token");
        assertThat(form.getParameter("name")).isEqualTo("Müller");
        assertThat(form.getParameter("_action")).isNull();
        assertThat(form.getParameter("leer")).isNull();
        take(form);
        assertThat(taken).containsExactly("bild Straße.png 100000", "plan plan.pdf 100000");
        assertThat(form.getParameterMap()).containsOnlyKeys("_csrf", "name", "_action");
    }

    @Test
    void aTakerMayLeaveAFileUnread() throws FormRefused {
        var form = open(new Body().file("bild", "a.png", PICTURE).field("_action", "back"));
        form.files((field, name, content) -> {});
        assertThat(form.getParameter("_action")).isEqualTo("back");
    }

    @Test
    void aFormThatEndsBeforeItsEndIsRefused() throws FormRefused {
        var whole = new Body().field("a", "1").file("bild", "a.png", PICTURE).bytes();
        var form = Body.request(Arrays.copyOf(whole, whole.length / 2), Long.MAX_VALUE, 1000);
        assertThatThrownBy(() -> take(form)).isInstanceOf(FormRefused.class);
        assertThat(status(Arrays.copyOf(whole, 20), Long.MAX_VALUE, 1000)).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void textsHaveALimitOfTheirOwn() {
        var body = new Body()
                .field("a", "x".repeat(600))
                .field("b", "x".repeat(600))
                .bytes();
        assertThat(status(body, Long.MAX_VALUE, 1000)).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        var many = new Body();
        for (int i = 0; i < 6000; i++) {
            many.field("f" + i, "");
        }
        assertThat(status(many.bytes(), Long.MAX_VALUE, 1_000_000)).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void partsOfOneNameAndFilesThatNobodyChoseCountLikeAllOthers() {
        var fields = new Body();
        var files = new Body();
        for (int i = 0; i < 6000; i++) {
            fields.field("f", "");
            files.file("f", "", new byte[0]);
        }
        assertThat(status(fields.bytes(), Long.MAX_VALUE, 1_000_000)).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(status(files.bytes(), Long.MAX_VALUE, 1_000_000)).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void theHeadOfAPartHasALimit() {
        var head = new Body().file("bild", "a".repeat(70_000), PICTURE).bytes();
        assertThat(status(head, Long.MAX_VALUE, 1000)).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void theWholeHasALimitAlsoWhereNobodySaysHowLongItIs() throws FormRefused {
        var form = Body.request(new Body().file("bild", "a.png", PICTURE).bytes(), 50_000, 1000);
        assertThatThrownBy(() -> take(form))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    private static StreamedForm open(Body body) throws FormRefused {
        return Body.request(body.bytes(), Long.MAX_VALUE, 10_000);
    }

    private void take(StreamedForm form) throws FormRefused {
        form.files(
                (field, name, content) -> taken.add("%s %s %d".formatted(field, name, content.readAllBytes().length)));
    }

    private static HttpStatus status(byte[] body, long limit, int textLimit) {
        try {
            Body.request(body, limit, textLimit);
        } catch (FormRefused refused) {
            return refused.status();
        }
        return HttpStatus.OK;
    }
}
