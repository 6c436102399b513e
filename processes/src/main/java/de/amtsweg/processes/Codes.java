package de.amtsweg.processes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Codes that people read, say and type. A code is derived from its purpose and the platform's secret, so none is stored
 * anywhere.
 */
@Component
public class Codes {

    /** Letters and digits that nobody confuses on the phone; five bits each. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecretKeySpec secret;

    Codes(ProcessSettings settings) {
        this.secret = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** So many groups of so many characters, with dashes between them. */
    public String of(String what, int groups, int characters) {
        var digest = new BigInteger(1, sealed(what));
        var code = new StringBuilder();
        for (int i = 0; i < groups * characters; i++) {
            if (i > 0 && i % characters == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(digest.shiftRight(5 * i).intValue() & 31));
        }
        return code.toString();
    }

    /** A hash that cannot be turned back into the text without the secret, not even by trying all codes. */
    public byte[] sealed(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The code however it was typed: lower case, blanks and other dashes do no harm. */
    public static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
