package vn.danhgia.domain.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;

class EventNamesTest {

    @Test
    void everyEventHasExactlyOneNameAndEveryNameAnEvent() {
        Set<Class<?>> events = Stream.of(CycleEvent.class, CatalogueEvent.class, DossierEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())).collect(Collectors.toSet());
        assertThat(EventNames.ALL.stream().map(EventNames.EventName::type)).containsExactlyInAnyOrderElementsOf(events);
        assertThat(EventNames.ALL.stream().map(EventNames.EventName::name)).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }
}
