package vn.danhgia.service.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.people.People;

/** Refusals in words. Codes and arguments come from the domain; the sentence, and the clause behind it, from the message files. */
@Component("refusalTexts")
public class Refusals {

    private static final Pattern ROW = Pattern.compile("(.*)\\[(\\d+)]");
    private static final Pattern NUMBERED = Pattern.compile("(actual|finished|degree|evidence|points|outstandingWhy|outstandingEvidence|file|cause|causeKind|causeEvidence)-(\\d{1,3})");
    private static final String CRITERION = "criterion-";
    private static final String LIST = ", ";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern POINTS = Pattern.compile("\\d+\\.\\d{2}");
    private static final Pattern PERSON = Pattern.compile("[a-z0-9-]+:p-\\d+");
    private static final Pattern BODY = Pattern.compile("[a-z0-9-]+:[a-z0-9-]+");
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final MessageSource messages;
    private final People people;

    Refusals(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /**
     * One refusal for a person to read.
     *
     * @param code   for programs
     * @param text   one sentence
     * @param clause rule id or contested reading
     * @param field  the field that it is about, as the form names it; empty when it is about the whole act
     */
    public record Told(String code, String text, String clause, String field) {

        /** The same, at a field that the domain does not know of. */
        Told at(String place) {
            return new Told(code, text, clause, place);
        }
    }

    public List<Told> tell(Refused refused) {
        return refused.rejections().stream().map(this::tell).toList();
    }

    /** A sentence that is no refusal of the domain's. */
    public String sentence(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private Told tell(Rejection rejection) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] arguments = arguments(rejection, locale);
        return new Told(rejection.code().id(), messages.getMessage("refusal." + rejection.code().id(), arguments, locale), rejection.code().clause(),
                field(rejection));
    }

    /** What was typed is quoted as it is, never looked up: an id typed into a field must not be answered with a name. */
    private Object[] arguments(Rejection rejection, Locale locale) {
        List<String> arguments = rejection.arguments();
        return switch (rejection.code()) {
            case FIELD_MISSING, FIELD_UNREADABLE, FIELD_TOO_LONG -> IntStream.range(0, arguments.size())
                    .mapToObj(i -> i == 0 ? word(arguments.get(i), locale) : arguments.get(i)).toArray();
            case COMMON_SCORE_TOO_HIGH, CRITERION_NOT_SCORED, CRITERION_NOT_IN_FRAME -> IntStream.range(0, arguments.size())
                    .mapToObj(i -> word(i == 0 ? CRITERION + arguments.get(0) : arguments.get(i), locale)).toArray();
            case HEAD_SECTIONS_MISSING, PAPER_MISSING -> new Object[] {Arrays.stream(arguments.get(0).split(LIST))
                    .map(part -> String.valueOf(word(part, locale))).collect(Collectors.joining("; "))};
            case PERSON_TWICE, AUTHORITY_GAP -> arguments.stream().map(this::persons).toArray();
            case UNIT_WITHOUT_HEAD -> arguments.stream().map(argument -> bodies(argument, people::units)).toArray();
            case BODY_WITHOUT_MEMBERS, BODY_WITHOUT_CHAIR, BODY_WITHOUT_OTHERS -> arguments.stream().map(argument -> bodies(argument, people::bodies)).toArray();
            case EVIDENCE_EMPTY, EVIDENCE_TOO_LARGE, EVIDENCE_NOT_ALLOWED, EVIDENCE_TOO_MANY -> arguments.toArray();
            default -> arguments.stream().map(argument -> word(argument, locale)).toArray();
        };
    }

    /** The field that a refusal is about, as the form names it; rows of a table as {@code name[row]}. */
    private static String field(Rejection rejection) {
        List<String> arguments = rejection.arguments();
        return switch (rejection.code()) {
            case FIELD_MISSING, FIELD_UNREADABLE, FIELD_TOO_LONG, DECISION_PAPER_INCOMPLETE -> arguments.get(0);
            case ITEM_NOT_CLEAR -> arguments.get(1) + "[" + arguments.get(0) + "]";
            case ITEM_OUTSIDE_QUARTER -> "due[" + arguments.get(0) + "]";
            case ITEM_WITHOUT_AIM -> arguments.get(1) + "[" + arguments.get(0) + "]";
            case ITEM_NEEDS_ONE_LEAD -> "lead[" + arguments.get(0) + "]";
            case PART_IS_NOT_THE_LEADS -> "part[" + arguments.get(0) + "]";
            case LEAD_ALSO_CO_ORDINATES -> "coordinators[" + arguments.get(0) + "]";
            case ITEM_TWICE -> "task[" + arguments.get(0) + "]";
            case ITEM_NOT_CARRIED -> "origin[" + arguments.get(0) + "]";
            case INDICATOR_MISSING, INDICATOR_OUTSIDE_AXIS -> "indicator[" + arguments.get(0) + "]";
            case AXIS_WITHOUT_ROLE -> "axis[" + arguments.get(0) + "]";
            case AXIS_WITHOUT_ROW, MAIN_AXIS_NOT_HEAVIER -> "axisRole[" + (Axis.valueOf(arguments.get(0)).ordinal() + 1) + "]";
            case REMARK_REQUIRED -> "remark";
            case GROUND_REQUIRED, DEVIATION_UNEXPLAINED -> "ground";
            case COMMON_SCORE_TOO_HIGH, CRITERION_NOT_SCORED, CRITERION_NOT_IN_FRAME -> CRITERION + arguments.get(0);
            case RESULT_SCORE_TOO_HIGH -> "points-" + arguments.get(0);
            case RESULT_NOT_TOLD, RESULT_NOT_PLANNED, RESULT_TWICE -> "actual-" + arguments.get(0);
            case DEGREE_MISSING -> "degree-" + arguments.get(0);
            case FINISHED_AHEAD -> "finished-" + arguments.get(0);
            case HEAD_SECTIONS_MISSING -> arguments.get(0).split(LIST)[0];
            case INDICATORS_UNTOLD -> "TRANSFORMATION";
            case OUTSTANDING_NOT_SHOWN -> "outstandingWhy-" + arguments.get(0);
            case AD_HOC_UNANSWERED -> "adHocConsidered";
            case NOT_RATED_OUTSIDE_QUARTER -> "from";
            case NOT_RATED_UNPROVEN -> "evidence";
            case INSPECTION_WITHOUT_WORD -> "inspection";
            case CHANGE_AHEAD -> "on";
            case ABSENCE_ENDS_FIRST -> "until";
            case SUBSTITUTE_SHARES_NO_BODY -> "substitute";
            case INSTRUCTION_EMPTY -> "instruction";
            case PAPER_UNREADABLE -> "name".equals(arguments.get(0)) ? "unitReport" : "unitReportDigest";
            case NO_MAJORITY -> "level";
            case NO_QUORUM -> "present";
            default -> "";
        };
    }

    /** Arguments in words: the domain's own names, days, points; rows of a table with their number. */
    private Object word(String argument, Locale locale) {
        if (argument.startsWith(CRITERION)) {
            return messages.getMessage("criterion." + argument.substring(CRITERION.length()), null, argument.substring(CRITERION.length()), locale);
        }
        Matcher numbered = NUMBERED.matcher(argument);
        if (numbered.matches()) {
            return messages.getMessage("word.in-row", new Object[] {word(numbered.group(1), locale), numbered.group(2)}, locale);
        }
        Matcher row = ROW.matcher(argument);
        if (row.matches()) {
            return messages.getMessage("word.in-row", new Object[] {word(row.group(1), locale), row.group(2)}, locale);
        }
        if (DAY.matcher(argument).matches()) {
            return VIETNAMESE_DAY.format(LocalDate.parse(argument));
        }
        if (POINTS.matcher(argument).matches()) {
            return new BigDecimal(argument).stripTrailingZeros().toPlainString().replace('.', ',');
        }
        return messages.getMessage("word." + argument, null, argument, locale);
    }

    /** Lists of bodies are told by name, in their order; a body that the commune does not have, by its code. */
    private static String bodies(String argument, Function<CommuneId, Map<String, String>> names) {
        return BODY.matcher(argument).results().map(found -> BodyId.parse(found.group())).map(body -> names.apply(body.commune())
                .getOrDefault(body.toString(), body.code())).collect(Collectors.joining(", "));
    }

    /** Lists of persons are told by name: {@code [thanh-lam:p-0010, thanh-lam:p-0011]}. */
    private String persons(String argument) {
        Matcher ids = PERSON.matcher(argument);
        Set<String> found = new LinkedHashSet<>();
        while (ids.find()) {
            found.add(ids.group());
        }
        return found.isEmpty() ? argument : people.persons(found).values().stream().map(People.Person::name).sorted().collect(Collectors.joining(", "));
    }
}
