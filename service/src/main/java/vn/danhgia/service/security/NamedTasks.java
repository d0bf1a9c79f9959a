package vn.danhgia.service.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine answers to Tasklist, in words for people. Behind the name of every task stands whom it is about and in which quarter: a list of a hundred
 * "Rà soát danh mục" tells nobody where to begin. Names of persons are put in on the way out; the engine's tables never hold them. What the engine refuses
 * in its own words is refused in one Vietnamese sentence.
 */
class NamedTasks {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Pattern TASKS = Pattern.compile(ENGINE + "(filter/[^/]+/list|task/[^/]+)");

    private final TaskNames names;
    private final Refusals refusals;
    private final ObjectMapper json = new ObjectMapper();

    NamedTasks(TaskNames names, Refusals refusals) {
        this.names = names;
        this.refusals = refusals;
    }

    static boolean isEngine(String path) {
        return path.startsWith(ENGINE);
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        byte[] body = answer.getContentAsByteArray();
        if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            answer.resetBuffer();
            refusals.problem(request, answer, answer.getStatus(), answer.getStatus() == HttpServletResponse.SC_NOT_FOUND ? "security.refused.engine-gone"
                    : "security.refused.engine-failed");
        } else if (TASKS.matcher(path).matches() && answer.getStatus() == HttpServletResponse.SC_OK && body.length > 0) {
            JsonNode tree = json.readTree(body);
            List<ObjectNode> tasks = new ArrayList<>();
            gather(tree, tasks);
            Map<String, String> about = tasks.isEmpty() ? Map.of() : names.about(tasks.stream().map(NamedTasks::id).collect(Collectors.toSet()));
            tasks.stream().filter(task -> about.containsKey(id(task))).forEach(task -> task.put("name", task.path("name").asText() + " – " + about.get(id(task))));
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(tree));
        }
        answer.copyBodyToResponse();
    }

    private static void gather(JsonNode node, List<ObjectNode> tasks) {
        if (node instanceof ObjectNode object && object.hasNonNull("id") && object.hasNonNull("taskDefinitionKey") && object.hasNonNull("name")) {
            tasks.add(object);
        }
        node.forEach(child -> gather(child, tasks));
    }

    private static String id(ObjectNode task) {
        return task.path("id").asText();
    }
}
