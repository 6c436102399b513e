package de.amtsweg.storage.quarantine;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is accepted, and how it is checked.
 *
 * @param limit of one file
 * @param caseLimit of all files of one application or one case
 * @param caseFiles how many files one application or one case may have
 * @param checks how many documents a node checks at once
 * @param clamd host and port of a virus scanner; empty if there is none
 * @param scanTime how long the scanner may take for one file
 */
@Validated
@ConfigurationProperties("amtsweg.documents")
public record DocumentSettings(
        DataSize limit,
        DataSize caseLimit,
        @Min(1) int caseFiles,
        @Min(1) int checks,
        @Nullable String clamd,
        Duration scanTime) {}
