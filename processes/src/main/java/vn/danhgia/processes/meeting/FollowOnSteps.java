package vn.danhgia.processes.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.processes.decision.DecisionFlow;
import vn.danhgia.processes.inbox.InboxTable;
import vn.danhgia.processes.inbox.Letter;

/** What follows a meeting: the body's next one, or the session that waits for the votes. */
@Configuration(proxyBeanMethods = false)
public class FollowOnSteps {

    /** Opens the body's next meeting, for those who are still to be voted on. */
    @Bean
    public JavaDelegate callNextMeeting(InboxTable inbox) {
        return step -> {
            MeetingId next = MeetingNames.after(id(step));
            inbox.post(step.getProcessBusinessKey(), MeetingFlow.start(next, MeetingNames.bodyOf(next)));
        };
    }

    /** Tells the session that its votes are counted and signed. */
    @Bean
    public JavaDelegate tellSession(InboxTable inbox) {
        return step -> inbox.post(step.getProcessBusinessKey(), Letter.message(DecisionFlow.PROCESS, DecisionFlow.VOTES_COUNTED,
                MeetingNames.session(id(step)).orElseThrow().toString()));
    }

    private static MeetingId id(DelegateExecution step) {
        return MeetingId.parse(step.getProcessBusinessKey());
    }
}
