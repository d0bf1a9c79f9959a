package vn.danhgia.service.deadlines;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.deadline.OpenWork;
import vn.danhgia.service.notices.Notice;
import vn.danhgia.service.notices.StillToSay;

/** What a letter still has to remind of: work that was done since the morning is not in it. */
@Component
class OpenReminders implements StillToSay {

    private final OpenWorkFinder work;
    private final States states;
    private final Clock clock;

    OpenReminders(OpenWorkFinder work, States states, Clock clock) {
        this.work = work;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public Optional<Map<String, String>> now(Notice reminder) {
        Cycle cycle = states.cycle(CycleId.parse(reminder.fact("cycle")));
        List<String> open = work.of(cycle, DeadlineCode.valueOf(reminder.fact("deadline")), Legal.dayOf(clock.instant())).stream().map(OpenWork::subject).toList();
        String told = reminder.fact("subjects");
        return Remaining.of(told.isEmpty() ? List.of() : Arrays.asList(told.split(" ")), Integer.parseInt(reminder.fact("open")), open).map(left -> {
            Map<String, String> facts = new HashMap<>(reminder.facts());
            facts.put("subjects", String.join(" ", left.subjects()));
            facts.put("open", String.valueOf(left.open()));
            return facts;
        });
    }
}
