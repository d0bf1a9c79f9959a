package vn.danhgia.service.cycles;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.cycle.CycleCommand.OpenCycle;
import vn.danhgia.domain.cycle.RosterLine;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Actions;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.service.people.People;

/** Takes the rule set in force and the roster as they stand and asks the cycle to open with them. */
@Component
public class QuarterOpening {

    private static final String WHAT = "open-cycle";

    private final Commands commands;
    private final Actions actions;
    private final RuleBook rules;
    private final People people;
    private final TransactionTemplate transaction;

    QuarterOpening(Commands commands, Actions actions, RuleBook rules, People people, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.actions = actions;
        this.rules = rules;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The roster as it would be frozen now, with the rule set in force at the quarter's end. */
    public List<RosterLine> roster(CommuneId commune, Quarter quarter) {
        return people.roster(commune, quarter.lastDay());
    }

    public RuleSet ruleSet(Quarter quarter) {
        return rules.inForceOn(quarter.lastDay());
    }

    /** Opens; sent twice with one action id, it is done once. */
    public Answer open(CommuneId commune, Quarter quarter, Actor by, String actionId) throws Refused {
        CycleId cycle = new CycleId(commune, quarter);
        AtomicReference<Refused> refusal = new AtomicReference<>();
        Answer answer = transaction.execute(status -> {
            try {
                return actions.once(actionId, by, WHAT + " " + cycle, () -> {
                    commands.byPerson(new OpenCycle(cycle, ruleSet(quarter), roster(commune, quarter)), by, actionId);
                    return new Answer(cycle.toString(), WHAT);
                });
            } catch (Refused refused) {
                refusal.set(refused);
                status.setRollbackOnly();
                return null;
            }
        });
        if (refusal.get() != null) {
            throw refusal.get();
        }
        return answer;
    }
}
