package de.amtsweg.app.mail;

import de.amtsweg.app.AppSettings;
import de.amtsweg.processes.delivery.Undelivered;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox that undeliverable mail comes back to. Reports that are understood are deleted; everything else, such as
 * an answer from somebody's holidays, is marked as read and stays for people.
 */
@Component
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private static final int MOST = 200;

    /** Reports repeat the mail, and ours are short. */
    private static final int LARGEST = 1024 * 1024;

    private static final String PATIENCE = "10000";

    private final AppSettings.Returns settings;
    private final Undelivered undelivered;

    Mailbox(AppSettings settings, Undelivered undelivered) {
        this.settings = settings.returns();
        this.undelivered = undelivered;
    }

    /** Does nothing if there is no such mailbox. */
    void read() throws MessagingException {
        if (!settings.isOn()) {
            return;
        }
        var protocol = settings.tls() ? "imaps" : "imap";
        try (var store = session(protocol).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                read(folder.search(new FlagTerm(new Flags(Flag.SEEN), false)));
            }
        }
    }

    /** @throws RuntimeException why the last of those was not read that could not be */
    void read(Message... fresh) {
        @Nullable RuntimeException failed = null;
        for (int i = 0; i < Math.min(fresh.length, MOST); i++) {
            try {
                readOne(fresh[i]);
            } catch (MessagingException | IOException unread) {
                // it is read again the next time; the others must not wait for it
                failed = new MailRefused(unread);
            } catch (RuntimeException unread) {
                failed = unread;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void readOne(Message message) throws MessagingException, IOException {
        boolean understood = bounce(message)
                .map(bounce -> undelivered.returned(bounce.token(), bounce.refusal()))
                .orElse(false);
        message.setFlag(Flag.SEEN, true);
        message.setFlag(Flag.DELETED, understood);
    }

    private Optional<Bounce> bounce(Message message) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            LOG.info("a mail of {} bytes in the mailbox of returns was not read", message.getSize());
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return Bounce.read(bytes.toByteArray(), settings.address());
    }

    private static Session session(String protocol) {
        var properties = new Properties();
        properties.setProperty("mail.%s.connectiontimeout".formatted(protocol), PATIENCE);
        properties.setProperty("mail.%s.timeout".formatted(protocol), PATIENCE);
        properties.setProperty("mail.%s.writetimeout".formatted(protocol), PATIENCE);
        // a report is read only once something has been done about it
        properties.setProperty("mail.%s.peek".formatted(protocol), "true");
        return Session.getInstance(properties);
    }
}
