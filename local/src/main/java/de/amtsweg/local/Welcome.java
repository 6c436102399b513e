package de.amtsweg.local;

import java.util.ArrayList;
import java.util.Arrays;

/** What people want to know once everything is up. */
public final class Welcome {

    private static final int WIDTH = 92;

    private Welcome() {}

    public static String to(LocalServices services) {
        var lines = new ArrayList<String>();
        lines.add("Amtsweg is up:  " + services.url());
        lines.add("Mails it sent:  " + services.mailsUrl());
        lines.add("Operation:      " + services.managementUrl() + "/actuator/health");
        lines.add("Keycloak:       " + services.keycloakUrl() + "  (admin, same password)");
        lines.add("");
        lines.add("Log in with the password  " + DemoUser.PASSWORD);
        Arrays.stream(DemoUser.values())
                .map(user -> "  %-28s %s %s".formatted(user.email(), user.fullName(), user.purpose()))
                .forEach(lines::add);
        lines.add("");
        lines.add("Stop:           Ctrl-C");
        lines.add("Start afresh:   delete the folder .local/data while it is stopped");
        var box = new StringBuilder("\n┌" + "─".repeat(WIDTH) + "┐\n");
        lines.forEach(line -> box.append("│ ").append(padded(line)).append(" │\n"));
        return box.append("└").append("─".repeat(WIDTH)).append("┘\n").toString();
    }

    private static String padded(String line) {
        return line + " ".repeat(Math.max(0, WIDTH - 2 - line.length()));
    }
}
