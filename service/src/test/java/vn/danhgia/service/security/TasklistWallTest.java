package vn.danhgia.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.security.Officials.Somebody;

@ServiceTest
class TasklistWallTest {

    @LocalServerPort
    int port;
    @Autowired
    Accounts accounts;
    @Autowired
    Clock clock;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identities;

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> made = new ArrayList<>();
    private Somebody me;
    private Somebody colleague;
    private Visitor official;

    @BeforeEach
    void signIn() throws Exception {
        me = Officials.ordinary(accounts);
        colleague = Officials.ordinary(accounts);
        official = Visitor.signedIn(port, me.login(), Officials.PASSWORD).inTasklist();
    }

    @AfterEach
    void removeTasks() {
        tasks.deleteTasks(made, true);
    }

    /** CVE-2026-77226 */
    @Test
    void nobodyMakesAnAdministratorAtTheSetupPage() throws Exception {
        String admin = """
                {"profile": {"id": "xa-thu:ke-gian", "firstName": "Kẻ", "lastName": "Gian"}, "credentials": {"password": "mật khẩu kẻ gian"}}""";
        assertThat(new Visitor(port).call("POST", "/camunda/api/admin/setup/default/user/create", admin).statusCode()).isEqualTo(401);
        refusedAt(official.call("POST", "/camunda/api/admin/setup/default/user/create", admin), "security.refused.engine-path");
        assertThat(identities.createUserQuery().userId("xa-thu:ke-gian").count()).isZero();
    }

    /** CVE-2026-77226, should the address ever be open */
    @Test
    void theEnginesOwnAdministratorsGroupIsNeverEmptyAndHoldsNoPerson() {
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list()).singleElement()
                .satisfies(keeper -> assertThat(keeper.getPassword()).isNull());
    }

    @Test
    void theEnginesOwnLoginIsNoSideDoor() throws Exception {
        String form = "username=" + me.id().replace(":", "%3A") + "&password=x";
        assertThat(new Visitor(port).call("POST", "/camunda/api/admin/auth/user/default/login/tasklist", form).statusCode()).isEqualTo(401);
        refusedAt(official.call("POST", "/camunda/api/admin/auth/user/default/login/tasklist", form), "security.refused.engine-path");
        refusedAt(official.call("POST", "/camunda/api/admin/auth/user/default/login/welcome", form), "security.refused.engine-path");
    }

    /** CVE-2026-109432, at the wall; EngineGuardsTest asks the engine itself */
    @Test
    void anExpressionInAnyDepthOfAFilterBodyIsRefused() throws Exception {
        String list = Visitor.ENGINE + "/filter/" + filter(official, "Việc của tôi") + "/list?firstResult=0&maxResults=15";
        for (String body : List.of(
                "{\"orQueries\": [{\"assigneeExpression\": \"${currentUser()}\"}]}",
                "{\"orQueries\": [{\"orQueries\": [{\"dueAfterExpression\": \"x\"}]}]}",
                "{\"assigneeExpression\": \"${currentUser()}\"}",
                "{\"nameLike\": \"${1+1}\"}",
                "{\"name\\u004cike\": \"\\u0024{1+1}\"}",
                "{\"nameLike\": \"#{1+1}\"}",
                "{\"a\": [[[{\"b\": \"#{1+1}\"}]]]}",
                "{\"nameLike\": \"x\", \"nameLike\": \"y\"}",
                "{\"nameLike\": \"x\"} {\"assigneeExpression\": \"y\"}",
                "{\"nameLike\": \"" + "x".repeat(17_000) + "\"}",
                "no json")) {
            refusedAt(official.call("POST", list, body), "security.refused.engine-body");
        }
        refusedAt(official.call("GET", Visitor.ENGINE + "/filter?nameLike=%24%7B1%7D", null), "security.refused.engine-body");
        assertThat(official.call("POST", list, "{\"nameLike\": \"%Việc%\", \"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}")
                .statusCode()).isEqualTo(200);
    }

    @Test
    void aTaskCannotBeCompletedHandedOnOrChangedPastOurOwnDoor() throws Exception {
        Task mine = task(me, "Việc của tôi");
        String task = Visitor.ENGINE + "/task/" + mine.getId();
        for (String way : List.of("/complete", "/submit-form", "/resolve", "/delegate", "/assignee", "/bpmnError", "/bpmnEscalation",
                "/identity-links", "/identity-links/delete", "/comment/create", "/attachment/create", "/variables", "/localVariables")) {
            refusedAt(official.call("POST", task + way, "{}"), "security.refused.engine-path");
        }
        for (String way : List.of("", "/variables/x", "/localVariables/x")) {
            refusedAt(official.call("PUT", task + way, "{}"), "security.refused.engine-path");
            refusedAt(official.call("DELETE", task + way, null), "security.refused.engine-path");
        }
        refusedAt(official.call("POST", Visitor.ENGINE + "/task/create", "{}"), "security.refused.engine-path");
        refusedAt(official.call("POST", Visitor.ENGINE + "/process-definition/key/x/start", "{}"), "security.refused.engine-path");
        refusedAt(official.call("POST", Visitor.ENGINE + "/filter/create", "{}"), "security.refused.engine-path");
        assertThat(tasks.createTaskQuery().taskId(mine.getId()).taskAssignee(me.id()).count()).isOne();
    }

    @Test
    void theListOfAddressesCannotBeSlippedPastByWritingThemOtherwise() throws Exception {
        Task mine = task(me, "Việc của tôi");
        String task = Visitor.ENGINE + "/task/" + mine.getId();
        for (String other : List.of(task + "/claim/../complete", task + "/complete;x=/claim", task + "%2Fcomplete", task + "/%63omplete",
                task + "//complete", task + "/form/../complete", "/camunda/app/tasklist/../../api/engine/engine/default/task/" + mine.getId() + "/complete",
                "/camunda/lib/..%2Fapi/engine/engine/default/task/" + mine.getId() + "/complete", task + "/complete/")) {
            // 500: Spring itself gives up over a path that climbs out of one servlet into another, before any filter runs
            assertThat(official.call("POST", other, "{}").statusCode()).as(other).isIn(400, 403, 404, 500);
        }
        assertThat(tasks.createTaskQuery().taskId(mine.getId()).count()).isOne();
    }

    @Test
    void anotherPersonsTaskIsNotReadNorTaken() throws Exception {
        Task theirs = task(colleague, "Việc của người khác");
        assertThat(official.call("GET", Visitor.ENGINE + "/task/" + theirs.getId(), null).statusCode()).isIn(403, 404);
        assertThat(official.call("GET", Visitor.ENGINE + "/task/" + theirs.getId() + "/form", null).statusCode()).isIn(403, 404);
        assertThat(official.call("POST", Visitor.ENGINE + "/task/" + theirs.getId() + "/claim", "{\"userId\": \"" + me.id() + "\"}").statusCode())
                .isIn(403, 404, 500);
        assertThat(tasks.createTaskQuery().taskId(theirs.getId()).taskAssignee(colleague.id()).count()).isOne();
        assertThat(official.call("GET", Visitor.ENGINE + "/user/" + colleague.id().replace(":", "%3A") + "/profile", null).statusCode())
                .isIn(403, 404);
    }

    @Test
    void oneClaimsForOneselfOnlyAndGivesBackOnlyWhatIsOnesOwnAndShared() throws Exception {
        Task shared = sharedTask("Việc chung");
        String task = Visitor.ENGINE + "/task/" + shared.getId();
        refusedAt(official.call("POST", task + "/claim", "{\"userId\": \"" + colleague.id() + "\"}"), "security.refused.claim");
        refusedAt(official.call("POST", task + "/unclaim", null), "security.refused.claim");

        assertThat(official.call("POST", task + "/claim", "{\"userId\": \"" + me.id() + "\"}").statusCode()).isEqualTo(204);
        Visitor other = Visitor.signedIn(port, colleague.login(), Officials.PASSWORD).inTasklist();
        refusedAt(other.call("POST", task + "/unclaim", null), "security.refused.claim");
        assertThat(tasks.createTaskQuery().taskId(shared.getId()).singleResult().getAssignee()).isEqualTo(me.id());

        assertThat(official.call("POST", task + "/unclaim", null).statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(shared.getId()).singleResult().getAssignee()).isNull();

        Task mine = task(me, "Việc của tôi");
        refusedAt(official.call("POST", Visitor.ENGINE + "/task/" + mine.getId() + "/unclaim", null), "security.refused.claim");
    }

    @Test
    void theReadyFiltersShowOnesOwnAndOnesBodiesOpenTasksAndNoColleaguesOnes() throws Exception {
        task(me, "của tôi");
        task(colleague, "của người khác");
        sharedTask("chung");
        Task taken = sharedTask("người khác đã nhận");
        tasks.setAssignee(taken.getId(), colleague.id());
        Task late = task(me, "của tôi, quá hạn");
        due(late, clock.instant().minusSeconds(86_400));
        Task lateAndShared = sharedTask("chung, quá hạn");
        due(lateAndShared, clock.instant().minusSeconds(86_400));
        due(taken, clock.instant().minusSeconds(86_400));

        assertThat(names("Việc của tôi", "{}")).containsExactlyInAnyOrder("của tôi", "của tôi, quá hạn");
        assertThat(names("Nhóm của tôi", "{}")).contains("chung", "chung, quá hạn").doesNotContain("người khác đã nhận", "của tôi");
        assertThat(names("Quá hạn", "{}")).contains("của tôi, quá hạn", "chung, quá hạn").doesNotContain("của tôi", "chung", "người khác đã nhận");
        assertThat(names("Việc của tôi", "{\"assignee\": \"" + colleague.id() + "\"}")).isNotEmpty().allMatch(name -> name.startsWith("của tôi"));
    }

    @Test
    void cockpitAdminAndWelcomeAreClosedToAdministratorsToo() throws Exception {
        Somebody admin = Officials.administrator(accounts);
        Visitor administrator = Visitor.signedIn(port, admin.login(), Officials.PASSWORD).inTasklist();
        for (String path : List.of("/camunda", "/camunda/", "/camunda/app/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js", "/camunda/api/welcome/plugin/x", Visitor.ENGINE + "/deployment",
                Visitor.ENGINE + "/user")) {
            refusedAt(administrator.call("GET", path, null), "security.refused.engine-path");
        }
        assertThat(official.program("/actuator/env").statusCode()).isEqualTo(403);
    }

    private void refusedAt(HttpResponse<String> answer, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json.readTree(answer.body()).path("code").asText()).isEqualTo(code);
    }

    private List<String> names(String filter, String body) throws Exception {
        HttpResponse<String> answer = official.call("POST", Visitor.ENGINE + "/filter/" + filter(official, filter) + "/list?firstResult=0&maxResults=1000", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        for (JsonNode task : json.readTree(answer.body())) {
            names.add(task.path("name").asText());
        }
        return names;
    }

    private String filter(Visitor visitor, String title) throws Exception {
        for (JsonNode filter : json.readTree(visitor.call("GET", Visitor.ENGINE + "/filter?resourceType=Task&maxResults=2000", null).body())) {
            if (filter.path("name").asText().equals(title)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("no filter " + title);
    }

    private Task task(Somebody assignee, String name) {
        Task task = saved(name);
        tasks.setAssignee(task.getId(), assignee.id());
        return task;
    }

    private Task sharedTask(String name) {
        Task task = saved(name);
        tasks.addCandidateGroup(task.getId(), Officials.BODY);
        return task;
    }

    private Task saved(String name) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setTenantId(Officials.COMMUNE);
        tasks.saveTask(task);
        made.add(task.getId());
        return task;
    }

    private void due(Task task, Instant when) {
        Task fresh = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        fresh.setDueDate(Date.from(when));
        tasks.saveTask(fresh);
    }
}
