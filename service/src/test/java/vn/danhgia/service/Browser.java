package vn.danhgia.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser: keeps cookies, follows redirects, sends forms with the token that the page gave. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base;
    private String token;

    public Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Signs in and stands on the first page. */
    public static Browser signedIn(int port, String login) {
        return signedIn(port, login, TestDatabase.PASSWORD);
    }

    public static Browser signedIn(int port, String login, String password) {
        Browser browser = new Browser(port);
        browser.get("/login");
        HttpResponse<String> answer = browser.post("/login", Map.of("username", List.of(login), "password", List.of(password)));
        if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/login")) {
            throw new IllegalStateException(login + " could not sign in: " + answer.statusCode() + " " + answer.uri());
        }
        return browser;
    }

    public HttpResponse<String> get(String path) {
        return remember(send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,application/json").GET().build()));
    }

    public HttpResponse<String> post(String path, Map<String, List<String>> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        if (token != null && !fields.containsKey("_csrf")) {
            pairs.add("_csrf=" + encode(token));
        }
        return remember(send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/json").POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))).build()));
    }

    /** The next form goes out without the token, as from a page of somebody else's. */
    public Browser withoutToken() {
        token = null;
        return this;
    }

    /** Sends files in the field {@code file}, as a form with {@code multipart/form-data} does. */
    public HttpResponse<String> upload(String path, Map<String, byte[]> files) {
        return upload(path, files, Map.of());
    }

    /** The same with further fields. */
    public HttpResponse<String> upload(String path, Map<String, byte[]> files, Map<String, String> fields) {
        return upload(path, "file", files, fields);
    }

    /** The same where the field with the files is called otherwise. */
    public HttpResponse<String> upload(String path, String part, Map<String, byte[]> files, Map<String, String> fields) {
        String boundary = "-----------------------------danhgia";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (token != null) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name + "\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return remember(send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html,application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build()));
    }

    /** A file behind a link. */
    public byte[] download(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(base + path)).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file that a form answers with. */
    public byte[] sendFor(String path, Map<String, List<String>> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        pairs.add("_csrf=" + encode(token));
        try {
            return client.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> json(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
                .header("Accept", "application/json");
        if (token != null) {
            request.header("X-CSRF-TOKEN", token);
        }
        return send(request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** Opens Tasklist, as it must be before the engine's addresses answer. */
    public Browser inTasklist() {
        get("/camunda/app/tasklist/default/");
        get("/camunda/app/tasklist/default/?continue");
        return this;
    }

    /** A call of Tasklist's own scripts, with the token that the engine gave in a cookie. */
    public HttpResponse<String> engine(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/camunda/api/engine/engine/default" + path))
                .header("Accept", "application/hal+json, application/json; q=0.5");
        CookieManager cookies = (CookieManager) client.cookieHandler().orElseThrow();
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** What the embedded form of Tasklist sends and reads by script; only the fields given go out. */
    public HttpResponse<String> embedded(String method, String path, Map<String, List<String>> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("X-Requested-With", "XMLHttpRequest")
                .header("Accept", "text/html, application/problem+json");
        if (!fields.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        return send(request.method(method, fields.isEmpty() ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(String.join("&", pairs))).build());
    }

    /** The value of the first hidden or visible input of that name in a page. */
    public static String input(String html, String name) {
        Matcher matcher = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("no input " + name + " in " + html);
        }
        Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(matcher.group());
        return value.find() ? value.group(1) : "";
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        Matcher matcher = CSRF.matcher(answer.body());
        if (matcher.find()) {
            token = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
