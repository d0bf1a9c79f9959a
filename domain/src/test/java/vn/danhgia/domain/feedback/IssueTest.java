package vn.danhgia.domain.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.COMMUNE;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.feedback.IssueCommand.AnswerIssue;
import vn.danhgia.domain.feedback.IssueCommand.TakeUpInEdition;
import vn.danhgia.domain.feedback.IssueCommand.TellIssue;
import vn.danhgia.domain.feedback.IssueEvent.IssueTold;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.IssueId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

class IssueTest {

    private static final IssueId ID = new IssueId(COMMUNE, "7f3a");
    private static final Instant NOW = at(2026, 8, 3, 9, 0);

    @Test
    @Tag("R-END-2")
    @Tag("R-I.2.3-3")
    void anybodyTellsBxddOfAnObstacleAtAClauseOrAtNone() {
        IssueTold told = (IssueTold) accepted(decide(Issue.ABSENT, tell(" II.4.4a "), OFFICIAL)).get(0);
        assertThat(told).isEqualTo(new IssueTold(ID, body("bxdd"), Optional.of("II.4.4a"), new Confidential<>(OFFICIAL, "Chưa rõ"), OFFICIAL, NOW));
        for (String clause : List.of("I.2.2", "II.8.1d", "III.5", "II.4")) {
            assertThat(((IssueTold) accepted(decide(Issue.ABSENT, tell(clause), OFFICIAL)).get(0)).clause()).contains(clause);
        }
        assertThat(((IssueTold) accepted(decide(Issue.ABSENT, tell(" "), OFFICIAL)).get(0)).clause()).isEmpty();
    }

    @Test
    @Tag("R-END-2")
    void whatIsNoClauseOrSaysNothingIsRefused() {
        for (String clause : List.of("4.4a", "IV.1", "II", "II.4.4a.1", "II.4.4z", "II.444")) {
            refused(decide(Issue.ABSENT, tell(clause), OFFICIAL), RejectionCode.CLAUSE_UNREADABLE);
        }
        refused(decide(Issue.ABSENT, new TellIssue(ID, body("bxdd"), "", " "), OFFICIAL), RejectionCode.FIELD_MISSING);
        refused(decide(told(), tell(""), OFFICIAL), RejectionCode.ALREADY_EXISTS);
        refused(Issue.decide(Issue.ABSENT, tell(""), bySystem(NOW)), RejectionCode.NOT_COMPETENT);
    }

    @Test
    @Tag("R-END-2")
    void itIsTrackedUntilBxddAnswers() {
        assertThat(Issue.ABSENT.isOpen()).isFalse();
        assertThat(told().isOpen()).isTrue();
        Issue answered = after(told(), new AnswerIssue(ID, "Xem mục II.4.4"));
        assertThat(answered.isOpen()).isFalse();
        assertThat(answered.answer()).contains(new Confidential<>(OFFICIAL, "Xem mục II.4.4"));
        assertThat(after(answered, new AnswerIssue(ID, "Bổ sung")).answer()).contains(new Confidential<>(OFFICIAL, "Bổ sung"));
        refused(decide(told(), new AnswerIssue(ID, "x"), OFFICIAL, "btv"), RejectionCode.NOT_COMPETENT);
        refused(decide(told(), new AnswerIssue(ID, " "), MEMBER, "bxdd"), RejectionCode.FIELD_MISSING);
        refused(decide(Issue.ABSENT, new AnswerIssue(ID, "x"), MEMBER, "bxdd"), RejectionCode.NOT_FOUND);
    }

    @Test
    @Tag("R-III.3.6-1")
    void anIssueMayLeadToANewEditionOfTheRules() {
        Issue takenUp = after(told(), new TakeUpInEdition(ID, "kh-2027"));
        assertThat(takenUp.edition()).contains("kh-2027");
        assertThat(takenUp.isOpen()).as("it still waits for its answer").isTrue();
        assertThat(takenUp.clause()).contains("II.4.4a");
        assertThat(after(takenUp, new AnswerIssue(ID, "x")).edition()).contains("kh-2027");
        refused(decide(told(), new TakeUpInEdition(ID, "Kế hoạch 2027"), MEMBER, "bxdd"), RejectionCode.EDITION_UNREADABLE);
        refused(decide(told(), new TakeUpInEdition(ID, "kh-2027"), OFFICIAL, "btv"), RejectionCode.NOT_COMPETENT);
        refused(decide(Issue.ABSENT, new TakeUpInEdition(ID, "kh-2027"), MEMBER, "bxdd"), RejectionCode.NOT_FOUND);
    }

    private static TellIssue tell(String clause) {
        return new TellIssue(ID, body("bxdd"), clause, "Chưa rõ");
    }

    private static Issue told() {
        return Issue.evolve(Issue.ABSENT, accepted(decide(Issue.ABSENT, tell("II.4.4a"), OFFICIAL)).get(0));
    }

    private static Issue after(Issue state, IssueCommand command) {
        return Issue.evolve(state, accepted(decide(state, command, MEMBER, "bxdd")).get(0));
    }

    private static Decision<IssueEvent> decide(Issue state, IssueCommand command, PersonId who, String... bodies) {
        return Issue.decide(state, command, by(who, NOW, bodies));
    }
}
