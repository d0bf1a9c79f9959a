package vn.danhgia.service.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The words that Tasklist's scripts fetch, in the brackets of {@link Pseudo} while it is on. How days are written is no text. */
@Component
public class PseudoTasklist extends OncePerRequestFilter {

    private static final String WORDS = "/app/tasklist/locales/vi.json";
    private static final String FORMATS = "longDateFormat";

    private final Pseudo pseudo;
    private final ObjectMapper json = new ObjectMapper();

    PseudoTasklist(Pseudo pseudo) {
        this.pseudo = pseudo;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !pseudo.isOn() || !request.getRequestURI().endsWith(WORDS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try (InputStream words = getClass().getResourceAsStream("/META-INF/resources/webjars/camunda" + WORDS)) {
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getOutputStream().write(json.writeValueAsBytes(bracketed(json.readTree(words))));
        }
    }

    private JsonNode bracketed(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(pseudo.bracketed(node.asText()));
        }
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                if (!FORMATS.equals(name)) {
                    object.replace(name, bracketed(object.get(name)));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, bracketed(array.get(i)));
            }
        }
        return node;
    }
}
