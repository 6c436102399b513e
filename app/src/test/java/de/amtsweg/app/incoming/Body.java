package de.amtsweg.app.incoming;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;

/** The bytes that a browser sends for a form with files, in the order in which the controls stand. */
public final class Body {

    private static final String BOUNDARY = "----amtsweg";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Body field(String name, String value) {
        return part("name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8));
    }

    public Body file(String field, String name, byte[] content) {
        return part("name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/html".formatted(field, name), content);
    }

    private Body part(String head, byte[] content) {
        bytes.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, head)
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** All that comes before the bytes of a file. */
    public byte[] before(String field, String name) {
        var head = new ByteArrayOutputStream();
        head.writeBytes(bytes.toByteArray());
        head.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, field, name)
                .getBytes(StandardCharsets.UTF_8));
        return head.toByteArray();
    }

    /** What comes after them. */
    public static byte[] end() {
        return "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    public static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** As the filter hands it on. */
    public HttpServletRequest request() throws FormRefused {
        return request(bytes(), Long.MAX_VALUE, 1_000_000);
    }

    static StreamedForm request(byte[] body, long limit, int textLimit) throws FormRefused {
        var request = new MockHttpServletRequest("POST", "/") {
            /** As with chunks, when nobody says how long it is. */
            @Override
            public int getContentLength() {
                return -1;
            }
        };
        request.setContentType(contentType());
        request.setContent(body);
        return new StreamedForm(request, limit, textLimit);
    }
}
