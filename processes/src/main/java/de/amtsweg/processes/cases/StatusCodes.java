package de.amtsweg.processes.cases;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Codes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Codes that let people look up a case without an account. */
@Component
class StatusCodes {

    private final Codes codes;

    StatusCodes(Codes codes) {
        this.codes = codes;
    }

    /** Two groups of five characters, 50 bits. */
    String of(Case.Id id) {
        return codes.of(id.toString(), 2, 5);
    }

    boolean fits(Case.Id id, String typed) {
        return MessageDigest.isEqual(bytes(of(id)), bytes(typed));
    }

    private static byte[] bytes(String code) {
        return Codes.plain(code).getBytes(StandardCharsets.UTF_8);
    }
}
