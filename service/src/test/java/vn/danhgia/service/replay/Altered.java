package vn.danhgia.service.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.recompute.Recorded;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.eventstore.EventJson;
import vn.danhgia.service.replay.log.Entry;
import vn.danhgia.service.secrets.Sealing;

/** Copies of a log with one thing in one event written otherwise; the store itself is never touched. */
final class Altered {

    /** Seals nothing: what is confidential can be reached and written otherwise. */
    private static final Sealing GLASS = new Sealing() {
        @Override
        public byte[] seal(PersonId about, byte[] clear) {
            return clear;
        }

        @Override
        public Optional<byte[]> open(PersonId about, byte[] sealed) {
            return Optional.of(sealed);
        }

        @Override
        public long destroyed() {
            return 0;
        }
    };
    private static final ObjectMapper JSON = EventJson.mapper(GLASS);

    private Altered() {
    }

    static List<Recorded> untouched(List<Entry> entries) {
        return entries.stream().map(Entry::forDecidingAgain).toList();
    }

    /**
     * @param who  in the aggregate's id, or in the event where it is shared
     * @param path for instance {@code content.criteria[0].points}; {@code -} takes the event out of the log
     */
    static List<Recorded> copy(List<Entry> entries, String event, String who, String path, String value) throws IOException {
        List<Recorded> log = new ArrayList<>(untouched(entries));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.name().equals(event) && (entry.aggregate().endsWith(who) || entry.payload().contains(who + "\""))) {
                Recorded old = log.get(i);
                if (path.equals("-")) {
                    log.remove(i);
                } else {
                    log.set(i, new Recorded(old.aggregate(), old.sequence(), old.by(), old.action(), written(old.event(), path, JSON.readTree(value))));
                }
                return log;
            }
        }
        throw new IllegalArgumentException("the quarter has no " + event + " of " + who);
    }

    private static Record written(Record event, String path, JsonNode value) throws IOException {
        JsonNode tree = JSON.valueToTree(event);
        set(tree, new ArrayList<>(Arrays.asList(path.replace("[", ".").replace("]", "").split("\\."))), value);
        Record other = JSON.treeToValue(tree, event.getClass());
        if (other.equals(event)) {
            throw new IllegalArgumentException("nothing altered: " + path + " is " + value + " already");
        }
        return other;
    }

    private static void set(JsonNode node, List<String> path, JsonNode value) throws IOException {
        if (node.has("cipher")) {
            JsonNode content = JSON.readTree(Base64.getDecoder().decode(node.get("cipher").textValue()));
            set(content, path, value);
            ((ObjectNode) node).set("cipher", TextNode.valueOf(Base64.getEncoder().encodeToString(content.toString().getBytes(StandardCharsets.UTF_8))));
            return;
        }
        String step = path.remove(0);
        JsonNode child = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
        if (child == null) {
            throw new IllegalArgumentException("no " + step + " in " + node);
        }
        if (!path.isEmpty()) {
            set(child, path, value);
        } else if (node instanceof ArrayNode array) {
            array.set(Integer.parseInt(step), value);
        } else {
            // A confidential value as a whole is written within its wrapping.
            ((ObjectNode) node).set(step, child.has("cipher") ? ((ObjectNode) child).put("cipher",
                    Base64.getEncoder().encodeToString(value.toString().getBytes(StandardCharsets.UTF_8))) : value);
        }
    }
}
