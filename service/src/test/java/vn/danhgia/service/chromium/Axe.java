package vn.danhgia.service.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core on a loaded page, by our own bar, the law's: WCAG 2.2 A and AA. */
final class Axe {

    private static final String RUN = """
            axe.run(%s, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(found => found.violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 160)).join(' | ')))""";
    private static final String SCRIPT = script();

    private Axe() {
    }

    /** What is serious or critical on the page as the tab shows it now. */
    static List<String> on(Tab tab) {
        return within(tab, "document");
    }

    /** @param part of the page, as a script's expression */
    static List<String> within(Tab tab, String part) {
        if (!tab.js("!!window.axe").asBoolean()) {
            tab.js(SCRIPT + "; true");
        }
        List<String> found = new ArrayList<>();
        for (JsonNode one : tab.js(RUN.formatted(part))) {
            found.add("axe: " + one.asText());
        }
        return found;
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
