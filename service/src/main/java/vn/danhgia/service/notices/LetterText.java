package vn.danhgia.service.notices;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.people.People;

/**
 * What stands in a letter: what to do, by when, and where. Plain text, so nothing in it can be anything else. Numbers instead of names: who is late, what was
 * remarked and which level came out is read behind the login.
 */
@Component
public class LetterText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final People people;
    private final NoticeSettings settings;
    private final Clock clock;

    LetterText(MessageSource messages, People people, NoticeSettings settings, Clock clock) {
        this.messages = messages;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    record Written(String subject, String text) {
    }

    Written of(PersonId person, List<Notice> notices) {
        String name = people.person(person).map(People.Person::name).orElse(person.code());
        String commune = people.communeName(person.commune()).orElse("");
        Telling telling = telling();
        String subject = notices.size() == 1 ? say("mail.subject.one", telling.title(notices.get(0))) : say("mail.subject.several", String.valueOf(notices.size()));
        String matters = IntStream.range(0, notices.size()).mapToObj(i -> telling.matter(i + 1, notices.get(i), notices.size())).collect(Collectors.joining("\n\n"));
        return new Written(oneLine(subject), clean(say("mail.greeting", name) + "\n\n" + matters + "\n\n" + say("mail.foot", commune,
                settings.baseUrl() + "/notices") + "\n"));
    }

    /** For one page or one letter: names of bodies are asked for once. */
    public Telling telling() {
        return new Telling();
    }

    /** Notices in words. */
    public final class Telling {

        private final Map<CommuneId, Map<String, String>> bodies = new HashMap<>();

        private Telling() {
        }

        private String matter(int number, Notice notice, int of) {
            String head = of == 1 ? title(notice) : number + ". " + title(notice);
            return String.join("\n", head, what(notice), say("mail.open", settings.baseUrl() + NoticeLinks.of(notice)));
        }

        /** One line. */
        public String title(Notice notice) {
            return say("mail.title." + notice.kind(), notice.fact("deadline").isEmpty() ? body(notice) : say("deadline." + notice.fact("deadline")));
        }

        /** What to do, and by when. */
        public String what(Notice notice) {
            return switch (notice.kind()) {
                case REMINDER -> say(ofOneself(notice) ? "mail.reminder.own" : "mail.reminder.others", notice.fact("open")) + " " + day(notice);
                case INTERNAL_DATE -> say("mail.internal-date") + " " + day(notice);
                case MEETING, MEETING_POSTPONED -> say("mail.what." + notice.kind(), body(notice), TIME.format(when(notice).atZone(Legal.ZONE)),
                        DAY.format(when(notice).atZone(Legal.ZONE)), notice.fact("place"));
                default -> say("mail.what." + notice.kind());
            };
        }

        private String body(Notice notice) {
            return notice.fact("body").isEmpty() ? "" : bodies.computeIfAbsent(notice.to().commune(), people::bodies).getOrDefault(notice.fact("body"), "");
        }
    }

    private String day(Notice notice) {
        LocalDate last = LocalDate.parse(notice.fact("lastDay"));
        long left = ChronoUnit.DAYS.between(Legal.dayOf(clock.instant()), last);
        return left < 0 ? say("mail.day.over", DAY.format(last), -left) : left == 0 ? say("mail.day.today", DAY.format(last))
                : say("mail.day.left", DAY.format(last), left);
    }

    private static Instant when(Notice notice) {
        return Instant.parse(notice.fact("when"));
    }

    private static boolean ofOneself(Notice notice) {
        return notice.fact("subjects").equals(notice.to().code()) || notice.fact("subjects").isEmpty() && "1".equals(notice.fact("open"))
                && !"TWO_DAYS_AFTER".equals(notice.rung());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    /** A name with a line break in it must not begin a second header. */
    private static String oneLine(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    /** Composed letters, plain line ends, no other control characters. */
    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }
}
