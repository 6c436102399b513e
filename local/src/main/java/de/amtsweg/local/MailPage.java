package de.amtsweg.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.amtsweg.local.LocalServices.TimeTravel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Shows in a browser which mails the product has sent; the demo needs no mail program. */
class MailPage implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE d. MMM yyyy, HH:mm:ss", Locale.GERMAN)
            .withZone(ZoneId.systemDefault());

    private final Mails mails;
    private final HttpServer server;
    private volatile @Nullable TimeTravel time;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private MailPage(Mails mails, int port) {
        this.mails = mails;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailPage start(Place place, Mails mails) {
        var page = new MailPage(mails, place.port(Port.MAILS));
        page.server.createContext("/", page::answer);
        page.server.setExecutor(page.threads);
        page.server.start();
        return page;
    }

    void offer(TimeTravel travel) {
        time = travel;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** {@code /} lists, {@code /ID} shows a mail, {@code /ID/2} is its third attachment. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(1).split("/");
            var mail =
                    mails.all().stream().filter(it -> it.id().equals(path[0])).findFirst();
            if (path[0].equals("zeit") && exchange.getRequestMethod().equals("POST")) {
                travel(exchange, path.length > 1 ? path[1] : "");
            } else if (path[0].isEmpty()) {
                send(exchange, 200, page("Mails", clock() + list()));
            } else if (mail.isEmpty()) {
                send(exchange, 404, page("Nicht gefunden", "<p>Diese Mail gibt es nicht.</p>"));
            } else if (path.length == 1) {
                send(exchange, 200, page(mail.get().subject(), single(mail.get())));
            } else {
                download(exchange, mail.get().attachments().get(Integer.parseInt(path[1])));
            }
        }
    }

    private String clock() {
        var travel = time;
        return travel == null ? "" : """
                <form method="post" class="zeit"><p>In Amtsweg ist es %s Uhr. Fristen und Erinnerungen kommen früher, wenn Sie die
                Uhr vorstellen: <button formaction="/zeit/1">einen Tag</button> <button formaction="/zeit/7">eine Woche</button>
                <button formaction="/zeit/30">30 Tage</button></p></form>
                """.formatted(TIME.format(travel.now()));
    }

    /** Only this page's own buttons: other pages in the browser have another origin. */
    private void travel(HttpExchange exchange, String days) throws IOException {
        var travel = time;
        var here = "http://localhost:" + server.getAddress().getPort();
        if (travel == null
                || !List.of("1", "7", "30").contains(days)
                || !here.equals(exchange.getRequestHeaders().getFirst("Origin"))) {
            send(exchange, 400, page("Das geht nicht", "<p>Die Uhr bleibt, wie sie ist.</p>"));
            return;
        }
        travel.travel(Duration.ofDays(Long.parseLong(days)));
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private String list() {
        var all = mails.all();
        if (all.isEmpty()) {
            return "<p>Noch keine Mail. Was Amtsweg verschickt, erscheint hier.</p>";
        }
        return all.stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td>%s</td><td><a href=\"/%s\">%s</a></td></tr>"
                        .formatted(
                                TIME.format(mail.received()),
                                escape(mail.from()),
                                escape(mail.to()),
                                mail.id(),
                                escape(mail.subject().isBlank() ? "(ohne Betreff)" : mail.subject())))
                .collect(Collectors.joining(
                        "\n",
                        "<table><thead><tr><th>Zeit</th><th>Von</th><th>An</th><th>Betreff</th></tr></thead><tbody>",
                        "</tbody></table>"));
    }

    private static String single(Mail mail) {
        var text = mail.text().isBlank() ? mail.html().replaceAll("<[^>]*>", " ") : mail.text();
        var attachments = IntStream.range(0, mail.attachments().size())
                .mapToObj(i -> "<li><a href=\"/%s/%d\">%s</a></li>"
                        .formatted(
                                mail.id(), i, escape(mail.attachments().get(i).name())))
                .collect(Collectors.joining());
        return """
                <p><a href="/">← Alle Mails</a></p>
                <dl><dt>Von</dt><dd>%s</dd><dt>An</dt><dd>%s</dd><dt>Zeit</dt><dd>%s</dd></dl>
                <pre>%s</pre>
                <ul>%s</ul>
                """.formatted(
                escape(mail.from()), escape(mail.to()), TIME.format(mail.received()), withLinks(text), attachments);
    }

    /** Finds the links before escaping, because an escaped ampersand would end them early. */
    private static String withLinks(String text) {
        var html = new StringBuilder();
        var links = Mail.LINK.matcher(text);
        var from = 0;
        while (links.find()) {
            html.append(escape(text.substring(from, links.start())));
            html.append("<a href=\"%1$s\">%1$s</a>".formatted(escape(links.group())));
            from = links.end();
        }
        return html.append(escape(text.substring(from))).toString();
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="de">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Mails von Amtsweg</title>
                <style>
                :root { color-scheme: light dark }
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
                table { border-collapse: collapse; width: 100%% }
                th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8884 }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-top: 1px solid #8884; padding-top: 1rem }
                dt { float: left; clear: left; width: 4rem; font-weight: 600 }
                </style>
                </head>
                <body><main><h1>%1$s</h1>%2$s</main></body>
                </html>
                """.formatted(escape(title), body);
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void download(HttpExchange exchange, Mail.Attachment attachment) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", attachment.type());
        exchange.getResponseHeaders().set("Content-Disposition", "attachment");
        exchange.sendResponseHeaders(200, attachment.bytes().length);
        exchange.getResponseBody().write(attachment.bytes());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
