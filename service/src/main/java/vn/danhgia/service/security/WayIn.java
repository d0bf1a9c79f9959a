package vn.danhgia.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Where somebody arrives who has signed in: at the page that he or she was sent away from, at the desk, or at a step of the demonstration's tour. The form
 * names the step only, never an address, so nobody can be led out of the house by it.
 */
class WayIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String STEP = "step";

    WayIn(RequestCache saved) {
        setRequestCache(saved);
        setDefaultTargetUrl("/");
        setTargetUrlParameter(STEP);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        String step = request.getParameter(STEP);
        return step != null && step.matches("[a-z]{1,20}") ? "/demonstration/steps/" + step : getDefaultTargetUrl();
    }
}
