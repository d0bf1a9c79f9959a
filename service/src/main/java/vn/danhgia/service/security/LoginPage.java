package vn.danhgia.service.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /login: view {@code login}; model {@code message} (a sentence) where there is something to say. POST is Spring Security's. */
@Controller
class LoginPage {

    static final String REFUSED = "refused";
    static final String SIGNED_OUT = "signed-out";

    private final SecurityTexts texts;

    LoginPage(SecurityTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        if (request.getParameter(REFUSED) != null) {
            model.addAttribute("message", texts.of("security.login.refused", request));
        } else if (request.getParameter(SIGNED_OUT) != null) {
            model.addAttribute("message", texts.of("security.login.signed-out", request));
        }
        return "login";
    }
}
