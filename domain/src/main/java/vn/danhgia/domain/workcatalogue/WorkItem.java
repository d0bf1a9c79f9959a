package vn.danhgia.domain.workcatalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;

/**
 * One row of a catalogue (II.5.1). The person, the first of the seven attributes of R-I.2.1-2 and R-5.1-3, is the catalogue's owner; work, product, time,
 * responsibility, authority and measure stand here.
 *
 * @param number         from 1; kept for the whole quarter, never given twice
 * @param axis           the one axis that it serves (R-I.2.2-2)
 * @param objective      what the quarter is to reach by it
 * @param productKind    result or document (R-5.1-2)
 * @param expected       the result to be reached
 * @param due            last day, in Vietnam
 * @param responsibility what the person answers for in it
 * @param authority      who confirms the result, in words; the system asks the level of {@link WorkCatalogue#confirmer()}
 * @param measure        how the result is counted or told
 * @param weight         share of the results' points
 * @param part           the person's own part in it
 * @param leads          who has the main responsibility; one, and as typed also none or several, which is refused with the row (R-I.2.1-3)
 * @param coordinators   all others who take part
 * @param key            trọng tâm, then chốt (R-5.3-6)
 * @param indicator      what it does for Resolution 57, in axis 3 (R-3.4-1)
 */
public record WorkItem(int number, Axis axis, String objective, String task, String product, ProductKind productKind, String expected, LocalDate due,
                       String responsibility, String authority, String measure, Points weight, Part part, List<Doer> leads, List<Doer> coordinators,
                       boolean key, Origin origin, Optional<DigitalIndicator> indicator) {

    public WorkItem {
        if (number < 1) {
            throw new IllegalArgumentException("rows are counted from 1: " + number);
        }
        if (Stream.of(axis, objective, task, product, productKind, expected, due, responsibility, authority, measure, weight, part, origin, indicator)
                .anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a row's fields may be blank, never null: row " + number);
        }
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
    }

    /** The text clarities by field name, in the order in which people fill them in (R-I.2.1-2, R-5.1-3). */
    Map<String, String> clarities() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("task", task);
        fields.put("product", product);
        fields.put("responsibility", responsibility);
        fields.put("authority", authority);
        fields.put("measure", measure);
        return fields;
    }

    /** What else a row needs to be a step of the year's programme (R-5.1-1). */
    Map<String, String> aims() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("objective", objective);
        fields.put("expected", expected);
        fields.put("origin", origin.reference());
        return fields;
    }

    boolean isLedBy(PersonId person) {
        return leads.contains(Doer.person(person));
    }

    /** The same work and the same product, however it is spelt. */
    boolean isTheSameWorkAs(WorkItem other) {
        return plain(task).equals(plain(other.task)) && plain(product).equals(plain(other.product));
    }

    /** This row with another weight. */
    WorkItem weighing(Points other) {
        return new WorkItem(number, axis, objective, task, product, productKind, expected, due, responsibility, authority, measure, other, part, leads,
                coordinators, key, origin, indicator);
    }

    /** This row, to be taken up again in another quarter's catalogue. */
    WorkItem carriedOverFrom(String reference) {
        return new WorkItem(number, axis, objective, task, product, productKind, expected, due, responsibility, authority, measure, weight, part, leads,
                coordinators, key, new Origin(Origin.Kind.CARRIED_OVER, reference), indicator);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
