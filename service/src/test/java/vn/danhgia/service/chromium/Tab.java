package vn.danhgia.service.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** One person's window: goes to addresses, presses keys, is read by script, shows pictures. */
public final class Tab {

    private static final long PATIENCE_NANOS = 40_000_000_000L;
    private static final long STEP_MILLIS = 25;

    private final Chromium browser;
    private final String session;
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicLong transferred = new AtomicLong();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    Tab(Chromium browser, String session) {
        this.browser = browser;
        this.session = session;
        browser.listen((where, message) -> {
            if (where.equals(session)) {
                heard(message);
            }
        });
        List.of("Page.enable", "Network.enable", "Runtime.enable", "Log.enable").forEach(method -> call(method, Map.of()));
    }

    private void heard(JsonNode message) {
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loads.incrementAndGet();
            case "Network.loadingFinished" -> transferred.addAndGet(message.path("params").path("encodedDataLength").asLong());
            case "Runtime.exceptionThrown" -> troubles.add(message.path("params").path("exceptionDetails").toString());
            case "Log.entryAdded" -> {
                JsonNode entry = message.path("params").path("entry");
                if (!"verbose".equals(entry.path("level").asText())) {
                    troubles.add(entry.path("text").asText());
                }
            }
            default -> { }
        }
    }

    public Tab size(int width, int height) {
        call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Waits until the page is loaded. */
    public Tab go(String address) {
        int before = loads.get();
        call("Page.navigate", Map.of("url", address));
        await(() -> loads.get() > before, address);
        return this;
    }

    /** Does something that leads to another page, and waits until that is loaded. */
    public Tab leaving(Runnable act) {
        int before = loads.get();
        act.run();
        await(() -> loads.get() > before, "the next page");
        return this;
    }

    /** Bytes over the wire for this page and everything that it brings, with nothing kept from before. */
    public long firstLoad(String address) {
        call("Network.clearBrowserCache", Map.of());
        transferred.set(0);
        go(address);
        return transferred.get();
    }

    /** The value of a script, a promise's once it is kept. */
    public JsonNode js(String script) {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    public void until(String script) {
        await(() -> js("!!(" + script + ")").asBoolean(), script);
    }

    /** A key by its name: Tab, Enter, Space, ArrowDown … */
    public Tab press(String key) {
        Map<String, Integer> codes = Map.of("Tab", 9, "Enter", 13, "Space", 32, "ArrowDown", 40, "ArrowUp", 38, "ArrowLeft", 37, "ArrowRight", 39);
        String name = "Space".equals(key) ? " " : key;
        String text = "Enter".equals(key) ? "\r" : "Space".equals(key) ? " " : "";
        Map<String, Object> down = new HashMap<>(Map.of("type", text.isEmpty() ? "rawKeyDown" : "keyDown", "key", name, "code", key,
                "windowsVirtualKeyCode", codes.get(key)));
        if (!text.isEmpty()) {
            down.put("text", text);
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", name, "code", key, "windowsVirtualKeyCode", codes.get(key)));
        return this;
    }

    public Tab type(String text) {
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** By Tab alone until what has the focus fits; fails when the focus comes round without meeting it. */
    public Tab tabTo(String selector) {
        for (int i = 0; i < 400; i++) {
            if (js("document.activeElement.matches(" + quoted(selector) + ")").asBoolean()) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("no way by the Tab key to " + selector + " on " + js("location.href"));
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** How many pixels the page is wider than the window. */
    public int wider() {
        return js("document.documentElement.scrollWidth - document.documentElement.clientWidth").asInt();
    }

    /** The whole page as PNG. */
    public byte[] picture() {
        JsonNode size = call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        return Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true,
                "clip", Map.of("x", 0, "y", 0, "width", size.get("width").asInt(), "height", Math.min(size.get("height").asInt(), 12_000), "scale", 1)))
                .get("data").asText());
    }

    /** What scripts threw and what the browser complained of since the last time it was asked. */
    public List<String> troubles() {
        List<String> told = List.copyOf(troubles);
        troubles.clear();
        return told;
    }

    private void await(BooleanSupplier holds, String what) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }
}
