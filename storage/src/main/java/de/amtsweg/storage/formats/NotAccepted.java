package de.amtsweg.storage.formats;

/** A file that is not accepted. */
public class NotAccepted extends RuntimeException {

    private final String name;
    private final Refusal refusal;

    public NotAccepted(String name, Refusal refusal) {
        super("not accepted: " + refusal);
        this.name = name;
        this.refusal = refusal;
    }

    public String name() {
        return name;
    }

    public Refusal refusal() {
        return refusal;
    }
}
