package de.amtsweg.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Takes every mail that the product or Keycloak sends, and stores each as a file, so that the demo's survive a restart. Mail
 * to a domain that cannot exist comes back as it would from a real server, to a mailbox that is read by IMAP.
 */
public class Mails implements AutoCloseable {

    /** Where undeliverable mail comes back to. */
    public static final String RETURNS = "ruecklauf@stadt.example";

    static final String RETURNS_PASSWORD = "ruecklauf";

    /** Reserved so that no address ends with it (RFC 2606). */
    private static final String NOWHERE = ".invalid";

    /** Mail to such addresses is not taken: the server asks to try again later. */
    private static final String LATER = "spaeter@";

    private static final Pattern RETURNED = Pattern.compile("ruecklauf(\\+[^@]*)?@stadt\\.example");

    private final Path folder;
    private final GreenMail server;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    private Mails(Path folder, int port, int imap) {
        this.folder = folder;
        this.server = new GreenMail(new ServerSetup[] {
            new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
    }

    static Mails start(Place place) {
        var mails = new Mails(place.folder("mail"), place.port(Port.SMTP), place.port(Port.IMAP));
        mails.server.start();
        var returns = mails.server.setUser(RETURNS, RETURNS, RETURNS_PASSWORD);
        var everybody = mails.server.setUser("everybody@localhost", "everybody", "everybody");
        mails.server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            var to = recipient.getEmail().toLowerCase(Locale.ROOT);
            if (RETURNED.matcher(to).matches()) {
                return returns;
            }
            if (to.startsWith(LATER)) {
                throw new IllegalStateException("not now");
            }
            if (to.endsWith(NOWHERE)) {
                returns.deliver(report(message.getReturnPath().getEmail(), to));
            } else {
                mails.keep(message.getMessage(), recipient.getEmail());
            }
            mails.forgetDelivered(everybody);
            return everybody;
        });
        return mails;
    }

    /** What a mail server writes to the sender of a mail that it cannot deliver (RFC 3464). */
    private static MimeMessage report(String sender, String recipient) {
        try (var written = Mails.class.getResourceAsStream("undelivered.eml")) {
            var text = new String(Objects.requireNonNull(written).readAllBytes(), StandardCharsets.US_ASCII)
                    .formatted(sender, recipient)
                    .replace("\n", "\r\n");
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files are enough; the server would also keep every mail in memory. */
    private void forgetDelivered(GreenMailUser everybody) {
        try {
            server.getManagers().getImapHostManager().getInbox(everybody).deleteAllMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail from outside, as from a stranger's server. */
    public void arrives(MimeMessage mail, String recipient) {
        try (var transport = mail.getSession().getTransport("smtp")) {
            transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
            transport.sendMessage(mail, InternetAddress.parse(recipient));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail that is not taken, and a report that is read, are nothing to log at length. */
    static void logLess() {
        var logs = LoggingSystem.get(Mails.class.getClassLoader());
        logs.setLogLevel("com.icegreen.greenmail.smtp.commands.DataCommand", LogLevel.OFF);
        logs.setLogLevel("com.icegreen.greenmail.store.SimpleMessageAttributes", LogLevel.ERROR);
    }

    /** Newest first. */
    public List<Mail> all() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .map(Mail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first. */
    public List<Mail> to(String recipient) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(recipient))
                .toList();
    }

    /** This recipient's mails, as soon as there are this many; fails when they do not arrive in time. */
    public List<Mail> await(String recipient, int count, Duration patience) {
        var left = patience.toNanos();
        lock.lock();
        try {
            while (to(recipient).size() < count) {
                if (left <= 0) {
                    throw new AssertionError("%s got %d instead of %d mails within %s; all: %s"
                            .formatted(recipient, to(recipient).size(), count, patience, all()));
                }
                left = arrived.awaitNanos(left);
            }
            return to(recipient);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }

    public List<Mail> await(String recipient, int count) {
        return await(recipient, count, Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The name sorts by time; a half-written mail has another extension. */
    private void keep(MimeMessage message, String recipient) throws MessagingException {
        lock.lock();
        try {
            var name = "%d-%d".formatted(System.currentTimeMillis(), System.nanoTime());
            var half = folder.resolve(name + ".part");
            message.setHeader(Mail.RECIPIENT, recipient);
            try (var out = Files.newOutputStream(half)) {
                message.writeTo(out);
            }
            Files.move(half, folder.resolve(name + ".eml"));
            arrived.signalAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
