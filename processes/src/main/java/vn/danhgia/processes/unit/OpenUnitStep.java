package vn.danhgia.processes.unit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.InternalDay;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitAuthority;
import vn.danhgia.domain.unit.UnitCommand.OpenUnitQuarter;
import vn.danhgia.domain.unit.UnitLimits;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.CycleReader;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;

/** Opens a unit's quarter with what the rules say of it, and leaves the bodies whose turn it is. */
@Component("openUnit")
public class OpenUnitStep implements JavaDelegate {

    private final Commands commands;
    private final CycleReader cycles;
    private final FrozenRules frozen;

    public OpenUnitStep(Commands commands, CycleReader cycles, FrozenRules frozen) {
        this.commands = commands;
        this.cycles = cycles;
        this.frozen = frozen;
    }

    @Override
    public void execute(DelegateExecution step) throws Refused {
        UnitQuarterId id = UnitQuarterId.parse(step.getProcessBusinessKey());
        Cycle cycle = cycles.cycle(id.cycle());
        RuleSet rules = frozen.of(cycle);
        UnitAuthority authority = authority(id, rules);
        commands.bySystem(step, new OpenUnitQuarter(id, authority, new UnitLimits(
                Legal.on(rules.day(InternalDay.Code.DIGITAL_ASSESSMENT, id.cycle().quarter())),
                Legal.on(rules.day(InternalDay.Code.OLD_UNIT_REMARKS, id.cycle().quarter())), cycle.limits().get(DeadlineCode.OWN_CADRES))));
        step.setVariable("leadership", authority.leadership().toString());
        step.setVariable("reporters", Stream.concat(Stream.of(authority.leadership()), authority.reporters().stream()).map(BodyId::toString)
                .collect(Collectors.joining(",")));
        step.setVariable("confirmer", authority.confirmer().toString());
        step.setVariable("digital", authority.digital().toString());
    }

    private static UnitAuthority authority(UnitQuarterId id, RuleSet rules) {
        CommuneId commune = id.cycle().commune();
        return new UnitAuthority(new BodyId(commune, id.unit()), rules.offices().reporters(commune),
                rules.offices().of(Offices.Role.RESULT_CONFIRMER, commune), new BodyId(commune, rules.bodies().organiser()),
                rules.offices().of(Offices.Role.DIGITAL, commune));
    }
}
