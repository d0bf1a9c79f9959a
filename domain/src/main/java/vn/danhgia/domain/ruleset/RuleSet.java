package vn.danhgia.domain.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Quarter;

/**
 * One edition of the rules: the tables as values. A quarter is opened under one and keeps it (R-0-1, R-END-1).
 *
 * @param edition          which document
 * @param bodies           bodies with a part in the cycle itself
 * @param offices          bodies with a part in the whole quarter
 * @param scoreFrame       how the hundred points are shared out
 * @param deadlines        one row for each limit
 * @param internalDays     one row for each day that the plan leaves open
 * @param periods          one row for each period
 * @param workingDays      the calendar of working days
 * @param authorities      who holds which authority, one row for each position that the commune decides on
 * @param provinceManaged  positions on which the province decides
 * @param subjects         who is rated how often
 * @param similarPositions groups of the quota
 * @param papers           papers of the dossier, recipients of documents
 * @param rating           readings and numbers
 */
public record RuleSet(Edition edition, BodyRoles bodies, Offices offices, ScoreFrame scoreFrame, List<DeadlineRow> deadlines, List<InternalDay> internalDays,
                      List<Period> periods, WorkingDays workingDays, List<AuthorityRow> authorities, List<ProvinceRow> provinceManaged,
                      List<SubjectRow> subjects, SimilarPositions similarPositions, Papers papers, RatingRules rating) {

    /** @throws IllegalArgumentException when a row is missing or stands there twice */
    public RuleSet {
        deadlines = exactlyOneEach(deadlines, DeadlineRow::code, DeadlineCode.values());
        internalDays = exactlyOneEach(internalDays, InternalDay::code, InternalDay.Code.values());
        periods = exactlyOneEach(periods, Period::code, Period.Code.values());
        authorities = noneTwice(authorities, AuthorityRow::position);
        provinceManaged = noneTwice(provinceManaged, ProvinceRow::position);
        subjects = noneTwice(subjects, SubjectRow::position);
    }

    public RuleSetRef ref() {
        return edition.ref();
    }

    /** The first too-late instant of every limit in a quarter, under the readings C-5, C-6 and C-14. */
    public Map<DeadlineCode, Instant> limits(Quarter quarter) {
        Map<DeadlineCode, Instant> limits = new EnumMap<>(DeadlineCode.class);
        deadlines.forEach(row -> limits.put(row.code(), row.limit(quarter, rating.readings().of(Reading.BeforeDay.class))));
        if (rating.read(Reading.DecisionLimit.THE_TWENTY_FIFTH)) {
            limits.put(DeadlineCode.DECISION, limits.get(DeadlineCode.ADVICE));
        }
        // Read as a limit for the next quarter's catalogue, a quarter's own one ran out in the quarter before it.
        if (rating.read(Reading.ProvinceCatalogue.NEXT_QUARTER) && !quarter.equals(Quarter.FIRST)) {
            limits.put(DeadlineCode.CATALOGUE_PROVINCE,
                    row(DeadlineCode.CATALOGUE_PROVINCE).limit(quarter.previous(), rating.readings().of(Reading.BeforeDay.class)));
        }
        return limits;
    }

    /** A day that the plan leaves open, in a quarter. */
    public LocalDate day(InternalDay.Code code, Quarter quarter) {
        return internalDays.stream().filter(row -> row.code() == code).findFirst().orElseThrow().in(quarter);
    }

    public Period period(Period.Code code) {
        return periods.stream().filter(row -> row.code() == code).findFirst().orElseThrow();
    }

    /** The row of a position; empty is a gap that blocks the opening (R-2.2-11). */
    public Optional<AuthorityRow> authorityOver(String position) {
        return authorities.stream().filter(row -> row.position().equals(position)).findFirst();
    }

    public Optional<ProvinceRow> provinceManaged(String position) {
        return provinceManaged.stream().filter(row -> row.position().equals(position)).findFirst();
    }

    /**
     * Who holds which authority over the holder of a position: the commune's row, or for a position that the province manages what the commune does by
     * delegation (II.2.2(1), R-2.1-4, R-2.2-1).
     *
     * @return empty is a gap that blocks the opening (R-2.2-11)
     */
    public Optional<AuthorityRoute> routeOver(String position, CommuneId commune, String unit) {
        return authorityOver(position).map(row -> row.in(commune, unit))
                .or(() -> provinceManaged(position).map(row -> row.in(commune, bodies.organiser(), offices.of(Offices.Role.PROVINCE_PAPERS, commune))));
    }

    /** Rated once a year only (R-2.1-3). */
    public boolean isAnnualOnly(String position) {
        return subjects.stream().anyMatch(row -> row.position().equals(position) && row.annualOnly());
    }

    /** What the holder of a position answers for; nothing in particular where the table does not say. */
    public Duty dutyOf(String position) {
        return subjects.stream().filter(row -> row.position().equals(position)).findFirst().map(SubjectRow::duty).orElse(Duty.NONE);
    }

    private DeadlineRow row(DeadlineCode code) {
        return deadlines.stream().filter(row -> row.code() == code).findFirst().orElseThrow();
    }

    private static <T, K> List<T> noneTwice(List<T> rows, Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        for (T row : rows) {
            if (!seen.add(key.apply(row))) {
                throw new IllegalArgumentException("two rows for " + key.apply(row));
            }
        }
        return List.copyOf(rows);
    }

    private static <T, K> List<T> exactlyOneEach(List<T> rows, Function<T, K> key, K[] wanted) {
        List<T> once = noneTwice(rows, key);
        List<K> missing = Arrays.stream(wanted).filter(code -> once.stream().noneMatch(row -> key.apply(row).equals(code))).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no row for " + missing);
        }
        return once;
    }

    /**
     * Bodies with a part in the cycle itself.
     *
     * @param organiser code of the body that opens and runs the quarter (III.3.1)
     */
    public record BodyRoles(String organiser) {
    }
}
