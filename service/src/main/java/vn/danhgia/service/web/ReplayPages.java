package vn.danhgia.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.log.Entry;
import vn.danhgia.service.replay.readinglog.ReadingLog;
import vn.danhgia.service.replay.states.Film;
import vn.danhgia.service.replay.states.States;
import vn.danhgia.service.replay.timeline.Timeline;
import vn.danhgia.service.replay.words.Words;

/** Diễn biến and Xem lại từng bước: everything that led to a rating in sentences, one event, and the state as of any of them. */
@Controller
class ReplayPages {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final ReplayDoor door;
    private final Timeline timeline;
    private final States states;
    private final Words words;
    private final ReadingLog log;
    private final ObjectMapper json = new ObjectMapper();

    ReplayPages(ReplayDoor door, Timeline timeline, States states, Words words, ReadingLog log) {
        this.door = door;
        this.timeline = timeline;
        this.states = states;
        this.words = words;
        this.log = log;
    }

    /** One line as it is shown; {@code actor} is empty for the system. */
    record Told(Timeline.Line line, String actor) {

        public Entry entry() {
            return line.entry();
        }
    }

    /** Which clock an instant is meant by. */
    enum Clock { RECORDED, EFFECTIVE }

    @GetMapping("/dossiers/{id}/timeline")
    ModelAndView timeline(@PathVariable("id") String id, @RequestParam(name = "actor", defaultValue = "") String actor,
                          @RequestParam(name = "kind", defaultValue = "") String kind, @RequestParam(name = "levels", defaultValue = "") String levels) {
        return door.open(id).map(open -> {
            Words.Telling telling = words.of(open.id().cycle().commune());
            List<Timeline.Line> all = timeline.of(open.id(), open.sight());
            Map<String, String> actors = new LinkedHashMap<>();
            all.forEach(line -> actors.computeIfAbsent(line.entry().actor(), known -> known.contains(":") ? telling.person(known) : ""));
            ModelAndView page = door.page("timeline", open, HttpStatus.OK);
            page.addObject("lines", all.stream().filter(line -> actor.isEmpty() || line.entry().actor().equals(actor))
                    .filter(line -> kind.isEmpty() || line.entry().name().equals(kind)).filter(line -> levels.isEmpty() || line.level().isPresent())
                    .map(line -> new Told(line, actors.get(line.entry().actor()))).toList());
            page.addObject("all", all.size());
            page.addObject("actors", actors);
            page.addObject("kinds", all.stream().filter(line -> line.entry().event().isPresent()).map(line -> line.entry().name()).distinct().sorted()
                    .toList());
            page.addObject("actor", actor);
            page.addObject("kind", kind);
            page.addObject("levels", !levels.isEmpty());
            page.addObject("sight", open.sight());
            return page;
        }).orElseGet(ReplayDoor::nothing);
    }

    @GetMapping("/dossiers/{id}/events/{number}")
    ModelAndView event(@PathVariable("id") String id, @PathVariable("number") String number) {
        return door.open(id).flatMap(open -> number(number).flatMap(known -> timeline.line(open.id(), known, open.sight())).map(line -> {
            Entry entry = line.entry();
            Words.Telling telling = words.of(open.id().cycle().commune());
            List<States.Line> secrets = entry.event().filter(event -> line.open())
                    .map(event -> states.secrets(line.subject(), event, open.id(), open.sight())).orElse(List.of());
            if (!secrets.isEmpty() && open.sight().isToBeNoted(line.subject())) {
                log.note(open.reader(), open.id(), ReadingLog.Part.EVENT, String.valueOf(entry.number()));
            }
            ModelAndView page = door.page("event", open, HttpStatus.OK);
            page.addObject("told", new Told(line, entry.actor().contains(":") ? telling.person(entry.actor()) : ""));
            page.addObject("secrets", secrets);
            page.addObject("original", line.open() ? pretty(entry.payload()) : null);
            page.addObject("metadata", line.open() ? pretty(entry.metadata()) : null);
            return page;
        })).orElseGet(ReplayDoor::nothing);
    }

    /**
     * The state as of an event of one aggregate, or as of an instant.
     *
     * @param of     id of an aggregate that led to this rating; the dossier itself unless said
     * @param at     sequence of the event; -1 before the first; the last one unless said
     * @param from   compared with the state after this one; the step before unless said
     * @param moment an instant in Vietnam, taken instead of {@code at}
     */
    @GetMapping("/dossiers/{id}/replay")
    ModelAndView replay(@PathVariable("id") String id, @RequestParam(name = "of", defaultValue = "") String of,
                        @RequestParam(name = "at", defaultValue = "") String at, @RequestParam(name = "from", defaultValue = "") String from,
                        @RequestParam(name = "moment", defaultValue = "") String moment, @RequestParam(name = "clock", defaultValue = "RECORDED") Clock clock) {
        return door.open(id).flatMap(open -> {
            List<String> aggregates = timeline.of(open.id(), open.sight()).stream().filter(line -> open.sight().mayOpen(line.subject()))
                    .map(line -> line.entry().aggregate()).distinct().toList();
            String which = of.isEmpty() ? open.id().toString() : of;
            return aggregates.contains(which) ? Optional.of(replay(open, aggregates, which, at, from, moment, clock)) : Optional.empty();
        }).orElseGet(ReplayDoor::nothing);
    }

    private ModelAndView replay(ReplayDoor.Open open, List<String> aggregates, String which, String at, String from, String moment, Clock clock) {
        Film film = states.film(which);
        List<String> said = new ArrayList<>();
        long here = place(film, at, moment, clock, said);
        long before = from.isEmpty() ? here - 1 : within(film, number(from).orElse(Long.MIN_VALUE), said);
        if (open.sight().isToBeNoted(film.subject()) && here >= 0) {
            log.note(open.reader(), open.id(), ReadingLog.Part.STATE, which + "#" + here);
        }
        ModelAndView page = door.page("replay", open, said.isEmpty() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        page.addObject("aggregates", aggregates.stream().map(one -> new Aggregate(one, Subject.of(one).orElseThrow().name(), code(one))).toList());
        page.addObject("which", which);
        page.addObject("subject", film.subject().name());
        page.addObject("at", here);
        page.addObject("last", film.last());
        page.addObject("from", Math.max(before, -1));
        page.addObject("compared", !from.isEmpty());
        page.addObject("said", said);
        page.addObject("moment", moment);
        page.addObject("clock", clock.name());
        page.addObject("entry", here < 0 ? null : film.frames().get((int) here).entry());
        page.addObject("actor", here < 0 ? "" : actor(open, film.frames().get((int) here).entry()));
        page.addObject("unreadable", film.frames().stream().filter(frame -> frame.entry().sequence() <= here && !frame.read()).map(Film.Frame::entry).toList());
        page.addObject("unapplied", film.frames().stream().filter(frame -> frame.entry().sequence() <= here && frame.state().isEmpty())
                .map(Film.Frame::entry).toList());
        List<States.Line> told = states.told(film.subject(), film.after(here), open.id(), open.sight());
        page.addObject("state", States.grouped(told, false));
        page.addObject("frozen", States.grouped(told, true));
        page.addObject("changes", states.changes(film.subject(), film.after(Math.max(before, -1)), film.after(here), open.id(), open.sight()));
        return page;
    }

    /** An aggregate that may be chosen; {@code code} tells meetings and sessions apart. */
    record Aggregate(String id, String subject, String code) {
    }

    private static String code(String aggregate) {
        if (aggregate.contains(":complaint-")) {
            return ComplaintId.parse(aggregate).receipt();
        }
        return aggregate.contains(":meeting:") || aggregate.contains(":decision-session:") ? aggregate.substring(aggregate.lastIndexOf(':') + 1) : "";
    }

    private String actor(ReplayDoor.Open open, Entry entry) {
        return entry.actor().contains(":") ? words.of(open.id().cycle().commune()).person(entry.actor()) : "";
    }

    private static long place(Film film, String at, String moment, Clock clock, List<String> said) {
        if (!moment.isEmpty()) {
            Optional<Instant> instant = instant(moment);
            if (instant.isEmpty()) {
                said.add("moment");
                return film.last();
            }
            long there = clock == Clock.RECORDED ? film.recordedBy(instant.get()) : film.inEffectBy(instant.get());
            if (there < 0) {
                said.add("before");
            }
            return there;
        }
        return at.isEmpty() ? film.last() : within(film, number(at).orElse(Long.MIN_VALUE), said);
    }

    /** The nearest place that there is; that it is another one than asked for is said. */
    private static long within(Film film, long asked, List<String> said) {
        if (asked == Long.MIN_VALUE) {
            said.add("number");
            return film.last();
        }
        if (asked > film.last()) {
            said.add("beyond");
            return film.last();
        }
        if (asked < -1) {
            said.add("before");
        }
        return Math.max(asked, -1);
    }

    private static Optional<Long> number(String text) {
        return text.matches("-?\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TYPED).atZone(Legal.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Broken up into lines where it is JSON; as it stands where it is not. */
    private String pretty(String text) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(text));
        } catch (JsonProcessingException unreadable) {
            return text;
        }
    }
}
