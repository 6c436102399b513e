package de.amtsweg.app.cookies;

import de.amtsweg.app.AppSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Lets browsers keep what only the platform may write: everybody can read it, nobody else can forge it. */
@Component
public class Seal {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec secret;

    Seal(AppSettings settings) {
        secret = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The text with its seal; both fit into a cookie or an address. */
    public String sealed(String purpose, String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "." + mark(purpose, text);
    }

    /** The text; empty if the seal is broken, or was made for another purpose. */
    public Optional<String> open(String purpose, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(sealed.substring(0, dot)), StandardCharsets.UTF_8);
            return Optional.of(text).filter(any -> fits(purpose, text, sealed.substring(dot + 1)));
        } catch (IllegalArgumentException noText) {
            return Optional.empty();
        }
    }

    /** The seal alone; it reveals nothing about the text. */
    public String mark(String purpose, String text) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return ENCODER.encodeToString(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public boolean fits(String purpose, String text, String mark) {
        return MessageDigest.isEqual(
                mark(purpose, text).getBytes(StandardCharsets.US_ASCII), mark.getBytes(StandardCharsets.UTF_8));
    }
}
