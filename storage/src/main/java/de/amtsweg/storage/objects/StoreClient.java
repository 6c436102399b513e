package de.amtsweg.storage.objects;

import io.minio.MinioClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509TrustManager;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Creates the client for the configured store. */
final class StoreClient {

    private StoreClient() {}

    static MinioClient of(StorageSettings settings) {
        var client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http(settings))
                .build();
        if (settings.virtualHost()) {
            client.enableVirtualStyleEndpoint();
        } else {
            client.disableVirtualStyleEndpoint();
        }
        return client;
    }

    private static OkHttpClient http(StorageSettings settings) {
        var http = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(Executors.newCachedThreadPool(StoreClient::thread)))
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(60, TimeUnit.SECONDS)
                .writeTimeout(60, TimeUnit.SECONDS);
        var ca = settings.ca();
        if (ca != null && !ca.isBlank()) {
            var bundle = trusting(ca);
            var trust = (X509TrustManager) bundle.getManagers().getTrustManagers()[0];
            http.sslSocketFactory(bundle.createSslContext().getSocketFactory(), trust);
        }
        return http.build();
    }

    /** The library's own would keep a product alive for a minute that could not start. */
    private static Thread thread(Runnable requests) {
        var thread = new Thread(requests, "object-store");
        thread.setDaemon(true);
        return thread;
    }

    private static SslBundle trusting(String ca) {
        try {
            var details = PemSslStoreDetails.forCertificate(Files.readString(Path.of(ca)));
            return SslBundle.of(new PemSslStoreBundle(null, PemSslStore.load(details)));
        } catch (IOException unreadable) {
            throw new StoreUnavailable("AMTSWEG_S3_CA", unreadable);
        }
    }
}
