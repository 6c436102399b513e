package de.amtsweg.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One mail as one recipient received it.
 *
 * @param text the plain text, empty when there is none
 * @param html the HTML, empty when there is none
 */
public record Mail(
        String id,
        Instant received,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    public record Attachment(String name, String type, byte[] bytes) {}

    static final String RECIPIENT = "Delivered-To";

    static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    /** The addresses in the text, in their order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    static Mail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var parts = new Parts();
            parts.collect(message);
            var id = file.getFileName().toString().replace(".eml", "");
            var subject = message.getSubject();
            return new Mail(
                    id,
                    Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))),
                    InternetAddress.toUnicodeString(message.getFrom()),
                    message.getHeader(RECIPIENT, null),
                    subject == null ? "" : subject,
                    parts.text.toString(),
                    parts.html.toString(),
                    parts.attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is not a mail", e);
        }
    }

    private static class Parts {

        final StringBuilder text = new StringBuilder();
        final StringBuilder html = new StringBuilder();
        final List<Attachment> attachments = new ArrayList<>();

        void collect(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (var i = 0; i < several.getCount(); i++) {
                    collect(several.getBodyPart(i));
                }
            } else if (part.getFileName() != null) {
                var type = part.getContentType().replaceAll(";.*", "");
                attachments.add(new Attachment(
                        part.getFileName(), type, part.getInputStream().readAllBytes()));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                text.append(part.getContent());
            }
        }
    }
}
