package de.amtsweg.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param url address under which people reach the platform, without a slash at its end; mails link to it
 * @param mailFrom sender of all mail
 */
@Validated
@ConfigurationProperties("amtsweg")
public record AppSettings(
        String url,
        String mailFrom,
        @DefaultValue @Valid Incoming incoming,
        @DefaultValue @Valid Login login) {

    /**
     * What one request may send.
     *
     * @param files all of a form with files
     * @param text all that is no file
     * @param memory what may wait in memory for its end, of all requests together
     * @param uploads how many forms with large files are read at once; further ones wait
     * @param uploadsPerAddress how many of them may come from one address
     */
    public record Incoming(
            @DefaultValue("60MB") DataSize files,
            @DefaultValue("2MB") DataSize text,
            @DefaultValue("64MB") DataSize memory,
            @DefaultValue("100") @Positive int uploads,
            @DefaultValue("25") @Positive int uploadsPerAddress) {}

    /**
     * @param check how often Keycloak is asked whether somebody is still logged in, and what they may do
     * @param longest how long a login lasts at most, however busy the person is
     */
    public record Login(
            @DefaultValue("45s") Duration check,
            @DefaultValue("12h") Duration longest) {}
}
