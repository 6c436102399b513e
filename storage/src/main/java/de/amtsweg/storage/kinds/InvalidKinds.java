package de.amtsweg.storage.kinds;

/** Says in English what is wrong with a file of kinds. */
public class InvalidKinds extends RuntimeException {

    InvalidKinds(String message) {
        super(message);
    }
}
