package de.amtsweg.processes.drafts;

import de.amtsweg.processes.Codes;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Codes with which a guest continues on another device. The draft stores a seal of its code to be found by; whoever
 * reads the database learns no code from it.
 */
@Component
class ResumeCodes {

    private final Codes codes;

    ResumeCodes(Codes codes) {
        this.codes = codes;
    }

    /** Three groups of four characters, 60 bits. */
    String of(Draft.Id id) {
        return codes.of("draft " + id, 3, 4);
    }

    String seal(String typed) {
        return HexFormat.of().formatHex(codes.sealed("resume " + Codes.plain(typed)));
    }
}
