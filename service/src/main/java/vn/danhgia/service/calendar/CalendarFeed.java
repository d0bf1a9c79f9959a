package vn.danhgia.service.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.command.States;
import vn.danhgia.projections.cyclelist.CycleListQueries;
import vn.danhgia.service.deadlines.OpenWorkFinder;
import vn.danhgia.service.notices.Notice;
import vn.danhgia.service.notices.NoticeLinks;
import vn.danhgia.service.notices.NoticeSettings;
import vn.danhgia.service.notices.Notices;
import vn.danhgia.service.people.People;

/**
 * The feed's text (RFC 5545). A limit is a whole day, which is the same in every zone; a meeting stands at its hour in Vietnam. Whoever finds the address learns
 * that there are limits and meetings, and no name, level or remark.
 */
@Component
public class CalendarFeed {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** Limits of the last quarters only; older ones are history. */
    private static final int QUARTERS = 2;
    private static final Duration MEETINGS_BACK = Duration.ofDays(120);

    private final CycleListQueries cycles;
    private final States states;
    private final OpenWorkFinder work;
    private final Notices notices;
    private final People people;
    private final NoticeSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    CalendarFeed(CycleListQueries cycles, States states, OpenWorkFinder work, Notices notices, People people, NoticeSettings settings, MessageSource messages,
                 Clock clock) {
        this.cycles = cycles;
        this.states = states;
        this.work = work;
        this.notices = notices;
        this.people = people;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    public String of(PersonId person) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Danh gia quy//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", say("mail.calendar.name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Legal.ZONE.getId()).getVTimeZone());
        limits(person).forEach(calendar::add);
        meetings(person).forEach(calendar::add);
        return calendar.toString();
    }

    /** Work that waits for this person, each limit once: his or her own, or a body's that he or she leads. */
    private List<VEvent> limits(PersonId person) {
        List<VEvent> events = new ArrayList<>();
        LocalDate today = Legal.dayOf(clock.instant());
        cycles.of(person.commune()).stream().limit(QUARTERS).map(row -> states.cycle(CycleId.parse(row.cycle()))).forEach(cycle -> {
            OpenWorkFinder.Look look = work.in(cycle, today);
            Arrays.stream(DeadlineCode.values()).filter(code -> look.at(code).stream().anyMatch(open -> open.turn().contains(person)))
                    .forEach(code -> events.add(limit(cycle, code, person)));
        });
        return events;
    }

    private VEvent limit(Cycle cycle, DeadlineCode code, PersonId person) {
        LocalDate last = Legal.dayOf(cycle.limits().get(code).minusMillis(1));
        VEvent event = event(last, say("mail.calendar.limit", say("deadline." + code.name())), cycle.id() + ":" + code + ":" + person.code(), "/");
        event.add(new Transp(ImmutableTransp.TRANSPARENT.getValue()));
        return event;
    }

    /** The last word about each meeting counts. */
    private List<VEvent> meetings(PersonId person) {
        Map<String, Notice> last = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        notices.meetings(person, clock.instant().minus(MEETINGS_BACK)).forEach(notice -> {
            last.put(notice.subject(), notice);
            if (!notice.fact("place").isBlank()) {
                places.put(notice.subject(), notice.fact("place"));
            }
        });
        Map<String, String> bodies = people.bodies(person.commune());
        return last.values().stream().map(notice -> {
            ZonedDateTime when = Instant.parse(notice.fact("when")).atZone(Legal.ZONE);
            VEvent event = event(when, say("mail.calendar.meeting", bodies.getOrDefault(notice.fact("body"), "")), notice.subject() + ":" + person.code(),
                    NoticeLinks.of(notice));
            if (places.containsKey(notice.subject())) {
                event.add(new Location(places.get(notice.subject())));
            }
            return event;
        }).toList();
    }

    private VEvent event(Temporal start, String summary, String id, String link) {
        VEvent event = new VEvent(false);
        event.add(new DtStart<>(start));
        event.add(new Summary(summary));
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid(id.replace(':', '-') + "@danhgia"));
        event.add(new Url(URI.create(settings.baseUrl() + link)));
        return event;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
