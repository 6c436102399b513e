package de.amtsweg.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param url address at which people reach the platform, without a trailing slash; mails link to it
 * @param mailFrom sender of all mail
 * @param secret seals what browsers keep for the platform
 */
@Validated
@ConfigurationProperties("amtsweg")
public record AppSettings(
        String url,
        String mailFrom,

        @Size(min = 16, message = "AMTSWEG_SECRET must have at least 16 characters")
        String secret,

        @DefaultValue @Valid Incoming incoming,
        @DefaultValue @Valid Login login,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid Returns returns,
        @DefaultValue @Valid Inbox inbox) {

    /** @param news how often an open list asks what is new; zero for never */
    public record Inbox(@DefaultValue("1m") Duration news) {}

    /**
     * What one request may send.
     *
     * @param files everything in a form with files
     * @param text everything but files
     * @param memory what may wait in memory to be complete, all requests together
     * @param patience in which something has to arrive of every body
     * @param uploads how many forms with large files are read at once; further ones wait
     * @param uploadsPerAddress how many of them may come from one address
     */
    public record Incoming(
            @DefaultValue("60MB") DataSize files,
            @DefaultValue("2MB") DataSize text,
            @DefaultValue("64MB") DataSize memory,
            @DefaultValue("30s") Duration patience,
            @DefaultValue("100") @Positive int uploads,
            @DefaultValue("25") @Positive int uploadsPerAddress) {}

    /**
     * @param check how often Keycloak is asked whether somebody is still logged in, and what they may do
     * @param longest the maximum length of a login, however busy the person is
     */
    public record Login(
            @DefaultValue("45s") Duration check,
            @DefaultValue("12h") Duration longest) {}

    /**
     * How often strangers may do what costs the city or other people something.
     *
     * @param codes attempts at codes, right or wrong, from one address
     * @param drafts applications that guests begin, from one address
     * @param filings applications that guests send, from one address
     * @param filingsPerPerson applications that one guest or account sends
     * @param mails mails that guests alone can trigger, to one recipient
     * @param logins answers kept while the person logs in first, from one address
     */
    public record Limits(
            @DefaultValue("20/10m") Rate codes,
            @DefaultValue("40/10m") Rate drafts,
            @DefaultValue("60/1h") Rate filings,
            @DefaultValue("20/1h") Rate filingsPerPerson,
            @DefaultValue("5/1h") Rate mails,
            @DefaultValue("20/10m") Rate logins) {}

    /**
     * The mailbox that undeliverable mail comes back to; without a host there is none.
     *
     * @param address mail leaves in its name, with {@code +} and a token before the {@code @}
     * @param every how often it is read
     */
    public record Returns(
            @DefaultValue("") String address,
            @DefaultValue("") String host,
            @DefaultValue("993") @Positive int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean tls,
            @DefaultValue("1m") Duration every) {

        public boolean isOn() {
            return !host.isBlank();
        }

        @AssertTrue(message = "AMTSWEG_IMAP_HOST needs AMTSWEG_MAIL_RETURN, an address, and AMTSWEG_IMAP_USER")
        public boolean isComplete() {
            return !isOn() || address.matches("[^@+\\s]+@[^@\\s]+") && !user.isBlank();
        }
    }

    /**
     * So many in a period, written {@code 20/10m}.
     *
     * @param per at least a second
     */
    public record Rate(@Positive int most, Duration per) {

        /** @throws IllegalArgumentException when the format is different */
        public static Rate of(String written) {
            var parts = written.split("/");
            if (parts.length != 2) {
                throw new IllegalArgumentException("a limit is written 20/10m, not " + written);
            }
            return new Rate(Integer.parseInt(parts[0].strip()), DurationStyle.SIMPLE.parse(parts[1].strip()));
        }
    }
}
