package vn.danhgia.processes.dossier;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.DecisionSession.Paper;
import vn.danhgia.domain.decision.FinalLevel;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.DossierCommand.AwaitProvince;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverDecision;
import vn.danhgia.domain.dossier.DossierCommand.TakeOverProvinceResult;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.States;

/** What a session has made of a person is brought to the dossier, from the session's own log; the letter only says which session. */
@Configuration(proxyBeanMethods = false)
public class TakeOverSteps {

    private static final String SESSION = "session";

    /** R-5.4-3, R-5.4-4. */
    @Bean
    public JavaDelegate takeOverDecision(Commands commands, States states) {
        return step -> {
            DossierId id = dossier(step);
            DecisionSession session = session(step, states);
            FinalLevel level = session.resolved().stream().filter(one -> one.dossier().equals(id)).findFirst().orElseThrow();
            Paper paper = session.decision().orElseThrow();
            SessionItem.Voted vote = session.item(id).flatMap(SessionItem::vote).orElseThrow();
            // A level that the quota made was not the one that the body voted.
            Optional<PaperTally> tally = Optional.of(vote).filter(voted -> voted.level() == level.level()).map(SessionItem.Voted::tally)
                    .flatMap(Confidential::reveal);
            commands.bySystem(step, new TakeOverDecision(id, session.id(), level.level(), level.reason(), tally,
                    vote.ground().reveal().orElse(""), session.settled().orElseThrow().by(), paper.number(), paper.date(), paper.by(), paper.at(),
                    paper.late()));
        };
    }

    /** R-5.4-5. */
    @Bean
    public JavaDelegate awaitProvince(Commands commands, States states) {
        return step -> {
            DecisionSession session = session(step, states);
            Paper paper = session.submission().orElseThrow();
            commands.bySystem(step, new AwaitProvince(dossier(step), session.id(),
                    session.item(dossier(step)).flatMap(SessionItem::vote).orElseThrow().level(), paper.number(), paper.date()));
        };
    }

    /** R-2.2-1. */
    @Bean
    public JavaDelegate takeOverProvinceResult(Commands commands, States states) {
        return step -> {
            SessionItem item = session(step, states).item(dossier(step)).orElseThrow();
            SessionItem.Received received = item.received().orElseThrow();
            commands.bySystem(step, new TakeOverProvinceResult(dossier(step), received.level(), received.number(), received.date(), received.by()));
        };
    }

    private static DossierId dossier(DelegateExecution step) {
        return DossierId.parse(step.getProcessBusinessKey());
    }

    private static DecisionSession session(DelegateExecution step, States states) {
        return states.sessionOf(DecisionSessionId.parse((String) step.getVariable(SESSION)));
    }
}
