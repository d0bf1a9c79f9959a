package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.history.Histories;

/** What a unit says about somebody who has left it (II.8.1b). */
@Scenario
class OldUnitRemarksFlowTest {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Autowired
    Clock clock;

    @Test
    void theUnitThatSomebodyHasLeftSendsItsRemarks() throws Exception {
        Quarter quarter = office.openQuarter();
        String dossier = Office.dossier(quarter, Office.OFFICIAL);
        office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Running.comesTo(Running.of("dossier", dossier), "catalogue-approved");
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        Map<String, List<String>> moved = Office.fields("case", "POSITION_CHANGE", "change", "MOVED", "oldUnit", "bxdd", "on", LocalDate.now(clock).toString());
        moved.put("_action", List.of(Browser.input(organiser.get("/dossiers/" + dossier + "/special").body(), "_action")));
        assertThat(organiser.post("/dossiers/" + dossier + "/special", moved).statusCode()).isEqualTo(200);

        ProcessInstance flow = Running.of("old-unit-remarks", dossier);
        Running.comesTo(flow, "send-old-unit-remarks");
        office.does("p-0006", "send-old-unit-remarks", dossier, Office.one("remarks", "Hoàn thành tốt nhiệm vụ trong thời gian công tác tại đơn vị"));

        Running.hasEnded(flow);
        PersonId person = new PersonId(Office.COMMUNE, Office.OFFICIAL);
        assertThat(histories.unitOf(new UnitQuarterId(new CycleId(Office.COMMUNE, quarter), "p-kinh-te")).moved()).anySatisfy(one -> {
            assertThat(one.person()).isEqualTo(person);
            assertThat(one.oldUnit()).isEqualTo("bxdd");
        });
    }
}
