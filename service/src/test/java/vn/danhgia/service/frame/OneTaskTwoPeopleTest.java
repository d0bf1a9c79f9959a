package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Happened;
import vn.danhgia.service.history.Histories;

/** Two members of a body press the button at the same moment: one has done it, the other is told that it is done; nobody sees a failure. */
@ServiceTest
class OneTaskTwoPeopleTest {

    private static final int ROUNDS = 15;
    private static final List<String> CONFIRMERS = List.of(Office.ORGANISER, "p-0006");

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Test
    @Tag("R-1.1-2")
    void oneOfTwoWhoPressAtTheSameMomentHasDoneIt() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "receive-self-assessment");
        String unit = new UnitQuarterId(new CycleId(Office.COMMUNE, quarter), "p-kinh-te").toString();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                office.does(Office.HEAD, "report-unit-result", unit, Office.fields("assigned-T1", "30", "done-T1", "29"));
                OpenTask task = office.task(Office.ORGANISER, "confirm-unit-result", unit);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Callable<String>> presses = new ArrayList<>();
                for (String person : CONFIRMERS) {
                    Submission filled = office.filled(person, task, Office.fields("verdict", "RETURN", "remark", "Số liệu chưa khớp"));
                    presses.add(() -> {
                        start.await();
                        return pressed(filled);
                    });
                }
                List<String> answers = new ArrayList<>();
                for (Future<String> answer : both.invokeAll(presses)) {
                    answers.add(answer.get());
                }
                assertThat(answers).as("round " + round).containsExactlyInAnyOrder("done", RejectionCode.TASK_GONE.id());
            }
        } finally {
            both.shutdown();
        }
        assertThat(histories.of(unit, 0).stream().map(Happened::name).filter("collective-result-returned"::equals)).hasSize(ROUNDS);
    }

    private String pressed(Submission filled) throws Refused {
        try {
            office.complete(filled);
            return "done";
        } catch (Refused refused) {
            return refused.rejections().get(0).code().id();
        }
    }
}
