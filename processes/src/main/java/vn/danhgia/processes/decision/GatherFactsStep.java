package vn.danhgia.processes.decision;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.decision.SessionItem;
import vn.danhgia.domain.dossier.DossierCommand.GatherFacts;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Findings;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.States;

/** Writes into every dossier of the agenda what was known when it came before BTV, and the ceiling that followed (R-1.1-3). */
@Component("gatherFacts")
public class GatherFactsStep implements JavaDelegate {

    private final Commands commands;
    private final States states;
    private final FrozenRules frozen;
    private final Findings findings;
    private final Clock clock;

    public GatherFactsStep(Commands commands, States states, FrozenRules frozen, Findings findings, Clock clock) {
        this.commands = commands;
        this.states = states;
        this.frozen = frozen;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        DecisionSession session = states.sessionOf(DecisionSessionId.parse(step.getProcessBusinessKey()));
        Cycle cycle = states.cycle(session.id().cycle());
        RuleSet rules = frozen.of(cycle);
        for (SessionItem item : session.items()) {
            if (states.dossierOf(item.dossier()).isBeforeTheDecision()) {
                commands.bySystem(step, new GatherFacts(item.dossier(), findings.about(item.dossier(), cycle, rules, clock.instant())));
            }
        }
    }
}
