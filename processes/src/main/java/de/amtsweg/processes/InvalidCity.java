package de.amtsweg.processes;

import java.nio.file.Path;

/** The folder of the city is invalid; the platform does not start. */
public class InvalidCity extends RuntimeException {

    InvalidCity(Path folder, String why) {
        super("AMTSWEG_CITY, the folder %s: %s".formatted(folder, why));
    }
}
