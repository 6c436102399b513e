package de.amtsweg.app.web;

import de.amtsweg.app.security.Account;
import de.amtsweg.processes.notes.Mentions;
import de.amtsweg.storage.quarantine.DocumentSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout shows on every page.
 *
 * @param path of the page with its query, for the links that change language and theme
 * @param active key of the entry in the menu
 * @param room of the office in which the page is, as in the bar of the offices; empty for the inbox and what is opened from it
 * @param hints how many notes in which colleagues name the person are unread; only counted on pages of offices
 */
public record Nav(
        String path,
        String active,
        String room,
        int hints,
        @Nullable User user,
        String theme) {

    public record User(String name, boolean staff, boolean lead, boolean analyst, boolean operator) {}

    private static final Map<String, String> ENTRIES = Map.of(
            "", "start",
            "verfahren", "start",
            "konto", "konto",
            "ideen", "ideen",
            "status", "status",
            "amt", "amt",
            "modelle", "modelle",
            "betrieb", "betrieb");

    /** What lies below the inbox, by its first segment behind {@code /amt}. */
    private static final Set<String> OF_INBOX = Set.of("vorgang", "auswahl", "befangen");

    @Component
    @ControllerAdvice
    static class Advice {

        private final long uploadLimit;
        private final Mentions mentions;

        Advice(DocumentSettings documents, Mentions mentions) {
            this.mentions = mentions;
            this.uploadLimit = documents.limit().toBytes();
        }

        @ModelAttribute("uploadLimit")
        long uploadLimit() {
            return uploadLimit;
        }

        @ModelAttribute("nav")
        Nav nav(HttpServletRequest request, @Nullable Authentication authentication) {
            var parts = request.getRequestURI().split("/");
            var first = parts.length > 1 ? parts[1] : "";
            var user = user(authentication);
            // a guest's case has its address in the account, which guests do not have
            var entry = user == null && first.equals("konto") ? "" : ENTRIES.getOrDefault(first, "");
            var room = parts.length > 2 && !OF_INBOX.contains(parts[2]) ? parts[2] : "";
            int hints = entry.equals("amt") && user != null && user.staff() ? hints(authentication) : 0;
            return new Nav(path(request), entry, room, hints, user, theme(request));
        }

        private int hints(@Nullable Authentication authentication) {
            var account = Account.of(authentication);
            return account == null ? 0 : mentions.unread(account.person());
        }

        private static String path(HttpServletRequest request) {
            var query = request.getQueryString() == null
                    ? ""
                    : Arrays.stream(request.getQueryString().split("&"))
                            .filter(part -> !part.startsWith("lang=") && !part.startsWith("theme="))
                            .collect(Collectors.joining("&"));
            var page = UriComponentsBuilder.fromPath(request.getRequestURI());
            try {
                return page.cloneBuilder()
                        .query(query.isEmpty() ? null : query)
                        .build(true)
                        .toUriString();
            } catch (IllegalArgumentException noQueryOfOurs) {
                return page.build(true).toUriString();
            }
        }

        private static @Nullable User user(@Nullable Authentication authentication) {
            var account = Account.of(authentication);
            return account == null
                    ? null
                    : new User(
                            account.person().name(),
                            account.person().isStaff(),
                            !account.leads().isEmpty(),
                            account.isAnalyst(),
                            account.isOperator());
        }

        private static String theme(HttpServletRequest request) {
            if (request.getAttribute(Preferences.THEME) instanceof String chosen) {
                return chosen;
            }
            var theme = Remembered.value(Preferences.THEME, request);
            return theme != null && Preferences.THEMES.contains(theme) ? theme : "auto";
        }
    }
}
