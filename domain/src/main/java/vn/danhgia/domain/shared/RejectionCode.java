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
    /** A unit with somebody to rate has no head. */
    UNIT_WITHOUT_HEAD("R-2.2-11"),
    /** Nobody sits in a body that holds an authority or an office. */
    BODY_WITHOUT_MEMBERS("R-2.2-11"),
    /** A body that votes has members and no chair. */
    BODY_WITHOUT_CHAIR("R-2.2-11"),
    /** The only member of a body that acts on somebody is that somebody. */
    BODY_WITHOUT_OTHERS("C-11"),
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
    /** A common criterion above its most. */
    COMMON_SCORE_TOO_HIGH("R-I.2.1-1"),
    /** A result above its row's weight. */
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
    /** An internal date that is not after the plan's, or is over already. */
    EXTENSION_NOT_LATER("R-III.3.1-1"),
    /** An internal date when the next quarter is over. */
    EXTENSION_TOO_FAR("R-III.3.1-1"),
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
    FIELD_MISSING("R-I.1.1-1"),
    /** A field cannot be read as what it should be. */
    FIELD_UNREADABLE("R-I.1.1-1"),
    /** A field is longer than it may be. */
    FIELD_TOO_LONG("R-I.1.1-1"),

    // Units, discipline list, accountability, the year, complaints, feedback

    /** An axis stands twice in a report. */
    AXIS_TWICE("R-I.2.2-2"),
    /** More is done and excused than was assigned. */
    UNIT_RESULT_DOES_NOT_ADD_UP("R-7.3-2"),
    /** A report in which nothing was assigned. */
    UNIT_RESULT_EMPTY("R-5.3-1"),
    /** Tasks excused for force majeure without its ground. */
    FORCE_MAJEURE_WITHOUT_GROUND("R-7.3-2"),
    /** The unit's result is confirmed already. */
    UNIT_RESULT_CLOSED("R-5.3-1"),
    /** Nothing was reported that could be confirmed. */
    UNIT_RESULT_NOT_REPORTED("R-5.3-1"),
    /** A vote or a publication before the unit's result is confirmed. */
    UNIT_RESULT_NOT_CONFIRMED("R-5.3-1"),
    /** Nobody confirms what he or she reported. */
    CONFIRMED_BY_THE_REPORTER("R-7.1-2"),
    /** A deputy or member without a field in charge. */
    FIELDS_IN_CHARGE_MISSING("R-7.3-1"),
    /** A second head of one unit. */
    SECOND_HEAD("R-7.3-1"),
    /** A digital assessment without any indicator. */
    DIGITAL_ASSESSMENT_EMPTY("R-3.4-2"),
    /** An indicator without value or source, twice, or above 100 percent. */
    INDICATOR_UNCLEAR("R-3.4-1"),
    /** A quarter before the plan's first one. */
    BEFORE_THE_FIRST_QUARTER("R-III.2.3-1"),
    /** Remarks about somebody who did not come from that unit. */
    REMARKS_NOT_EXPECTED("R-8.1-2"),
    /** A criterion that refines none of the common frame. */
    CRITERION_UNKNOWN("R-3.2-1"),
    /** Two criteria with one code. */
    CRITERION_TWICE("R-3.2-1"),
    /** Refined criteria worth more than the frame allows. */
    CRITERION_ABOVE_THE_FRAME("R-III.2.2-1"),
    /** An empty discipline list must be declared as such. */
    DISCIPLINE_LIST_EMPTY("R-III.5.1-1"),
    /** An entry of the discipline list lacks or contradicts something. */
    DISCIPLINE_ENTRY_UNCLEAR("R-III.5.1-1"),
    /** The list was sent before; it can only be amended. */
    DISCIPLINE_LIST_SENT("R-III.5.1-1"),
    /** What was never sent cannot be amended. */
    DISCIPLINE_LIST_NOT_SENT("R-III.5.1-1"),
    /** BTV's papers without UBKT's list or its "không có". */
    DISCIPLINE_LIST_MISSING("R-III.5.1-1"),
    /** A head is to answer for unmet conditions that nobody names. */
    CONDITIONS_NOT_NAMED("R-7.2-1"),
    /** Only the head of the person's unit may propose this. */
    NOT_THE_HEAD("R-7.1-1"),
    /** Only the one who is asked explains. */
    NOT_THE_ONE_ASKED("R-7.1-2"),
    /** The case has been concluded. */
    CASE_CONCLUDED("R-7.2-2"),
    /** Before the result was told. */
    COMPLAINT_BEFORE_NOTICE("R-III.5.2-1"),
    /** After the limit, where such complaints are refused. */
    COMPLAINT_TOO_LATE("C-12"),
    /** A second complaint of the person about one decision. */
    COMPLAINT_TWICE("R-III.5.2-1"),
    /** Another case about the same result is still going on. */
    COMPLAINT_OPEN("R-III.5.2-1"),
    /** Somebody else's result. */
    COMPLAINT_OF_A_STRANGER("R-III.5.2-1"),
    /** The province decided: not the commune's to look at. */
    COMPLAINT_OF_THE_PROVINCE("R-III.5.2-1"),
    /** Only the member to whom the case was given examines it. */
    NOT_THE_HANDLER("R-III.5.2-1"),
    /** The handler named does not sit in UBKT. */
    HANDLER_NOT_OF_THE_INSPECTION("R-III.5.2-1"),
    /** An outcome before there are findings, or findings that say nothing. */
    FINDINGS_MISSING("R-III.5.2-1"),
    /** A replacing decision with the number of the one that it replaces. */
    REPLACEMENT_HAS_THE_OLD_NUMBER("R-5.4-4"),
    /** The handler proposed, voted or complains. */
    HANDLER_NOT_IMPARTIAL("R-III.5.2-1"),
    /** Not a clause of the plan. */
    CLAUSE_UNREADABLE("R-END-2"),
    /** Not the name of an edition of the rules. */
    EDITION_UNREADABLE("R-III.3.6-1"),
    // Meetings and the decision.

    /** No such meeting was called. */
    MEETING_NOT_FOUND("R-1.1-1"),
    /** The meeting was called already. */
    MEETING_EXISTS("R-1.1-1"),
    /** A list that a vote is built on is empty or names somebody twice. */
    LIST_UNCLEAR("R-5.3-2"),
    /** Everybody is said to be there, and some only are ticked. */
    ATTENDANCE_CONTRADICTORY("R-5.3-2"),
    /** Somebody named is not among those called to vote. */
    NOT_A_VOTER("R-5.3-2"),
    /** The actor is not the one who does this in the meeting. */
    NOT_THE_OFFICER("R-1.1-2"),
    /** One person would write the minutes and chair. */
    SECRETARY_CHAIRS("R-5.3-2"),
    /** An item has fewer than two tellers who are not its subject. */
    TELLERS_TOO_FEW("R-5.3-2"),
    /** Chair and deputies are absent or step out. */
    NO_CHAIR_LEFT("C-11"),
    /** The dossier is not among those voted on. */
    NOT_ON_THE_LIST("R-1.1-2"),
    /** The item is not where this act belongs. */
    ITEM_AT_ANOTHER_POINT("R-5.3-2"),
    /** Papers were counted before attendance was taken. */
    ATTENDANCE_MISSING("R-5.3-2"),
    /** One teller has counted and the other has not confirmed yet. */
    COUNTING_UNDER_WAY("R-5.3-2"),
    /** More papers handed out than members there. */
    ISSUED_MORE_THAN_PRESENT("R-5.3-2"),
    /** More papers handed in than handed out. */
    COLLECTED_MORE_THAN_ISSUED("R-5.3-2"),
    /** Nobody handed in a paper. */
    NO_BALLOT_COLLECTED("R-5.3-2"),
    /** Valid and invalid papers are not the papers handed in. */
    VALID_AND_INVALID_DIFFER("R-5.3-2"),
    /** Votes for the levels are not the valid papers. */
    LEVELS_DIFFER_FROM_VALID("R-5.3-2"),
    /** Hands were counted, and some of them as invalid or lost. */
    HANDS_ARE_NEVER_INVALID("C-7"),
    /** Valid papers for a level that the data do not allow. */
    VOTES_ABOVE_CEILING("C-7b"),
    /** The first teller confirms the own count. */
    SAME_TELLER("R-5.3-2"),
    /** The first teller has not counted yet. */
    FIRST_COUNT_MISSING("R-5.3-2"),
    /** The tellers have different figures. */
    COUNTS_DIFFER("R-5.3-2"),
    /** The minutes would be signed before every item is settled. */
    ITEMS_OPEN("R-5.3-2"),
    /** The minutes are signed: nothing changes any more. */
    MINUTES_SIGNED("R-5.3-2"),
    /** No such session was opened. */
    SESSION_NOT_FOUND("R-5.4-3"),
    /** The session was opened already. */
    SESSION_EXISTS("R-5.4-3"),
    /** A dossier on the agenda was decided in an earlier session. */
    DECIDED_BEFORE("R-1.2-2"),
    /** A dossier on the agenda has no proposal. */
    PROPOSAL_MISSING("R-1.2-2"),
    /** TTĐU has not given its opinion. */
    OPINION_MISSING("R-5.4-2"),
    /** A fact behind the ceiling is still awaited. */
    CEILING_PROVISIONAL("R-III.5.1-1"),
    /** The number of those entitled is not that of the members without the recused. */
    ENTITLED_DIFFER("C-11"),
    /** Fewer than two are left to vote. */
    TOO_FEW_VOTERS("C-11"),
    /** The reason contradicts proposal, level or ceiling. */
    REASON_DOES_NOT_FIT("R-7.2-1"),
    /** Nobody is left without a level for no stated ground. */
    UNRATED_NEEDS_GROUND("R-8.1-4"),
    /** Somebody is not voted on yet. */
    ITEMS_UNDECIDED("R-5.4-3"),
    /** The exception of small places is not open for this person. */
    EXCEPTION_NOT_OPEN("R-4.1-4"),
    /** With the exceptions the commune as a whole is above the share. */
    EXCEPTION_OVERRUN("C-3b"),
    /** A group has more EXCELLENT than its quota allows. */
    QUOTA_EXCEEDED("R-4.1-2"),
    /** There is nobody too many in the group, or no place to vote on. */
    QUOTA_NOT_EXCEEDED("R-4.1-2"),
    /** The vote on who stays leaves out a candidate or names another. */
    STAY_VOTE_INCOMPLETE("R-4.1-2"),
    /** Two candidates have the same share of votes for the last place. */
    STAY_VOTE_TIED("R-4.1-2"),
    /** Levels and quota are settled; nothing changes any more. */
    QUOTA_RESOLVED_ALREADY("R-5.4-3"),
    /** The decision would be issued before levels and quota are settled. */
    QUOTA_UNRESOLVED("R-5.4-4"),
    /** The paper has its number already. */
    PAPER_ISSUED_ALREADY("R-5.4-4"),
    /** The list is empty. */
    NOTHING_TO_ISSUE("R-5.4-4"),
    /** Who signs is no member of the body. */
    SIGNER_NOT_OF_THE_BODY("R-5.4-4"),
    // What the data allow (rating)
    /** II.8.1d holds: there is no level to propose or decide. */
    NOT_RATED_THIS_QUARTER("R-8.1-4"),
    /** A level above what the data allow. */
    ABOVE_THE_CEILING("C-7b"),
    /** The same where it is allowed with a ground, and none is given. */
    ABOVE_THE_CEILING_WITHOUT_GROUND("C-7b"),
    /** The plan names no level for the case; who finds one says why. */
    FOUND_LEVEL_WITHOUT_GROUND("C-1"),
    /** A case that the competent level weighs and answers for, without its reasons. */
    WEIGHED_WITHOUT_GROUND("R-4.4-6"),
    // The work catalogue: what it says, how it changes, what is recorded of it.
    /** Objective, expected result or origin is missing in a row. */
    ITEM_WITHOUT_AIM("R-5.1-1"),
    /** A row has no place with the main responsibility, or several. */
    ITEM_NEEDS_ONE_LEAD("R-I.2.1-3"),
    /** The person is written down as leading and is not the lead, or the reverse. */
    PART_IS_NOT_THE_LEADS("R-I.2.1-3"),
    /** The lead also stands among the co-ordinators. */
    LEAD_ALSO_CO_ORDINATES("R-I.2.1-3"),
    /** The same work with the same product stands in two rows. */
    ITEM_TWICE("R-I.2.1-3"),
    /** A row claims to be carried over and is not. */
    ITEM_NOT_CARRIED("R-1.3-1"),
    /** A row of axis 3 does not say what it does for Resolution 57. */
    INDICATOR_MISSING("R-3.4-1"),
    /** A row of another axis does. */
    INDICATOR_OUTSIDE_AXIS("R-3.4-1"),
    /** A row's axis is neither main nor support. */
    AXIS_WITHOUT_ROLE("R-1.5-1"),
    /** An axis is main or support and no row serves it. */
    AXIS_WITHOUT_ROW("R-1.5-1"),
    /** No axis is a main one. */
    NO_MAIN_AXIS("R-1.5-1"),
    /** The fourth axis is required and missing. */
    FOURTH_AXIS_MISSING("S-1"),
    /** A main axis does not weigh more than a support axis. */
    MAIN_AXIS_NOT_HEAVIER("R-1.5-2"),
    /** There is no prepared draft to confirm. */
    NOTHING_PREPARED("R-III.4.2-1"),
    /** There is no row of that number. */
    UNKNOWN_ROW("R-5.1-11"),
    /** The record was closed by the unit's vote. */
    CATALOGUE_CLOSED("R-5.1-11"),
    /** A change is asked for while another waits. */
    ADJUSTMENT_WAITING("R-5.1-11"),
    /** No change waits. */
    NO_ADJUSTMENT_WAITING("R-5.1-11"),
    /** A change without reason or without the document behind it. */
    ADJUSTMENT_WITHOUT_GROUNDS("R-5.1-11"),
    /** A change that changes nothing. */
    ADJUSTMENT_EMPTY("R-5.1-11"),
    /** One row twice in one change. */
    ROW_CHANGED_TWICE("R-5.1-11"),
    /** A row confirmed done loses weight, changes or goes. */
    CONFIRMED_ROW_CHANGED("R-5.1-11"),
    /** A row whose day has passed is moved or dropped. */
    OVERDUE_ROW_MOVED("R-4.4-2"),
    /** A day is moved to before today. */
    DAY_MOVED_INTO_PAST("R-5.1-11"),
    /** Progress outside 0 to 100 percent. */
    PERCENT_OUT_OF_RANGE("R-I.1.2-1"),
    /** An entry, a result or a flag without a word about it. */
    ENTRY_WITHOUT_WORDS("R-5.1-5"),
    /** A result finished after today. */
    FINISHED_IN_FUTURE("R-5.1-5"),
    /** The row's result is confirmed already. */
    RESULT_CONFIRMED_ALREADY("R-5.1-5"),
    /** Nothing of that row waits for an answer. */
    NOTHING_TO_ANSWER("R-5.1-5"),
    /** One of the five aspects is missing. */
    ASPECT_MISSING("R-5.3-5"),
    /** A key task is confirmed without its degree. */
    DEGREE_REQUIRED("R-5.3-6"),
    /** Only ad-hoc tasks are flagged as specially important. */
    NOT_AD_HOC("R-3.5-1"),
    /** A cause waits already, or is confirmed. */
    CAUSE_ALREADY_REQUESTED("R-4.4-2"),
    /** A cause asked for after the task's deadline. */
    CAUSE_TOO_LATE("R-4.4-2"),
    /** A cause without concrete reason or without evidence. */
    CAUSE_WITHOUT_GROUNDS("R-4.4-2"),
    // ---- the dossier: self-assessment, proposal, papers, not rated
    /** No approved catalogue to tell results against. */
    PLAN_NOT_APPROVED("R-5.2-2"),
    /** A criterion of the frame has no points. */
    CRITERION_NOT_SCORED("R-I.2.2-1"),
    /** Points for a criterion that the frame does not have, or twice for one. */
    CRITERION_NOT_IN_FRAME("R-I.2.2-1"),
    /** A result for a row that the approved catalogue does not have. */
    RESULT_NOT_PLANNED("R-5.2-2"),
    /** Two results for one row. */
    RESULT_TWICE("R-5.2-2"),
    /** A row of the catalogue without its result. */
    RESULT_NOT_TOLD("R-5.2-2"),
    /** A key task without one of the three degrees. */
    DEGREE_MISSING("R-5.3-6"),
    /** A finishing day that is still to come. */
    FINISHED_AHEAD("R-5.2-1"),
    /** A head is silent on some of the seven. */
    HEAD_SECTIONS_MISSING("R-3.3-1"),
    /** Axis 3 without any of its indicators. */
    INDICATORS_UNTOLD("R-3.4-1"),
    /** A dossier after its limit, where the rule set refuses it. */
    DOSSIER_TOO_LATE("C-23"),
    /** Another level than the person's own, without a ground. */
    DEVIATION_UNEXPLAINED("R-I.2.1-4"),
    /** EXCELLENT without a named outstanding result. */
    OUTSTANDING_REQUIRED("R-1.3-2"),
    /** An outstanding result on a row that the catalogue does not have. */
    OUTSTANDING_NOT_PLANNED("R-1.3-2"),
    /** An outstanding result without reason or evidence. */
    OUTSTANDING_NOT_SHOWN("R-1.3-2"),
    /** Nothing said on how ad-hoc tasks were considered. */
    AD_HOC_UNANSWERED("R-3.5-1"),
    /** A required paper is missing. */
    PAPER_MISSING("R-6-2"),
    /** A paper that the dossier does not know, or that comes by itself. */
    PAPER_UNKNOWN("R-6-4"),
    /** A paper without name, or with a digest that is none. */
    PAPER_UNREADABLE("R-6-4"),
    /** Days that do not touch the quarter, or end before they begin. */
    NOT_RATED_OUTSIDE_QUARTER("R-8.1-4"),
    /** Not rated without a paper that shows why. */
    NOT_RATED_UNPROVEN("R-8.1-4"),
    /** An inspection without UBKT's word. */
    INSPECTION_WITHOUT_WORD("R-8.1-4"),
    /** A change of post that lies ahead. */
    CHANGE_AHEAD("R-8.1-1"),
    /** A special case without its instruction. */
    INSTRUCTION_EMPTY("R-8.1-5"),
    /** A copy of an archived dossier without a purpose. */
    EXPORT_WITHOUT_PURPOSE("R-5.5-2"),
    /** A file of evidence without a byte. */
    EVIDENCE_EMPTY("R-5.1-5"),
    /** A file of evidence that is more than is taken. */
    EVIDENCE_TOO_LARGE("R-5.1-5"),
    /** A file that by its bytes is none of the kinds that can be evidence, whatever its name says. */
    EVIDENCE_NOT_ALLOWED("R-5.1-5"),
    /** More files for one row than are taken. */
    EVIDENCE_TOO_MANY("R-5.1-5"),
    /** Somebody is back before he or she is away. */
    ABSENCE_ENDS_FIRST("R-1.1-2"),
    /** A substitute who sits in none of the person's bodies. */
    SUBSTITUTE_SHARES_NO_BODY("R-1.1-2"),
    /** Training or leave of less than two months, or a first appointment a month ago or more. */
    NOT_RATED_TOO_SHORT("R-8.1-4");

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
