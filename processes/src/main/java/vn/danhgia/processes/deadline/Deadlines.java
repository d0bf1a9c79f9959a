package vn.danhgia.processes.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.processes.command.CycleReader;

/**
 * Gives the diagrams the mornings on which a limit is looked at, and the names under which it is watched. An instance stands for one limit of one quarter;
 * its business key is the quarter's with the limit's name behind.
 */
@Component("deadlines")
public class Deadlines {

    public static final String PROCESS = "deadline";

    /** Up to when everything due was told, an instant in text; absent before the first look. */
    static final String TOLD = "told";

    private final CycleReader cycles;
    private final Clock clock;

    public Deadlines(CycleReader cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Business key of the watch over a limit of the quarter that this instance stands for. */
    public String key(DelegateExecution quarter, String code) {
        return quarter.getProcessBusinessKey() + ":" + DeadlineCode.valueOf(code);
    }

    /**
     * When to look next: the first morning of the ladder, then every morning, and at the limit itself. An extension so is never overslept, and a quarter
     * that opens late looks at once.
     */
    public Date next(DelegateExecution watch) {
        Cycle cycle = cycles.cycle(cycleOf(watch));
        Instant limit = cycle.limits().get(codeOf(watch));
        Instant first = Rung.of(cycle, codeOf(watch)).get(0).at();
        Instant told = told(watch);
        if (told.isBefore(first)) {
            return Date.from(first.isAfter(clock.instant()) ? first : clock.instant());
        }
        Instant morning = morningAfter(told);
        return Date.from(told.isBefore(limit) && limit.isBefore(morning) ? limit : morning);
    }

    static CycleId cycleOf(DelegateExecution watch) {
        return CycleId.parse(watch.getProcessBusinessKey().substring(0, watch.getProcessBusinessKey().lastIndexOf(':')));
    }

    static DeadlineCode codeOf(DelegateExecution watch) {
        return DeadlineCode.valueOf(watch.getProcessBusinessKey().substring(watch.getProcessBusinessKey().lastIndexOf(':') + 1));
    }

    static Instant told(DelegateExecution watch) {
        String text = (String) watch.getVariable(TOLD);
        return text == null ? Instant.MIN : Instant.parse(text);
    }

    /** Whether every rung of the ladder was due by that instant. */
    static boolean isClimbed(List<Rung> ladder, Instant now) {
        return !ladder.get(ladder.size() - 1).at().isAfter(now);
    }

    private static Instant morningAfter(Instant told) {
        LocalDate day = Legal.dayOf(told);
        Instant morning = day.atTime(Rung.HOUR).atZone(Legal.ZONE).toInstant();
        return morning.isAfter(told) ? morning : day.plusDays(1).atTime(Rung.HOUR).atZone(Legal.ZONE).toInstant();
    }
}
