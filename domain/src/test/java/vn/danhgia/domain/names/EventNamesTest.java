package vn.danhgia.domain.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.accountability.AccountabilityEvent;
import vn.danhgia.domain.accountability.ExplanationEvent;
import vn.danhgia.domain.accountability.SuspensionEvent;
import vn.danhgia.domain.complaint.ComplaintEvent;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.decision.SessionEvent;
import vn.danhgia.domain.discipline.DisciplineEvent;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.feedback.IssueEvent;
import vn.danhgia.domain.meeting.MeetingEvent;
import vn.danhgia.domain.unit.UnitEvent;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.year.WatchEvent;

class EventNamesTest {

    @Test
    void everyEventHasExactlyOneNameAndEveryNameAnEvent() {
        Set<Class<?>> events = Stream.of(CycleEvent.class, CatalogueEvent.class, DossierEvent.class, UnitEvent.class,
                        DisciplineEvent.class, AccountabilityEvent.class, SuspensionEvent.class, ExplanationEvent.class, WatchEvent.class, IssueEvent.class,
                        MeetingEvent.class, SessionEvent.class, ComplaintEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())).collect(Collectors.toSet());
        assertThat(EventNames.ALL.stream().map(EventNames.EventName::type)).containsExactlyInAnyOrderElementsOf(events);
        assertThat(EventNames.ALL.stream().map(EventNames.EventName::name)).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }
}
