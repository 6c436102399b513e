package de.amtsweg.storage.formats;

/** A file that is not accepted. */
public class NotAccepted extends RuntimeException {

    private final String name;
    private final Refusal refusal;
    private final String mediaType;

    public NotAccepted(String name, Refusal refusal) {
        this(name, refusal, "");
    }

    /** @param mediaType as far as it is known; empty if not */
    public NotAccepted(String name, Refusal refusal, String mediaType) {
        super("not accepted: " + refusal);
        this.name = name;
        this.refusal = refusal;
        this.mediaType = mediaType;
    }

    public String name() {
        return name;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String mediaType() {
        return mediaType;
    }
}
