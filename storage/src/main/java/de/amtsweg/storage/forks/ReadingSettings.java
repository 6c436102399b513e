package de.amtsweg.storage.forks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param processes that read at the same time
 * @param heap of each of them
 * @param time that one document may take
 * @param characters of text kept of one document
 * @param recognition of text in pictures: {@code AUTO} where tesseract is installed
 */
@Validated
@ConfigurationProperties("amtsweg.reading")
public record ReadingSettings(
        @DefaultValue("2") @Min(1) @Max(64) int processes,
        @DefaultValue("384MB") DataSize heap,
        @DefaultValue("60s") Duration time,
        @DefaultValue("500000") @Min(1000) @Max(10_000_000) int characters,
        @DefaultValue("AUTO") Recognition recognition) {

    public enum Recognition {
        AUTO,
        OFF,
        /** As AUTO, but no document is read as long as tesseract is missing. */
        ON
    }
}
