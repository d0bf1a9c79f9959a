package vn.danhgia.domain.complaint;

import static vn.danhgia.domain.shared.Guard.require;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.danhgia.domain.complaint.Complaint.Stage;
import vn.danhgia.domain.complaint.ComplaintCommand.AcknowledgeReply;
import vn.danhgia.domain.complaint.ComplaintCommand.AssignHandler;
import vn.danhgia.domain.complaint.ComplaintCommand.FileComplaint;
import vn.danhgia.domain.complaint.ComplaintCommand.IssueReplacement;
import vn.danhgia.domain.complaint.ComplaintCommand.RecordFindings;
import vn.danhgia.domain.complaint.ComplaintCommand.ResolveComplaint;
import vn.danhgia.domain.complaint.ComplaintCommand.SettleReplacement;
import vn.danhgia.domain.complaint.ComplaintCommand.TakeOverRevote;
import vn.danhgia.domain.decision.DecisionPapers;
import vn.danhgia.domain.decision.Reasons;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Guard;
import vn.danhgia.domain.shared.RejectionCode;

/** The clauses on cases about a result (III.5.2, C-12; 366, Điều 13 and 15), one guard each; the lists are their table of contents. */
final class ComplaintPolicy {

    private ComplaintPolicy() {
    }

    /** R-III.5.2-1, C-12: about a result that was told, by the person or by UBKT, in time, once on one decision and one case at a time. */
    static List<Guard> filing(Complaint state, FileComplaint file, Act act) {
        return all(
                List.of(
                        require(() -> state.stage() == Stage.ABSENT, RejectionCode.COMPLAINT_TWICE),
                        // "theo phân cấp": a level that the province decided is not the commune's to look at.
                        require(() -> !file.province(), RejectionCode.COMPLAINT_OF_THE_PROVINCE),
                        require(() -> file.disputed().isPresent(), RejectionCode.COMPLAINT_BEFORE_NOTICE),
                        require(() -> !file.kind().isThePersons() || act.by().is(file.complaint().person()), RejectionCode.COMPLAINT_OF_A_STRANGER),
                        require(() -> file.kind().isThePersons() || act.by().sitsIn(file.handling().inspection()), RejectionCode.NOT_COMPETENT,
                                file.handling().inspection()),
                        require(() -> file.kind().isThePersons() || !act.by().is(file.complaint().person()), RejectionCode.RECUSED),
                        require(() -> !file.plea().content().isBlank(), RejectionCode.FIELD_MISSING, "content"),
                        require(() -> file.kind() != Kind.ANNULMENT || !file.plea().evidence().isBlank(), RejectionCode.FIELD_MISSING, "document"),
                        require(() -> !isSecondOnOneDecision(file), RejectionCode.COMPLAINT_TWICE),
                        require(() -> file.before().filter(Before::open).isEmpty(), RejectionCode.COMPLAINT_OPEN)),
                once(() -> file.kind().isThePersons() ? window(file).admission(act.now()) : List.of()));
    }

    private static boolean isSecondOnOneDecision(FileComplaint file) {
        return file.kind().isThePersons() && file.before().filter(last -> last.kind().isThePersons()
                && last.disputed().isSameDecisionAs(file.disputed().orElseThrow())).isPresent();
    }

    static ComplaintWindow window(FileComplaint file) {
        return new ComplaintWindow(file.disputed().orElseThrow().noticed(), file.calendar(), file.rules(), file.answer());
    }

    /** R-III.5.2-1: by a member of UBKT, to an impartial one. */
    static List<Guard> assigning(Complaint state, AssignHandler assign, Act act) {
        return all(inspectionsTurn(state, assign, Stage.FILED, act), once(() -> List.of(
                require(() -> assign.members().contains(assign.handler()), RejectionCode.HANDLER_NOT_OF_THE_INSPECTION),
                require(() -> state.handling().isImpartial(assign.handler()), RejectionCode.HANDLER_NOT_IMPARTIAL))));
    }

    /** The handler alone, and not without findings. */
    static List<Guard> examining(Complaint state, RecordFindings record, Act act) {
        return all(List.of(exists(state, record), atStage(state, Stage.EXAMINATION)), once(() -> List.of(
                require(() -> act.by().is(state.handler().orElseThrow()), RejectionCode.NOT_THE_HANDLER),
                require(() -> !record.findings().isBlank(), RejectionCode.FINDINGS_MISSING))));
    }

    /** R-III.5.2-1: no outcome without findings and a ground, and by nobody who proposed, voted or complains. */
    static List<Guard> concluding(Complaint state, ResolveComplaint resolve, Act act) {
        return all(
                List.of(exists(state, resolve), require(() -> state.stage() != Stage.FILED && state.stage() != Stage.EXAMINATION,
                        RejectionCode.FINDINGS_MISSING), atStage(state, Stage.CONCLUSION)),
                once(() -> state.handling().by(act)),
                List.of(require(() -> !resolve.ground().isBlank(), RejectionCode.FIELD_MISSING, "ground")));
    }

    static List<Guard> takingOverRevote(Complaint state, TakeOverRevote take, Act act) {
        return List.of(systemOnly(act), exists(state, take), atStage(state, Stage.REVOTE));
    }

    /** R-7.2-1, R-I.2.1-4: by a member of the deciding body, with the reason that fits and its ground; whoever handled the case has no part in it. */
    static List<Guard> settling(Complaint state, SettleReplacement settle, Act act) {
        return all(List.of(exists(state, settle), atStage(state, Stage.SETTLEMENT)), once(() -> List.of(
                require(() -> act.by().sitsIn(state.bodies().decider()), RejectionCode.NOT_COMPETENT, state.bodies().decider()),
                require(() -> !act.by().is(state.id().person()) && state.handler().filter(act.by()::is).isEmpty(), RejectionCode.RECUSED),
                require(() -> Reasons.fit(settle.reason(), state.revote().orElseThrow().level(), settle.proposed(), settle.ceiling()),
                        RejectionCode.REASON_DOES_NOT_FIT),
                require(() -> settle.reason() == DecisionReason.AS_PROPOSED || !settle.ground().isBlank(), RejectionCode.GROUND_REQUIRED))));
    }

    /** R-5.4-4: number, date, signed on behalf of the body by one of its members; never before the new vote. */
    static List<Guard> issuing(Complaint state, IssueReplacement issue, Act act) {
        return all(List.of(exists(state, issue), atStage(state, Stage.ISSUING)), once(() -> Stream.concat(Stream.of(
                require(() -> act.by().sitsIn(state.bodies().clerk()), RejectionCode.NOT_COMPETENT, state.bodies().clerk()),
                require(() -> !issue.number().strip().equals(state.disputed().number()), RejectionCode.REPLACEMENT_HAS_THE_OLD_NUMBER)),
                DecisionPapers.numbered(issue.number(), issue.date(), issue.signer(), issue.members(), state.settled().orElseThrow().at(), act).stream())
                .toList()));
    }

    static List<Guard> acknowledging(Complaint state, AcknowledgeReply acknowledge, Act act) {
        return List.of(exists(state, acknowledge), require(() -> act.by().is(acknowledge.complaint().person()), RejectionCode.NOT_THE_OWNER),
                require(() -> state.stage() == Stage.UPHELD || state.stage() == Stage.REPLACED, RejectionCode.WRONG_STAGE, state.stage(), Stage.CLOSED));
    }

    static List<Guard> reminding(Complaint state, ComplaintCommand command, Act act) {
        return all(List.of(systemOnly(act), exists(state, command)), once(() -> List.of(
                require(() -> !act.now().isBefore(state.limits().reminder()), RejectionCode.DEADLINE_NOT_REACHED, "C-12"))));
    }

    static List<Guard> lapsing(Complaint state, ComplaintCommand command, Act act) {
        return all(List.of(systemOnly(act), exists(state, command)), once(() -> List.of(
                require(() -> !act.now().isBefore(state.limits().answer()), RejectionCode.DEADLINE_NOT_REACHED, "C-12"))));
    }

    /** UBKT, the person stepping out (C-11). */
    private static List<Guard> inspectionsTurn(Complaint state, ComplaintCommand command, Stage stage, Act act) {
        return all(List.of(exists(state, command), atStage(state, stage)), once(() -> List.of(
                require(() -> act.by().sitsIn(state.handling().inspection()), RejectionCode.NOT_COMPETENT, state.handling().inspection()),
                require(() -> !act.by().is(state.id().person()), RejectionCode.RECUSED))));
    }

    private static Guard exists(Complaint state, ComplaintCommand command) {
        return require(() -> state.stage() != Stage.ABSENT, RejectionCode.NOT_FOUND, command.complaint());
    }

    private static Guard atStage(Complaint state, Stage stage) {
        return require(() -> state.stage() == stage, RejectionCode.WRONG_STAGE, state.stage(), stage);
    }

    private static Guard systemOnly(Act act) {
        return require(() -> act.by().isSystem(), RejectionCode.SYSTEM_ONLY);
    }

    /** Guards that make sense only after those before them have not objected. */
    private static List<Guard> once(Supplier<List<Guard>> guards) {
        return List.of(() -> guards.get().stream().flatMap(guard -> guard.objection().stream()).findFirst());
    }

    @SafeVarargs
    private static List<Guard> all(List<Guard>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
