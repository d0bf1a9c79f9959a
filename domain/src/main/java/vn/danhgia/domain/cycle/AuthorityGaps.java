package vn.danhgia.domain.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.danhgia.domain.ruleset.AuthorityRoute;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;

/**
 * What keeps a quarter from being opened (khoảng trống thẩm quyền, R-2.2-11): somebody whose position has no row, or a body that would have to act and
 * cannot. Bodies of the province are not the commune's to fill.
 *
 * @param list persons first, in the order of the roster; then units and bodies
 */
public record AuthorityGaps(List<Gap> list) {

    /** What is missing. */
    public enum Missing {
        /** A row of the authority matrix, for a person. */
        ROUTE,
        /** Whoever leads the unit: it reports its result and calls its meeting (II.5.3). */
        HEAD,
        /** Anybody in a body that holds an authority or an office. */
        MEMBERS,
        /** Whoever chairs a body that votes. */
        CHAIR,
        /** Anybody but the person concerned in a body that acts on him or her: nobody acts on oneself (C-11). */
        OTHERS
    }

    /**
     * One gap.
     *
     * @param person  present when a route is missing
     * @param body    present when somebody in a body is missing
     * @param clause  on which the body's part stands; of a missing route, that of the rule about completeness
     * @param persons who could not be rated for it; empty for an office of the whole quarter
     */
    public record Gap(Missing missing, Optional<PersonId> person, Optional<BodyId> body, String clause, List<PersonId> persons) {
    }

    /** Why a body is needed. */
    private record Need(String clause, Set<PersonId> persons) {
    }

    private static final String COMPLETENESS = "II.2.2";
    private static final String UNIT_MEETING = "II.5.3";

    public AuthorityGaps {
        list = List.copyOf(list);
    }

    /** @param subjects those who are rated in the quarter */
    public static AuthorityGaps of(RuleSet rules, CommuneId commune, List<RosterLine> subjects, Seats seats) {
        List<Gap> gaps = new ArrayList<>();
        Map<BodyId, Need> units = new LinkedHashMap<>();
        Map<BodyId, Need> bodies = new LinkedHashMap<>();
        Set<BodyId> voting = new HashSet<>();
        for (RosterLine line : subjects) {
            Optional<AuthorityRoute> route = rules.routeOver(line.position(), commune, line.unit());
            if (route.isEmpty()) {
                gaps.add(new Gap(Missing.ROUTE, Optional.of(line.person()), Optional.empty(), COMPLETENESS, List.of(line.person())));
            } else {
                need(units, new BodyId(commune, line.unit()), UNIT_MEETING, line.person());
                acting(route.get()).forEach(body -> need(bodies, body, route.get().clause(), line.person()));
                voting.add(route.get().proposer());
                deciding(route.get()).ifPresent(voting::add);
            }
        }
        Arrays.stream(Offices.Role.values()).filter(role -> role != Offices.Role.REPORTER)
                .forEach(role -> bodies.computeIfAbsent(rules.offices().of(role, commune), body -> new Need(role.clause(), new HashSet<>())));
        voting.add(rules.offices().of(Offices.Role.UPPER_BODY, commune));
        voting.add(rules.offices().of(Offices.Role.LAST_BODY, commune));

        subjects.forEach(line -> rules.routeOver(line.position(), commune, line.unit()).ifPresent(route -> oneByOne(route)
                .filter(body -> line.person().equals(seats.alone().get(body)))
                .forEach(body -> gaps.add(new Gap(Missing.OTHERS, Optional.empty(), Optional.of(body), route.clause(), List.of(line.person()))))));
        units.forEach((unit, need) -> {
            if (!seats.chaired().contains(unit)) {
                gaps.add(gap(Missing.HEAD, unit, need));
            }
        });
        bodies.forEach((body, need) -> {
            if (units.containsKey(body) && !seats.chaired().contains(body)) {
                return;
            }
            if (!seats.filled().contains(body)) {
                gaps.add(gap(Missing.MEMBERS, body, need));
            } else if (voting.contains(body) && !seats.chaired().contains(body)) {
                gaps.add(gap(Missing.CHAIR, body, need));
            }
        });
        return new AuthorityGaps(gaps);
    }

    /** With everybody who is rated once a year left out (R-2.1-3), as at the opening. */
    public static AuthorityGaps before(RuleSet rules, CommuneId commune, List<RosterLine> roster, Seats seats) {
        return of(rules, commune, roster.stream().filter(line -> !rules.isAnnualOnly(line.position())).toList(), seats);
    }

    public List<PersonId> persons() {
        return list.stream().flatMap(gap -> gap.person().stream()).toList();
    }

    public List<BodyId> bodies(Missing missing) {
        return list.stream().filter(gap -> gap.missing() == missing).flatMap(gap -> gap.body().stream()).toList();
    }

    private static Stream<BodyId> acting(AuthorityRoute route) {
        return Stream.of(route.reviewer(), route.adviser(), Optional.of(route.approver()), Optional.of(route.proposer()), Optional.of(route.appraiser()),
                route.opinion(), deciding(route), Optional.of(route.clerk()), route.preparer()).flatMap(Optional::stream).distinct();
    }

    /** Bodies of which one member acts for all; where a body votes and too few are left, another one votes (C-11). */
    private static Stream<BodyId> oneByOne(AuthorityRoute route) {
        return Stream.of(route.reviewer(), route.adviser(), Optional.of(route.approver()), Optional.of(route.appraiser()), route.opinion())
                .flatMap(Optional::stream).distinct();
    }

    private static Optional<BodyId> deciding(AuthorityRoute route) {
        return route.isDecidedByProvince() ? Optional.empty() : Optional.of(route.decider());
    }

    private static void need(Map<BodyId, Need> needs, BodyId body, String clause, PersonId person) {
        needs.computeIfAbsent(body, absent -> new Need(clause, new HashSet<>())).persons().add(person);
    }

    private static Gap gap(Missing missing, BodyId body, Need need) {
        return new Gap(missing, Optional.empty(), Optional.of(body), need.clause(),
                need.persons().stream().sorted(java.util.Comparator.comparing(PersonId::code)).toList());
    }
}
