package de.amtsweg.storage.kinds;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is learnt from in addition to our own examples.
 *
 * @param examples file or folder of corrected documents to learn kinds from; empty if there are none
 */
@ConfigurationProperties("amtsweg.documents")
public record LearningSettings(@Nullable String examples) {}
