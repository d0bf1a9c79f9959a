package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.steps.StuckSteps;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/** Who sees, takes and gives back a task; and a step that the engine has given up is seen and tried again. */
@ServiceTest
class WhoseTaskTest {

    @Autowired
    Office office;

    @Autowired
    TaskDesk desk;

    @Autowired
    StuckSteps stuck;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("C-11")
    void aMemberNeitherSeesNorTakesHisBodysTaskAboutHimself() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "draft-catalogue");
        OpenTask review = office.task(Office.HEAD, "review-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        Actor himself = office.actor(Office.OFFICIAL);
        assertThat(himself.bodies()).as("he sits in the body").isEqualTo(office.actor(Office.HEAD).bodies());

        assertThat(desk.list(himself)).noneMatch(task -> task.id().equals(review.id()));
        assertThat(desk.find(review.id(), himself)).isEmpty();
        assertThatThrownBy(() -> desk.claim(review.id(), himself)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.isBecause(RejectionCode.TASK_GONE)).isTrue());
    }

    @Test
    @Tag("C-25")
    @Tag("R-1.1-2")
    void whoHasLeftTheBodyNoLongerSeesWhatHeHadTakenAndAnotherMayTakeIt() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "propose-level");
        OpenTask check = office.task(Office.ORGANISER, "check-dossier", Office.dossier(quarter, Office.OFFICIAL));
        Actor member = office.actor("p-0006");
        desk.claim(check.id(), member);
        assertThat(desk.find(check.id(), member)).isPresent();

        Actor afterLeaving = Actor.person(PersonId.parse("thanh-lam:p-0006"), Set.of());
        assertThat(desk.find(check.id(), afterLeaving)).isEmpty();
        assertThat(desk.list(afterLeaving)).noneMatch(task -> task.id().equals(check.id()));

        desk.claim(check.id(), office.actor(Office.ORGANISER));
        assertThat(desk.find(check.id(), office.actor(Office.ORGANISER)).orElseThrow().assignee()).contains("thanh-lam:" + Office.ORGANISER);
    }

    @Test
    void aTaskTakenByMistakeIsGivenBackToTheBody() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "draft-catalogue");
        OpenTask review = office.task(Office.HEAD, "review-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        desk.claim(review.id(), office.actor(Office.HEAD));
        desk.unclaim(review.id(), office.actor(Office.HEAD));
        assertThat(desk.find(review.id(), office.actor(Office.HEAD)).orElseThrow().assignee()).isEmpty();
    }

    @Test
    @Tag("R-1.1-2")
    void aTaskThatTheEngineHasNotGrantedIsNotThere() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "draft-catalogue");
        OpenTask review = office.task(Office.HEAD, "review-catalogue", Office.catalogue(quarter, Office.OFFICIAL));
        assertThat(desk.find(review.id(), office.actor(Office.HEAD))).isPresent();

        assertThat(jdbc.sql("delete from camunda.act_ru_authorization where resource_id_ = ?").params(review.id()).update()).isPositive();

        assertThat(desk.find(review.id(), office.actor(Office.HEAD))).isEmpty();
        Submission act = new Submission(review.id(), Office.one("verdict", "ACCEPT"), UUID.randomUUID().toString(), 1, office.actor(Office.HEAD));
        assertThatThrownBy(() -> desk.complete(act)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.isBecause(RejectionCode.TASK_GONE)).isTrue());
    }

    @Test
    void aStepThatTheEngineHasGivenUpIsShownAndTriedAgain() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "draft-catalogue");
        var timer = management.createJobQuery().timers().list().stream()
                .filter(job -> job.getTenantId().equals(Office.COMMUNE.value())).findFirst().orElseThrow();
        management.setJobRetries(timer.getId(), 0);
        assertThat(stuck.list()).anySatisfy(step -> {
            assertThat(step.job()).isEqualTo(timer.getId());
            assertThat(step.process()).isEqualTo("deadline");
            assertThat(step.step()).isEqualTo("next-look");
        });
        stuck.tryAgain(timer.getId());
        assertThat(stuck.list()).noneMatch(step -> step.job().equals(timer.getId()));
    }
}
