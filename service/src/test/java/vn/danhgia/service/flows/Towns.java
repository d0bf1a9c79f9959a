package vn.danhgia.service.flows;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.processes.complaint.Cases;
import vn.danhgia.service.Office;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.Accounts;
import vn.danhgia.service.web.TaskViews;

/** Settles communes in tests, each used by one scenario. */
@Component
public class Towns {

    private static final AtomicInteger NEXT = new AtomicInteger();

    final QuarterOpening opening;
    final TaskDesk desk;
    final TaskViews views;
    final People people;
    final Histories histories;
    final Office office;
    final Acts acts;
    final Cases cases;
    final Accounts accounts;
    final Clock clock;

    Towns(QuarterOpening opening, TaskDesk desk, TaskViews views, People people, Histories histories, Office office, Acts acts, Cases cases,
          Accounts accounts, Clock clock) {
        this.opening = opening;
        this.desk = desk;
        this.views = views;
        this.people = people;
        this.histories = histories;
        this.office = office;
        this.acts = acts;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param positions of the people who are rated, by their names in the table of authorities: p-0001, p-0002 and so on */
    public Town settle(List<String> positions) {
        return new Town(this, new CommuneId("xa-thu-" + NEXT.incrementAndGet()), positions);
    }

    public Town settle(String... positions) {
        return settle(List.of(positions));
    }
}
