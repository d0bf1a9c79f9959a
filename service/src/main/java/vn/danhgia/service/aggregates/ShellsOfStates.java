package vn.danhgia.service.aggregates;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.cycle.Cycle;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.discipline.DisciplineList;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.feedback.Issue;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.unit.UnitQuarter;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.service.eventstore.Shells;
import vn.danhgia.service.eventstore.StatesAtHand;

/** A shell of its own each time: shells change while they handle a command, states never do. */
@Component
class ShellsOfStates implements Shells {

    private static final Map<Class<?>, Function<StatesAtHand.Kept, Object>> BY_STATE = Map.of(
            WorkCatalogue.class, kept -> new CatalogueAggregate((WorkCatalogue) kept.state(), kept),
            Complaint.class, kept -> new ComplaintAggregate((Complaint) kept.state(), kept),
            Cycle.class, kept -> new CycleAggregate((Cycle) kept.state(), kept),
            DisciplineList.class, kept -> new DisciplineAggregate((DisciplineList) kept.state(), kept),
            Issue.class, kept -> new IssueAggregate((Issue) kept.state(), kept),
            Dossier.class, kept -> new DossierAggregate((Dossier) kept.state(), kept),
            Meeting.class, kept -> new MeetingAggregate((Meeting) kept.state(), kept),
            DecisionSession.class, kept -> new SessionAggregate((DecisionSession) kept.state(), kept),
            UnitQuarter.class, kept -> new UnitAggregate((UnitQuarter) kept.state(), kept));

    @Override
    public Object around(StatesAtHand.Kept kept) {
        return BY_STATE.get(kept.state().getClass()).apply(kept);
    }
}
