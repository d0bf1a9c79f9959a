package vn.danhgia.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.ruleset.DeadlineCode;

/**
 * A unit as the member in charge of it sees it (III.1.1).
 *
 * @param persons who are rated
 * @param steps   how many of them are at which step; every step is there
 * @param late    persons with a step that was late
 */
public record MonitoredUnit(String code, String name, int persons, Map<Step, Long> steps, long late, List<Open> open) {

    /** How far a person is, in four steps of the plan. */
    public enum Step { CATALOGUE, ASSESSMENT, PROPOSAL, WITH_THE_COMMUNE }

    /**
     * Open work at a limit.
     *
     * @param lastDay on which it is in time, in Vietnam
     * @param turn    names of those whose turn it is
     */
    public record Open(DeadlineCode code, LocalDate lastDay, int count, List<String> turn) {
    }
}
