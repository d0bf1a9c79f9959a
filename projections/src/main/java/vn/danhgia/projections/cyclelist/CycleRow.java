package vn.danhgia.projections.cyclelist;

import java.time.Instant;

/**
 * One quarter.
 *
 * @param edition  of the rule set it runs under
 * @param openedAt business time, UTC
 * @param passed   limits that have passed, {@code D1} to {@code D11}, joined by blanks
 */
public record CycleRow(String cycle, String quarter, String edition, Instant openedAt, int persons, String passed, long version) {

    CycleRow passed(String limit, long at) {
        return new CycleRow(cycle, quarter, edition, openedAt, persons, (passed + " " + limit).strip(), at);
    }
}
