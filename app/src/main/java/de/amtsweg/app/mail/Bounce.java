package de.amtsweg.app.mail;

import de.amtsweg.processes.delivery.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's report that a mail of ours did not arrive (RFC 3464). Anybody can write such a mail, so nothing of it is
 * believed but the token, which a stranger does not know, and the status, which is only a number.
 */
record Bounce(String token, Refusal refusal) {

    /** A report is never inside more multiparts than this. */
    private static final int DEEPEST = 3;

    private static final int MOST_PARTS = 20;

    private static final int LONGEST_STATUS = 64 * 1024;

    private static final List<String> RECIPIENTS =
            List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    private static final Pattern GROUPS = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");

    private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+");

    private static final Pattern STATUS = Pattern.compile("(?<![0-9.])[45]\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.])");

    /**
     * @param mail as it was received
     * @param address of the mailbox, without a token
     * @return nothing if it is no report, or one that says that the mail is only late
     */
    static Optional<Bounce> read(byte[] mail, String address) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            var token = token(message, address);
            var status = token.isEmpty() ? null : status(message, 0);
            return status == null ? Optional.empty() : refusal(status).map(refusal -> new Bounce(token.get(), refusal));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Where a report about a mail with this token goes to. */
    static String address(String address, String token) {
        int at = address.lastIndexOf('@');
        return "%s+%s%s".formatted(address.substring(0, at), token, address.substring(at));
    }

    private static Optional<String> token(MimeMessage message, String address) throws MessagingException {
        int at = address.lastIndexOf('@');
        var ours = Pattern.compile(
                "(?<![A-Za-z0-9._+-])%s\\+([a-z2-7]{26})%s(?![A-Za-z0-9.-])"
                        .formatted(Pattern.quote(address.substring(0, at)), Pattern.quote(address.substring(at))),
                Pattern.CASE_INSENSITIVE);
        for (var header : RECIPIENTS) {
            var values = message.getHeader(header);
            for (var value : values == null ? new String[0] : values) {
                var found = ours.matcher(value);
                if (found.find()) {
                    return Optional.of(found.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return Optional.empty();
    }

    /** The part for machines; the mail that came back is not looked into, for it may contain reports of others. */
    private static @Nullable String status(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || !part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart parts)) {
            return null;
        }
        boolean report = part.isMimeType("multipart/report");
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            var inner = parts.getBodyPart(i);
            if (report
                    && (inner.isMimeType("message/delivery-status")
                            || inner.isMimeType("message/global-delivery-status"))) {
                return new String(inner.getInputStream().readNBytes(LONGEST_STATUS), StandardCharsets.ISO_8859_1);
            }
            var found = status(inner, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Optional<Refusal> refusal(String status) {
        return Stream.of(GROUPS.split(status))
                .map(Bounce::fields)
                .filter(fields -> fields.getOrDefault("action", "").equalsIgnoreCase("failed"))
                .findFirst()
                .flatMap(Bounce::refusal);
    }

    private static Map<String, String> fields(String group) {
        var fields = new HashMap<String, String>();
        FOLDED.matcher(group).replaceAll(" ").lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return fields;
    }

    /** The status may be general while the diagnosis, which repeats the server's answer, is exact. */
    private static Optional<Refusal> refusal(Map<String, String> fields) {
        var codes = Stream.of("status", "diagnostic-code")
                .map(name -> STATUS.matcher(fields.getOrDefault(name, "")))
                .filter(found -> found.find())
                .map(found -> found.group())
                .toList();
        return codes.stream()
                .flatMap(code -> Refusal.reason(code).map(reason -> new Refusal(reason, code)).stream())
                .findFirst()
                .or(() -> codes.stream().findFirst().map(code -> new Refusal(Refusal.Reason.OTHER, code)));
    }
}
