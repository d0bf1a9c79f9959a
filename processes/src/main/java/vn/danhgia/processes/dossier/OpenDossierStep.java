package vn.danhgia.processes.dossier;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.DossierCommand.OpenDossier;
import vn.danhgia.domain.dossier.PaperKind;
import vn.danhgia.domain.dossier.Terms;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.CycleReader;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;

/** Opens the dossier with what the cycle has frozen for this person. */
@Component("openDossier")
public class OpenDossierStep implements JavaDelegate {

    private final Commands commands;
    private final CycleReader cycles;
    private final FrozenRules frozen;
    private final Duration beforehand;

    /** @param beforehand how long before the plan's limit the person should hand in, so that the proposer can still work (C-5) */
    public OpenDossierStep(Commands commands, CycleReader cycles, FrozenRules frozen, @Value("${danhgia.self-assessment.beforehand:5d}") Duration beforehand) {
        this.commands = commands;
        this.cycles = cycles;
        this.frozen = frozen;
        this.beforehand = beforehand;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        DossierId id = DossierId.parse(step.getProcessBusinessKey());
        Cycle cycle = cycles.cycle(id.cycle());
        Placement placement = cycle.placementOf(id.person()).orElseThrow();
        RuleSet rules = frozen.of(cycle);
        Instant selfAssessment = cycle.limits().get(DeadlineCode.SELF_ASSESSMENT);
        commands.bySystem(step, new OpenDossier(id, cycle.ruleSet(), placement, rules.dutyOf(placement.position()), cycle.scoreFrame(),
                rules.rating(), rules.papers().ofTheDossier().stream().map(paper -> new PaperKind(paper.code(), paper.required())).toList(), new Terms.Limits(selfAssessment.minus(beforehand), selfAssessment,
                        cycle.limits().get(DeadlineCode.PROPOSAL), cycle.limits().get(DeadlineCode.DECISION))));
    }
}
