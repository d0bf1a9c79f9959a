package vn.danhgia.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierCommand;
import vn.danhgia.domain.dossier.DossierCommand.MarkNotRated;
import vn.danhgia.domain.dossier.DossierCommand.RecordInstruction;
import vn.danhgia.domain.dossier.DossierCommand.RecordPositionChange;
import vn.danhgia.domain.dossier.PositionChange;
import vn.danhgia.domain.dossier.Unrated;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;

/** Trường hợp khác (II.8.1): BXDĐ records that somebody is not rated, a change of post, an instruction. */
@Controller
class SpecialCasePages {

    private static final String WHAT = "special-case";
    private static final List<String> ENVELOPE = List.of("_csrf", "_action");

    private final Acts acts;
    private final Histories histories;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Refusals refusals;
    private final Clock clock;

    SpecialCasePages(Acts acts, Histories histories, People people, Actors actors, Readers readers, Refusals refusals, Clock clock) {
        this.acts = acts;
        this.histories = histories;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Which of the forms of the page was sent. */
    enum SpecialCase { NOT_RATED, POSITION_CHANGE, INSTRUCTION }

    @GetMapping("/dossiers/{id}/special")
    ModelAndView page(@PathVariable("id") String id) {
        return page(id, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/dossiers/{id}/special")
    Object record(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> form) {
        Map<String, List<String>> typed = new HashMap<>(form);
        typed.keySet().removeAll(ENVELOPE);
        ModelAndView page = page(id, typed, List.of(), HttpStatus.UNPROCESSABLE_ENTITY);
        if (!"special-case".equals(page.getViewName())) {
            return page;
        }
        try {
            act(DossierId.parse(id), typed, form.getFirst("_action"));
            return "redirect:/dossiers/" + id;
        } catch (Refused refused) {
            page.addObject("refusals", refusals.tell(refused));
            return page;
        }
    }

    /** The same for programs. */
    Answer act(DossierId id, Map<String, List<String>> typed, String actionId) throws Refused {
        Fields fields = new Fields(typed);
        DossierCommand command = command(id, fields);
        if (!fields.complaints().isEmpty()) {
            throw new Refused(fields.complaints());
        }
        return acts.record(new Acts.Sent(WHAT, command.dossier().toString(), command, typed, actors.current(), actionId));
    }

    boolean mayOpen(DossierId id) {
        return readers.mayRecordSpecialCases(actors.current(), id.person(), histories.dossier(id).state());
    }

    private static DossierCommand command(DossierId dossier, Fields fields) {
        return switch (fields.choice(SpecialCase.class, "case")) {
            case NOT_RATED -> new MarkNotRated(dossier, new Unrated(fields.choice(NotRated.class, "reason"), fields.day("from"),
                    fields.optionalDay("to"), fields.optionalText("evidence"), fields.optionalText("inspection")));
            case POSITION_CHANGE -> new RecordPositionChange(dossier, new PositionChange(fields.choice(PositionChange.Kind.class, "change"),
                    fields.day("on"), Optional.of(fields.optionalText("oldUnit")).filter(unit -> !unit.isEmpty())));
            case INSTRUCTION -> new RecordInstruction(dossier, fields.optionalText("instruction"));
        };
    }

    /** The same answer for what does not exist and for what is not this reader's: ids tell nothing. */
    private ModelAndView page(String text, Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        DossierId id;
        try {
            id = DossierId.parse(text);
        } catch (IllegalArgumentException e) {
            return new ModelAndView("not-found", HttpStatus.NOT_FOUND);
        }
        Dossier dossier = histories.dossier(id).state();
        Actor actor = actors.current();
        if (!readers.mayRecordSpecialCases(actor, id.person(), dossier)) {
            return new ModelAndView("not-found", HttpStatus.NOT_FOUND);
        }
        ModelAndView page = new ModelAndView("special-case", status);
        page.addObject("view", new Typed(typed));
        page.addObject("id", id.toString());
        page.addObject("person", people.person(id.person()).orElseThrow());
        page.addObject("quarter", id.cycle().quarter().toString());
        page.addObject("units", people.units(id.cycle().commune()));
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("refusals", told);
        page.addObject("today", LocalDate.now(clock));
        return page;
    }
}
