package vn.danhgia.service.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.notices.Addresses;
import vn.danhgia.service.notices.DeliveryTable;
import vn.danhgia.service.notices.DeliveryTable.State;
import vn.danhgia.service.notices.LetterText;
import vn.danhgia.service.notices.Notice;
import vn.danhgia.service.notices.NoticeLinks;
import vn.danhgia.service.notices.NoticeSettings;
import vn.danhgia.service.notices.Notices;
import vn.danhgia.service.people.People;

/** Thông báo: what the reader was told, where letters and the calendar go; for those who run the quarter, how everything told has gone out. */
@Controller
class NoticePages {

    private static final int SHOWN = 100;
    private static final int LISTED = 300;

    private final Notices notices;
    private final DeliveryTable deliveries;
    private final Addresses addresses;
    private final LetterText texts;
    private final NoticeSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final People people;
    private final Actors actors;
    private final Readers readers;
    private final Clock clock;

    NoticePages(Notices notices, DeliveryTable deliveries, Addresses addresses, LetterText texts, NoticeSettings settings, ObjectProvider<JavaMailSender> mail,
                People people, Actors actors, Readers readers, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.texts = texts;
        this.settings = settings;
        this.mail = mail;
        this.people = people;
        this.actors = actors;
        this.readers = readers;
        this.clock = clock;
    }

    /** @param link where its matter is done or read */
    record Line(String title, String what, String link, Instant at, boolean seen) {
    }

    /**
     * A delivery in the list.
     *
     * @param channel MAIL or WEBHOOK
     * @param target  name of the program that is called; empty for letters
     */
    record Sent(long id, String to, String title, String channel, String target, State state, Instant due, Optional<Instant> done, int attempts, String reason,
                Optional<String> by) {
    }

    @GetMapping("/notices")
    ModelAndView list() {
        return page("", HttpStatus.OK);
    }

    private ModelAndView page(String typed, HttpStatus status) {
        PersonId me = actors.person();
        List<Notice> told = notices.of(me, SHOWN);
        ModelAndView page = new ModelAndView("notices", status);
        LetterText.Telling telling = texts.telling();
        page.addObject("lines", told.stream().map(one -> new Line(telling.title(one), telling.what(one), NoticeLinks.of(one), one.toldAt(),
                one.seenAt().isPresent())).toList());
        page.addObject("upTo", told.stream().mapToLong(Notice::id).max().orElse(0));
        page.addObject("unseen", told.stream().anyMatch(one -> one.seenAt().isEmpty()));
        page.addObject("address", status == HttpStatus.OK ? addresses.mailOf(me).orElse("") : typed);
        page.addObject("wrongAddress", status != HttpStatus.OK);
        page.addObject("mailIsOn", mail.getIfAvailable() != null);
        page.addObject("hasCalendar", addresses.hasCalendar(me));
        page.addObject("mayWatch", readers.watches(actors.current(), me.commune()));
        return page;
    }

    @PostMapping("/notices/seen")
    String seen(@RequestParam("upTo") long upTo) {
        notices.seen(actors.person(), upTo, clock.instant());
        return "redirect:/notices";
    }

    @PostMapping("/notices/mail")
    Object mail(@RequestParam("mail") String typed, RedirectAttributes afterwards) {
        String address = typed.strip();
        if (!address.isEmpty() && !Addresses.isMail(address)) {
            return page(address, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        addresses.mail(actors.person(), address, clock.instant());
        afterwards.addFlashAttribute("saved", true);
        return "redirect:/notices";
    }

    @PostMapping("/notices/calendar")
    String renew(RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("calendar", settings.baseUrl() + "/calendar/" + addresses.renewCalendar(actors.person(), clock.instant()) + ".ics");
        return "redirect:/notices";
    }

    @PostMapping("/notices/calendar/close")
    String close() {
        addresses.closeCalendar(actors.person(), clock.instant());
        return "redirect:/notices";
    }

    @GetMapping("/notices/deliveries")
    String deliveries(@RequestParam(name = "state", defaultValue = "") String state, Model model) {
        Actor actor = requireWatching();
        List<State> states = Stream.of(State.values()).filter(one -> one.name().equals(state)).toList();
        List<DeliveryTable.Delivery> found = deliveries.of(actor.person().orElseThrow().commune(), states.isEmpty() ? List.of(State.values()) : states, LISTED);
        Map<String, People.Person> persons = people.persons(found.stream().flatMap(one -> Stream.concat(Stream.of(one.notice().to()), one.by().stream()))
                .map(PersonId::toString).collect(Collectors.toSet()));
        LetterText.Telling telling = texts.telling();
        model.addAttribute("lines", found.stream().map(one -> sent(one, persons, telling)).toList());
        model.addAttribute("counts", Stream.of(State.values()).collect(Collectors.toMap(one -> one, one -> deliveries.count(actor.person().orElseThrow().commune(),
                one))));
        model.addAttribute("states", State.values());
        model.addAttribute("state", states.isEmpty() ? "" : state);
        model.addAttribute("mayChange", readers.runsTheOffice(actor, actor.person().orElseThrow().commune()));
        model.addAttribute("limit", LISTED);
        return "deliveries";
    }

    private Sent sent(DeliveryTable.Delivery one, Map<String, People.Person> persons, LetterText.Telling telling) {
        String channel = one.channel().split(":", 2)[0];
        return new Sent(one.id(), name(persons, one.notice().to()), telling.title(one.notice()), channel, one.channel().substring(channel.length()).replace(":", ""),
                one.state(), one.due(), one.done(), one.attempts(), one.reason(), one.by().map(by -> name(persons, by)));
    }

    private static String name(Map<String, People.Person> persons, PersonId person) {
        People.Person known = persons.get(person.toString());
        return known == null ? person.code() : known.name();
    }

    @PostMapping("/notices/deliveries/{id}/cancel")
    String cancel(@PathVariable("id") long id, RedirectAttributes afterwards) {
        Actor actor = requireSending(id);
        afterwards.addFlashAttribute("answer", deliveries.cancel(id, actor.person().orElseThrow(), clock.instant()) ? "cancelled" : "too-late");
        return "redirect:/notices/deliveries";
    }

    @PostMapping("/notices/deliveries/{id}/again")
    String again(@PathVariable("id") long id, RedirectAttributes afterwards) {
        requireSending(id);
        afterwards.addFlashAttribute("answer", deliveries.again(id) ? "again" : "too-late");
        return "redirect:/notices/deliveries";
    }

    private Actor requireWatching() {
        Actor actor = actors.current();
        if (!readers.watches(actor, actors.person().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return actor;
    }

    /** Another commune's delivery does not exist. */
    private Actor requireSending(long delivery) {
        Actor actor = actors.current();
        if (!readers.runsTheOffice(actor, actors.person().commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        deliveries.delivery(delivery).filter(one -> one.notice().to().commune().equals(actors.person().commune()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return actor;
    }
}
