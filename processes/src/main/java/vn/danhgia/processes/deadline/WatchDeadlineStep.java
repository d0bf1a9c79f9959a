package vn.danhgia.processes.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.CycleCommand.PassDeadline;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.discipline.DisciplineCommand;
import vn.danhgia.domain.dossier.DossierCommand;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.Offices;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.UnitCommand;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.CycleReader;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.Roll;

/**
 * Looks at a limit: tells whoever is to be told by now, announces the limit once it has passed, and asks what is open then to say so.
 *
 * <h2>Ground rules</h2>
 * It nudges, it never judges: nobody is rated, nothing is approved and nothing is closed here. What is named as open may be done by the time it is asked;
 * then it says nothing.
 */
@Component("watchDeadline")
public class WatchDeadlineStep implements JavaDelegate {

    /** Whether the watch goes on: something is open, or somebody is still to be told. */
    static final String GOES_ON = "goesOn";

    private static final Set<DeadlineCode> HANDED_BACK = Set.of(DeadlineCode.SELF_ASSESSMENT, DeadlineCode.PROPOSAL, DeadlineCode.ADVICE);

    private final Commands commands;
    private final CycleReader cycles;
    private final FrozenRules frozen;
    private final Unfinished unfinished;
    private final Reminders reminders;
    private final Roll roll;
    private final Clock clock;

    public WatchDeadlineStep(Commands commands, CycleReader cycles, FrozenRules frozen, Unfinished unfinished, Reminders reminders, Roll roll, Clock clock) {
        this.commands = commands;
        this.cycles = cycles;
        this.frozen = frozen;
        this.unfinished = unfinished;
        this.reminders = reminders;
        this.roll = roll;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution watch) throws Refused {
        Instant now = clock.instant();
        LocalDate today = Legal.dayOf(now);
        Cycle cycle = cycles.cycle(Deadlines.cycleOf(watch));
        DeadlineCode code = Deadlines.codeOf(watch);
        List<OpenWork> open = unfinished.of(cycle, code, today);
        if (!now.isBefore(cycle.limits().get(code))) {
            if (!cycle.passed().contains(code)) {
                commands.bySystem(watch, new PassDeadline(cycle.id(), code));
            }
            for (OpenWork work : open) {
                lapseIfThere(watch, cycle.id(), code, work);
            }
        }
        List<Rung> ladder = Rung.of(cycle, code);
        Recipients recipients = recipients(cycle, today);
        reminders.tell(Rung.due(ladder, Deadlines.told(watch), now).stream()
                .flatMap(rung -> recipients.of(cycle.id(), code, rung, concerned(rung, open)).stream()).toList(), now);
        watch.setVariable(Deadlines.TOLD, now.toString());
        watch.setVariable(GOES_ON, !open.isEmpty() || !Deadlines.isClimbed(ladder, now) || mayBeHandedBack(cycle, code, today));
    }

    /** A dossier that is not decided may come back to whoever had it: until then its limits are looked at, and internal dates have their reminders. */
    private boolean mayBeHandedBack(Cycle cycle, DeadlineCode code, LocalDate today) {
        return HANDED_BACK.contains(code) && !unfinished.of(cycle, DeadlineCode.DECISION, today).isEmpty();
    }

    private Recipients recipients(Cycle cycle, LocalDate today) {
        RuleSet rules = frozen.of(cycle);
        return new Recipients(roll.membersOf(new BodyId(cycle.id().commune(), rules.bodies().organiser()), today),
                roll.membersOf(rules.offices().of(Offices.Role.UPPER_BODY, cycle.id().commune()), today));
    }

    /** An extension's ladder is for its persons; a body's, for the body. */
    private static List<OpenWork> concerned(Rung rung, List<OpenWork> open) {
        return rung.extension().filter(extension -> !extension.persons().isEmpty())
                .map(extension -> open.stream().filter(work -> work.about().filter(extension.persons()::contains).isPresent()).toList()).orElse(open);
    }

    /** What a letter that is still on its way will open is asked on the next morning; it must not keep the others from being reminded. */
    private void lapseIfThere(DelegateExecution watch, CycleId cycle, DeadlineCode code, OpenWork work) throws Refused {
        try {
            lapse(watch, cycle, code, work);
        } catch (Refused refused) {
            if (!refused.isBecause(RejectionCode.NOT_FOUND)) {
                throw refused;
            }
        }
    }

    /** The opinion of BXDĐ and the report to the province have no state of their own beside the quarter's, which says itself whether they are late. */
    private void lapse(DelegateExecution watch, CycleId cycle, DeadlineCode code, OpenWork work) throws Refused {
        switch (code) {
            case CATALOGUE_PARTY, CATALOGUE_COUNCIL, CATALOGUE_GOVERNMENT, CATALOGUE_PROVINCE -> commands.bySystem(watch,
                    new CatalogueCommand.LapseDeadline(new CatalogueId(cycle, work.about().orElseThrow())));
            case SELF_ASSESSMENT, PROPOSAL, DECISION -> commands.bySystem(watch,
                    new DossierCommand.LapseDeadline(new DossierId(cycle, work.about().orElseThrow()), code));
            case DISCIPLINE_LIST -> commands.bySystem(watch, new DisciplineCommand.LapseDeadline(new DisciplineListId(cycle)));
            case OWN_CADRES -> commands.bySystem(watch, new UnitCommand.LapseDeadline(new UnitQuarterId(cycle, work.unit().orElseThrow())));
            case ADVICE, PROVINCE_REPORT -> { }
        }
    }
}
