package vn.danhgia.domain.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;

/**
 * How the levels of a commune's leaders stand beside the quota (II.4.1, R-4.1-2 … R-4.1-4). It counts and reports; who stays EXCELLENT where there
 * are too many is for BTV's vote. Nobody is ranked: persons stand in the order of their ids, which says nothing.
 *
 * @param groups     groups of similar position, by code
 * @param smallUnits units that have the exception or for which it was claimed, by code
 * @param commune    all groups together
 */
public record QuotaReport(List<Group> groups, List<SmallUnit> smallUnits, Commune commune) {

    /** Code of the one group where the whole commune is one (C-2b). */
    public static final String WHOLE_COMMUNE = "all";

    /**
     * @param good       decided as GOOD
     * @param excellent  decided as EXCELLENT and counted in the quota, with all that is shown to those who vote; ids in order
     * @param exceptions decided as EXCELLENT by the exception of their small unit
     * @param allowed    the most of {@code excellent} that may stay when the others become GOOD
     * @param overrun    how many must become GOOD
     */
    public record Group(String code, int good, List<Candidate> excellent, List<PersonId> exceptions, int allowed, int overrun) {
    }

    /**
     * @param leaders  at the cut-off, rated or not
     * @param entitled may raise one (C-3)
     * @param eligible those from whom BTV may choose the one
     * @param claimed  those whom BTV has chosen; in order only when the unit is entitled and there is one, who is eligible
     * @param valid    the choice is in order; otherwise who was chosen counts in the group's quota
     */
    public record SmallUnit(String unit, int leaders, boolean entitled, List<PersonId> eligible, List<PersonId> claimed, boolean valid) {
    }

    /**
     * C-3b: the share over all groups.
     *
     * @param excellent  decided as EXCELLENT, exceptions among them
     * @param base       of whom the share is taken
     * @param cap        what the share would allow of the whole
     * @param exceptions of the EXCELLENT, those of small units
     * @param blocked    so many exceptions must fall; always 0 where the share is only shown
     */
    public record Commune(int excellent, int base, int cap, int exceptions, int blocked) {
        /** Above the share of the whole; of weight only where C-3b blocks. */
        public boolean isAboveTheShare() {
            return excellent > cap;
        }
    }

    public QuotaReport {
        groups = List.copyOf(groups);
        smallUnits = List.copyOf(smallUnits);
    }

    /**
     * @param candidates every leader of the commune, in any order, once
     * @param groupOf    group by position class; a position without a group is a group of its own
     * @throws IllegalArgumentException when a person stands there twice
     */
    public static QuotaReport of(Collection<Candidate> candidates, Map<String, String> groupOf, RatingRules rules) {
        if (candidates.stream().map(Candidate::person).distinct().count() != candidates.size()) {
            throw new IllegalArgumentException("a person stands in the quota twice");
        }
        List<Candidate> counted = candidates.stream().filter(candidate -> !candidate.decidedByProvince())
                .sorted(Comparator.comparing(candidate -> candidate.person().toString())).toList();
        List<SmallUnit> smallUnits = smallUnits(counted, rules);
        Set<PersonId> exceptions = new HashSet<>();
        smallUnits.stream().filter(SmallUnit::valid).forEach(unit -> exceptions.addAll(unit.claimed()));

        List<Group> groups = new ArrayList<>();
        inGroups(counted, groupOf, rules).forEach((code, members) -> groups.add(group(code, members, exceptions, rules)));
        return new QuotaReport(groups, smallUnits, commune(counted, exceptions, rules));
    }

    /** Nothing stands against deciding so: every group keeps to its quota, every exception is in order, and none is blocked. */
    public boolean holds() {
        return groups.stream().allMatch(group -> group.overrun() == 0) && commune.blocked() == 0
                && smallUnits.stream().allMatch(unit -> unit.claimed().isEmpty() || unit.valid());
    }

    /** C-2, C-2b: similar positions; without heads where they are decided apart; who is not rated counts nowhere. */
    private static Map<String, List<Candidate>> inGroups(List<Candidate> counted, Map<String, String> groupOf, RatingRules rules) {
        boolean one = rules.read(Reading.QuotaGroups.ONE_FOR_ALL);
        return counted.stream().filter(Candidate::isRated)
                .filter(candidate -> !candidate.head() || rules.read(Reading.HeadInQuota.COUNTED))
                .collect(Collectors.groupingBy(candidate -> one ? WHOLE_COMMUNE : groupOf.getOrDefault(candidate.position(), candidate.position()),
                        TreeMap::new, Collectors.toList()));
    }

    private static Group group(String code, List<Candidate> members, Set<PersonId> exceptions, RatingRules rules) {
        Predicate<Candidate> byException = member -> exceptions.contains(member.person());
        List<Candidate> excellent = members.stream().filter(member -> member.isDecidedAs(Level.EXCELLENT)).filter(byException.negate()).toList();
        List<PersonId> apart = members.stream().filter(byException).map(Candidate::person).toList();
        int good = (int) members.stream().filter(member -> member.isDecidedAs(Level.GOOD)).count();
        // C-3: beside the quota the exception neither takes a place nor belongs to the base; within it the others get what it leaves.
        int placed = rules.read(Reading.SmallUnitException.WITHIN_THE_QUOTA) ? apart.size() : 0;
        int allowed = Math.min(excellent.size(), Quota.mostBeside(placed, good + excellent.size(), rules));
        return new Group(code, good, excellent, apart, allowed, excellent.size() - allowed);
    }

    /** R-4.1-4, C-3: "nơi" is the unit. */
    private static List<SmallUnit> smallUnits(List<Candidate> counted, RatingRules rules) {
        Map<String, List<Candidate>> units = counted.stream().collect(Collectors.groupingBy(Candidate::unit, TreeMap::new, Collectors.toList()));
        List<SmallUnit> small = new ArrayList<>();
        units.forEach((code, leaders) -> {
            SmallUnit unit = smallUnit(code, leaders, rules);
            if (unit.entitled() || !unit.claimed().isEmpty()) {
                small.add(unit);
            }
        });
        return small;
    }

    private static SmallUnit smallUnit(String code, List<Candidate> leaders, RatingRules rules) {
        List<Candidate> rated = leaders.stream().filter(Candidate::isRated).toList();
        List<PersonId> eligible = rated.stream().filter(Candidate::isEligible).map(Candidate::person).toList();
        int goodOrBetter = (int) rated.stream().filter(Candidate::isGoodOrBetterThroughout).count();
        boolean entitled = Quota.smallUnitException(leaders.size(), goodOrBetter, rated.size(), eligible.size(), rules);
        List<PersonId> claimed = rated.stream().filter(leader -> leader.byException() && leader.isDecidedAs(Level.EXCELLENT)).map(Candidate::person)
                .toList();
        boolean valid = entitled && claimed.size() == 1 && eligible.containsAll(claimed);
        return new SmallUnit(code, leaders.size(), entitled, eligible, claimed, valid);
    }

    /**
     * C-3b: over the whole commune the exceptions stop, or are only shown, where the share is used up. Groups that are over have their own overrun.
     */
    private static Commune commune(List<Candidate> counted, Set<PersonId> exceptions, RatingRules rules) {
        int excellent = (int) counted.stream().filter(candidate -> candidate.isDecidedAs(Level.EXCELLENT)).count();
        int good = (int) counted.stream().filter(candidate -> candidate.isDecidedAs(Level.GOOD)).count();
        int base = Quota.base(excellent, good, rules);
        int above = Math.max(0, excellent - Quota.most(excellent + good, rules));
        int blocked = rules.read(Reading.ExceptionOverrun.BLOCKED) ? Math.min(above, exceptions.size()) : 0;
        return new Commune(excellent, base, Quota.cap(base, rules), exceptions.size(), blocked);
    }
}
