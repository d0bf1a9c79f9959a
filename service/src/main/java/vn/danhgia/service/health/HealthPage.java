package vn.danhgia.service.health;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danhgia.processes.inbox.InboxTable;
import vn.danhgia.processes.steps.StuckSteps;
import vn.danhgia.service.rebuild.Rebuilds;
import vn.danhgia.service.security.CurrentActor;

/** Shows what is stuck and lets an administrator offer it again. */
@Controller
class HealthPage {

    /** A letter tried this often is no longer merely early. */
    private static final int STUCK_AFTER = 5;

    private final InboxTable inbox;
    private final ParkedEvents parked;
    private final StuckSteps steps;
    private final UnderWay underWay;
    private final Rebuilds rebuilds;
    private final CurrentActor current;

    HealthPage(InboxTable inbox, ParkedEvents parked, StuckSteps steps, UnderWay underWay, Rebuilds rebuilds, CurrentActor current) {
        this.inbox = inbox;
        this.parked = parked;
        this.steps = steps;
        this.underWay = underWay;
        this.rebuilds = rebuilds;
        this.current = current;
    }

    @GetMapping("/health")
    String show(Model model) {
        requireAdministrator();
        model.addAttribute("letters", inbox.undelivered(STUCK_AFTER));
        model.addAttribute("waiting", inbox.waiting());
        model.addAttribute("underWay", underWay.count());
        model.addAttribute("parked", parked.list());
        model.addAttribute("steps", steps.list());
        model.addAttribute("views", rebuilds.list());
        return "health";
    }

    @PostMapping("/health/views/{view}")
    String rebuild(@PathVariable("view") String view) {
        requireAdministrator();
        try {
            rebuilds.begin(view);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
        return "redirect:/health";
    }

    @PostMapping("/health/steps/{job}")
    String tryStep(@PathVariable("job") String job) {
        requireAdministrator();
        steps.tryAgain(job);
        return "redirect:/health";
    }

    @PostMapping("/health/letters/{id}")
    String offerLetter(@PathVariable("id") long id) {
        requireAdministrator();
        inbox.offerAgain(id);
        return "redirect:/health";
    }

    @PostMapping("/health/parked/{group}")
    String offerParked(@PathVariable("group") String group, RedirectAttributes afterwards) {
        requireAdministrator();
        afterwards.addFlashAttribute("stillFailing", parked.offerAgain(group));
        return "redirect:/health";
    }

    private void requireAdministrator() {
        if (!current.signedIn().administrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
