package de.amtsweg.local;

import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What a mail server writes to the sender of a mail that it cannot deliver (RFC 3464). */
final class Report {

    private Report() {}

    static MimeMessage of(MovingMessage mail, String recipient) throws MessagingException {
        var written = """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.stadt.example>
                To: %1$s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"

                --grenze
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --grenze
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.stadt.example

                Final-Recipient: rfc822; %2$s
                Action: failed
                Status: 5.1.2
                Diagnostic-Code: smtp; 550 5.1.2 Host or domain name not found

                --grenze--
                """.formatted(mail.getReturnPath().getEmail(), recipient).replace("\n", "\r\n");
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(written.getBytes(StandardCharsets.US_ASCII)));
    }
}
