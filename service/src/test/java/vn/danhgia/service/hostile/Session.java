package vn.danhgia.service.hostile;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One official signed in at one node: cookies and the token of the pages, as a browser keeps them. */
final class Session {

    private static final Pattern TOKEN = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final int SERVER_ERRORS = 500;

    private final HttpClient http;
    private final Node node;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    private Session(HttpClient http, Node node) {
        this.http = http;
        this.node = node;
    }

    /** What came back, below 500 and not a lost session. */
    record Reply(int status, String body) {
    }

    static Session signIn(HttpClient http, Node node, String login) throws Unanswered, InterruptedException {
        Session session = new Session(http, node);
        session.page("/login");
        HttpResponse<String> answer = session.form("/login", Map.of("username", login, "password", Installation.PASSWORD));
        String onward = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || onward.contains("/login")) {
            throw new Unanswered(Unanswered.How.SIGNED_OUT, login + " was not let in: " + answer.statusCode() + " " + onward);
        }
        session.page("/");
        return session;
    }

    /** A page, for its token. */
    private void page(String path) throws Unanswered, InterruptedException {
        HttpResponse<String> answer = send(request(path).header("Accept", "text/html").GET());
        Matcher matcher = TOKEN.matcher(answer.body());
        if (!matcher.find()) {
            throw new Unanswered(Unanswered.How.SIGNED_OUT, path + " gave " + answer.statusCode() + " and no token");
        }
        token = matcher.group(1);
    }

    HttpResponse<String> form(String path, Map<String, String> fields) throws Unanswered, InterruptedException {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token);
        String body = all.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Reply get(String path) throws Unanswered, InterruptedException {
        return reply(send(request(path).header("Accept", "application/json").GET()));
    }

    Reply post(String path, String json) throws Unanswered, InterruptedException {
        return reply(send(request(path).header("Accept", "application/json").header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token).POST(HttpRequest.BodyPublishers.ofString(json))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path)).timeout(TIME_LIMIT);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Reply reply(HttpResponse<String> answer) throws Unanswered {
        int status = answer.statusCode();
        if (status == 401 || status == 403 || status == 302) {
            throw new Unanswered(Unanswered.How.SIGNED_OUT, status + " from " + node.name());
        }
        return new Reply(status, answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) throws Unanswered, InterruptedException {
        URI uri = builder.build().uri();
        try {
            HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= SERVER_ERRORS) {
                throw new Unanswered(Unanswered.How.SERVER_ERROR, answer.statusCode() + " from " + node.name() + " for " + uri + ": " + answer.body());
            }
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (ConnectException e) {
            throw new Unanswered(Unanswered.How.NOBODY_THERE, node.name() + ": " + e);
        } catch (HttpTimeoutException e) {
            throw new Unanswered(Unanswered.How.TIMED_OUT, node.name() + ": " + e);
        } catch (IOException e) {
            throw new Unanswered(Unanswered.How.CUT, node.name() + ": " + e);
        }
    }

    private void keep(String line) {
        String pair = line.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
