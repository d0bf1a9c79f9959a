package vn.danhgia.domain.rating;

/**
 * Contested readings of II.4, each with every alternative; the rule set names the one in force. Numbers are those of the table of contested readings.
 *
 * @param unfinished  C-1
 * @param base        C-2
 * @param head        C-2, whether the head of a group counts in its quota
 * @param share       C-2, the share
 * @param exception   C-3
 */
public record Readings(BelowFifty unfinished, QuotaBase base, HeadInQuota head, QuotaShare share, SmallUnitException exception) {

    public static final Readings DEFAULT = new Readings(BelowFifty.OR_A_TRIGGER, QuotaBase.FINAL_GOOD, HeadInQuota.COUNTED, QuotaShare.TWENTY_PERCENT,
            SmallUnitException.BESIDE_THE_QUOTA);

    /** C-1: "dưới 50 điểm và thuộc một trong các trường hợp" (II.4.4). */
    public enum BelowFifty {
        /** Either is enough, as Quy định 366 Điều 11 and footnote 2 have it. */
        OR_A_TRIGGER,
        /** Both are needed, as the sentence is printed: one alone leaves no fitting level. */
        AND_A_TRIGGER
    }

    /** C-2: a fifth of whom? */
    public enum QuotaBase {
        /** Of those finally rated GOOD. */
        FINAL_GOOD,
        /** Of those rated GOOD or better. */
        GOOD_OR_BETTER
    }

    /** C-2: is the head of the group counted with the others? */
    public enum HeadInQuota { COUNTED, LEFT_OUT }

    /** C-2: 20 percent, or 25 where outstanding achievements allow it (Quy định 366). */
    public enum QuotaShare {
        TWENTY_PERCENT(20),
        TWENTY_FIVE_PERCENT(25);

        private final int percent;

        QuotaShare(int percent) {
            this.percent = percent;
        }

        public int percent() {
            return percent;
        }
    }

    /** C-3: the one of a unit with fewer than five leaders. */
    public enum SmallUnitException {
        /** Shown apart, granted though the group's quota is used up. */
        BESIDE_THE_QUOTA,
        /** Counts against the group's quota. */
        WITHIN_THE_QUOTA
    }
}
