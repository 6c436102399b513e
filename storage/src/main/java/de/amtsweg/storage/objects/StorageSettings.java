package de.amtsweg.storage.objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the object store is. The check of all services at the start refuses an empty endpoint.
 *
 * @param virtualHost whether the bucket is part of the host name instead of the path
 * @param ca PEM file of the authority that signed the store's certificate; empty if Java trusts it
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
