package vn.danhgia.service.security;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/**
 * Taking a body's task and giving it back. The engine lets any candidate claim in anybody's name: here one claims for oneself.
 * Giving back would need the right to assign the task to anybody, so the engine is not asked: one gives back what is one's
 * own, and only where a body is left to take it.
 */
class Claims {

    private final TaskService tasks;
    private final EngineUsers users;

    Claims(TaskService tasks, EngineUsers users) {
        this.tasks = tasks;
        this.users = users;
    }

    boolean forOneself(JsonNode body) {
        return me().equals(body.path("userId").textValue());
    }

    /** @return false when the task is not there, not one's own, or would be left with nobody */
    boolean giveBack(String taskId) {
        String me = me();
        return users.asNobody(() -> {
            Optional<Task> mine = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).taskAssignee(me).singleResult());
            boolean shared = mine.isPresent() && tasks.getIdentityLinksForTask(taskId).stream()
                    .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
            if (shared) {
                tasks.setAssignee(taskId, null);
            }
            return shared;
        });
    }

    /** The token that the web application's own filter would have asked for, had the request gone on to it. */
    static boolean carriesToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    private static String me() {
        return CurrentActor.official().map(Official::personId).orElseThrow();
    }
}
