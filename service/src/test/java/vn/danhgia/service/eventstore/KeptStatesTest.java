package vn.danhgia.service.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Folded;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.secrets.Sealing;

/** Whatever is at hand after people have worked is what folding from the first event gives. */
@ServiceTest
class KeptStatesTest {

    private static final Map<String, BiFunction<Histories, String, Folded<?>>> FOLDING = Map.of(
            "cycle", (histories, id) -> histories.folded(CycleId.parse(id)),
            "work-catalogue", (histories, id) -> histories.catalogue(CatalogueId.parse(id)),
            "dossier", (histories, id) -> histories.dossier(DossierId.parse(id)),
            "unit-quarter", (histories, id) -> histories.unit(UnitQuarterId.parse(id)),
            "meeting", (histories, id) -> histories.meeting(MeetingId.parse(id)),
            "decision-session", (histories, id) -> histories.session(DecisionSessionId.parse(id)));

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Autowired
    StatesAtHand states;

    @Autowired
    EventStore events;

    @Autowired
    Sealing keys;

    @Autowired
    LastEvents log;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStateAtHandIsTheOneThatIsFoldedFromTheFirstEvent() throws Exception {
        office.carry(office.openQuarter(), "propose-level");
        List<Map<String, Object>> all = jdbc.sql("select distinct aggregate_identifier id, aggregate_type kind from eventstore.event").query().listOfRows();
        long atHand = 0;
        for (Map<String, Object> one : all) {
            String id = one.get("id").toString();
            BiFunction<Histories, String, Folded<?>> folding = FOLDING.get(one.get("kind").toString());
            if (folding != null) {
                Histories anew = new Histories(events, new StatesAtHand(keys, log, anything -> List.of(), 0), transactions);
                assertThat(folding.apply(histories, id)).as(id).isEqualTo(folding.apply(anew, id));
                atHand += states.of(id).isPresent() ? 1 : 0;
            }
        }
        assertThat(atHand).as("and some are at hand at all").isPositive();
    }
}
