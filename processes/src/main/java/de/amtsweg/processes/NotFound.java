package de.amtsweg.processes;

/** What is asked for does not exist, or not for the person asking: the two look alike from outside. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
