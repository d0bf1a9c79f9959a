package vn.danhgia.domain.dossier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;

/**
 * What a person writes on form 2A or 2B (Phụ lục 2A, 2B; II.5.2, R-5.2-1). In memory only; events keep it confidential. No text is null; what a
 * person left out is empty.
 *
 * @param criteria     points for each criterion of the common frame
 * @param results      one line for each planned item
 * @param sections     what a head answers for (II.3.3); empty for the others
 * @param indicators   those of axis 3 that apply (II.3.4); absent: does not apply
 * @param remarks      the person on his or her own work
 * @param shortcomings hạn chế
 * @param causes       nguyên nhân
 * @param remedies     hướng khắc phục
 * @param adHoc        nhiệm vụ phát sinh, đột xuất (II.3.5); empty when there were none
 */
public record SelfAssessment(List<Scored> criteria, List<Result> results, Map<HeadSection, String> sections,
                             Map<DigitalIndicator, String> indicators, String remarks, String shortcomings, String causes, String remedies,
                             String adHoc) {

    public SelfAssessment {
        criteria = List.copyOf(criteria);
        results = List.copyOf(results);
        sections = inTheirOrder(HeadSection.class, sections);
        indicators = inTheirOrder(DigitalIndicator.class, indicators);
    }

    private static <E extends Enum<E>> Map<E, String> inTheirOrder(Class<E> of, Map<E, String> texts) {
        Map<E, String> ordered = new EnumMap<>(of);
        ordered.putAll(texts);
        return Collections.unmodifiableMap(ordered);
    }

    /** What is told of a planned item; the first, where two are. */
    public Optional<Result> result(int number) {
        return results.stream().filter(result -> result.number() == number).findFirst();
    }

    /** Points for one criterion. */
    public record Scored(String criterion, Points points) {
    }

    /**
     * What came of one planned item.
     *
     * @param number   of the planned item
     * @param actual   what was reached, in words
     * @param finished day in Vietnam; empty while unfinished
     * @param degree   required for key tasks, allowed for all
     * @param evidence where it can be seen; may be empty
     * @param points   0 up to the item's weight
     */
    public record Result(int number, String actual, Optional<LocalDate> finished, Optional<Degree> degree, String evidence, Points points) {
    }

    /** Never its content: this text may reach a log. */
    @Override
    public String toString() {
        return "SelfAssessment";
    }
}
