package de.amtsweg.app.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style sheet embedded in the first page that a browser gets from here: on a slow network a second answer takes
 * two seconds more. It is the only one allowed in a page, and the browser identifies it by its hash.
 */
@Component
public class FirstStyles {

    private final String css;
    private final byte[] hash;

    FirstStyles(@Value("${server.servlet.context-path:}") String contextPath)
            throws IOException, NoSuchAlgorithmException {
        var file = new ClassPathResource("static/assets/app.css").getContentAsString(StandardCharsets.UTF_8);
        // a page's address is not the style sheet's
        css = file.replace("url(./", "url(" + contextPath + "/assets/");
        if (css.contains("</")) {
            throw new IllegalStateException("the style sheet would end too early in a page");
        }
        hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
    }

    public String css() {
        return css;
    }

    /** Changes with the styles. */
    public String version() {
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    /** As a content security policy writes it. */
    String source() {
        return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(hash));
    }
}
