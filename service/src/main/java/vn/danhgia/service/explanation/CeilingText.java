package vn.danhgia.service.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.rating.Explanation;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.rating.Warning;
import vn.danhgia.domain.shared.Level;

/**
 * A ceiling and its explanation in sentences (R-7.1-2). The sentences tell of discipline, health and inspections: they are for those who may read the
 * whole dossier, and for nobody's log.
 */
@Component
public class CeilingText {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final String LISTED = "– ";

    private final MessageSource messages;

    CeilingText(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One line a sentence; lines under a heading begin with a dash.
     *
     * @param unitNames from code of a unit to its name
     * @param locale    of who reads
     */
    public List<String> of(Ceiling ceiling, UnaryOperator<String> unitNames, Locale locale) {
        return new Telling(unitNames, locale).tell(ceiling);
    }

    private final class Telling {

        private final UnaryOperator<String> unitNames;
        private final Locale locale;
        private final List<String> lines = new ArrayList<>();

        Telling(UnaryOperator<String> unitNames, Locale locale) {
            this.unitNames = unitNames;
            this.locale = locale;
        }

        List<String> tell(Ceiling ceiling) {
            outcome(ceiling);
            ceiling.standing().ifPresent(this::standing);
            Explanation explanation = ceiling.explanation();
            explanation.closed().forEach(closed -> listed(text("explanation.closed", level(closed.level())), closed.by().stream().map(this::because)
                    .toList()));
            listed(text("explanation.awaited"), explanation.awaited().stream().map(this::because).toList());
            listed(text("explanation.warnings"), explanation.warnings().stream().map(this::warned).toList());
            listed(text("explanation.conditions"), ceiling.conditions().stream()
                    .map(condition -> text("explanation.state." + condition.state(), because(condition))).toList());
            return List.copyOf(lines);
        }

        private void outcome(Ceiling ceiling) {
            lines.add(switch (ceiling.outcome()) {
                case LEVEL -> text("ceiling." + ceiling.level().orElseThrow());
                case NO_FITTING_LEVEL -> text("ceiling.NO_FITTING_LEVEL", level(ceiling.highest().orElseThrow()));
                case NOT_RATED -> text("ceiling.NOT_RATED");
            });
            if (ceiling.isProvisional()) {
                lines.add(text("ceiling.provisional"));
            }
            if (ceiling.discretion()) {
                lines.add(text("ceiling.discretion"));
            }
        }

        private void standing(Standing standing) {
            if (standing.notRated().isPresent()) {
                notRated(standing.notRated().get(), standing.carriedOver());
                return;
            }
            lines.add(text("standing." + standing.which(), standing.instruction().orElse("")));
            standing.countsFrom().ifPresent(day -> lines.add(text("standing.counts-from", argument(day.toString()))));
            standing.oldUnits().forEach(unit -> lines.add(text("standing.old-unit", unitNames.apply(unit))));
        }

        private void notRated(NotRated reason, boolean carriedOver) {
            lines.add(text("explanation.not-rated." + reason));
            lines.add(text(carriedOver ? "explanation.not-rated.carried-over" : "explanation.not-rated.rated-late"));
        }

        private void listed(String heading, List<String> sentences) {
            if (!sentences.isEmpty()) {
                lines.add(heading);
                sentences.forEach(sentence -> lines.add(LISTED + sentence));
            }
        }

        private String because(Condition condition) {
            String sentence = text("condition." + condition.name() + "." + condition.state(), arguments(condition.arguments()));
            return grounded(sentence, condition.clause(), condition.rule(), condition.source());
        }

        private String warned(Warning warning) {
            return grounded(text("warning." + warning.name(), arguments(warning.arguments())), warning.clause(), warning.rule(), warning.source());
        }

        private String grounded(String sentence, String clause, String rule, Source source) {
            return text("explanation.basis", sentence, clause, rule, text("source." + source));
        }

        private String level(Level level) {
            return text("level." + level);
        }

        private Object[] arguments(List<String> arguments) {
            return arguments.stream().map(this::argument).toArray();
        }

        /** Numbers for the format, which writes them as the reader does, and days; the domain writes numbers with a point and days as yyyy-mm-dd. */
        private Object argument(String argument) {
            if (DAY.matcher(argument).matches()) {
                return VIETNAMESE_DAY.format(LocalDate.parse(argument));
            }
            return NUMBER.matcher(argument).matches() ? new BigDecimal(argument) : argument;
        }

        private String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }
}
