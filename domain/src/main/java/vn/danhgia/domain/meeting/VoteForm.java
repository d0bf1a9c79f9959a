package vn.danhgia.domain.meeting;

import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading.FormsOneAndTwo;

/** The papers of a vote by the numbers that II.5.3 gives them (C-9). */
public enum VoteForm {
    /** Mẫu 01. */
    FORM_01,
    /** Mẫu 02. */
    FORM_02,
    /** A paper that the plan gives no number. */
    WITHOUT_NUMBER;

    /**
     * The ballot on one person.
     *
     * @param head whether the person heads a unit
     */
    public static VoteForm ballot(boolean head, RatingRules rules) {
        return rules.read(FormsOneAndTwo.BALLOT_AND_MINUTES) || head ? FORM_01 : FORM_02;
    }

    /** The tellers' minutes (biên bản kiểm phiếu). */
    public static VoteForm minutes(RatingRules rules) {
        return rules.read(FormsOneAndTwo.BALLOT_AND_MINUTES) ? FORM_02 : WITHOUT_NUMBER;
    }
}
