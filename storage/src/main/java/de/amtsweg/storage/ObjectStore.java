package de.amtsweg.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
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

    private static final long PART = 10L * 1024 * 1024;

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

    void put(String key, InputStream content, long size, String mediaType) {
        attempt(
                "put",
                () -> client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(content, size, PART)
                        .contentType(mediaType)
                        .build()));
    }

    InputStream get(String key) {
        return attempt(
                "get",
                () -> client.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build()));
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
        }
    }
}
