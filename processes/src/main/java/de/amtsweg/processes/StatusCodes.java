package de.amtsweg.processes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Codes that let people look up a case without an account. A code follows from the case and the platform's secret, so
 * it is kept nowhere.
 */
@Component
class StatusCodes {

    /** Letters and digits that nobody mixes up on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 10;

    private final SecretKeySpec secret;

    StatusCodes(ProcessSettings settings) {
        this.secret = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Two groups of five characters, 50 bits. */
    String of(Case.Id id) {
        var digest = new BigInteger(1, hmac(id.toString()));
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(digest.shiftRight(5 * i).intValue() & 31));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    boolean fits(Case.Id id, String typed) {
        return MessageDigest.isEqual(plain(of(id)), plain(typed));
    }

    private static byte[] plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
