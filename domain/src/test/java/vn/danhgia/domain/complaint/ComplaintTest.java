package vn.danhgia.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.DOSSIER;
import static vn.danhgia.domain.Given.HEAD;
import static vn.danhgia.domain.Given.MEMBER;
import static vn.danhgia.domain.Given.OFFICIAL;
import static vn.danhgia.domain.Given.RULES;
import static vn.danhgia.domain.Given.accepted;
import static vn.danhgia.domain.Given.at;
import static vn.danhgia.domain.Given.body;
import static vn.danhgia.domain.Given.by;
import static vn.danhgia.domain.Given.bySystem;
import static vn.danhgia.domain.Given.person;
import static vn.danhgia.domain.Given.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.complaint.Complaint.Stage;
import vn.danhgia.domain.complaint.ComplaintCommand.AcknowledgeReply;
import vn.danhgia.domain.complaint.ComplaintCommand.AssignHandler;
import vn.danhgia.domain.complaint.ComplaintCommand.FileComplaint;
import vn.danhgia.domain.complaint.ComplaintCommand.IssueReplacement;
import vn.danhgia.domain.complaint.ComplaintCommand.LapseAnswer;
import vn.danhgia.domain.complaint.ComplaintCommand.RecordFindings;
import vn.danhgia.domain.complaint.ComplaintCommand.RemindOfAnswer;
import vn.danhgia.domain.complaint.ComplaintCommand.ResolveComplaint;
import vn.danhgia.domain.complaint.ComplaintCommand.SettleReplacement;
import vn.danhgia.domain.complaint.ComplaintCommand.TakeOverRevote;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerLapsed;
import vn.danhgia.domain.complaint.ComplaintEvent.AnswerReminded;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintFiled;
import vn.danhgia.domain.complaint.ComplaintEvent.ComplaintResolved;
import vn.danhgia.domain.complaint.ComplaintEvent.ReplacementIssued;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteCarried;
import vn.danhgia.domain.complaint.ComplaintEvent.RevoteOrdered;
import vn.danhgia.domain.decision.DecidedBefore;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.meeting.VoteOutcome;
import vn.danhgia.domain.ruleset.Period;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.ruleset.WorkingDays;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.Nudge;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;

/** A case about a result, from its bringing to the decision that replaces the former one, and whatever is refused on the way. */
class ComplaintTest {

    private static final ComplaintId CASE = new ComplaintId(DOSSIER, 1);
    /** A Friday. */
    private static final Instant NOTICE = at(2026, 9, 18, 16, 0);
    private static final Instant MONDAY = at(2026, 9, 21, 9, 0);
    private static final Disputed DISPUTED = new Disputed(Level.GOOD, "05-QĐ/ĐU", LocalDate.of(2026, 9, 18), NOTICE, 12);
    private static final PersonId INSPECTOR = person("p-0026");
    private static final PersonId OTHER_INSPECTOR = person("p-0027");
    private static final Handling HANDLING = new Handling(body("ubkt"), OFFICIAL, HEAD, List.of(MEMBER, person("p-0002")));
    private static final Bodies BODIES = new Bodies(body("btv"), body("vpdu"));
    private static final Plea PLEA = new Plea("Nhiệm vụ 2 đã vượt chỉ tiêu nhưng chưa được xem xét", "Xếp loại lại", "Biên bản nghiệm thu");
    private static final WorkingDays CALENDAR = new WorkingDays(Set.of());
    private static final PaperTally TALLY = new PaperTally(3, 3, 3, 0, 0, 0, 0);

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void whoeverComplainsIsToldUntilWhenAndOnWhichEvidence() {
        ComplaintFiled filed = (ComplaintFiled) accepted(Complaint.decide(Complaint.ABSENT, filing(Kind.COMPLAINT), official(MONDAY))).get(0);

        assertThat(filed.limits().submit()).as("five working days from Friday 18/9").isEqualTo(at(2026, 9, 26, 0, 0));
        assertThat(filed.limits().answer()).as("ten working days from Monday 21/9").isEqualTo(at(2026, 10, 6, 0, 0));
        assertThat(filed.limits().reminder()).as("two working days before Monday 5/10").isEqualTo(at(2026, 10, 1, 7, 0));
        assertThat(filed.disputed().evidenceAt()).isEqualTo(12);
        assertThat(filed.late()).isFalse();
        assertThat(filed.plea().about()).isEqualTo(OFFICIAL);
        assertThat(filed.plea()).hasToString("Confidential[about thanh-lam:p-0010]");
        assertThat(CASE.receipt()).isEqualTo("KN-2026-Q3-0010-1");
        assertThat(ComplaintId.parse(CASE.toString())).isEqualTo(CASE);
    }

    @Test
    @Tag("C-12")
    void whatComesAfterTheLimitIsAcceptedAndMarkedOrRefusedAsTheReadingHasIt() {
        Instant late = at(2026, 9, 26, 0, 0);
        assertThat(((ComplaintFiled) accepted(Complaint.decide(Complaint.ABSENT, filing(Kind.COMPLAINT), official(late))).get(0)).late()).isTrue();
        FileComplaint strict = filing(Kind.COMPLAINT, RatingRules.reading(Reading.LateComplaint.REFUSED), Optional.of(DISPUTED), Optional.empty());
        refused(Complaint.decide(Complaint.ABSENT, strict, official(late)), RejectionCode.COMPLAINT_TOO_LATE);
    }

    @Test
    @Tag("R-III.5.2-1")
    void nobodyComplainsForAnotherTwiceBeforeTheNoticeOrWithoutAWord() {
        refused(file(filing(Kind.COMPLAINT), by(HEAD, MONDAY, "p-kinh-te")), RejectionCode.COMPLAINT_OF_A_STRANGER);
        refused(file(filing(Kind.COMPLAINT, RatingRules.DEFAULT, Optional.empty(), Optional.empty()), official(MONDAY)), RejectionCode.COMPLAINT_BEFORE_NOTICE);
        refused(Complaint.decide(filed(Kind.COMPLAINT), filing(Kind.COMPLAINT), official(MONDAY)), RejectionCode.COMPLAINT_TWICE);
        refused(file(filing(Kind.PETITION, RatingRules.DEFAULT, Optional.of(DISPUTED), Optional.of(new Before(Kind.COMPLAINT, DISPUTED, false))),
                official(MONDAY)), RejectionCode.COMPLAINT_TWICE);
        refused(file(filing(Kind.PETITION, RatingRules.DEFAULT, Optional.of(DISPUTED), Optional.of(new Before(Kind.OWN_INITIATIVE, DISPUTED, true))),
                official(MONDAY)), RejectionCode.COMPLAINT_OPEN);
        refused(file(new FileComplaint(CASE, Kind.COMPLAINT, new Plea(" ", "", ""), RULES, RatingRules.DEFAULT, CALENDAR, answer(), Optional.of(DISPUTED),
                false, HANDLING, BODIES, Optional.empty()), official(MONDAY)), RejectionCode.FIELD_MISSING);
        refused(file(new FileComplaint(CASE, Kind.COMPLAINT, PLEA, RULES, RatingRules.DEFAULT, CALENDAR, answer(), Optional.of(DISPUTED), true, HANDLING,
                BODIES, Optional.empty()), official(MONDAY)), RejectionCode.COMPLAINT_OF_THE_PROVINCE);
    }

    @Test
    @Tag("R-III.5.2-1")
    void onTheDecisionThatReplacedAnotherTheyMayComplainAgain() {
        Disputed later = new Disputed(Level.GOOD, "09-QĐ/ĐU", LocalDate.of(2026, 9, 18), NOTICE, 15);
        assertThat(accepted(file(filing(Kind.COMPLAINT, RatingRules.DEFAULT, Optional.of(later), Optional.of(new Before(Kind.COMPLAINT, DISPUTED, false))),
                official(MONDAY)))).hasSize(1);
    }

    @Test
    @Tag("R-III.5.2-1")
    void ubktTakesAResultUpByItselfAtAnyTimeAndAnAnnulmentGoesStraightToAVote() {
        Instant muchLater = at(2026, 12, 1, 9, 0);
        refused(file(filing(Kind.OWN_INITIATIVE), official(MONDAY)), RejectionCode.NOT_COMPETENT);
        ComplaintFiled own = (ComplaintFiled) accepted(file(filing(Kind.OWN_INITIATIVE), by(INSPECTOR, muchLater, "ubkt"))).get(0);
        assertThat(own.late()).as("no limit for UBKT itself").isFalse();

        List<ComplaintEvent> annulled = accepted(file(filing(Kind.ANNULMENT), by(INSPECTOR, muchLater, "ubkt")));
        assertThat(annulled).hasSize(2);
        assertThat(((RevoteOrdered) annulled.get(1)).meeting()).hasToString("thanh-lam:2026-Q3:meeting:btv-complaint-1-p-0010-1");
        assertThat(fold(Complaint.ABSENT, annulled).stage()).isEqualTo(Stage.REVOTE);
        refused(file(new FileComplaint(CASE, Kind.ANNULMENT, new Plea("Hủy kết quả", "", ""), RULES, RatingRules.DEFAULT, CALENDAR, answer(),
                Optional.of(DISPUTED), false, HANDLING, BODIES, Optional.empty()), by(INSPECTOR, muchLater, "ubkt")), RejectionCode.FIELD_MISSING);
    }

    @Test
    @Tag("R-III.5.2-1")
    void nobodyHandlesItWhoProposedVotedComplainsOrIsNotOfUbkt() {
        Complaint state = filed(Kind.COMPLAINT);
        List<PersonId> members = List.of(INSPECTOR, OTHER_INSPECTOR, HEAD, MEMBER, OFFICIAL);
        for (PersonId partial : List.of(HEAD, MEMBER, OFFICIAL)) {
            refused(Complaint.decide(state, new AssignHandler(CASE, partial, members), inspector(MONDAY)), RejectionCode.HANDLER_NOT_IMPARTIAL);
        }
        refused(Complaint.decide(state, new AssignHandler(CASE, person("p-0099"), members), inspector(MONDAY)), RejectionCode.HANDLER_NOT_OF_THE_INSPECTION);
        refused(Complaint.decide(state, new AssignHandler(CASE, INSPECTOR, members), by(INSPECTOR, MONDAY, "btv")), RejectionCode.NOT_COMPETENT);
        Complaint assigned = then(state, new AssignHandler(CASE, INSPECTOR, members), by(MEMBER, MONDAY, "ubkt", "btv"));
        assertThat(assigned.handler()).contains(INSPECTOR);
        refused(Complaint.decide(assigned, new RecordFindings(CASE, "Đã xem"), by(OTHER_INSPECTOR, MONDAY, "ubkt")), RejectionCode.NOT_THE_HANDLER);
        refused(Complaint.decide(assigned, new RecordFindings(CASE, " "), inspector(MONDAY)), RejectionCode.FINDINGS_MISSING);
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void thereIsNoOutcomeWithoutFindingsAndUpheldTheResultStands() {
        Complaint assigned = then(filed(Kind.COMPLAINT), new AssignHandler(CASE, INSPECTOR, List.of(INSPECTOR)), inspector(MONDAY));
        refused(Complaint.decide(assigned, new ResolveComplaint(CASE, Outcome.UPHELD, "Đúng quy định"), inspector(MONDAY)), RejectionCode.FINDINGS_MISSING);
        Complaint found = then(assigned, new RecordFindings(CASE, "Kết quả đúng hồ sơ"), inspector(MONDAY));
        refused(Complaint.decide(found, new ResolveComplaint(CASE, Outcome.UPHELD, " "), inspector(MONDAY)), RejectionCode.FIELD_MISSING);
        refused(Complaint.decide(found, new ResolveComplaint(CASE, Outcome.UPHELD, "Đúng"), by(MEMBER, MONDAY, "ubkt")), RejectionCode.HANDLER_NOT_IMPARTIAL);

        assertThat(found.isOpen()).isTrue();
        assertThat(found.result(Level.GOOD)).isEqualTo(new ResultInForce(Level.GOOD, true));
        Complaint upheld = then(found, new ResolveComplaint(CASE, Outcome.UPHELD, "Đúng quy định"), by(OTHER_INSPECTOR, MONDAY, "ubkt"));
        assertThat(upheld.stage()).isEqualTo(Stage.UPHELD);
        assertThat(upheld.result(Level.GOOD)).isEqualTo(new ResultInForce(Level.GOOD, false));
        refused(Complaint.decide(upheld, new AcknowledgeReply(CASE), inspector(MONDAY)), RejectionCode.NOT_THE_OWNER);
        assertThat(then(upheld, new AcknowledgeReply(CASE), official(MONDAY)).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("R-4.1-2")
    void aNewVoteEndsInADecisionWithTheQuotaOfTheGroupCountedAgain() {
        Complaint voting = voting();
        MeetingId meeting = new MeetingId(CASE.cycle(), "btv-complaint-1-p-0010-1");
        List<ComplaintEvent> nothing = accepted(Complaint.decide(voting, new TakeOverRevote(CASE, meeting, none(), TALLY), bySystem(MONDAY)));
        assertThat(((RevoteOrdered) nothing.get(0)).meeting()).as("C-7: the body takes it up again").hasToString(
                "thanh-lam:2026-Q3:meeting:btv-complaint-1-p-0010-2");
        Complaint carried = then(voting, new TakeOverRevote(CASE, meeting, level(Level.EXCELLENT), TALLY), bySystem(MONDAY));
        assertThat(accepted(Complaint.decide(voting, new TakeOverRevote(CASE, meeting, level(Level.EXCELLENT), TALLY), bySystem(MONDAY))))
                .singleElement().isInstanceOf(RevoteCarried.class);

        SettleReplacement settle = new SettleReplacement(CASE, Optional.of(Level.GOOD), Optional.of(Level.EXCELLENT), DecisionReason.VOTE,
                "Theo kết quả biểu quyết lại");
        refused(Complaint.decide(carried, settle, by(INSPECTOR, MONDAY, "ubkt")), RejectionCode.NOT_COMPETENT);
        refused(Complaint.decide(carried, settle, by(INSPECTOR, MONDAY, "btv")), RejectionCode.RECUSED);
        refused(Complaint.decide(carried, new SettleReplacement(CASE, Optional.of(Level.GOOD), Optional.of(Level.EXCELLENT), DecisionReason.AS_PROPOSED, ""),
                by(MEMBER, MONDAY, "btv")), RejectionCode.REASON_DOES_NOT_FIT);
        Complaint settled = then(carried, settle, by(MEMBER, MONDAY, "btv"));

        LocalDate day = LocalDate.of(2026, 9, 21);
        refused(Complaint.decide(settled, issue("05-QĐ/ĐU", day), clerk()), RejectionCode.REPLACEMENT_HAS_THE_OLD_NUMBER);
        refused(Complaint.decide(settled, issue("09-QĐ/ĐU", day.minusDays(1)), clerk()), RejectionCode.DECISION_PAPER_INCOMPLETE);
        refused(Complaint.decide(settled, issue("09-QĐ/ĐU", day), by(person("p-0007"), MONDAY, "bxdd")), RejectionCode.NOT_COMPETENT);
        ReplacementIssued issued = (ReplacementIssued) accepted(Complaint.decide(settled, issue("09-QĐ/ĐU", day), clerk())).get(0);
        assertThat(issued.level()).isEqualTo(Level.EXCELLENT);
        assertThat(issued.quota()).as("one of five was EXCELLENT and four GOOD; with two it is one too many").isEqualTo(new GroupCount("G5", 2, 3, 0, 1));
        assertThat(issued.quota().overrun()).isEqualTo(1);
        assertThat(fold(settled, List.of(issued)).stage()).isEqualTo(Stage.REPLACED);
        assertThat(fold(settled, List.of(issued)).isOpen()).isFalse();
    }

    @Test
    @Tag("R-III.5.2-1")
    @Tag("C-12")
    void timersRemindAndEscalateAndDecideNothing() {
        Complaint state = filed(Kind.COMPLAINT);
        refused(Complaint.decide(state, new RemindOfAnswer(CASE), bySystem(state.limits().reminder().minusNanos(1))), RejectionCode.DEADLINE_NOT_REACHED);
        Complaint reminded = fold(state, accepted(Complaint.decide(state, new RemindOfAnswer(CASE), bySystem(state.limits().reminder()))));
        assertThat(reminded.reminded()).isTrue();
        assertThat(accepted(Complaint.decide(reminded, new RemindOfAnswer(CASE), bySystem(state.limits().reminder())))).isEmpty();

        Instant limit = state.limits().answer();
        refused(Complaint.decide(state, new LapseAnswer(CASE), bySystem(limit.minusNanos(1))), RejectionCode.DEADLINE_NOT_REACHED);
        List<ComplaintEvent> events = accepted(Complaint.decide(reminded, new LapseAnswer(CASE), bySystem(limit)));
        assertThat(events).containsExactly(new AnswerLapsed(CASE, limit, limit));
        Complaint lapsed = fold(reminded, events);
        assertThat(lapsed.stage()).as("still open").isEqualTo(Stage.FILED);
        assertThat(accepted(Complaint.decide(lapsed, new LapseAnswer(CASE), bySystem(limit)))).isEmpty();
        assertThat(new AnswerReminded(CASE, limit, limit)).isInstanceOf(Nudge.class);

        Complaint found = then(then(lapsed, new AssignHandler(CASE, INSPECTOR, List.of(INSPECTOR)), inspector(limit)), new RecordFindings(CASE, "Đã xem"),
                inspector(limit));
        ComplaintResolved late = (ComplaintResolved) accepted(Complaint.decide(found, new ResolveComplaint(CASE, Outcome.UPHELD, "Đúng"), inspector(limit)))
                .get(0);
        assertThat(late.late()).as("late stays late").isTrue();
        assertThat(accepted(Complaint.decide(fold(found, List.of(late)), new LapseAnswer(CASE), bySystem(limit)))).isEmpty();
    }

    private static Complaint voting() {
        Complaint found = then(then(filed(Kind.COMPLAINT), new AssignHandler(CASE, INSPECTOR, List.of(INSPECTOR)), inspector(MONDAY)),
                new RecordFindings(CASE, "Nhiệm vụ 2 vượt chỉ tiêu"), inspector(MONDAY));
        return then(found, new ResolveComplaint(CASE, Outcome.REVOTE, "Đề nghị biểu quyết lại"), inspector(MONDAY));
    }

    /** The official among four others of the group. */
    private static IssueReplacement issue(String number, LocalDate date) {
        List<DecidedBefore> quarter = new ArrayList<>(IntStream.rangeClosed(1, 4).mapToObj(n -> decided(new DossierId(CASE.cycle(), person("p-010" + n)),
                n == 1 ? Level.EXCELLENT : Level.GOOD, "G5")).toList());
        quarter.add(decided(DOSSIER, Level.GOOD, "G5"));
        quarter.add(decided(new DossierId(CASE.cycle(), person("p-0200")), Level.EXCELLENT, "G6"));
        return new IssueReplacement(CASE, number, date, MEMBER, List.of(MEMBER), quarter);
    }

    private static DecidedBefore decided(DossierId dossier, Level level, String group) {
        return new DecidedBefore(dossier, "p-kinh-te", group, false, level, false);
    }

    private static VoteOutcome none() {
        return new VoteOutcome(VoteOutcome.Result.NONE, Optional.empty());
    }

    private static VoteOutcome level(Level level) {
        return new VoteOutcome(VoteOutcome.Result.LEVEL, Optional.of(level));
    }

    private static FileComplaint filing(Kind kind) {
        return filing(kind, RatingRules.DEFAULT, Optional.of(DISPUTED), Optional.empty());
    }

    private static FileComplaint filing(Kind kind, RatingRules rules, Optional<Disputed> disputed, Optional<Before> before) {
        return new FileComplaint(CASE, kind, PLEA, RULES, rules, CALENDAR, answer(), disputed, false, HANDLING, BODIES, before);
    }

    private static Period answer() {
        return new Period(Period.Code.COMPLAINT_ANSWER, 10, Period.Unit.WORKING_DAYS, "III.5.2");
    }

    private static Decision<ComplaintEvent> file(FileComplaint command, Act act) {
        return Complaint.decide(Complaint.ABSENT, command, act);
    }

    private static Complaint filed(Kind kind) {
        return fold(Complaint.ABSENT, accepted(file(filing(kind), official(MONDAY))));
    }

    private static Complaint then(Complaint state, ComplaintCommand command, Act act) {
        return fold(state, accepted(Complaint.decide(state, command, act)));
    }

    private static Complaint fold(Complaint state, List<ComplaintEvent> events) {
        Complaint now = state;
        for (ComplaintEvent event : events) {
            now = Complaint.evolve(now, event);
        }
        return now;
    }

    private static Act official(Instant now) {
        return by(OFFICIAL, now, "p-kinh-te");
    }

    private static Act inspector(Instant now) {
        return by(INSPECTOR, now, "ubkt");
    }

    private static Act clerk() {
        return by(person("p-0007"), MONDAY, "vpdu");
    }
}
