package vn.danhgia.service.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.projections.cyclelist.CycleListQueries;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.projections.dossierlist.DossierRow;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.Accounts;

/**
 * Demonstration only: every role is one press away, and a tour of five minutes. Both can be opened by anybody who reaches the demonstration, which is made for
 * one machine and holds invented people only; each press is an ordinary sign-in with the common password.
 */
@Controller
@Profile("demonstration")
class DemonstrationPages {

    private static final String COMMUNE = "thanh-lam";
    /** The roles of the tour, in its order. */
    private static final List<String> MAIN = List.of("pho-kinh-te", "truong-kinh-te", "truong-vhxh", "chu-tich", "truong-bxdd", "chu-nhiem-ubkt", "ubkt", "pho-bi-thu",
            "bi-thu", "van-phong", "quan-tri");
    private static final String NOTHING = "redirect:/demonstration/tour?nothing";
    private static final Collator BY_NAME = Collator.getInstance(Locale.forLanguageTag("vi"));

    private final Accounts accounts;
    private final People people;
    private final TaskDesk desk;
    private final Actors actors;
    private final CycleListQueries cycles;
    private final DossierListQueries dossiers;
    private final String password;

    DemonstrationPages(Accounts accounts, People people, TaskDesk desk, Actors actors, CycleListQueries cycles, DossierListQueries dossiers,
                       @Value("${danhgia.demonstration.password:}") String password) {
        this.accounts = accounts;
        this.people = people;
        this.desk = desk;
        this.actors = actors;
        this.cycles = cycles;
        this.dossiers = dossiers;
        this.password = password;
    }

    /** @param title post held today; the login where there is none */
    record Role(String login, String name, String title) {
    }

    @GetMapping("/demonstration/roles")
    String roles(Model model) {
        Map<String, Role> roles = byLogin();
        model.addAttribute("first", MAIN.stream().filter(roles::containsKey).map(roles::get).toList());
        model.addAttribute("others", roles.values().stream().filter(role -> !MAIN.contains(role.login())).sorted(Comparator.comparing(Role::title, BY_NAME))
                .toList());
        model.addAttribute("password", password);
        return "roles";
    }

    /** @param nothing is there when a press of the tour has found nothing to do */
    @GetMapping("/demonstration/tour")
    String tour(@RequestParam(name = "nothing", required = false) String nothing, Model model) {
        Map<String, Role> roles = byLogin();
        model.addAttribute("roles", roles);
        model.addAttribute("logins", Arrays.stream(TourStep.values()).filter(step -> roles.containsKey(step.login()))
                .collect(Collectors.toMap(TourStep::code, TourStep::login)));
        model.addAttribute("password", password);
        model.addAttribute("nothing", nothing != null);
        model.addAttribute("unopened", cycles.of(new CommuneId(COMMUNE)).isEmpty());
        return "tour";
    }

    /** Where a press of the tour leads, for whoever has just signed in by it. */
    @GetMapping("/demonstration/steps/{step}")
    String step(@PathVariable("step") String code) {
        Optional<TourStep> found = TourStep.of(code);
        if (found.isEmpty()) {
            return NOTHING;
        }
        TourStep step = found.get();
        Optional<CycleId> quarter = cycles.of(actors.person().commune()).stream().map(row -> CycleId.parse(row.cycle()))
                .max(Comparator.comparing(cycle -> cycle.quarter().toString()));
        return switch (step.place()) {
            case TASK -> task(step).map(id -> "redirect:/tasks/" + id).orElse(NOTHING);
            case TASKLIST -> task(step).map(id -> "redirect:/camunda/app/tasklist/default/#/?task=" + id).orElse(NOTHING);
            case DESK -> "redirect:/";
            case QUARTER -> quarter.map(cycle -> "redirect:/cycles/" + cycle.quarter() + "/" + step.what()).orElse(NOTHING);
            case DECIDED -> quarter.flatMap(this::decided).map(dossier -> "redirect:/dossiers/" + dossier + "/" + step.what()).orElse(NOTHING);
            case COMPLAINTS -> "redirect:/complaints";
        };
    }

    private Optional<String> task(TourStep step) {
        return desk.list(actors.current()).stream().filter(task -> task.taskKey().equals(step.what())).map(OpenTask::id).findFirst();
    }

    private Optional<String> decided(CycleId cycle) {
        return dossiers.inCycle(cycle).stream().filter(row -> row.decidedLevel().isPresent()).map(DossierRow::dossier).findFirst();
    }

    private Map<String, Role> byLogin() {
        List<Accounts.Standing> all = accounts.ofCommune(COMMUNE);
        Map<String, People.Person> persons = people.persons(all.stream().map(Accounts.Standing::personId).toList());
        return all.stream().map(one -> role(one, Optional.ofNullable(persons.get(one.personId())))).collect(Collectors.toMap(Role::login, Function.identity()));
    }

    private static Role role(Accounts.Standing account, Optional<People.Person> person) {
        return new Role(account.login(), person.map(People.Person::name).orElse(PersonId.parse(account.personId()).code()),
                person.flatMap(People.Person::title).orElse(account.login()));
    }
}
