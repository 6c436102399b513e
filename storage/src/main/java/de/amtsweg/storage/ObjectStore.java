package de.amtsweg.storage;

import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SourceObject;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;

/** Bytes under random keys in one bucket of an S3 server. */
@Component
public class ObjectStore {

    /** A part of a large object is in memory while it is sent; five megabytes are the least that S3 allows. */
    private static final long PART = 5L * 1024 * 1024;

    private static final long UNKNOWN = -1;

    private final MinioClient client;
    private final String bucket;

    public ObjectStore(StorageSettings settings) {
        this.bucket = settings.bucket();
        this.client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(new OkHttpClient.Builder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .readTimeout(60, TimeUnit.SECONDS)
                        .writeTimeout(60, TimeUnit.SECONDS)
                        .build())
                .build();
    }

    /**
     * Reaches the bucket, and makes it where it is missing.
     *
     * @throws StoreUnavailable with the store's own words
     */
    public void check() {
        attempt("bucket " + bucket, () -> {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            return bucket;
        });
    }

    /** @param content of any length; it is read a part at a time */
    void put(String key, InputStream content, String mediaType) {
        attempt(
                "put",
                () -> client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(content, UNKNOWN, PART)
                        .contentType(mediaType)
                        .build()));
    }

    InputStream get(String key) {
        return attempt(
                "get",
                () -> client.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build()));
    }

    /** Within the store: the bytes do not come here. */
    void copy(String from, String to) {
        attempt(
                "copy",
                () -> client.copyObject(CopyObjectArgs.builder()
                        .bucket(bucket)
                        .object(to)
                        .source(SourceObject.builder()
                                .bucket(bucket)
                                .object(from)
                                .build())
                        .build()));
    }

    void remove(String key) {
        attempt("remove", () -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            return key;
        });
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
            // the client's way to tell of a broken connection
            throw new StoreUnavailable(what, failed.getCause() == null ? failed : failed.getCause());
        }
    }
}
