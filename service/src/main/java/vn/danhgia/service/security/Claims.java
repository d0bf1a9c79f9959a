package vn.danhgia.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.TaskDesk;

/**
 * Taking a body's task and giving it back in Tasklist, by the same door as on our pages. The engine itself is not asked: it lets any candidate claim
 * in anybody's name, knows nothing of recusal (C-11), and asks for the right to assign to anybody when one gives back.
 */
class Claims {

    private final TaskDesk desk;
    private final CurrentActor current;

    Claims(TaskDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    boolean forOneself(String userId) {
        return current.signedIn().personId().equals(userId);
    }

    /** @return false when the task is not this person's to take */
    boolean take(String taskId) {
        return done(() -> desk.claim(taskId, current.signedIn().actor()));
    }

    /** @return false when the task is not there or not one's own */
    boolean giveBack(String taskId) {
        return done(() -> desk.unclaim(taskId, current.signedIn().actor()));
    }

    private static boolean done(Act act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Act {
        void run() throws Refused;
    }

    /** The token that the web application's own filter would have asked for, had the request gone on to it. */
    static boolean carriesToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }
}
