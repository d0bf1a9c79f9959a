package vn.danhgia.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.history.Histories;

/** One dossier from an opened quarter to an acknowledged notice, with the meetings of the unit and of the Standing Committee, by thirteen people. */
@ServiceTest
class JourneyTest {

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Autowired
    DossierListQueries list;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDossierGoesFromAnOpenedQuarterToAnAcknowledgedNotice() throws Exception {
        Quarter quarter = office.openQuarter();
        DossierId dossier = DossierId.parse(Office.dossier(quarter, Office.OFFICIAL));

        office.carry(quarter, "acknowledge-notice");

        Dossier state = histories.dossier(dossier).state();
        assertThat(state.stage()).isEqualTo(Dossier.Stage.ACKNOWLEDGED);
        assertThat(state.decided().orElseThrow().level()).isEqualTo(Level.GOOD);
        assertThat(state.assessment().orElseThrow().total().toString()).isEqualTo("92.50");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier.toString()).count()).isZero();

        assertThat(eventNames(dossier.toString())).containsExactly("dossier-opened", "plan-taken-over", "self-assessment-submitted",
                "self-assessment-received", "vote-taken", "level-proposed", "facts-gathered", "dossier-accepted", "opinion-given", "facts-gathered",
                "level-decided", "decision-issued", "result-notified", "notice-acknowledged");
        assertThat(eventNames(Office.catalogue(quarter, Office.OFFICIAL))).containsExactly("catalogue-opened", "catalogue-submitted",
                "catalogue-reviewed", "catalogue-advised", "catalogue-approved", "result-reported", "result-confirmed", "result-reported",
                "result-confirmed", "catalogue-closed");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(list.dossier(dossier)).hasValueSatisfying(row -> {
            assertThat(row.dossierLast()).isEqualTo("notice-acknowledged");
            assertThat(row.catalogueLast()).isEqualTo("catalogue-closed");
            assertThat(row.decidedLevel()).contains(Level.GOOD);
            assertThat(row.unit()).isEqualTo("p-kinh-te");
        }));
    }

    private List<String> eventNames(String aggregate) {
        return jdbc.sql("select event_name from eventstore.event where aggregate_identifier = ? order by sequence_number").params(aggregate)
                .query(String.class).list();
    }
}
