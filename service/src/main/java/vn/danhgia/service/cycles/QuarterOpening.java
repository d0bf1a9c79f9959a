package vn.danhgia.service.cycles;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.cycle.AuthorityGaps;
import vn.danhgia.domain.cycle.CycleCommand.OpenCycle;
import vn.danhgia.domain.cycle.RosterLine;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Overtaken;
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

    /** The day whose posts and seats a quarter is opened with. */
    public static LocalDate day(Quarter quarter) {
        return quarter.lastDay();
    }

    /** The roster as it would be frozen now, with the posts of a day. */
    public List<RosterLine> roster(CommuneId commune, LocalDate on) {
        return people.roster(commune, on);
    }

    /** What would keep the quarter from being opened with the posts and seats of a day (R-2.2-11). */
    public AuthorityGaps gaps(CommuneId commune, Quarter quarter, LocalDate on) throws Refused {
        return AuthorityGaps.before(ruleSet(quarter), commune, roster(commune, on), people.seats(commune, on));
    }

    /** @throws Refused with {@link RejectionCode#NO_RULE_SET} for a quarter before the first edition */
    public RuleSet ruleSet(Quarter quarter) throws Refused {
        return rules.inForceOn(quarter.lastDay()).orElseThrow(() -> Refused.because(RejectionCode.NO_RULE_SET, quarter));
    }

    /** Whether this person may open and run quarters of the commune: a member of the rule set's organiser (III.3.1). */
    public boolean organises(Actor by, CommuneId commune, Quarter quarter) throws Refused {
        return by.sitsIn(new BodyId(commune, ruleSet(quarter).bodies().organiser()));
    }

    /** Opens; sent twice with one action id, it is done once. Two people at once: one opens, the other reads that it is open. */
    public Answer open(CommuneId commune, Quarter quarter, Actor by, String actionId) throws Refused {
        try {
            return tryToOpen(new CycleId(commune, quarter), by, actionId);
        } catch (ConcurrencyFailureException | Overtaken somebodyWasFaster) {
            return tryToOpen(new CycleId(commune, quarter), by, actionId);
        }
    }

    private Answer tryToOpen(CycleId cycle, Actor by, String actionId) throws Refused {
        AtomicReference<Refused> refusal = new AtomicReference<>();
        Answer answer = transaction.execute(status -> {
            try {
                return actions.once(new Actions.Act(actionId, by, WHAT + " " + cycle, ""), new Answer(cycle.toString(), WHAT), () -> {
                    RuleSet frozen = ruleSet(cycle.quarter());
                    rules.freeze(frozen.ref());
                    commands.byPerson(new OpenCycle(cycle, frozen, roster(cycle.commune(), day(cycle.quarter())),
                            people.seats(cycle.commune(), day(cycle.quarter()))), by, actionId);
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
