package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.service.deadlines.Substitutes;
import vn.danhgia.service.people.People;

/** Thay thế: somebody tells from when to when he or she is away, and who of the same bodies does their work meanwhile; never a vote, never the own assessment. */
@Controller
class AbsencePages {

    private final Substitutes substitutes;
    private final People people;
    private final Actors actors;
    private final Refusals refusals;
    private final Clock clock;

    AbsencePages(Substitutes substitutes, People people, Actors actors, Refusals refusals, Clock clock) {
        this.substitutes = substitutes;
        this.people = people;
        this.actors = actors;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @param lasts today lies in it or before it */
    record Line(String substitute, LocalDate since, LocalDate until, boolean lasts) {
    }

    @GetMapping("/absence")
    ModelAndView list() {
        return page(Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/absence")
    Object tell(@RequestParam MultiValueMap<String, String> form) {
        Map<String, List<String>> typed = new HashMap<>(form);
        typed.remove("_csrf");
        try {
            away(typed);
            return "redirect:/absence";
        } catch (Refused refused) {
            return page(typed, refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/absence/back")
    String returned() {
        back();
        return "redirect:/absence";
    }

    /** The same for programs. */
    void away(Map<String, List<String>> typed) throws Refused {
        Fields fields = new Fields(typed);
        String code = fields.text("substitute");
        LocalDate since = fields.day("since");
        LocalDate until = fields.day("until");
        if (fields.complaints().isEmpty() && until.isBefore(since)) {
            fields.complain(RejectionCode.ABSENCE_ENDS_FIRST, since, until);
        }
        if (!code.isEmpty() && colleagues().stream().noneMatch(person -> person.id().code().equals(code))) {
            fields.complain(RejectionCode.SUBSTITUTE_SHARES_NO_BODY, code);
        }
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        substitutes.away(new Substitutes.Absence(actors.person(), new PersonId(actors.person().commune(), code), since, until));
    }

    /** The same for programs. */
    void back() {
        substitutes.back(actors.person(), LocalDate.now(clock));
    }

    /** The own ones, the newest first. */
    List<Substitutes.Absence> own() {
        return substitutes.of(actors.person());
    }

    /** Members of bodies in which this person sits, by given name. */
    private List<People.Person> colleagues() {
        PersonId me = actors.person();
        List<People.Sitting> all = people.sitting(me.commune(), LocalDate.now(clock));
        Set<String> mine = all.stream().filter(seat -> seat.person().equals(me)).map(People.Sitting::body).collect(Collectors.toSet());
        return people.persons(all.stream().filter(seat -> mine.contains(seat.body()) && !seat.person().equals(me)).map(seat -> seat.person().toString())
                .distinct().toList()).values().stream().sorted(VietnameseNames.BY_GIVEN_NAME).toList();
    }

    private ModelAndView page(Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        LocalDate today = LocalDate.now(clock);
        List<Substitutes.Absence> own = own();
        Map<String, People.Person> names = people.persons(own.stream().map(absence -> absence.substitute().toString()).distinct().toList());
        ModelAndView page = new ModelAndView("absence", status);
        page.addObject("lines", own.stream().map(absence -> new Line(names.get(absence.substitute().toString()).name(), absence.since(), absence.until(),
                !absence.until().isBefore(today))).toList());
        page.addObject("colleagues", colleagues());
        page.addObject("bodies", actors.current().bodies().stream().map(BodyId::toString).map(people.bodies(actors.person().commune())::get)
                .filter(name -> name != null).sorted().toList());
        page.addObject("view", new Typed(typed));
        page.addObject("refusals", told);
        return page;
    }
}
