package de.amtsweg.storage.kinds;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is learnt from beyond the examples of our own.
 *
 * @param examples file or folder of corrected documents to learn kinds from; empty where there are none
 */
@ConfigurationProperties("amtsweg.documents")
public record LearningSettings(@Nullable String examples) {}
