package vn.danhgia.service.web;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.http.HttpStatus;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.Accounts;

/** Nhân sự và chức vụ: who works where and sits in which body; accounts for administrators. */
@Controller
class PeoplePages {

    private final People people;
    private final Accounts accounts;
    private final PeopleKeepers keepers;
    private final Actors actors;
    private final Clock clock;

    PeoplePages(People people, Accounts accounts, PeopleKeepers keepers, Actors actors, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.keepers = keepers;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param login empty without an account */
    record Row(People.Held held, String login, boolean ahead) {
    }

    /** @param name empty for those without a post */
    record UnitView(String name, List<Row> rows) {
    }

    record SeatView(String name, boolean chair) {
    }

    record BodyRow(String name, List<SeatView> members) {
    }

    /** @param name of the person; of an account without one, its login */
    record AccountView(Accounts.Standing account, String name, String title, boolean locked) {
    }

    @GetMapping("/people")
    String list(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        keepers.requireSeeing();
        CommuneId commune = actors.person().commune();
        LocalDate today = Legal.dayOf(clock.instant());
        Map<String, String> logins = accounts.ofCommune(commune.value()).stream().collect(Collectors.toMap(Accounts.Standing::personId,
                Accounts.Standing::login));
        List<Row> rows = people.held(commune, today).stream().map(held -> new Row(held, logins.getOrDefault(held.person().id().toString(), ""),
                held.since() != null && held.since().isAfter(today))).filter(row -> matches(row, folded(query))).toList();
        Map<String, List<Row>> byUnit = rows.stream().collect(Collectors.groupingBy(row -> row.held().unit()));
        List<UnitView> units = new ArrayList<>();
        people.units(commune).forEach((id, name) -> units.add(new UnitView(name, byUnit.getOrDefault(id, List.of()))));
        units.add(new UnitView("", byUnit.getOrDefault("", List.of())));
        model.addAttribute("q", query);
        model.addAttribute("found", rows.stream().map(row -> row.held().person().id()).distinct().count());
        model.addAttribute("units", units.stream().filter(unit -> !unit.rows().isEmpty()).toList());
        model.addAttribute("bodies", query.isBlank() ? bodies(commune, today) : List.of());
        return "people";
    }

    @GetMapping("/people/accounts")
    String accounts(Model model) {
        keepers.requireIssuingPasswords();
        show(model);
        return "accounts";
    }

    /** Told once, on the answer to the request itself, and kept nowhere: so no redirect. */
    @PostMapping("/people/accounts/{login}/password")
    String issue(@PathVariable("login") String login, Model model) {
        keepers.requireIssuingPasswords();
        Accounts.Standing account = account(login);
        PersonId person = PersonId.parse(account.personId());
        model.addAttribute("issuedTo", people.person(person).map(People.Person::name).orElse(login));
        model.addAttribute("issuedLogin", login);
        model.addAttribute("issued", accounts.issuePassword(account.personId(), actors.person().toString(), clock.instant()));
        show(model);
        return "accounts";
    }

    @PostMapping("/people/accounts/{login}/unlock")
    String unlock(@PathVariable("login") String login) {
        keepers.requireIssuingPasswords();
        accounts.unlock(account(login).personId());
        return "redirect:/people/accounts";
    }

    /** Of the administrator's own commune, and not the administrator's own: that one has its page. */
    private Accounts.Standing account(String login) {
        return accounts.ofCommune(actors.person().commune().value()).stream()
                .filter(account -> account.login().equals(login) && !account.personId().equals(actors.person().toString()))
                .findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void show(Model model) {
        CommuneId commune = actors.person().commune();
        Map<String, People.Person> persons = people.everybody(commune).stream().collect(Collectors.toMap(person -> person.id().toString(),
                person -> person, (first, second) -> first, LinkedHashMap::new));
        List<String> order = new ArrayList<>(persons.keySet());
        model.addAttribute("own", actors.person().toString());
        model.addAttribute("accounts", accounts.ofCommune(commune.value()).stream()
                .sorted(java.util.Comparator.comparing(account -> order.indexOf(account.personId())))
                .map(account -> new AccountView(account, persons.containsKey(account.personId()) ? persons.get(account.personId()).name() : account.login(),
                        persons.containsKey(account.personId()) ? persons.get(account.personId()).title().orElse("") : "",
                        account.lockedUntil() != null && account.lockedUntil().isAfter(clock.instant()))).toList());
    }

    private List<BodyRow> bodies(CommuneId commune, LocalDate today) {
        Map<String, String> names = people.bodies(commune);
        Map<String, People.Person> persons = people.everybody(commune).stream().collect(Collectors.toMap(person -> person.id().toString(), person -> person));
        Map<String, List<SeatView>> members = new LinkedHashMap<>();
        people.sitting(commune, today).forEach(seat -> members.computeIfAbsent(seat.body(), body -> new ArrayList<>())
                .add(new SeatView(persons.get(seat.person().toString()).name(), seat.rank() == 1)));
        return members.entrySet().stream().map(body -> new BodyRow(names.get(body.getKey()), body.getValue())).toList();
    }

    private static boolean matches(Row row, String query) {
        return folded(row.held().person().name() + " " + row.held().title() + " " + row.held().person().id().code() + " " + row.login()).contains(query);
    }

    /** Small and without marks: whoever searches on a phone types neither. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }
}
