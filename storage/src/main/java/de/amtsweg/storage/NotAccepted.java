package de.amtsweg.storage;

/** A file whose content is of no type that the office can read. */
public class NotAccepted extends RuntimeException {

    private final String name;

    NotAccepted(String name, String mediaType) {
        super("not accepted: " + mediaType);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
