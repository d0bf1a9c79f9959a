package vn.danhgia.service.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One person's browser: cookies, one connection that stays open, answers squeezed as every browser asks for them. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();
    private final String site;

    Browser(String site) {
        this.site = site;
    }

    /**
     * What came back.
     *
     * @param bytes over the wire, without the head
     * @param nanos from the request to the last byte
     */
    record Answer(int status, String text, int bytes, long nanos) {
    }

    Browser signedIn(String login, String password) throws IOException, InterruptedException {
        post("/login", get("/login"), Map.of("username", login, "password", password));
        Answer first = get("/");
        if (first.status() != 200) {
            throw new IllegalStateException(login + " could not sign in: " + first.status());
        }
        return this;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** @param page that gave the form */
    Answer post(String path, Answer page, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page.text());
        if (!token.find()) {
            throw new IllegalStateException("no form on the page before " + path + ": " + page.status());
        }
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE).header("Accept", "text/html,*/*").header("Accept-Encoding", "gzip")
                .header("Accept-Language", "vi");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - begun;
        boolean squeezed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return new Answer(answer.statusCode(), squeezed ? unzipped(answer.body()) : new String(answer.body(), StandardCharsets.UTF_8), answer.body().length, nanos);
    }

    private static String unzipped(byte[] body) throws IOException {
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
