package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.LocalServices;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that begin to send and hardly go on: more of them than there are threads. */
@AmtswegTest
class SlowClientsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/status," + FORM + ",500",
        "POST,/verfahren/leitbild-idee/antrag/1/2,multipart/form-data; boundary=x,50000000",
        "GET,/," + FORM + ",500",
        "POST,/gibt-es-nicht,text/plain,500"
    })
    void holdUpNobody(String method, String path, String type, int length) throws Exception {
        for (int i = 0; i < 250; i++) {
            begun(method, path, "Content-Type: %s\r\nContent-Length: %d".formatted(type, length), "--x\r\na");
        }
        var somebody = new Visitor(LocalServices.test().url());
        assertThat(somebody.get("/").statusCode()).isEqualTo(200);
        var form = Map.of("_csrf", somebody.token("/status"), "aktenzeichen", "DU-0", "code", "X");
        assertThat(somebody.post("/weitermachen", form).statusCode()).isIn(302, 429);
    }

    @Test
    void areSentAwayWhateverTheyHaveBegunToSend() throws Exception {
        var slow = List.of(
                begun("POST", "/status", "Content-Type: " + FORM + "\r\nContent-Length: 500", "a"),
                begun("POST", "/modelle/x/befunde", "Content-Length: 500", "a"),
                begun("POST", "/status", "Content-Type: " + Body.contentType() + "\r\nContent-Length: 900", "--"));
        var silent = begun("POST", "/status", "Content-Type: " + FORM + "\r\nContent-Length: 500", "");
        for (int round = 0; round < 2; round++) {
            for (var socket : slow) {
                assertThat(heard(socket, 500)).as("answer in round %d", round).isEmpty();
                socket.getOutputStream().write('a');
            }
        }
        for (var socket : Stream.concat(slow.stream(), Stream.of(silent)).toList()) {
            assertThat(heard(socket, 20_000)).startsWith("HTTP/1.1 408");
            assertThat(ended(socket)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/status," + FORM,
        "/modelle/x/befunde,application/xml",
        "/status,text/plain",
        "/gibt-es-nicht,text/plain"
    })
    void aBodyWithoutALengthIsCounted(String path, String type) throws Exception {
        var socket = begun("POST", path, "Content-Type: " + type + "\r\nTransfer-Encoding: chunked", "");
        var chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 64; i++) {
            socket.getOutputStream().write(chunk);
        }
        socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(heard(socket, 10_000)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aChunkThatIsNoneIsNoErrorOfOurs() throws Exception {
        var socket =
                begun("POST", "/status", "Content-Type: " + FORM + "\r\nTransfer-Encoding: chunked", "3\r\na=b\r\n");
        assertThat(heard(socket, 300)).isEmpty();
        socket.getOutputStream().write("zz\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(heard(socket, 10_000)).startsWith("HTTP/1.1 400");
    }

    private Socket begun(String method, String path, String head, String body) throws IOException {
        var product = URI.create(LocalServices.test().url());
        var socket = new Socket("localhost", product.getPort());
        open.add(socket);
        socket.getOutputStream()
                .write("%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\n\r\n%s"
                        .formatted(method, path, product.getAuthority(), head, body)
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String heard(Socket socket, int patience) throws IOException {
        socket.setSoTimeout(patience);
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException silence) {
            return "";
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try {
            socket.setSoTimeout(5_000);
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
