package de.amtsweg.storage.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the store of the other tests does not have: certificates of one's own, versions, encryption. A small server says
 * what a store would say, and writes down what it is asked.
 */
class ObjectStoreTest {

    private static final String PASSWORD = "amtsweg";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private boolean versions;
    private boolean exists;
    private boolean anotherIsQuicker;
    private boolean refused;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aNewBucketGetsVersionsAndEncryption() throws Exception {
        versions = true;
        store().check();
        assertThat(asked).containsSequence("PUT /bucket", "PUT /bucket?versioning", "PUT /bucket?encryption");
    }

    @Test
    void aStoreThatOffersNeitherWillDo() throws Exception {
        store().check();
        assertThat(asked).contains("PUT /bucket", "PUT /bucket?versioning");
    }

    @Test
    void aBucketThatAnotherNodeMakesAtTheSameMomentWillDo() throws Exception {
        anotherIsQuicker = true;
        store().check();
        assertThat(asked).containsExactly("HEAD /bucket", "PUT /bucket", "HEAD /bucket");
    }

    @Test
    void aBucketThatMayNotBeMadeIsMissing() throws Exception {
        refused = true;
        var store = store();
        assertThatThrownBy(store::check).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void theBucketOfACityStaysAsTheCityHasMadeIt() throws Exception {
        exists = true;
        versions = true;
        store().check();
        assertThat(asked).containsExactly("HEAD /bucket");
    }

    @Test
    void anObjectGoesWithAllItsVersions() throws Exception {
        versions = true;
        store().remove("documents/1");
        assertThat(asked)
                .contains("DELETE /bucket/documents/1?versionId=v1", "DELETE /bucket/documents/1?versionId=v2")
                .noneMatch(request -> request.equals("DELETE /bucket/documents/1"));
    }

    @Test
    void withoutVersionsAnObjectIsSimplyRemoved() throws Exception {
        store().remove("documents/1");
        assertThat(asked).contains("DELETE /bucket/documents/1");
    }

    @Test
    void aCertificateIsTrustedIfTheSettingsNameItsAuthority(@TempDir Path folder) throws Exception {
        exists = true;
        var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificate(folder)));
        serve(https);
        var address = "https://localhost:" + https.getAddress().getPort();
        new ObjectStore(settings(address, false, folder.resolve("ca.pem").toString())).check();
        assertThat(asked).containsExactly("HEAD /bucket");
        assertThatThrownBy(() -> new ObjectStore(settings(address, false, null)).check())
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> new ObjectStore(settings(address, false, "/gibt/es/nicht.pem")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("AMTSWEG_S3_CA");
    }

    @Test
    void theBucketIsInThePathOrInTheName() throws Exception {
        assertThat(address(false))
                .startsWith("http://store.example:9000/bucket/documents/1?")
                .contains("%2Fde-west%2F");
        assertThat(address(true)).startsWith("http://bucket.store.example:9000/documents/1?");
    }

    @Test
    void whatHasAskedTheStoreKeepsNoProgramAlive() throws Exception {
        var store = store();
        var before = keepingAlive();
        store.check();
        assertThat(asked).isNotEmpty();
        assertThat(keepingAlive()).isSubsetOf(before);
    }

    private static Set<Thread> keepingAlive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    private static String address(boolean virtualHost) throws Exception {
        return StoreClient.of(settings("http://store.example:9000", virtualHost, null))
                .getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                        .method(Http.Method.GET)
                        .bucket("bucket")
                        .object("documents/1")
                        .build());
    }

    private ObjectStore store() throws IOException {
        serve(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        return new ObjectStore(
                settings("http://localhost:" + server.getAddress().getPort(), false, null));
    }

    private static StorageSettings settings(String endpoint, boolean virtualHost, String ca) {
        return new StorageSettings(endpoint, "de-west", "bucket", "key", "secret-key", virtualHost, ca);
    }

    private void serve(HttpServer started) {
        server = started;
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()
                        + (query == null || query.isEmpty() ? "" : "?" + query.replaceAll("=$", ""));
        asked.add(request);
        exchange.getRequestBody().readAllBytes();
        if (request.equals("HEAD /bucket")) {
            exchange.sendResponseHeaders(exists ? 200 : 404, -1);
        } else if (request.equals("PUT /bucket") && (anotherIsQuicker || refused)) {
            exists = anotherIsQuicker;
            xml(exchange, 409, "<Error><Code>BucketAlreadyOwnedByYou</Code><Message>no</Message></Error>");
        } else if (query != null && query.startsWith("versioning") && request.startsWith("GET")) {
            xml(
                    exchange,
                    200,
                    "<VersioningConfiguration>%s</VersioningConfiguration>"
                            .formatted(versions ? "<Status>Enabled</Status>" : ""));
        } else if (!versions && (request.endsWith("?versioning") || request.endsWith("?encryption"))) {
            xml(exchange, 501, "<Error><Code>NotImplemented</Code><Message>no</Message></Error>");
        } else if (request.startsWith("GET") && query != null && query.contains("versions")) {
            xml(exchange, 200, """
                    <ListVersionsResult><Name>bucket</Name><Prefix>documents/1</Prefix><IsTruncated>false</IsTruncated>
                    <Version><Key>documents/1</Key><VersionId>v2</VersionId><IsLatest>true</IsLatest>
                    <LastModified>2026-11-22T10:00:00.000Z</LastModified><Size>1</Size></Version>
                    <Version><Key>documents/1</Key><VersionId>v1</VersionId><IsLatest>false</IsLatest>
                    <LastModified>2026-11-21T10:00:00.000Z</LastModified><Size>1</Size></Version>
                    </ListVersionsResult>""");
        } else {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("DELETE") ? 204 : 200, -1);
        }
        exchange.close();
    }

    private static void xml(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Made anew by the JDK's own tool; {@code ca.pem} is the certificate itself. */
    private static SSLContext certificate(Path folder) throws Exception {
        var store = folder.resolve("store.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "s3",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "s3",
                "-file",
                folder.resolve("ca.pem").toString(),
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
    }
}
