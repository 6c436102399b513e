package de.amtsweg.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the object store is. An empty endpoint is refused at start-up by the check of all services. */
@ConfigurationProperties("amtsweg.s3")
public record StorageSettings(String endpoint, String region, String bucket, String accessKey, String secretKey) {}
