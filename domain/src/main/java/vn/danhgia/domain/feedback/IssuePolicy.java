package vn.danhgia.domain.feedback;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import java.util.regex.Pattern;
import vn.danhgia.domain.feedback.IssueCommand.AnswerIssue;
import vn.danhgia.domain.feedback.IssueCommand.TakeUpInEdition;
import vn.danhgia.domain.feedback.IssueCommand.TellIssue;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses about issues (I.2.3, III.3.6, closing lines), one guard each. */
final class IssuePolicy {

    /** Part, section, point and letter as the plan numbers them: I.2.2, II.4.4a, III.5. */
    private static final Pattern CLAUSE = Pattern.compile("(I|II|III)(\\.\\d{1,2}){1,2}[a-e]?");
    private static final Pattern EDITION = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private IssuePolicy() {
    }

    /** R-END-2: any person; the machine has no obstacles. */
    static List<Guard> telling(Issue state, TellIssue tell, Act act) {
        return List.of(
                require(() -> state.id() == null, RejectionCode.ALREADY_EXISTS, tell.issue()),
                require(() -> !act.by().isSystem(), RejectionCode.NOT_COMPETENT),
                require(() -> tell.clause().isBlank() || CLAUSE.matcher(tell.clause().strip()).matches(), RejectionCode.CLAUSE_UNREADABLE,
                        tell.clause()),
                require(() -> !tell.words().isBlank(), RejectionCode.FIELD_MISSING, "words"));
    }

    static List<Guard> answer(Issue state, AnswerIssue answer, Act act) {
        return List.of(
                exists(state, answer.issue()),
                organisersTurn(state, act),
                require(() -> !answer.words().isBlank(), RejectionCode.FIELD_MISSING, "words"));
    }

    /** R-III.3.6-1: what is taken up leads to an edition with a name. */
    static List<Guard> takingUp(Issue state, TakeUpInEdition takeUp, Act act) {
        return List.of(
                exists(state, takeUp.issue()),
                organisersTurn(state, act),
                require(() -> EDITION.matcher(takeUp.edition()).matches(), RejectionCode.EDITION_UNREADABLE, takeUp.edition()));
    }

    private static Guard exists(Issue state, IssueId id) {
        return require(() -> state.id() != null, RejectionCode.NOT_FOUND, id);
    }

    private static Guard organisersTurn(Issue state, Act act) {
        return require(() -> act.by().sitsIn(state.organiser()), RejectionCode.NOT_COMPETENT);
    }
}
