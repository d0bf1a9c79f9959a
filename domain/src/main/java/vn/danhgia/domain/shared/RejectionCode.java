package vn.danhgia.domain.shared;

import java.util.Locale;

/** Every refusal that a person can be given, with the clause of the plan (or the reading) that it stands on. */
public enum RejectionCode {
    /** Second opening of one quarter. */
    CYCLE_ALREADY_OPEN("R-0-1"),
    /** No rule set is in force in that quarter. */
    NO_RULE_SET("R-III.2.3-1"),
    /** A person of the roster has no row in the authority matrix. */
    AUTHORITY_GAP("R-2.2-11"),
    /** Nobody to rate. */
    ROSTER_EMPTY("R-2.1-1"),
    /** Two dossiers for one person in one quarter. */
    PERSON_TWICE("R-2.1-2"),
    /** Only BXDĐ opens a quarter. */
    NOT_THE_ORGANISER("R-III.3.1-1"),
    /** The thing does not exist (yet). */
    NOT_FOUND("R-1.1-2"),
    /** It exists already. */
    ALREADY_EXISTS("R-2.1-2"),
    /** The actor is not the person whose turn it is. */
    NOT_THE_OWNER("R-1.1-2"),
    /** The actor does not sit in the body that holds this authority over this person in this quarter. */
    NOT_COMPETENT("R-1.1-2"),
    /** Nobody assesses, proposes or decides on himself or herself. */
    RECUSED("C-11"),
    /** The step is not this one's turn. */
    WRONG_STAGE("R-I.1.1-1"),
    /** A flow's own step was tried by a person. */
    SYSTEM_ONLY("R-1.1-2"),
    /** A catalogue without rows. */
    CATALOGUE_EMPTY("R-5.1-1"),
    /** One of the clarities is missing in a row. */
    ITEM_NOT_CLEAR("R-5.1-3"),
    /** A row's date is outside the quarter. */
    ITEM_OUTSIDE_QUARTER("R-5.1-3"),
    /** The weights of the rows do not add up to the results' share. */
    WEIGHTS_DO_NOT_SUM("R-1.5-2"),
    /** A remark is required to return or to deviate. */
    REMARK_REQUIRED("R-I.2.1-4"),
    /** Common criteria above their share. */
    COMMON_SCORE_TOO_HIGH("R-I.2.1-1"),
    /** Results above their share. */
    RESULT_SCORE_TOO_HIGH("R-I.2.1-1"),
    /** The counts of a paper tally contradict one another. */
    TALLY_DOES_NOT_ADD_UP("R-5.3-2"),
    /** Too few present. */
    NO_QUORUM("C-7"),
    /** The level named has no majority behind it. */
    NO_MAJORITY("C-7"),
    /** The decision differs from the proposal and no ground is given. */
    GROUND_REQUIRED("R-I.2.1-4"),
    /** A decision without number or dated before the vote. */
    DECISION_PAPER_INCOMPLETE("R-5.4-4"),
    /** The timer came before its instant. */
    DEADLINE_NOT_REACHED("R-5.4-1"),
    /** The task is done already, or was never this person's to see. */
    TASK_GONE("R-1.1-2"),
    /** Somebody else has taken the task. */
    TASK_TAKEN("R-1.1-2"),
    /** The form was opened before something changed. */
    STALE("R-1.1-3"),
    /** One action id for two different acts. */
    ACTION_ID_REUSED("R-1.1-3"),
    /** A form without action id or version. */
    ACTION_ID_MISSING("R-1.1-3"),
    /** A required field is empty. */
    FIELD_MISSING("R-I.2.3-1"),
    /** A field cannot be read as what it should be. */
    FIELD_UNREADABLE("R-I.2.3-1"),
    /** A field is longer than it may be. */
    FIELD_TOO_LONG("R-I.2.3-1");

    private final String clause;

    RejectionCode(String clause) {
        this.clause = clause;
    }

    /** The rule id or contested reading that refuses. */
    public String clause() {
        return clause;
    }

    /** The name that leaves memory: message keys, problem types, metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
