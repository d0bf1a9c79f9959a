package vn.danhgia.domain.decision;

import vn.danhgia.domain.meeting.VotingRules;
import vn.danhgia.domain.rating.Quota;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.DecisionLimit;
import vn.danhgia.domain.ruleset.Reading.ExceptionOverrun;
import vn.danhgia.domain.ruleset.Reading.HeadInQuota;
import vn.danhgia.domain.ruleset.Reading.QuotaBase;
import vn.danhgia.domain.ruleset.Reading.QuotaGroups;
import vn.danhgia.domain.ruleset.Reading.QuotaShare;
import vn.danhgia.domain.ruleset.Reading.SmallUnitException;
import vn.danhgia.domain.ruleset.Threshold;

/** How the decision is read in this quarter (C-2, C-2b, C-3, C-3b, C-5, C-7): what the session takes from the rule set and writes into its first event.
 *
 * @param smallPlaceBelow a place with fewer leaders is a small one (II.4.1)
 */
public record DecisionRules(VotingRules voting, QuotaBase base, HeadInQuota head, QuotaShare share, QuotaGroups groups, SmallUnitException exception,
                            ExceptionOverrun overrun, DecisionLimit limit, int smallPlaceBelow) {

    /** The only group where the whole commune is one (C-2b). */
    public static final String WHOLE_COMMUNE = "toan-xa";

    public static DecisionRules of(RatingRules rules) {
        var readings = rules.readings();
        return new DecisionRules(VotingRules.of(rules), readings.of(QuotaBase.class), readings.of(HeadInQuota.class), readings.of(QuotaShare.class),
                readings.of(QuotaGroups.class), readings.of(SmallUnitException.class), readings.of(ExceptionOverrun.class),
                readings.of(DecisionLimit.class), rules.number(Threshold.SMALL_UNIT_BELOW_LEADERS));
    }

    /** Whether so many EXCELLENT beside so many GOOD keep to the quota of II.4.1. The one place where the session asks the rating. */
    boolean quotaHolds(int excellent, int good) {
        return Quota.holds(excellent, good, RatingRules.reading(base, share));
    }

    /** Whether somebody counts in the quota at all (C-2). */
    boolean counts(boolean headOfUnit) {
        return !headOfUnit || head == HeadInQuota.COUNTED;
    }

    /** The group in which a person's quota is counted (C-2b). */
    String groupOf(String groupOfTheTable) {
        return groups == QuotaGroups.BY_TABLE ? groupOfTheTable : WHOLE_COMMUNE;
    }
}
