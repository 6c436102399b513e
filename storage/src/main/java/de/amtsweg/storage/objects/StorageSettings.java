package de.amtsweg.storage.objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the object store is. An empty endpoint is refused at start-up by the check of all services.
 *
 * @param virtualHost whether the bucket is part of the host's name instead of the path
 * @param ca PEM file with the authority that has signed the store's certificate; empty for those that Java trusts
 */
@ConfigurationProperties("amtsweg.s3")
public record StorageSettings(
        String endpoint,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        boolean virtualHost,
        @Nullable String ca) {}
