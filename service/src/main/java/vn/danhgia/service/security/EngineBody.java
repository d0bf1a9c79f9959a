package vn.danhgia.service.security;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what is sent to the engine before the engine does. */
class EngineBody {

    static final int MOST_BYTES = 16 * 1024;
    private static final int DEEPEST = 20;

    /** Strict, so that this reader and the engine's cannot understand the same bytes differently. */
    private final ObjectMapper json = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Empty when the bytes are no JSON; an empty body counts as null. */
    Optional<JsonNode> read(byte[] body) throws IOException {
        if (body.length == 0) {
            return Optional.of(json.nullNode());
        }
        try {
            return Optional.ofNullable(json.readTree(body));
        } catch (com.fasterxml.jackson.core.JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Keys such as {@code assigneeExpression}, and values that hold an expression, at any depth (CVE-2026-109432). */
    static boolean holdsExpression(JsonNode node) {
        return holdsExpression(node, 0);
    }

    static boolean holdsExpression(Map<String, String[]> parameters) {
        return parameters.entrySet().stream().anyMatch(entry -> suspiciousKey(entry.getKey())
                || java.util.Arrays.stream(entry.getValue()).anyMatch(EngineBody::suspiciousText));
    }

    private static boolean holdsExpression(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        if (node.isTextual()) {
            return suspiciousText(node.textValue());
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (suspiciousKey(field.getKey())) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (holdsExpression(child, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean suspiciousKey(String key) {
        return key.toLowerCase(java.util.Locale.ROOT).endsWith("expression") || suspiciousText(key);
    }

    private static boolean suspiciousText(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
