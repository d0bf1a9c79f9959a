package vn.danhgia.service.security;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Says no: to a browser that loads a page by a redirect or an error page, to everything else by problem+json (RFC 9457). */
class Refusals {

    private final SecurityTexts texts;
    private final ObjectMapper json = new ObjectMapper();

    Refusals(SecurityTexts texts) {
        this.texts = texts;
    }

    /** @param code message code, also sent so that a program can tell refusals apart */
    void problem(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        String detail = texts.of(code, request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", texts.of("security.refused.title", request));
        problem.put("status", status);
        problem.put("code", code);
        problem.put("detail", detail);
        problem.put("message", detail); // where Tasklist looks for the reason
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }

    /** A whole page is being loaded, so a person can be sent elsewhere. A program that takes anything is answered like a browser. */
    static boolean loadsPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && wantsPage(request);
    }

    /** The answer will be looked at by a person in a browser's window, not read by a script. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean takesHtml = accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.equals(MediaType.ALL_VALUE);
        return takesHtml
                && request.getHeader("HX-Request") == null
                && request.getHeader("X-Requested-With") == null
                && !request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().startsWith("/camunda/api/");
    }
}
