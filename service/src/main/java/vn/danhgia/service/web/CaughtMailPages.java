package vn.danhgia.service.web;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.service.demonstration.MailCatcher;

/** Demonstration only: the letters that would have gone out, for whoever is signed in. */
@Controller
@Profile("demonstration")
class CaughtMailPages {

    private final MailCatcher catcher;

    CaughtMailPages(MailCatcher catcher) {
        this.catcher = catcher;
    }

    @GetMapping("/demonstration/mails")
    String list(Model model) {
        model.addAttribute("mails", catcher.all().stream().limit(300).toList());
        return "caught-mails";
    }

    @GetMapping("/demonstration/mails/{number}")
    String one(@PathVariable("number") int number, Model model) {
        model.addAttribute("mail", catcher.one(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "caught-mail";
    }
}
