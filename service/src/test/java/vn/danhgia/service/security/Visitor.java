package vn.danhgia.service.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: cookies, forms with their hidden token, and Tasklist's calls with theirs. Follows no redirect by itself. */
class Visitor {

    static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    static Visitor signedIn(int port, String login, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.signIn(login, password);
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
            throw new AssertionError("not signed in: " + login + " " + answer.statusCode() + " " + answer.headers().map());
        }
        return visitor;
    }

    HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return submit("/login", "/login", Map.of("username", login, "password", password));
    }

    /** Opens Tasklist, as it must be before its calls are answered. */
    Visitor inTasklist() throws IOException, InterruptedException {
        page("/camunda/app/tasklist/default/");
        page("/camunda/app/tasklist/default/?continue");
        return this;
    }

    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return http.send(to(path).header("Accept", "text/html").GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> program(String path) throws IOException, InterruptedException {
        return http.send(to(path).header("Accept", "application/json").GET().build(), BodyHandlers.ofString());
    }

    /** Loads the page with the form, then sends the form with the page's token. */
    HttpResponse<String> submit(String formPage, String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(formPage).body());
        return send(path, fields, token.find() ? Optional.of(token.group(1)) : Optional.empty());
    }

    HttpResponse<String> submitWithoutToken(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(path, fields, Optional.empty());
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, Optional<String> token)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")) + token.map(value -> "&_csrf=" + encoded(value)).orElse("");
        return http.send(to(path).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    /** A call as Tasklist sends it. */
    HttpResponse<String> call(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder call = to(path).header("Accept", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            call.header("Content-Type", "application/json");
        }
        cookie("XSRF-TOKEN").ifPresent(token -> call.header("X-XSRF-TOKEN", token));
        return http.send(call.build(), BodyHandlers.ofString());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
