package vn.danhgia.domain.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every contested place of the plan (C-…), and every place where it is silent and this project chose what an official would expect (S-…).
 * The default is the first alternative.
 */
public enum Contested {
    BELOW_FIFTY("C-1", "II.4.4", Reading.BelowFifty.class),
    QUOTA_BASE("C-2", "II.4.1", Reading.QuotaBase.class),
    HEAD_IN_QUOTA("C-2", "II.4.1", Reading.HeadInQuota.class),
    QUOTA_SHARE("C-2", "II.4.1", Reading.QuotaShare.class),
    QUOTA_GROUPS("C-2b", "II.4.1", Reading.QuotaGroups.class),
    SMALL_UNIT_EXCEPTION("C-3", "II.4.1", Reading.SmallUnitException.class),
    EXCEPTION_OVERRUN("C-3b", "II.4.1", Reading.ExceptionOverrun.class),
    NINETY_WITHOUT_EXCELLENCE("C-4", "II.4.2", Reading.NinetyWithoutExcellence.class),
    DECISION_LIMIT("C-5", "II.5.4", Reading.DecisionLimit.class),
    PROVINCE_CATALOGUE("C-6", "III.4.1", Reading.ProvinceCatalogue.class),
    BALLOT("C-7", "II.5.3", Reading.Ballot.class),
    NO_MAJORITY("C-7", "II.5.3", Reading.NoMajority.class),
    ABOVE_THE_CEILING("C-7b", "II.5.3", Reading.AboveTheCeiling.class),
    LEADER_COUNT("C-8", "II.5.3", Reading.LeaderCount.class),
    FORMS_ONE_AND_TWO("C-9", "II.5.3", Reading.FormsOneAndTwo.class),
    MONTH_COUNT("C-10", "II.8.1", Reading.MonthCount.class),
    BETWEEN_THE_CASES("C-10b", "II.8.1", Reading.BetweenTheCases.class),
    OWN_ITEM("C-11", "II.2.2", Reading.OwnItem.class),
    COMPLAINT_LIMIT("C-12", "III.5.2", Reading.ComplaintLimit.class),
    LATE_COMPLAINT("C-12", "III.5.2", Reading.LateComplaint.class),
    PUBLICATION("C-13", "II.5.5", Reading.Publication.class),
    BEFORE_DAY("C-14", "II.5.1", Reading.BeforeDay.class),
    DUE_AFTER_CUT_OFF("C-15", "II.4.4a", Reading.DueAfterCutOff.class),
    QUARTERS_COUNTED("C-16", "II.8.2", Reading.QuartersCounted.class),
    OUTVOTED_HEAD("C-17", "II.7.2", Reading.OutvotedHead.class),
    COLLECTIVE_GATE("C-18", "II.7.3", Reading.CollectiveGate.class),
    UNDER_CONSIDERATION("C-19", "III.5.1", Reading.UnderConsideration.class),
    LIST_AFTER_PROPOSALS("C-20", "III.5.1", Reading.ListAfterProposals.class),
    THREE_DEGREES("C-21", "II.5.3", Reading.ThreeDegrees.class),
    SCORE_ROUNDING("C-22", "II.4.1", Reading.ScoreRounding.class),
    LATE_DOSSIER("C-23", "III.2.4", Reading.LateDossier.class),
    SECOND_QUARTER_OF_2026("C-24", "II.5.1", Reading.SecondQuarterOf2026.class),
    BODY_MEMBERSHIP("C-25", "II.2.2", Reading.BodyMembership.class),
    FOURTH_AXIS("S-1", "I.2.2", Reading.FourthAxis.class),
    EXCEEDING_SHARE("S-2", "II.1.3", Reading.ExceedingShare.class),
    WHOLE_UNIT("S-3", "II.5.3", Reading.WholeUnit.class),
    FOURTH_QUARTER("S-4", "II.8.2", Reading.FourthQuarter.class),
    UNRATED_BETWEEN("S-5", "II.8.2", Reading.UnratedBetween.class),
    DISCIPLINE_DAY("S-6", "II.4.4b", Reading.DisciplineDay.class),
    CAUSE_CONFIRMED_BY("S-7", "II.4.4a", Reading.CauseConfirmedBy.class),
    INSPECTION_ENDED("S-8", "II.8.1d", Reading.InspectionEnded.class);

    private final String number;
    private final String clause;
    private final Class<? extends Reading> type;

    Contested(String number, String clause, Class<? extends Reading> type) {
        this.number = number;
        this.clause = clause;
        this.type = type;
    }

    /** Number in the table of contested readings. Several questions may share one. */
    public String number() {
        return number;
    }

    public String clause() {
        return clause;
    }

    Class<? extends Reading> type() {
        return type;
    }

    /** Every way to read it, the default first. */
    public List<Reading> alternatives() {
        return Arrays.asList(type.getEnumConstants());
    }

    public Reading byDefault() {
        return alternatives().get(0);
    }

    Optional<Reading> named(String name) {
        return alternatives().stream().filter(reading -> reading.name().equals(name)).findFirst();
    }

    static Contested of(Class<? extends Reading> type) {
        return Arrays.stream(values()).filter(question -> question.type == type).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a contested reading: " + type));
    }
}
