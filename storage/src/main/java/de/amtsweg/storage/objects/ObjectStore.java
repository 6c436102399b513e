package de.amtsweg.storage.objects;

import io.minio.BucketExistsArgs;
import io.minio.Checksum;
import io.minio.CopyObjectArgs;
import io.minio.GetBucketVersioningArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.SetBucketEncryptionArgs;
import io.minio.SetBucketVersioningArgs;
import io.minio.SourceObject;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.SseConfiguration;
import io.minio.messages.VersioningConfiguration;
import io.minio.messages.VersioningConfiguration.Status;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Bytes under random keys in one bucket of an S3 server. */
@Component
public class ObjectStore {

    /**
     * A part of a large object is in memory while it is sent. S3 requires at least five megabytes, and the client makes
     * room for it by doubling, so eight take no more memory and are allocated less often.
     */
    private static final long PART = 8L * 1024 * 1024;

    private static final long UNKNOWN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(ObjectStore.class);

    private final MinioClient client;
    private final String bucket;
    private volatile @Nullable Boolean versioned;

    public ObjectStore(StorageSettings settings) {
        this.bucket = settings.bucket();
        this.client = StoreClient.of(settings);
    }

    /**
     * Connects to the bucket, and creates it if it is missing.
     *
     * @throws StoreUnavailable with the store's own words
     */
    public void check() {
        attempt("bucket " + bucket, () -> {
            if (!exists() && make()) {
                where(
                        "versioning",
                        () -> client.setBucketVersioning(SetBucketVersioningArgs.builder()
                                .bucket(bucket)
                                .config(new VersioningConfiguration(Status.ENABLED, null, null, null))
                                .build()));
                where(
                        "encryption",
                        () -> client.setBucketEncryption(SetBucketEncryptionArgs.builder()
                                .bucket(bucket)
                                .config(SseConfiguration.newConfigWithSseS3Rule())
                                .build()));
            }
            return bucket;
        });
    }

    private boolean exists() throws MinioException, IOException {
        return client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build());
    }

    /** @return false when another node, started at the same moment, was quicker */
    private boolean make() throws MinioException, IOException {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            return true;
        } catch (MinioException refused) {
            if (exists()) {
                return false;
            }
            throw refused;
        }
    }

    /** Not every store supports everything. */
    private static void where(String offered, Setting setting) throws IOException {
        try {
            setting.set();
        } catch (MinioException notOffered) {
            LOG.info("the object store offers no {} of buckets", offered);
        }
    }

    private interface Setting {
        void set() throws MinioException, IOException;
    }

    /** @param content of any length; it is read one part at a time */
    public void put(String key, InputStream content, String mediaType) {
        attempt(
                "put",
                () -> client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(content, UNKNOWN, PART)
                        .contentType(mediaType)
                        // which processors do themselves; the client's usual one, CRC32C, takes half of an upload's
                        // time
                        .checksum(Checksum.Algorithm.CRC32)
                        .build()));
    }

    /**
     * What is stored under a key.
     *
     * @param version changes with the content (S3's ETag)
     */
    public record Content(InputStream content, String version) {}

    public Content get(String key) {
        return get(key, null);
    }

    /** @param version that it must have; null for any */
    public Content get(String key, @Nullable String version) {
        return attempt("get", () -> {
            var wanted = GetObjectArgs.builder().bucket(bucket).object(key);
            if (version != null) {
                wanted.matchETag(version);
            }
            var answer = client.getObject(wanted.build());
            return new Content(
                    answer, String.valueOf(answer.headers().get("ETag")).replace("\"", ""));
        });
    }

    /**
     * Within the store: the bytes do not come here.
     *
     * @param size in bytes
     * @param version to be copied; the store refuses any other
     */
    public void copy(String from, long size, String version, String to) {
        attempt(
                "copy",
                () -> client.copyObject(CopyObjectArgs.builder()
                        .bucket(bucket)
                        .object(to)
                        .source(new SourceObject(
                                SourceObject.builder()
                                        .bucket(bucket)
                                        .object(from)
                                        .build(),
                                size,
                                version))
                        .build()));
    }

    /** With all its versions; does nothing if there is none. */
    public void remove(String key) {
        attempt("remove", () -> {
            if (isVersioned()) {
                for (var version : client.listObjects(ListObjectsArgs.builder()
                        .bucket(bucket)
                        .prefix(key)
                        .includeVersions(true)
                        .build())) {
                    client.removeObject(RemoveObjectArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .versionId(version.get().versionId())
                            .build());
                }
            } else {
                client.removeObject(
                        RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            }
            return key;
        });
    }

    /** As {@link #remove}; many at once if the store keeps no versions. */
    public void removeAll(Collection<String> keys) {
        attempt("remove", () -> {
            if (isVersioned()) {
                keys.forEach(this::remove);
            } else if (!keys.isEmpty()) {
                var failures = client.removeObjects(RemoveObjectsArgs.builder()
                        .bucket(bucket)
                        .objects(keys.stream().map(DeleteRequest.Object::new).toList())
                        .build());
                for (var failure : failures) {
                    throw new IOException("%s: %s"
                            .formatted(failure.get().objectName(), failure.get().message()));
                }
            }
            return keys;
        });
    }

    /** What is stored under a key. */
    public record Stored(String key, long size, Instant changed) {}

    /** All objects with keys of this prefix, as the store lists them, one page at a time. */
    public Stream<Stored> list(String prefix) {
        var found = client.listObjects(ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .recursive(true)
                .build());
        return StreamSupport.stream(found.spliterator(), false)
                .map(each -> attempt("list", () -> {
                    var item = each.get();
                    return new Stored(
                            item.objectName(), item.size(), item.lastModified().toInstant());
                }));
    }

    /** Asked once; a bucket does not lose its versions. */
    private boolean isVersioned() throws MinioException, IOException {
        var known = versioned;
        if (known == null) {
            known = askedVersioned();
            versioned = known;
        }
        return known;
    }

    private boolean askedVersioned() throws IOException {
        try {
            return client.getBucketVersioning(GetBucketVersioningArgs.builder()
                                    .bucket(bucket)
                                    .build())
                            .status()
                    == Status.ENABLED;
        } catch (MinioException notOffered) {
            return false;
        }
    }

    private interface Call<T> {
        T call() throws MinioException, IOException;
    }

    private static <T> T attempt(String what, Call<T> call) {
        try {
            return call.call();
        } catch (MinioException | IOException failed) {
            throw new StoreUnavailable(what, failed);
        } catch (IllegalStateException failed) {
            // how the client reports a broken connection
            throw new StoreUnavailable(what, failed.getCause() == null ? failed : failed.getCause());
        }
    }
}
