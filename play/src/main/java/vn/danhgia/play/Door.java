package vn.danhgia.play;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser, without a screen: signs in, reads pages, sends forms. */
final class Door {

    private static final Pattern HIDDEN = Pattern.compile("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"(_csrf|_action|_version)\")[^>]*value=\"([^\"]*)\"");
    private static final Pattern TASK = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"task\":\"([^\"]+)\",\"process\":\"([^\"]+)\",\"subject\":\"([^\"]+)\"");
    private static final Pattern ALERT = Pattern.compile("role=\"alert\"[^>]*>(.*?)</div>", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Longer than a restart with a recovery. */
    private static final int MOST_TRIES = 400;
    private static final long BETWEEN_TRIES_MILLIS = 500;

    private final String site;
    private final String login;
    private final String password;
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE).build();

    /** @param site for instance {@code http://localhost:8080} */
    Door(String site, String login, String password) {
        this.site = site;
        this.login = login;
        this.password = password;
        patiently(() -> {
            signIn();
            return new Page(200, "", "");
        });
    }

    private void signIn() {
        Page form = read("/login");
        Page answer = send("/login", Map.of("username", List.of(login), "password", List.of(password), "_csrf", List.of(form.hidden("_csrf"))));
        boolean refused = answer.location().contains("refused");
        // Sent back without a word about the password: the form was of a process that is gone.
        if (answer.status() >= 500 || answer.location().contains("login") && !refused) {
            throw new Unreachable(login + " found the door shut: " + answer.status());
        }
        if (refused || answer.status() >= 400) {
            throw new IllegalStateException(login + " could not sign in: " + answer.status());
        }
    }

    /** A page as it came back. */
    record Page(int status, String text, String location) {

        String hidden(String name) {
            Matcher input = HIDDEN.matcher(text);
            while (input.find()) {
                if (input.group(1).equals(name)) {
                    return input.group(2);
                }
            }
            return "";
        }

        /** The part of the page that is the form of an address; the whole page where there is none. */
        Page formTo(String address) {
            Matcher form = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(address) + "\".*?</form>", Pattern.DOTALL).matcher(text);
            return form.find() ? new Page(status, form.group(), location) : this;
        }

        /** Why something was refused, as the person reads it. */
        String refusal() {
            Matcher alert = ALERT.matcher(text);
            return alert.find() ? alert.group(1).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip() : "status " + status;
        }

        /** Values of a field that the form offers for choice, in their order. */
        List<String> offered(String field) {
            Matcher select = Pattern.compile("<select[^>]*name=\"" + Pattern.quote(field) + "\"[^>]*>(.*?)</select>", Pattern.DOTALL).matcher(text);
            List<String> values = new ArrayList<>();
            if (select.find()) {
                Matcher option = Pattern.compile("<option value=\"([^\"]+)\"").matcher(select.group(1));
                while (option.find()) {
                    values.add(option.group(1));
                }
            }
            return values;
        }

        /** Values of all boxes of one name. */
        List<String> boxes(String field) {
            Matcher box = Pattern.compile("name=\"" + Pattern.quote(field) + "\"[^>]*value=\"([^\"]+)\"").matcher(text);
            List<String> values = new ArrayList<>();
            while (box.find()) {
                values.add(box.group(1));
            }
            return values;
        }

        /** What follows a beginning in the names of the form's fields. */
        List<String> endings(String beginning) {
            Matcher name = Pattern.compile("name=\"" + Pattern.quote(beginning) + "([^\"]+)\"").matcher(text);
            List<String> endings = new ArrayList<>();
            while (name.find()) {
                if (!endings.contains(name.group(1))) {
                    endings.add(name.group(1));
                }
            }
            return endings;
        }

        /** What somebody reads: without marks, with single blanks. */
        String words() {
            return text.replaceAll("(?s)<(script|style|head).*?</\\1>", " ").replaceAll("<[^>]+>", " ").replace("&nbsp;", " ").replace("&#39;", "'")
                    .replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
        }

        boolean has(String field) {
            return text.contains("name=\"" + field + "\"");
        }
    }

    /** A task on the person's list. */
    record Task(String id, String key, String process, String subject) {

        /** The last part of what it is about: a person's, unit's or meeting's code. */
        String code() {
            return subject.substring(subject.lastIndexOf(':') + 1);
        }
    }

    List<Task> tasks() {
        Matcher task = TASK.matcher(get("/api/tasks").text());
        List<Task> tasks = new ArrayList<>();
        while (task.find()) {
            tasks.add(new Task(task.group(1), task.group(2), task.group(3), task.group(4)));
        }
        return tasks;
    }

    Page open(Task task) {
        return get("/tasks/" + task.id());
    }

    /**
     * Sends a form that was read before; empty when it was taken, the refusal otherwise.
     *
     * @param address that the form is sent to
     */
    String submit(String address, Page page, Map<String, List<String>> fields) {
        Map<String, List<String>> all = new java.util.HashMap<>(fields);
        Page form = page.formTo(address);
        for (String hidden : List.of("_csrf", "_action", "_version")) {
            if (!form.hidden(hidden).isEmpty()) {
                all.put(hidden, List.of(form.hidden(hidden)));
            }
        }
        // The same act under the same number, however often it is sent: a restart in between does it once or not at all.
        Page answer = patiently(() -> send(address, all), () -> all.put("_csrf", List.of(read("/").hidden("_csrf"))));
        return answer.status() == 302 || answer.status() == 303 ? "" : login + " " + address + ": " + answer.refusal();
    }

    Page get(String address) {
        return patiently(() -> read(address));
    }

    private Page patiently(Supplier<Page> asked) {
        return patiently(asked, () -> { });
    }

    /** Asks until there is an answer; whoever was signed out by a restart signs in again. */
    private Page patiently(Supplier<Page> asked, Runnable signedIn) {
        boolean fresh = false;
        for (int tries = 1; ; tries++) {
            try {
                Page answer = asked.get();
                boolean out = answer.location().contains("/login") || answer.status() == 401 || answer.status() == 403;
                if ((!out || fresh) && answer.status() < 500) {
                    return answer;
                }
                if (tries == MOST_TRIES) {
                    return answer;
                }
                fresh = false;
                signIn();
                signedIn.run();
                fresh = true;
            } catch (Unreachable e) {
                fresh = false;
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
            pause(BETWEEN_TRIES_MILLIS);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Nobody answered. */
    private static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }
    }

    private Page read(String address) {
        return call(HttpRequest.newBuilder(URI.create(site + address)).header("Accept", "text/html,application/json").timeout(PATIENCE).GET().build());
    }

    private Page send(String address, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> coded(field.getKey()) + "=" + coded(value)))
                .collect(Collectors.joining("&"));
        return call(HttpRequest.newBuilder(URI.create(site + address)).header("Accept", "text/html").timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private Page call(HttpRequest request) {
        try {
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(answer.statusCode(), answer.body(), answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new Unreachable(login + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
