package vn.danhgia.domain.ruleset;

/**
 * How a contested place of the plan is read. Each question is an enum with every alternative, the default first; which one is in force stands in the
 * rule set ({@link Readings}). The questions with their number and clause are {@link Contested}.
 */
public sealed interface Reading {

    /** The alternative's name in the table of readings. */
    String name();

    /** C-1: "dưới 50 điểm và thuộc một trong các trường hợp" (II.4.4). */
    enum BelowFifty implements Reading {
        /** Either is enough, as Quy định 366 Điều 11 and footnote 2 have it. */
        OR_A_TRIGGER,
        /** Both are needed, as the sentence is printed: one alone leaves no fitting level. */
        AND_A_TRIGGER
    }

    /** C-2: a fifth of whom? */
    enum QuotaBase implements Reading {
        /** Of those finally rated GOOD. */
        FINAL_GOOD,
        /** Of those rated GOOD or better. */
        GOOD_OR_BETTER
    }

    /** C-2: is the head of a unit counted with the others of the group? */
    enum HeadInQuota implements Reading {
        COUNTED,
        /** Neither in the base nor in the number: the head is decided apart. */
        LEFT_OUT
    }

    /** C-2: 20 percent, or 25 where outstanding achievements allow it (Quy định 366). */
    enum QuotaShare implements Reading {
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

    /** C-2b: "đối tượng có vị trí, vai trò, chức năng, nhiệm vụ tương đồng" (II.4.1). */
    enum QuotaGroups implements Reading {
        /** As the table of groups names them. */
        BY_TABLE,
        /** The whole commune is one group. */
        ONE_FOR_ALL
    }

    /** C-3: the one of a place with fewer than five leaders (II.4.1). */
    enum SmallUnitException implements Reading {
        /** Shown apart, granted though the group's quota is used up. */
        BESIDE_THE_QUOTA,
        /** Counts against the group's quota. */
        WITHIN_THE_QUOTA
    }

    /** C-3b: nearly every unit is small, so exceptions can lift the whole above the share. */
    enum ExceptionOverrun implements Reading {
        /** The whole share is shown; nothing is blocked. */
        SHOWN,
        /** Exceptions stop where the commune as a whole would exceed the share. */
        BLOCKED
    }

    /** C-4: 90 points or more without being EXCELLENT; II.4.2 says "dưới 90". */
    enum NinetyWithoutExcellence implements Reading {
        /** GOOD, with the real score. */
        GOOD_WITH_THE_REAL_SCORE
    }

    /** C-5: II.5.4 says before the 20th, III.3.2 advises before the 25th. */
    enum DecisionLimit implements Reading {
        /** The 20th is the limit; between it and the 25th the decision is late against II.5.4 and still within III.3.2. */
        THE_TWENTIETH,
        /** The 25th is the limit. */
        THE_TWENTY_FIFTH
    }

    /** C-6: "trước ngày 15 tháng cuối quý" for province-managed catalogues (III.4.1). */
    enum ProvinceCatalogue implements Reading {
        /** Of this quarter, as printed. */
        THIS_QUARTER,
        /** Of the next quarter. */
        NEXT_QUARTER
    }

    /** C-7: "bỏ phiếu" (II.5.3), "bỏ phiếu biểu quyết" (II.5.4). */
    enum Ballot implements Reading {
        SECRET,
        /** Hands are counted; the tally is recorded in the same way. */
        OPEN_BY_HAND
    }

    /** C-7: what when no level has its majority? */
    enum NoMajority implements Reading {
        /** One more vote; then it is recorded that no level was carried, and the counts go to the upper body. */
        ONE_REVOTE,
        /** Votes are added from the top level downwards until they are a majority. */
        CUMULATE_FROM_THE_TOP
    }

    /** C-7b: may a vote go above what the data allow? */
    enum AboveTheCeiling implements Reading {
        REFUSED,
        /** With a written legal ground; marked. */
        ALLOWED_WITH_GROUND
    }

    /** C-8: "đơn vị có từ 03 lãnh đạo quản lý trở xuống" (II.5.3). */
    enum LeaderCount implements Reading {
        /** Leading posts that are filled on the day of the meeting. */
        FILLED_POSTS,
        /** Leading posts of the establishment. */
        ESTABLISHMENT
    }

    /** C-9: what Mẫu 01 and Mẫu 02 are (II.5.3). */
    enum FormsOneAndTwo implements Reading {
        /** The ballot, and the tellers' minutes. */
        BALLOT_AND_MINUTES,
        /** Two ballots: one for heads, one for deputies. */
        TWO_BALLOTS
    }

    /** C-10: "02 tháng", "01 tháng" (II.8.1). */
    enum MonthCount implements Reading {
        /** From date to date of the calendar; an absence also counts when its days in the quarter add up to 60. */
        CALENDAR_MONTHS,
        /** A month is 30 days, two are 60. */
        THIRTY_DAYS
    }

    /** C-10b: cases between those that II.8.1 names. */
    enum BetweenTheCases implements Reading {
        /** Rated on the results in the post; moved two months ago or more: on the new unit only. */
        RATED_IN_THE_POST
    }

    /** C-11: a body rates its own member. */
    enum OwnItem implements Reading {
        /** The person leaves for the item: no ballot, no chair, quorum counted anew. */
        STEPS_OUT,
        TAKES_PART
    }

    /** C-12: how long after the notice a complaint may come, and be answered. */
    enum ComplaintLimit implements Reading {
        /** Five working days; an answer within ten. */
        FIVE_WORKING_DAYS,
        /** Thirty days; an answer within ten working days. */
        THIRTY_DAYS
    }

    /** C-12: a complaint after its limit. */
    enum LateComplaint implements Reading {
        ACCEPTED_AND_MARKED,
        REFUSED
    }

    /** C-13: "thông báo công khai" (II.5.5). */
    enum Publication implements Reading {
        /** Name, post, unit, level within the commune; no score, vote, reason. */
        WITHIN_THE_COMMUNE,
        /** The same, to the units concerned only. */
        TO_UNITS_ONLY
    }

    /** C-14: "trước ngày N". */
    enum BeforeDay implements Reading {
        /** Before 00:00 of day N in Vietnam, whatever the weekday. */
        STRICT,
        /** Day N itself still counts. */
        INCLUSIVE
    }

    /** C-15: tasks due after the cut-off day. */
    enum DueAfterCutOff implements Reading {
        /** Judged at a milestone or moved to the next quarter; not counted as unfinished. */
        NOT_COUNTED,
        COUNTED
    }

    /** C-16: "số quý được đề xuất" (II.8.2). */
    enum QuartersCounted implements Reading {
        /** Proposed by the using body (II.5.3). */
        PROPOSED,
        DECIDED
    }

    /** C-17: the head answers for a proposal that a vote produced (II.7.2). */
    enum OutvotedHead implements Reading {
        /** The item is opened, the head explains, BTV decides; how the head voted stays secret. */
        ITEM_OPENED
    }

    /** C-18: 70 percent of the collective (II.7.3) beside 100 percent of the person (II.4.4a). */
    enum CollectiveGate implements Reading {
        /** Two gates, one beside the other. */
        INDEPENDENT,
        /** As Quy định 366: leaders above COMPLETED need a unit that did everything. */
        WHOLE_UNIT_FOR_LEADERS
    }

    /** C-19: discipline that is only being considered (III.5.1). */
    enum UnderConsideration implements Reading {
        /** A warning; in force: II.4.4b; under inspection for signs: II.8.1d. */
        WARNING_ONLY
    }

    /** C-20: UBKT's list comes after the proposals. */
    enum ListAfterProposals implements Reading {
        /** BXDĐ checks again; a proposal against the list is returned or marked. */
        CHECKED_AGAIN
    }

    /** C-21: the three degrees of II.5.3. */
    enum ThreeDegrees implements Reading {
        /** Recorded, with a warning. */
        RECORDED,
        /** A key task at degree 2 or 3 closes EXCELLENT; at degree 3 the person has not completed. */
        HARD_GATES
    }

    /** C-22: rounding of scores. */
    enum ScoreRounding implements Reading {
        /** Two decimals kept, compared unrounded: 89.95 is below 90. */
        COMPARED_UNROUNDED
    }

    /** C-23: a dossier after its limit. */
    enum LateDossier implements Reading {
        /** Until BTV meets; marked for ever. */
        ACCEPTED_AND_MARKED,
        REFUSED
    }

    /** C-24: in 2026-Q2 catalogue and results are due on one day. */
    enum SecondQuarterOf2026 implements Reading {
        /** Approval and self-assessment side by side; order by time only. */
        SIDE_BY_SIDE
    }

    /** C-25: who "Lãnh đạo UBND" and "Thường trực HĐND" are. */
    enum BodyMembership implements Reading {
        /** Members are data with dates. */
        AS_RECORDED
    }

    /** S-1: must axis 4 (Party building, unity, anti-corruption) be in every catalogue (I.2.2)? */
    enum FourthAxis implements Reading {
        MAY_BE_LEFT_OUT,
        REQUIRED
    }

    /** S-2: how much must exceed the requirement for EXCELLENT (II.1.3; Quy định 366: 30 percent of the tasks)? */
    enum ExceedingShare implements Reading {
        /** One named result is enough; the share is shown. */
        SHOWN,
        REQUIRED
    }

    /** S-3: "toàn thể cơ quan" (II.5.3). */
    enum WholeUnit implements Reading {
        /** Cadres, civil servants, public employees. */
        WITHOUT_CONTRACT_STAFF,
        WITH_CONTRACT_STAFF
    }

    /** S-4: is there a rating of the fourth quarter of its own (II.8.2)? */
    enum FourthQuarter implements Reading {
        RATED,
        /** The year's rating takes its place. */
        YEAR_ONLY
    }

    /** S-5: a quarter without a rating between two NOT_COMPLETED (II.8.2). */
    enum UnratedBetween implements Reading {
        /** It neither counts nor breaks the row. */
        PASSED_OVER,
        BREAKS_THE_ROW
    }

    /** S-6: "trong quý đánh giá … bị xử lý kỷ luật" (II.4.4b): which day counts? */
    enum DisciplineDay implements Reading {
        /** The day from which the decision is in force. */
        IN_FORCE,
        /** The day of the violation. */
        VIOLATION
    }

    /** S-7: who confirms an objective cause (II.4.4a)? */
    enum CauseConfirmedBy implements Reading {
        /** The body that approved the catalogue. */
        CATALOGUE_APPROVER,
        /** The body that decides the level. */
        DECIDER
    }

    /** S-8: when an inspection for signs of violation ends after the quarter (II.8.1d). */
    enum InspectionEnded implements Reading {
        /** The results go to the next quarter. */
        CARRIED_OVER,
        /** The quarter is rated late. */
        RATED_LATE
    }
}
