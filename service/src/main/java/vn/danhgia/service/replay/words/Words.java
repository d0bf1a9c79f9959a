package vn.danhgia.service.replay.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.discipline.DisciplineForm;
import vn.danhgia.domain.discipline.DisciplineKind;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.HeadSection;
import vn.danhgia.domain.dossier.PositionChange;
import vn.danhgia.domain.history.Leaf;
import vn.danhgia.domain.history.Leaf.Step;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.ruleset.Contested;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.AxisRole;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Origin;
import vn.danhgia.domain.workcatalogue.Part;
import vn.danhgia.domain.workcatalogue.ProductKind;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.service.people.People;

/** Names of parts and their values for people: from message files, and names from the people tables. */
@Component
public class Words {

    /** Enums that have their words elsewhere already; all others are {@code value.<type>.<name>}. */
    static final Map<Class<?>, String> KNOWN = Map.ofEntries(
            Map.entry(Level.class, "level."), Map.entry(Dossier.Stage.class, "stage.dossier."), Map.entry(WorkCatalogue.Stage.class, "stage.catalogue."),
            Map.entry(DecisionReason.class, "reason."), Map.entry(NotRated.class, "not-rated."), Map.entry(PositionChange.Kind.class, "change."),
            Map.entry(HeadSection.class, "word."), Map.entry(DeadlineCode.class, "deadline."), Map.entry(Axis.class, "axis-short."),
            Map.entry(AxisRole.class, "axis-role."), Map.entry(Degree.class, "degree."), Map.entry(DigitalIndicator.class, "indicator."),
            Map.entry(Origin.Kind.class, "origin."), Map.entry(Part.class, "part."), Map.entry(ProductKind.class, "product-kind."),
            Map.entry(DisciplineKind.class, "discipline.kind."), Map.entry(DisciplineForm.class, "discipline.form."));

    /** Parts that only hold what is meant. */
    private static final Set<String> WRAPPINGS = Set.of("value", "content", "values");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss, d/M/uuuu").withZone(Legal.ZONE);

    private final MessageSource messages;
    private final People people;

    Words(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** Names of one commune at hand, for one page. */
    public Telling of(CommuneId commune) {
        return new Telling(commune, LocaleContextHolder.getLocale());
    }

    /** Key of an enum's word. Of a contested reading, whose name is the rule table's own, there is none. */
    static Optional<String> key(Enum<?> word) {
        Class<?> type = word.getDeclaringClass();
        if (word instanceof Reading || word instanceof Contested) {
            return Optional.empty();
        }
        String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return Optional.of(KNOWN.getOrDefault(type, "value." + name + ".") + word.name());
    }

    /** Words with the names of one commune. */
    public final class Telling {

        private final Map<String, String> persons = new HashMap<>();
        private final Map<String, String> bodies;
        private final Map<String, String> units;
        private final CommuneId commune;
        private final Locale locale;

        private Telling(CommuneId commune, Locale locale) {
            this.commune = commune;
            this.locale = locale;
            this.bodies = people.bodies(commune);
            this.units = people.units(commune);
            people.everybody(commune).forEach(person -> persons.put(person.id().toString(), person.name()));
        }

        /** For instance {@code đề xuất – mức xếp loại}, the first letter large. */
        public String label(List<Step> path) {
            Step last = path.get(path.size() - 1);
            String label = path.stream().flatMap(step -> Stream.concat(step != last && WRAPPINGS.contains(step.name()) ? Stream.empty()
                    : Stream.of(text("in-state." + step.name())), step.key().map(this::key).stream())).collect(Collectors.joining(" – "));
            return label.substring(0, 1).toUpperCase(locale) + label.substring(1);
        }

        /** Rows by their number; criteria and papers, which the rule tables name by a code, by what people call them. */
        private String key(Object key) {
            if (key instanceof Integer number) {
                return text("in-words.row", String.valueOf(number));
            }
            return key instanceof String code ? messages.getMessage("criterion." + code, null, messages.getMessage("word." + code, null, code, locale), locale)
                    : value("", key);
        }

        public String value(List<Step> path, Object value) {
            return value(path.get(path.size() - 1).name(), value);
        }

        /** @param name of the part, by which codes of positions and units are known */
        private String value(String name, Object value) {
            if (value instanceof Collection<?> several) {
                return several.stream().map(one -> value(name, one)).collect(Collectors.joining("; "));
            }
            if (value == Leaf.ERASED) {
                return text("erased");
            }
            if (value instanceof Enum<?> word) {
                return word(word);
            }
            if (value instanceof Instant instant) {
                return MOMENT.format(instant);
            }
            if (value instanceof LocalDate day) {
                return DAY.format(day);
            }
            if (value instanceof Boolean yes) {
                return text(yes ? "in-words.yes" : "in-words.no");
            }
            if (value instanceof Points points) {
                return number(points.value());
            }
            if (value instanceof BigDecimal number) {
                return number(number);
            }
            return value instanceof String code ? coded(name, code) : named(value);
        }

        public String person(String id) {
            return persons.getOrDefault(id, text("person.unknown"));
        }

        /** Ids by the names that they stand for. */
        private String named(Object value) {
            if (value instanceof PersonId person) {
                return person(person.toString());
            }
            if (value instanceof BodyId body) {
                return bodies.getOrDefault(body.toString(), body.code());
            }
            if (value instanceof ComplaintId complaint) {
                return complaint.receipt();
            }
            if (value instanceof DossierId dossier) {
                return person(dossier.person().toString());
            }
            if (value instanceof CatalogueId catalogue) {
                return person(catalogue.person().toString());
            }
            if (value instanceof CycleId cycle) {
                return text("quarter.Q" + cycle.quarter().number(), String.valueOf(cycle.quarter().year()));
            }
            if (value instanceof MeetingId meeting) {
                return meeting(meeting);
            }
            return value instanceof DecisionSessionId session ? session.code() : String.valueOf(value);
        }

        private String meeting(MeetingId id) {
            String body = bodies.getOrDefault(MeetingNames.bodyOf(id).toString(), MeetingNames.bodyOf(id).code());
            String number = id.code().substring(id.code().lastIndexOf('-') + 1);
            if (MeetingNames.session(id).isPresent()) {
                return text("in-words.meeting.session", body, number);
            }
            String on = MeetingNames.onlyPerson(id).map(person -> person(person.toString())).orElse("");
            return MeetingNames.complaint(id).map(complaint -> text("in-words.meeting.complaint", body, number, on, complaint.receipt()))
                    .orElse(on.isEmpty() ? text("in-words.meeting", body, number) : text("in-words.meeting.one", body, number, on));
        }

        private String coded(String name, String code) {
            return switch (name) {
                case "position" -> messages.getMessage("position." + code, null, code, locale);
                case "unit", "oldUnit", "oldUnits" -> units.getOrDefault(new BodyId(commune, code).toString(), code);
                default -> code;
            };
        }

        private String word(Enum<?> word) {
            if (word instanceof Contested question) {
                return question.number() + " (" + question.clause() + ", " + question + ")";
            }
            return Words.key(word).map(this::text).orElse(word.name());
        }

        private String number(BigDecimal number) {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMaximumFractionDigits(2);
            return format.format(number);
        }

        public String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}
