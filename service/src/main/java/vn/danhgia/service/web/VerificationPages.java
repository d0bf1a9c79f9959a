package vn.danhgia.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.dossier.DossierCommand.ExportDossier;
import vn.danhgia.domain.history.Leaf;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.recompute.Conclusion;
import vn.danhgia.domain.recompute.Finding;
import vn.danhgia.domain.recompute.Recomputation;
import vn.danhgia.domain.ruleset.Contested;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Readings;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.people.People;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.export.DossierArchive;
import vn.danhgia.service.replay.log.Entry;
import vn.danhgia.service.replay.readinglog.ReadingLog;
import vn.danhgia.service.replay.recompute.Recheck;
import vn.danhgia.service.replay.states.States;
import vn.danhgia.service.replay.timeline.Timeline;
import vn.danhgia.service.replay.words.Words;
import vn.danhgia.service.rulebook.RuleWords;

/** Kiểm chứng: a rating decided again, or supposed under other rules; a copy to take out; who has read what. */
@Controller
class VerificationPages {

    private static final String WHAT = "export-dossier";
    private static final List<String> ENVELOPE = List.of("_csrf", "_action");

    private final ReplayDoor door;
    private final Recheck recheck;
    private final Timeline timeline;
    private final States states;
    private final Words words;
    private final ReadingLog log;
    private final DossierArchive archive;
    private final Acts acts;
    private final Refusals refusals;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final RuleWords ruleWords;

    VerificationPages(ReplayDoor door, Recheck recheck, Timeline timeline, States states, Words words, ReadingLog log, DossierArchive archive, Acts acts,
                      Refusals refusals, People people, Actors actors, Readers readers, RuleWords ruleWords) {
        this.door = door;
        this.recheck = recheck;
        this.timeline = timeline;
        this.states = states;
        this.words = words;
        this.log = log;
        this.archive = archive;
        this.acts = acts;
        this.refusals = refusals;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.ruleWords = ruleWords;
    }

    /** One step; {@code supposed} is null where nothing is supposed. */
    record Step(String name, String clause, String recorded, String recomputed, boolean agrees, String supposed, boolean otherwise) {
    }

    /**
     * One place where log and recomputation part.
     *
     * @param event    name of the recorded event
     * @param follows  name of the event that follows instead, or is missing; null otherwise
     * @param refusal  the refusal in words; null otherwise
     * @param number   of the event in the log
     */
    record Found(String kind, long number, String event, String follows, Refusals.Told refusal, List<States.Change> changes, boolean here) {
    }

    @GetMapping("/dossiers/{id}/verify")
    ModelAndView verify(@PathVariable("id") String id, @RequestParam(name = "edition", defaultValue = "") String edition,
                        @RequestParam(name = "reading", defaultValue = "") String reading) {
        return door.open(id).filter(open -> open.sight().shared()).map(open -> {
            log.note(open.reader(), open.id(), ReadingLog.Part.RECOMPUTATION, "");
            Recheck.Result result = recheck.of(open.id().cycle());
            Optional<RuleSet> other = supposed(result, edition, reading);
            ModelAndView page = door.page("verify", open, HttpStatus.OK);
            page.addObject("ref", result.ref().orElse(null));
            page.addObject("events", result.entries().size());
            page.addObject("unreadable", result.unreadable());
            page.addObject("computed", result.computed().isPresent());
            page.addObject("editions", recheck.editions().stream().map(RuleSet::edition).toList());
            page.addObject("questions", questions(result));
            page.addObject("edition", edition);
            page.addObject("reading", reading);
            page.addObject("supposing", other.isPresent());
            result.computed().ifPresent(computed -> tell(page, open, result, computed, other.map(rules -> recheck.supposing(result, rules))));
            return page;
        }).orElseGet(ReplayDoor::nothing);
    }

    private void tell(ModelAndView page, ReplayDoor.Open open, Recheck.Result result, Recomputation computed, Optional<Recomputation> supposed) {
        Set<String> ways = timeline.everything(open.id()).stream().map(Entry::aggregate).collect(Collectors.toSet());
        page.addObject("steps", steps(open, computed, supposed));
        List<Found> found = computed.findings().stream().map(finding -> found(open, result, ways, finding)).toList();
        page.addObject("first", found.stream().filter(Found::here).findFirst().orElse(null));
        page.addObject("rest", found.stream().filter(Found::here).skip(1).toList());
        page.addObject("elsewhere", found.stream().filter(one -> !one.here()).toList());
        page.addObject("refused", supposed.map(other -> other.findings().stream().filter(finding -> finding.kind() == Finding.Kind.REFUSED)
                .map(finding -> found(open, result, ways, finding)).filter(Found::here).toList()).orElse(List.of()));
    }

    private List<Step> steps(ReplayDoor.Open open, Recomputation computed, Optional<Recomputation> supposed) {
        Words.Telling telling = words.of(open.id().cycle().commune());
        List<Conclusion> recorded = Conclusion.of(computed.recorded(), open.id());
        List<Conclusion> again = Conclusion.of(computed.recomputed(), open.id());
        List<Conclusion> other = supposed.map(Recomputation::recomputed).map(world -> Conclusion.of(world, open.id())).orElse(again);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            boolean keptBack = recorded.get(i).step() == Conclusion.Step.CEILING && !open.sight().confidential();
            steps.add(new Step(recorded.get(i).step().name(), recorded.get(i).clause(), value(telling, recorded.get(i), keptBack),
                    value(telling, again.get(i), keptBack), recorded.get(i).equals(again.get(i)),
                    supposed.isPresent() ? value(telling, other.get(i), keptBack) : null, !recorded.get(i).equals(other.get(i))));
        }
        return steps;
    }

    private static String value(Words.Telling telling, Conclusion conclusion, boolean keptBack) {
        if (conclusion.values().isEmpty()) {
            return "";
        }
        if (keptBack) {
            return telling.text("replay.kept-back");
        }
        if (conclusion.step() == Conclusion.Step.QUOTA) {
            return telling.text("in-words.quota", conclusion.values().toArray());
        }
        return telling.value(List.of(new Leaf.Step("value", Optional.empty())), conclusion.values().get(0));
    }

    private Found found(ReplayDoor.Open open, Recheck.Result result, Set<String> ways, Finding finding) {
        String aggregate = finding.at().aggregate();
        long number = result.entries().stream().filter(entry -> entry.aggregate().equals(aggregate) && entry.sequence() == finding.at().sequence())
                .mapToLong(Entry::number).findFirst().orElse(0);
        boolean here = ways.contains(aggregate) && Timeline.bears(open.id(), finding.at().event());
        return new Found(finding.kind().name(), number, name(finding.at().event()), finding.recomputed().map(VerificationPages::name).orElse(null),
                finding.refusal().map(rejection -> refusals.tell(new Refused(List.of(rejection))).get(0)).orElse(null),
                here ? states.changes(Subject.of(aggregate).orElseThrow(), finding.differences(), open.id(), open.sight()) : List.of(), here);
    }

    private static String name(Record event) {
        return EventNames.of(event.getClass()).orElseThrow().name();
    }

    /** Another edition, or the quarter's own with one contested place read otherwise; empty when nothing is to be supposed. */
    private Optional<RuleSet> supposed(Recheck.Result result, String edition, String reading) {
        Optional<RuleSet> base = edition.isEmpty() ? result.rules()
                : recheck.editions().stream().filter(rules -> rules.ref().sha256().equals(edition)).findFirst();
        String[] choice = reading.split("=", 2);
        if (choice.length == 2) {
            return base.flatMap(rules -> reread(rules, choice[0], choice[1]));
        }
        return edition.isEmpty() ? Optional.empty() : base;
    }

    private static Optional<RuleSet> reread(RuleSet rules, String question, String alternative) {
        return Arrays.stream(Contested.values()).filter(one -> one.name().equals(question))
                .filter(one -> one.alternatives().stream().anyMatch(known -> known.name().equals(alternative))).findFirst().map(one -> {
                    Map<Contested, String> chosen = new LinkedHashMap<>(rules.rating().readings().chosen());
                    chosen.put(one, alternative);
                    return new RuleSet(rules.edition(), rules.bodies(), rules.offices(), rules.scoreFrame(), rules.deadlines(), rules.internalDays(),
                            rules.periods(),
                            rules.workingDays(), rules.authorities(), rules.provinceManaged(), rules.subjects(), rules.similarPositions(), rules.papers(),
                            new RatingRules(new Readings(chosen), rules.rating().thresholds()));
                });
    }

    /** Every contested place with its alternatives, as the rule tables name them. */
    /**
     * A contested place read otherwise.
     *
     * @param value question and way by their names
     * @param place null where the rule set has no words for it
     * @param way   in the rule set's words
     */
    record Question(String value, ContestedPlace place, String way) {
    }

    private List<Question> questions(Recheck.Result result) {
        Map<String, ContestedPlace> places = result.ref().map(ref -> ruleWords.of(ref).rows("readings")).orElse(List.of()).stream().map(ContestedPlace::of)
                .collect(Collectors.toMap(ContestedPlace::question, place -> place));
        return Arrays.stream(Contested.values()).flatMap(question -> question.alternatives().stream().map(way -> new Question(question.name() + "=" + way.name(),
                places.get(question.name()), Optional.ofNullable(places.get(question.name())).map(place -> place.ways().get(way.name())).orElse(null))))
                .filter(one -> one.place() == null || !one.value().endsWith("=" + one.place().chosen())).toList();
    }

    @GetMapping("/dossiers/{id}/export")
    ModelAndView beforeExport(@PathVariable("id") String id) {
        return exportable(id).map(open -> exportPage(open, Map.of(), List.of(), HttpStatus.OK)).orElseGet(ReplayDoor::nothing);
    }

    /** The act is recorded in the dossier and noted in the reading log before the first byte goes out. */
    @PostMapping("/dossiers/{id}/export")
    ModelAndView export(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> form, HttpServletResponse answer) throws IOException {
        Optional<ReplayDoor.Open> may = exportable(id);
        if (may.isEmpty()) {
            return ReplayDoor.nothing();
        }
        ReplayDoor.Open open = may.get();
        Map<String, List<String>> typed = new LinkedHashMap<>(form);
        typed.keySet().removeAll(ENVELOPE);
        String purpose = Optional.ofNullable(form.getFirst("purpose")).orElse("").strip();
        try {
            acts.record(new Acts.Sent(WHAT, open.id().toString(), new ExportDossier(open.id(), purpose), typed, open.reader(), form.getFirst("_action")));
        } catch (Refused refused) {
            return exportPage(open, typed, refusals.tell(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        log.note(open.reader(), open.id(), ReadingLog.Part.EXPORT, "");
        Map<String, byte[]> files = archive.files(open.id(), open.sight());
        answer.setContentType("application/zip");
        answer.setHeader("Content-Disposition", "attachment; filename=\"" + open.id().toString().replace(':', '_') + ".zip\"");
        DossierArchive.write(files, answer.getOutputStream());
        return null;
    }

    private Optional<ReplayDoor.Open> exportable(String id) {
        return door.open(id).filter(open -> readers.mayExport(open.reader(), open.dossier()));
    }

    private ModelAndView exportPage(ReplayDoor.Open open, Map<String, List<String>> typed, List<Refusals.Told> told, HttpStatus status) {
        ModelAndView page = door.page("export", open, status);
        page.addObject("view", new Typed(typed));
        page.addObject("actionId", UUID.randomUUID().toString());
        page.addObject("refusals", told);
        return page;
    }

    /** A dossier that was opened, with the name of its person. */
    record Read(ReadingLog.Total total, String person) {
    }

    /** For UBKT: which dossiers of a quarter were opened how often. */
    @GetMapping("/cycles/{quarter}/readers")
    ModelAndView whatWasRead(@PathVariable("quarter") String text) {
        CommuneId commune = actors.person().commune();
        Optional<Quarter> quarter = quarter(text).filter(known -> readers.inspects(actors.current(), commune));
        if (quarter.isEmpty()) {
            return ReplayDoor.nothing();
        }
        List<ReadingLog.Total> totals = log.inQuarter(new CycleId(commune, quarter.get()));
        Map<String, People.Person> persons = people.persons(totals.stream().map(one -> one.dossier().person().toString()).distinct().toList());
        ModelAndView page = new ModelAndView("readings");
        page.addObject("quarter", quarter.get().toString());
        page.addObject("readings", totals.stream().map(one -> new Read(one, Optional.ofNullable(persons.get(one.dossier().person().toString()))
                .map(People.Person::name).orElse(one.dossier().person().code()))).toList());
        return page;
    }

    private static Optional<Quarter> quarter(String text) {
        try {
            return Optional.of(Quarter.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One opening, with the reader's name. */
    record Reading(ReadingLog.Opened opened, String reader, String title) {
    }

    /** UBKT sees who has read a dossier without reading it. */
    @GetMapping("/dossiers/{id}/readers")
    ModelAndView whoHasRead(@PathVariable("id") String text) {
        Optional<DossierId> id = ReplayDoor.parsed(text).filter(dossier -> readers.mayReadReaders(actors.current(), dossier.person()))
                .filter(dossier -> !states.film(dossier.toString()).frames().isEmpty());
        if (id.isEmpty()) {
            return ReplayDoor.nothing();
        }
        List<ReadingLog.Opened> opened = log.of(id.get());
        Map<String, People.Person> persons = people.persons(opened.stream().map(one -> one.reader().toString()).distinct().toList());
        ModelAndView page = new ModelAndView("readers");
        page.addObject("id", id.get().toString());
        page.addObject("quarter", id.get().cycle().quarter().toString());
        page.addObject("person", people.person(id.get().person()).orElseThrow());
        page.addObject("own", actors.current().is(id.get().person()));
        page.addObject("readings", opened.stream().map(one -> new Reading(one, Optional.ofNullable(persons.get(one.reader().toString()))
                .map(People.Person::name).orElse(one.reader().code()), Optional.ofNullable(persons.get(one.reader().toString()))
                .flatMap(People.Person::title).orElse(""))).toList());
        return page;
    }
}
