package de.amtsweg.storage.objects;

/** The object store could not be reached, or refused; worth a retry later. */
public class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String what, Throwable cause) {
        super(what + ": " + cause.getClass().getSimpleName() + " " + cause.getMessage(), cause);
    }
}
