package de.amtsweg.processes;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param city folder of everything that differs from one city to the next
 * @param secret status and resume codes are derived from it
 * @param retryDelays delays before each retry of a failed job; after the last one it is an incident
 * @param jobThreads how many of the engine's jobs run at once on this node
 * @param draftLifetime how long an abandoned application is kept
 */
@Validated
@ConfigurationProperties("amtsweg.processes")
public record ProcessSettings(
        Path city,

        @Size(min = 16, message = "AMTSWEG_SECRET must have at least 16 characters")
        String secret,

        @DefaultValue({"30s", "2m", "10m", "1h", "4h", "12h"}) @NotEmpty
        List<Duration> retryDelays,

        @DefaultValue("4") @Positive int jobThreads,

        @DefaultValue("30d") Duration draftLifetime) {}
