package vn.danhgia.service.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.Stale;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.processes.workcatalogue.CatalogueFlow;
import vn.danhgia.service.history.Folded;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/**
 * Duyệt nhanh: catalogues that nothing is noticed about, several at once for whoever's turn it is. Each is one task of the desk and one command by itself,
 * done or refused alone; those that something is noticed about are led to their own form.
 */
@Controller
class QuickReviewPages {

    /** So many on one page; when they are done the next ones come. */
    static final int MOST_SHOWN = 25;

    private static final Set<String> TURNS = Set.of(CatalogueFlow.REVIEW, CatalogueFlow.ADVISE, CatalogueFlow.APPROVE);

    private final TaskDesk desk;
    private final Histories histories;
    private final People people;
    private final Actors actors;
    private final Refusals refusals;
    private final Clock clock;
    private final TransactionTemplate oneLook;

    QuickReviewPages(TaskDesk desk, Histories histories, People people, Actors actors, Refusals refusals, Clock clock,
                     PlatformTransactionManager transactions) {
        this.desk = desk;
        this.histories = histories;
        this.people = people;
        this.actors = actors;
        this.refusals = refusals;
        this.clock = clock;
        this.oneLook = new TransactionTemplate(transactions);
        oneLook.setReadOnly(true);
    }

    /**
     * A catalogue that waits.
     *
     * @param actionId once sent under it, never done twice
     * @param weight   sum of the rows' points
     * @param lastDay  that is in time; null without a limit
     */
    record Line(OpenTask task, People.Person person, WorkCatalogue catalogue, long version, String actionId, String weight, LocalDate lastDay) {

        public String quarter() {
            return catalogue.id().cycle().quarter().toString();
        }

        public boolean clean() {
            return catalogue.warnings().isEmpty();
        }
    }

    /**
     * What became of one catalogue.
     *
     * @param why    empty when it was done
     * @param clause behind the refusal; empty when it was done
     */
    record Outcome(String name, String taskKey, boolean done, List<String> why, List<String> clause) implements Serializable {
    }

    @GetMapping("/quick-review")
    String list(Model model) {
        List<OpenTask> waiting = waiting();
        List<Line> lines = oneLook.execute(status -> waiting.stream().limit(MOST_SHOWN).map(this::line).toList());
        Map<String, People.Person> persons = people.persons(lines.stream().map(line -> line.catalogue().id().person().toString()).toList());
        List<Line> named = lines.stream().map(line -> new Line(line.task(), persons.get(line.catalogue().id().person().toString()), line.catalogue(),
                        line.version(), line.actionId(), line.weight(), line.lastDay()))
                .sorted(Comparator.comparing(Line::person, VietnameseNames.BY_GIVEN_NAME)).toList();
        model.addAttribute("clean", named.stream().filter(Line::clean).toList());
        model.addAttribute("noticed", named.stream().filter(line -> !line.clean()).toList());
        model.addAttribute("more", Math.max(0, waiting.size() - MOST_SHOWN));
        model.addAttribute("today", LocalDate.now(clock));
        return "quick-review";
    }

    @PostMapping("/quick-review")
    String send(@RequestParam MultiValueMap<String, String> form, RedirectAttributes afterwards) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String task : form.getOrDefault("task", List.of()).stream().distinct().limit(MOST_SHOWN).toList()) {
            outcomes.add(accept(task, form));
        }
        afterwards.addFlashAttribute("outcomes", outcomes);
        afterwards.addFlashAttribute("chosen", outcomes.size());
        return "redirect:/quick-review";
    }

    /** One command; what is refused leaves the others as they are. */
    private Outcome accept(String task, MultiValueMap<String, String> form) {
        OpenTask open = desk.find(task, actors.current()).filter(found -> TURNS.contains(found.taskKey())).orElse(null);
        String name = open == null ? "" : people.person(CatalogueId.parse(open.subject()).person()).map(People.Person::name).orElse("");
        String key = open == null ? "" : open.taskKey();
        try {
            String version = String.valueOf(form.getFirst("version-" + task));
            if (open == null || !version.matches("\\d{1,9}")) {
                throw Refused.because(open == null ? RejectionCode.TASK_GONE : RejectionCode.STALE);
            }
            desk.complete(new Submission(task, Map.of("verdict", List.of(Verdict.ACCEPT.name())), form.getFirst("action-" + task), Long.parseLong(version),
                    actors.current()));
            return new Outcome(name, key, true, List.of(), List.of());
        } catch (Refused refused) {
            return refused(name, key, refused);
        } catch (Stale stale) {
            return refused(name, key, Refused.because(RejectionCode.STALE));
        }
    }

    private Outcome refused(String name, String key, Refused refused) {
        List<Refusals.Told> told = refusals.tell(refused);
        return new Outcome(name, key, false, told.stream().map(Refusals.Told::text).toList(), told.stream().map(Refusals.Told::clause).toList());
    }

    private List<OpenTask> waiting() {
        return desk.list(actors.current()).stream().filter(task -> TURNS.contains(task.taskKey()))
                .sorted(Comparator.comparing((OpenTask task) -> task.limit().map(Object::toString).orElse("")).thenComparing(OpenTask::subject)).toList();
    }

    private Line line(OpenTask task) {
        Folded<WorkCatalogue> catalogue = histories.catalogue(CatalogueId.parse(task.subject()));
        String weight = catalogue.state().items().stream().map(item -> item.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros().toPlainString().replace('.', ',');
        return new Line(task, null, catalogue.state(), catalogue.version(), UUID.randomUUID().toString(), weight,
                task.limit().map(limit -> Legal.dayOf(limit.minusNanos(1))).orElse(null));
    }

    /** How many catalogues wait for whoever has these tasks; the front page leads here from two on. */
    static long among(List<OpenTask> tasks) {
        return tasks.stream().map(OpenTask::taskKey).filter(TURNS::contains).count();
    }
}
