package de.amtsweg.app.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;

/**
 * The mail server could not be reached or did not accept the mail. Says so without the server's own words, which may contain
 * the address: operators read this, and the queue's table and the log keep it.
 */
class MailRefused extends RuntimeException {

    MailRefused(Exception refusal) {
        super("the mail server could not be reached or refused the mail (%s)".formatted(name(refusal)));
    }

    private static String name(Throwable refusal) {
        var cause = refusal;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof MessagingException || cause instanceof IOException
                ? cause.getClass().getSimpleName()
                : refusal.getClass().getSimpleName();
    }
}
