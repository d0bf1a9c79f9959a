package vn.danhgia.service.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changing one's own password. View {@code password}, fields {@code oldPassword}, {@code newPassword}, {@code newPasswordAgain};
 * model {@code forced} (nothing else is open until it is done) and {@code message} where there is something to say.
 */
@Controller
class PasswordPage {

    private final AccountTable table;
    private final Accounts accounts;
    private final LoginCheck login;
    private final Passwords passwords;
    private final SecurityTexts texts;
    private final SecurityContextRepository sessions;

    PasswordPage(AccountTable table, Accounts accounts, LoginCheck login, Passwords passwords, SecurityTexts texts,
            SecurityContextRepository sessions) {
        this.table = table;
        this.accounts = accounts;
        this.login = login;
        this.passwords = passwords;
        this.texts = texts;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String ask(Model model) {
        model.addAttribute("forced", account().mustChangePassword());
        return "password";
    }

    @PostMapping("/password")
    String change(@RequestParam String oldPassword, @RequestParam String newPassword, @RequestParam String newPasswordAgain,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        AccountRow account = account();
        Optional<String> objection = objection(account, oldPassword, newPassword, newPasswordAgain);
        if (objection.isPresent()) {
            model.addAttribute("forced", account.mustChangePassword());
            model.addAttribute("message", texts.of(objection.get(), request));
            response.setStatus(422);
            return "password";
        }
        accounts.changeOwnPassword(account.userId(), newPassword);
        stayHere(request, response);
        return "redirect:/";
    }

    /** The old password is asked for as at the door: a wrong one is counted, so an open session is no place for guessing. */
    private Optional<String> objection(AccountRow account, String oldPassword, String newPassword, String again) {
        if (!newPassword.equals(again)) {
            return Optional.of("security.password.not-the-same");
        }
        Optional<String> notGood = passwords.objectionTo(newPassword, account.login());
        if (notGood.isPresent()) {
            return notGood;
        }
        if (login.verified(account.login(), oldPassword).isEmpty()) {
            return Optional.of("security.password.wrong-old");
        }
        return newPassword.equals(oldPassword) ? Optional.of("security.password.is-old") : Optional.empty();
    }

    /** Every other session of this person ends with the old password; this one goes on, under a new id. */
    private void stayHere(HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(LoginCheck.signedIn(account()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private AccountRow account() {
        return CurrentActor.official().flatMap(official -> table.ofPerson(official.personId())).orElseThrow();
    }
}
