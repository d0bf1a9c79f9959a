package vn.danhgia.domain.feedback;

import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.IssueId;

/** What can be asked of an issue. */
public sealed interface IssueCommand {

    IssueId issue();

    /**
     * Anybody tells of an obstacle, at any step (R-END-2, R-I.2.3-3).
     *
     * @param organiser BXDĐ, from the rule set, never from a form
     * @param clause    clause of the plan, for instance {@code II.4.4a}; empty when it is about none in particular
     */
    record TellIssue(IssueId issue, BodyId organiser, String clause, String words) implements IssueCommand {
    }

    /** BXDĐ answers; may answer again. */
    record AnswerIssue(IssueId issue, String words) implements IssueCommand {
    }

    /** BXDĐ takes it up in a new edition of the rules (R-III.3.6-1). */
    record TakeUpInEdition(IssueId issue, String edition) implements IssueCommand {
    }
}
