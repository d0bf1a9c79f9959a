package vn.danhgia.service.security;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The wall between people and the engine: of everything under {@code /camunda} only the addresses of {@link TasklistPaths}
 * are let through, to officials and administrators alike. Closes the setup page (CVE-2026-77226), the engine's own login,
 * Cockpit, Admin, Welcome, and completing a task past our own door. Bodies are read first: no expression passes
 * (CVE-2026-109432), nobody claims in another's name.
 */
class TasklistGate extends OncePerRequestFilter {

    private static final Pattern CLAIM = Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)/(claim|unclaim)");

    private final TasklistPaths paths;
    private final Claims claims;
    private final Refusals refusals;
    private final NamedTasks named;
    private final EngineBody bodies = new EngineBody();

    TasklistGate(TasklistPaths paths, Claims claims, Refusals refusals, NamedTasks named) {
        this.paths = paths;
        this.claims = claims;
        this.refusals = refusals;
        this.named = named;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!paths.allow(request.getMethod(), path)) {
            refuse(request, response, "security.refused.engine-path");
        } else if (EngineBody.holdsExpression(request.getParameterMap())) {
            refuse(request, response, "security.refused.engine-body");
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            goOn(path, request, response, chain);
        } else {
            readFirst(path, request, response, chain);
        }
    }

    private void readFirst(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(EngineBody.MOST_BYTES + 1);
        Optional<JsonNode> sent = body.length > EngineBody.MOST_BYTES || !isJson(request, body) ? Optional.empty() : bodies.read(body);
        if (sent.isEmpty() || EngineBody.holdsExpression(sent.get())) {
            refuse(request, response, "security.refused.engine-body");
            return;
        }
        Matcher claim = CLAIM.matcher(path);
        if (!claim.matches()) {
            goOn(path, new ReadAgain(request, body), response, chain);
        } else if (Claims.carriesToken(request) && isDone(claim.group(1), claim.group(2), sent.get())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            refuse(request, response, "security.refused.claim");
        }
    }

    private void goOn(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (NamedTasks.isEngine(path)) {
            named.answer(path, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isDone(String taskId, String act, JsonNode sent) {
        return act.equals("unclaim") ? claims.giveBack(taskId) : claims.forOneself(sent.path("userId").textValue()) && claims.take(taskId);
    }

    /** A form body would be read by the container as parameters, past the check. */
    private static boolean isJson(HttpServletRequest request, byte[] body) {
        String type = request.getContentType();
        return body.length == 0 && type == null
                || type != null && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        refusals.problem(request, response, HttpServletResponse.SC_FORBIDDEN, code);
    }
}
