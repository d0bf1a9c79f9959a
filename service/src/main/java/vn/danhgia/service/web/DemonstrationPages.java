package vn.danhgia.service.web;

import java.text.Collator;
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
import vn.danhgia.domain.shared.PersonId;
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
    private static final Collator BY_NAME = Collator.getInstance(Locale.forLanguageTag("vi"));

    private final Accounts accounts;
    private final People people;
    private final String password;

    DemonstrationPages(Accounts accounts, People people, @Value("${danhgia.demonstration.password:}") String password) {
        this.accounts = accounts;
        this.people = people;
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

    @GetMapping("/demonstration/tour")
    String tour(Model model) {
        model.addAttribute("roles", byLogin());
        model.addAttribute("password", password);
        return "tour";
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
