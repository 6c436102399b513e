package de.amtsweg.local;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.local.LocalServices.Service;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A database or a login is not started for them. */
class LocalServicesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final LocalServices SERVICES = LocalServices.only(Service.STORE, Service.MAIL);

    @Test
    void theObjectStoreReturnsWhatItWasGiven() throws Exception {
        var store = MinioClient.builder()
                .endpoint(SERVICES.setting("amtsweg.s3.endpoint"))
                .credentials(SERVICES.setting("amtsweg.s3.access-key"), SERVICES.setting("amtsweg.s3.secret-key"))
                .build();
        var bytes = "Grüße".getBytes();

        store.makeBucket(MakeBucketArgs.builder().bucket("trial").build());
        store.putObject(PutObjectArgs.builder().bucket("trial").object("letter").stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());

        try (var letter = store.getObject(
                GetObjectArgs.builder().bucket("trial").object("letter").build())) {
            assertThat(letter.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aMailIsSeenOnTheMailPageWithItsLinksAndWithoutItsMarkup() throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost(SERVICES.setting("spring.mail.host"));
        sender.setPort(Integer.parseInt(SERVICES.setting("spring.mail.port")));
        var message = new SimpleMailMessage();
        message.setFrom("amt@stadt.example");
        message.setTo("trial@example.org");
        message.setSubject("Ihr Antrag <b>15</b>");
        message.setText("Grüße! Mehr unter " + SERVICES.url() + "/faelle?a=1&b=2. <script>alert(1)</script>");

        sender.send(message);

        var mail = SERVICES.mails().await("trial@example.org", 1).get(0);
        assertThat(mail.links()).containsExactly(SERVICES.url() + "/faelle?a=1&b=2");
        assertThat(get(SERVICES.mailsUrl())).contains("Ihr Antrag &lt;b&gt;15&lt;/b&gt;");
        assertThat(get(SERVICES.mailsUrl() + "/" + mail.id()))
                .contains("Grüße!", "href=\"%s/faelle?a=1&amp;b=2\"".formatted(SERVICES.url()))
                .doesNotContain("<script>");
    }

    private static String get(String address) throws Exception {
        var response = HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
