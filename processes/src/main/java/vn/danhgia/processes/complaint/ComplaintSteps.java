package vn.danhgia.processes.complaint;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintCommand.LapseAnswer;
import vn.danhgia.domain.complaint.ComplaintCommand.RemindOfAnswer;
import vn.danhgia.domain.dossier.DossierCommand.NotifyResult;
import vn.danhgia.domain.dossier.DossierCommand.ReplaceDecision;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.States;

/** What the flow of a case does by itself: it reminds, reports upwards, and brings what was decided to the dossier. */
@Configuration(proxyBeanMethods = false)
public class ComplaintSteps {

    /** C-12: before the limit of the answer. */
    @Bean
    public JavaDelegate remindOfAnswer(Commands commands, States states, Cases cases, CaseNotices notices, Clock clock) {
        return step -> {
            Complaint complaint = states.complaintOf(id(step));
            commands.bySystem(step, new RemindOfAnswer(complaint.id()));
            notices.tell(complaint.id(), CaseNotices.Rung.NEAR, cases.reminded(complaint, clock.instant()), clock.instant());
        };
    }

    /** C-12: at the limit of the answer; the work stays open. */
    @Bean
    public JavaDelegate escalateAnswer(Commands commands, States states, Cases cases, CaseNotices notices, Clock clock) {
        return step -> {
            Complaint complaint = states.complaintOf(id(step));
            commands.bySystem(step, new LapseAnswer(complaint.id()));
            notices.tell(complaint.id(), CaseNotices.Rung.OVER, cases.escalated(complaint, clock.instant()), clock.instant());
        };
    }

    /** III.5.2, R-5.5-1: the level in force changes and is told in one step, so that nobody sees it in between. */
    @Bean
    public JavaDelegate replaceDecision(Commands commands, States states) {
        return step -> {
            Complaint complaint = states.complaintOf(id(step));
            Complaint.Settled settled = complaint.settled().orElseThrow();
            Complaint.Replacement paper = complaint.replacement().orElseThrow();
            commands.bySystem(step, new ReplaceDecision(complaint.id().dossier(), complaint.id(), settled.level(), settled.reason(),
                    complaint.revote().map(Complaint.Revote::tally).flatMap(Confidential::reveal), settled.ground().reveal().orElse(""), settled.by(),
                    paper.number(), paper.date(), paper.by()));
            commands.bySystem(step, new NotifyResult(complaint.id().dossier()));
        };
    }

    private static ComplaintId id(DelegateExecution step) {
        return ComplaintId.parse(step.getProcessBusinessKey());
    }
}
