package vn.danhgia.service.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser: started for one test class, with a folder of its own, and ended with it. {@code CHROMIUM} names another program than Debian's. */
public final class Chromium implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--lang=vi", "--remote-debugging-port=0");
    private static final int SECONDS = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Path folder;
    private final Process process;
    private final WebSocket socket;

    private Chromium(Path folder, Process process, URI address) {
        this.folder = folder;
        this.process = process;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Ear()).join();
    }

    public static Path program() {
        return Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    }

    public static Chromium start() {
        try {
            Path folder = Files.createTempDirectory("chromium");
            Process process = new ProcessBuilder(Stream.of(List.of(program().toString()), FLAGS, List.of("--user-data-dir=" + folder, "about:blank"))
                    .flatMap(List::stream).toList()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Matcher found = LISTENING.matcher(line);
                if (found.find()) {
                    Thread drain = new Thread(() -> said.lines().forEach(rest -> { }), "chromium-words");
                    drain.setDaemon(true);
                    drain.start();
                    return new Chromium(folder, process, URI.create(found.group(1)));
                }
            }
            throw new IllegalStateException("Chromium did not start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A window with cookies of its own. */
    public Tab tab() {
        String context = call(null, "Target.createBrowserContext", Map.of()).get("browserContextId").asText();
        String target = call(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context)).get("targetId").asText();
        String session = call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId").asText();
        return new Tab(this, session);
    }

    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = next.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = json.createObjectNode().put("id", id).put("method", method).set("params", json.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        synchronized (socket) {
            socket.sendText(message.toString(), true).join();
        }
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + ": " + e, e);
        }
    }

    /** @param listener is told the session and the whole message of everything that happens */
    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor(10, TimeUnit.SECONDS);
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard.append(part);
            if (last) {
                String whole = heard.toString();
                heard.setLength(0);
                hear(whole);
            }
            from.request(1);
            return null;
        }

        private void hear(String text) {
            try {
                JsonNode message = json.readTree(text);
                if (message.has("id")) {
                    CompletableFuture<JsonNode> asked = waiting.remove(message.get("id").asInt());
                    if (message.has("error")) {
                        asked.completeExceptionally(new IllegalStateException(message.get("error").toString()));
                    } else {
                        asked.complete(message.get("result"));
                    }
                } else {
                    listeners.forEach(listener -> listener.accept(message.path("sessionId").asText(), message));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
