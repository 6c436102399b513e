package de.amtsweg.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.delivery.Refusal;
import de.amtsweg.processes.delivery.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BounceTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";
    private static final String ADDRESS = "ruecklauf@stadt.example";
    private static final String TO = "ruecklauf+" + TOKEN + "@stadt.example";

    @Test
    void postfixSaysThatThereIsNoSuchAddress() {
        var mail = """
                Return-Path: <>
                Delivered-To: ruecklauf@stadt.example
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                	boundary="4C1.174/mx.example.org"

                This is a MIME-encapsulated message.

                --4C1.174/mx.example.org
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                <nobody@example.org>: host mail.example.org said: 550 5.1.1 User unknown

                --4C1.174/mx.example.org
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                X-Postfix-Queue-ID: 4C1
                Arrival-Date: Sat, 28 Nov 2026 12:00:00 +0100 (CET)

                Final-Recipient: rfc822; nobody@example.org
                Original-Recipient: rfc822;nobody@example.org
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; mail.example.org
                Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.org>: Recipient address
                    rejected: User unknown

                --4C1.174/mx.example.org
                Content-Description: Undelivered Message
                Content-Type: message/rfc822

                From: amt@stadt.example
                To: nobody@example.org
                Subject: Ihr Antrag

                Guten Tag
                --4C1.174/mx.example.org--
                """.formatted(TO);

        assertThat(read(mail)).contains(new Bounce(TOKEN, new Refusal(Reason.ADDRESS_UNKNOWN, "5.1.1")));
    }

    @Test
    void exchangeSaysItWithTextAsHtmlAndWithoutTheMail() {
        var mail = """
                From: <postmaster@kontor.example>
                To: <%s>
                X-MS-Exchange-Message-Is-Ndr:
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1_"
                MIME-Version: 1.0

                --b1_
                Content-Type: multipart/alternative; differences=Content-Type; boundary="b2_"

                --b2_
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Das Postfach ist voll =FC
                --b2_
                Content-Type: text/html; charset="iso-8859-1"

                <p>voll</p>
                --b2_--

                --b1_
                Content-Type: message/delivery-status

                Reporting-MTA: dns;mail.kontor.example

                Final-recipient: RFC822; erika@kontor.example
                Action: failed
                Status: 5.0.0
                Diagnostic-code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:
                 QuotaExceededException
                X-Display-Name: Erika

                --b1_--
                """.formatted(TO.toUpperCase());

        assertThat(read(mail)).contains(new Bounce(TOKEN, new Refusal(Reason.MAILBOX_FULL, "5.2.2")));
    }

    @Test
    void theTokenMayStandOnlyWhereTheMailWasDelivered() {
        assertThat(read(report("failed", "5.1.1").replace("To: " + TO, "X-Original-To: " + TO)))
                .isPresent();
    }

    @Test
    void aServerThatGaveUpAfterDaysDidNotDeliver() {
        assertThat(read(report("failed", "4.4.7")))
                .contains(new Bounce(TOKEN, new Refusal(Reason.UNREACHABLE, "4.4.7")));
    }

    @Test
    void aMailThatIsOnlyLateOrHasArrivedIsNoBounce() {
        assertThat(read(report("delayed", "4.4.1"))).isEmpty();
        assertThat(read(report("delivered", "2.0.0"))).isEmpty();
        assertThat(read(report("failed", "2.0.0"))).isEmpty();
    }

    @Test
    void anAnswerFromSomebodysHolidaysIsNoBounce() {
        assertThat(read("""
                From: erika@example.org
                To: %s
                Subject: Abwesend
                Auto-Submitted: auto-replied
                Content-Type: text/plain

                Action: failed
                Status: 5.1.1
                """.formatted(TO))).isEmpty();
    }

    @Test
    void withoutATokenOfTheRightShapeThereIsNothingToBelieve() {
        for (var to : new String[] {
            ADDRESS,
            "ruecklauf+kurz@stadt.example",
            "ruecklauf+" + TOKEN + "@stadt.example.org",
            "ruecklauf+" + TOKEN + "@böse.example",
            "xruecklauf+" + TOKEN + "@stadt.example",
            "ruecklauf+" + TOKEN.replace('a', '1') + "@stadt.example"
        }) {
            assertThat(read(report("failed", "5.1.1").replace(TO, to))).as(to).isEmpty();
        }
    }

    @Test
    void aReportInsideTheMailThatCameBackIsNotBelieved() {
        var inner = report("failed", "5.1.1").indent(0);
        assertThat(read("""
                To: %s
                Content-Type: multipart/mixed; boundary="aussen"

                --aussen
                Content-Type: message/rfc822

                %s
                --aussen--
                """.formatted(TO, inner))).isEmpty();
    }

    @Test
    void aReportIsFoundInAFewMultipartsAndNotInMany() {
        assertThat(read(nested(2))).isPresent();
        assertThat(read(nested(50))).isEmpty();
        assertThat(read(nested(2_000))).isEmpty();
    }

    @Test
    void aHugeStatusIsReadToItsLimit() {
        var padded = report("failed", "5.1.1")
                .replace("Final-Recipient:", "X-Padding: " + "x".repeat(70_000) + "\nFinal-Recipient:");
        assertThat(read(padded)).isEmpty();
        assertThat(read(report("failed", "5.1.1") + "\n" + "x".repeat(1_000_000)))
                .isPresent();
    }

    @Test
    void whatIsNoMailIsNoBounce() {
        for (var mail :
                new String[] {"", "\u0000\u0001", "To: " + TO, "To: " + TO + "\nContent-Type: multipart/report\n\n--"
                }) {
            assertThat(read(mail)).isEmpty();
        }
    }

    @Test
    void theReportGoesWhereTheTokenIs() {
        assertThat(Bounce.address(ADDRESS, TOKEN)).isEqualTo(TO);
    }

    private static String report(String action, String status) {
        return """
                To: %s
                Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"

                --grenze
                Content-Type: text/plain

                Leider.
                --grenze
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; somebody@example.org
                Action: %s
                Status: %s

                --grenze--
                """.formatted(TO, action, status);
    }

    /** The report as the last of so many multiparts, one in the other. */
    private static String nested(int depth) {
        var report = report("failed", "5.1.1");
        var mail = report.substring(report.indexOf("Content-Type"));
        for (int i = 0; i < depth; i++) {
            mail = "Content-Type: multipart/mixed; boundary=\"g%1$d\"\n\n--g%1$d\n%2$s\n--g%1$d--\n".formatted(i, mail);
        }
        return "To: " + TO + "\n" + mail;
    }

    private static Optional<Bounce> read(String mail) {
        return Bounce.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), ADDRESS);
    }
}
