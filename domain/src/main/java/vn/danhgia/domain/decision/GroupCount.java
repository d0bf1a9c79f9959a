package vn.danhgia.domain.decision;

import java.util.List;
import java.util.stream.IntStream;
import vn.danhgia.domain.ruleset.Reading.SmallUnitException;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;

/**
 * One group of similar positions counted on levels that are in force (II.4.1), for instance after one of them was replaced. It is shown; whoever has a level
 * keeps it.
 *
 * @param group      code; {@value DecisionRules#WHOLE_COMMUNE} where the whole commune is one group
 * @param ratedExcellent  of the group that the quota counts; exceptions only where they are taken from it (C-3)
 * @param ratedGood       rated GOOD
 * @param exceptions EXCELLENT by the exception of small places
 * @param places     how many of the EXCELLENT the quota allows if the others were GOOD
 */
public record GroupCount(String group, int ratedExcellent, int ratedGood, int exceptions, int places) {

    /**
     * The group in which a person of the quarter is counted; a person who is not counted (C-2) stands in a group of nobody.
     *
     * @param quarter everybody whom the commune has decided, each with the level in force
     */
    public static GroupCount of(DecisionRules rules, List<DecidedBefore> quarter, DossierId dossier) {
        String group = quarter.stream().filter(one -> one.dossier().equals(dossier)).map(one -> rules.groupOf(one.group())).findFirst().orElse("");
        List<DecidedBefore> here = quarter.stream().filter(one -> rules.counts(one.head()) && rules.groupOf(one.group()).equals(group)).toList();
        List<DecidedBefore> counted = here.stream().filter(one -> !one.byException() || rules.exception() == SmallUnitException.WITHIN_THE_QUOTA).toList();
        int excellent = (int) counted.stream().filter(one -> one.level() == Level.EXCELLENT).count();
        int good = (int) counted.stream().filter(one -> one.level() == Level.GOOD).count();
        int places = IntStream.iterate(excellent, number -> number > 0, number -> number - 1)
                .filter(number -> rules.quotaHolds(number, good + excellent - number)).findFirst().orElse(0);
        return new GroupCount(group, excellent, good, (int) here.stream().filter(DecidedBefore::byException).count(), places);
    }

    /** How many EXCELLENT the group has beyond its quota. */
    public int overrun() {
        return ratedExcellent - places;
    }
}
