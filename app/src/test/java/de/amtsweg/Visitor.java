package de.amtsweg;

import de.amtsweg.app.incoming.Body;
import de.amtsweg.local.DemoUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies of their own and one connection; no browser, so that measuring costs little. */
public final class Visitor {

    private static final Pattern LOGIN_FORM = Pattern.compile("action=\"([^\"]*/login-actions/authenticate[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("id=\"formular\"\\s+action=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"_seen\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final URI product;
    private String address = "";

    public Visitor(String product) {
        this.product = URI.create(product);
    }

    /** Logs in at Keycloak, as a browser would. */
    public Visitor loggedInAs(DemoUser user) {
        var page = follow(get("/oauth2/authorization/keycloak"));
        var form = LOGIN_FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError(page.uri() + " has no login form");
        }
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        follow(post(action, Map.of("username", user.email(), "password", DemoUser.PASSWORD)));
        return this;
    }

    /** @param path may be a whole address */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(product.resolve(path)).header("Accept", "text/html"));
    }

    /** As a script of a page asks. */
    public HttpResponse<String> getJson(String path) {
        return send(HttpRequest.newBuilder(product.resolve(path)).header("Accept", "application/json"));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return post(product.resolve(path), form);
    }

    /** Sends a form with files. */
    public HttpResponse<String> post(String path, Body body) {
        return send(HttpRequest.newBuilder(product.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", Body.contentType())
                .POST(BodyPublishers.ofByteArray(body.bytes())));
    }

    /** Sends a form with one large file, which is never whole in memory. */
    public HttpResponse<String> post(
            String path, Body fields, String field, String name, Supplier<InputStream> content) {
        return send(HttpRequest.newBuilder(product.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", Body.contentType())
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(fields.before(field, name)),
                        BodyPublishers.ofInputStream(content),
                        BodyPublishers.ofByteArray(Body.end()))));
    }

    /** As if seen from there by a proxy that we trust. */
    public Visitor from(String address) {
        this.address = address;
        return this;
    }

    public Visitor with(String cookie, String value) {
        cookies.computeIfAbsent(product.getAuthority(), any -> new LinkedHashMap<>())
                .put(cookie, value);
        return this;
    }

    public void without(String cookie) {
        cookies.getOrDefault(product.getAuthority(), new HashMap<>()).remove(cookie);
    }

    public void withoutCookiesOf(String url) {
        cookies.remove(URI.create(url).getAuthority());
    }

    /** As they are sent with a request; empty for a stranger. */
    public String cookies() {
        return cookies.getOrDefault(product.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The CSRF token in a page; it fits all forms of this visitor. */
    public String token(String path) {
        return token(get(path));
    }

    public static String token(HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError(page.uri() + " has no CSRF token");
        }
        return token.group(1);
    }

    /** What a page says that it shows, to be sent with its form. */
    public static String seen(HttpResponse<String> page) {
        var seen = SEEN.matcher(page.body());
        if (!seen.find()) {
            throw new AssertionError(page.uri() + " does not say what it shows");
        }
        return seen.group(1);
    }

    /** Opens the form of a procedure as one who begins. @return the path that its first page is sent to */
    public String begin(String procedure) {
        var page = follow(get("/verfahren/%s/antrag?nochmal".formatted(procedure)));
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError(page.uri() + " has no form");
        }
        return form.group(1);
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Goes where the answers send one, until there is a page. */
    public HttpResponse<String> follow(HttpResponse<String> response) {
        var current = response;
        while (current.statusCode() / 100 == 3) {
            var next = current.headers().firstValue("Location").orElseThrow();
            current = get(current.uri().resolve(next).toString());
        }
        if (current.statusCode() != 200) {
            throw new AssertionError("%s answers %d".formatted(current.uri(), current.statusCode()));
        }
        return current;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var host = builder.build().uri().getAuthority();
        var own = cookies.computeIfAbsent(host, any -> new LinkedHashMap<>());
        if (!address.isEmpty()) {
            builder.header("X-Forwarded-For", address);
        }
        if (!own.isEmpty()) {
            builder.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = http.send(builder.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(set -> {
                var cookie = set.split(";", 2)[0].split("=", 2);
                own.put(cookie[0], cookie[1]);
            });
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
