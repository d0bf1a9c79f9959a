package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.Stale;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Histories;

/** A step of a process and its events commit together or not at all; an act is done once; an event waits for its process. */
@ServiceTest
class OneTransactionTest {

    @Autowired
    Office office;

    @Autowired
    TaskDesk desk;

    @Autowired
    RepositoryService repository;

    @Autowired
    Histories histories;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStepThatFailsAfterItsCommandLeavesNeitherEventNorStep() throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        OpenTask task = office.task(Office.OFFICIAL, "draft-catalogue", catalogue);
        Submission act = office.filled(Office.OFFICIAL, task, Office.catalogueFields(quarter));

        try (var planted = AsOwner.plant("camunda.act_ru_task", "insert", "new.task_def_key_ = 'review-catalogue'")) {
            assertThatThrownBy(() -> desk.complete(act)).as("with " + planted).isInstanceOf(RuntimeException.class);
        }

        assertThat(events(catalogue)).containsExactly("catalogue-opened");
        assertThat(histories.catalogue(CatalogueId.parse(catalogue)).version()).as("nothing undone is at hand").isZero();
        assertThat(desk.find(task.id(), office.actor(Office.OFFICIAL))).as("the task is open").isPresent();
        assertThat(actions(act.actionId())).as("and the act is not on record as done").isZero();

        desk.complete(act);
        assertThat(events(catalogue)).containsExactly("catalogue-opened", "catalogue-submitted");
    }

    @Test
    void aRefusalLeavesTheTaskOpenAndNothingStored() throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        OpenTask task = office.task(Office.OFFICIAL, "draft-catalogue", catalogue);
        Map<String, List<String>> fields = Office.catalogueFields(quarter);
        fields.put("weight", List.of("40", "31"));
        Submission act = office.filled(Office.OFFICIAL, task, fields);

        assertThatThrownBy(() -> desk.complete(act)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.isBecause(RejectionCode.WEIGHTS_DO_NOT_SUM)).isTrue());

        assertThat(events(catalogue)).containsExactly("catalogue-opened");
        assertThat(desk.find(task.id(), office.actor(Office.OFFICIAL))).isPresent();
        assertThat(actions(act.actionId())).isZero();
    }

    @Test
    void anActSentTwiceIsDoneOnceAndAnsweredTheSame() throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        Submission act = office.filled(Office.OFFICIAL, office.task(Office.OFFICIAL, "draft-catalogue", catalogue), Office.catalogueFields(quarter));

        Answer first = desk.complete(act);
        Answer second = desk.complete(act);

        assertThat(second).isEqualTo(first);
        assertThat(events(catalogue)).containsExactly("catalogue-opened", "catalogue-submitted");
    }

    @Test
    void anActSentTwiceAtTheSameMomentIsDoneOnceAndBothAreAnswered() throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        Submission act = office.filled(Office.OFFICIAL, office.task(Office.OFFICIAL, "draft-catalogue", catalogue), Office.catalogueFields(quarter));
        Callable<Answer> send = () -> desk.complete(act);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            var answers = threads.invokeAll(List.of(send, send, send, send));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(new Answer(catalogue, "draft-catalogue"));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(events(catalogue)).containsExactly("catalogue-opened", "catalogue-submitted");
    }

    @Test
    void anActionIdIsNotUsedForTwoDifferentActs() throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        Submission act = office.filled(Office.OFFICIAL, office.task(Office.OFFICIAL, "draft-catalogue", catalogue), Office.catalogueFields(quarter));
        desk.complete(act);
        OpenTask review = office.task(Office.HEAD, "review-catalogue", catalogue);
        Submission other = office.filled(Office.HEAD, review, Office.one("verdict", "ACCEPT"));
        Map<String, List<String>> corrected = Office.catalogueFields(quarter);
        corrected.put("weight", List.of("35", "35"));
        assertThatThrownBy(() -> desk.complete(new Submission(act.taskId(), corrected, act.actionId(), act.expectedVersion(), act.by())))
                .as("a correction sent under the id of what was done is not answered as done")
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isBecause(RejectionCode.ACTION_ID_REUSED)).isTrue());

        desk.complete(new Submission(other.taskId(), other.fields(), act.actionId(), other.expectedVersion(), other.by()));
        assertThat(events(catalogue)).as("another person's ids are his own").contains("catalogue-reviewed");
    }

    @Test
    void aFormOpenedBeforeSomethingChangedIsRefusedAsStale() throws Exception {
        Quarter quarter = office.openQuarter();
        String catalogue = Office.catalogue(quarter, Office.OFFICIAL);
        OpenTask task = office.task(Office.OFFICIAL, "draft-catalogue", catalogue);
        Submission act = office.filled(Office.OFFICIAL, task, Office.catalogueFields(quarter));

        assertThatThrownBy(() -> desk.complete(new Submission(task.id(), act.fields(), UUID.randomUUID().toString(), act.expectedVersion() - 1, act.by())))
                .isInstanceOf(Stale.class);
        assertThat(events(catalogue)).containsExactly("catalogue-opened");
    }

    @Test
    void anEventWhoseProcessWaitsLateIsDeliveredOnce() throws Exception {
        repository.suspendProcessDefinitionByKey("dossier");
        Quarter quarter;
        String dossier;
        try {
            quarter = office.openQuarter();
            dossier = Office.dossier(quarter, Office.OFFICIAL);
            office.carry(quarter, "approve-catalogue");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(letter(dossier))
                    .as("the letter was offered in vain, and stays").containsExactly("nobody waits"));
        } finally {
            repository.activateProcessDefinitionByKey("dossier");
        }
        office.task(Office.OFFICIAL, "assess-self", dossier);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(letter(dossier)).containsExactly("delivered"));
        assertThat(jdbc.sql("select count(*) from camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ "
                + "where e.business_key_ = ?").params(dossier).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @Tag("R-1.1-3")
    @Tag("R-5.5-2")
    void theApplicationsRoleCannotChangeOrRemoveWhatHasHappened() throws Exception {
        Quarter quarter = office.openQuarter();
        office.task(Office.OFFICIAL, "draft-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        for (String attempt : List.of("update eventstore.event set payload = '{}'", "delete from eventstore.event", "truncate eventstore.event")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as("application: " + attempt).isInstanceOf(DataAccessException.class)
                    .rootCause().hasMessageContaining("permission denied");
            assertThatThrownBy(() -> AsOwner.run(attempt)).as("owner: " + attempt).hasMessageContaining("events are never changed or removed");
        }
    }

    private List<String> letter(String businessKey) {
        return jdbc.sql("select case when delivered_at is null then coalesce(reason, 'new') else 'delivered' end from process.inbox "
                + "where business_key = ? and message = 'catalogue-approved'").params(businessKey).query(String.class).list();
    }

    private long actions(String actionId) {
        return jdbc.sql("select count(*) from process.action where action_id = ?").params(actionId).query(Long.class).single();
    }

    private List<String> events(String aggregate) {
        return jdbc.sql("select event_name from eventstore.event where aggregate_identifier = ? order by sequence_number").params(aggregate)
                .query(String.class).list();
    }
}
