package de.amtsweg.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of the product and of its services; each can be set by an environment variable or system property. */
enum Port {
    APP("AMTSWEG_PORT", 8080),
    MANAGEMENT("AMTSWEG_MANAGEMENT_PORT", 8081),
    KEYCLOAK("AMTSWEG_LOCAL_KEYCLOAK_PORT", 8180),
    S3("AMTSWEG_LOCAL_S3_PORT", 8190),
    SMTP("AMTSWEG_LOCAL_SMTP_PORT", 8125),
    MAILS("AMTSWEG_LOCAL_MAILS_PORT", 8126),
    IMAP("AMTSWEG_LOCAL_IMAP_PORT", 8127),
    DATABASE("AMTSWEG_LOCAL_DATABASE_PORT", 8132);

    final String setting;
    final int usual;

    Port(String setting, int usual) {
        this.setting = setting;
        this.usual = usual;
    }

    static Map<Port, Integer> fixed() {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : values()) {
            ports.put(port, port.chosen());
        }
        return ports;
    }

    /**
     * Below the range that the system uses for outgoing connections, so that none is taken by one.
     *
     * @param fork two that choose at once must not choose the same, which neither would notice until its service starts
     */
    static Map<Port, Integer> free(int fork) {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : values()) {
            int number;
            do {
                number = 2 * ThreadLocalRandom.current().nextInt(10_000, 16_000) + fork % 2;
            } while (ports.containsValue(number) || isTaken(number));
            ports.put(port, number);
        }
        return ports;
    }

    static void requireFree(Map<Port, Integer> ports) {
        var taken = new StringBuilder();
        ports.forEach((port, number) -> {
            if (isTaken(number)) {
                taken.append(
                        "Port %d (%s) is taken by another program. Choose another: %s=%d mvn spring-boot:test-run%n"
                                .formatted(number, port.name().toLowerCase(), port.setting, number + 1000));
            }
        });
        if (!taken.isEmpty()) {
            throw new LocalFailure(taken.toString().strip());
        }
    }

    private int chosen() {
        var value = Optional.ofNullable(System.getProperty(setting)).orElseGet(() -> System.getenv(setting));
        try {
            return value == null || value.isBlank() ? usual : Integer.parseInt(value.strip());
        } catch (NumberFormatException noNumber) {
            throw new LocalFailure("%s=%s is not a port number.".formatted(setting, value), noNumber);
        }
    }

    private static boolean isTaken(int number) {
        try (var socket = new ServerSocket(number)) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
