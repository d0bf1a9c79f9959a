package vn.danhgia.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.security.Officials.Somebody;

/** Every address that the engine's own description of its REST interface knows, as an ordinary official. */
@ServiceTest
class WholeRestInterfaceTest {

    private static final String ID = "00000000-0000-4000-8000-000000000000";

    @LocalServerPort
    int port;
    @Autowired
    Accounts accounts;
    @Autowired
    ProcessEngine engine;

    private record Address(String method, String path) {
    }

    @Test
    void whatIsNotOnTheListIsClosedToAnOrdinaryOfficialAndNothingChanges() throws Exception {
        Somebody me = Officials.ordinary(accounts);
        Visitor official = Visitor.signedIn(port, me.login(), Officials.PASSWORD).inTasklist();
        Task task = engine.getTaskService().newTask();
        task.setTenantId(Officials.COMMUNE);
        engine.getTaskService().saveTask(task);
        engine.getTaskService().setAssignee(task.getId(), me.id());
        TasklistPaths list = TasklistPaths.read();
        List<Long> before = counts();

        List<Address> all = addresses(task.getId());
        List<String> open = new ArrayList<>();
        for (Address address : all) {
            String path = Visitor.ENGINE + address.path();
            if (!list.allow(address.method(), path)) {
                int status = official.call(address.method(), path, address.method().matches("POST|PUT") ? "{}" : null).statusCode();
                if (status != 403 && status != 404) {
                    open.add(address + " answered " + status);
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(counts()).isEqualTo(before);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).taskAssignee(me.id()).count()).isOne();
        engine.getTaskService().deleteTask(task.getId(), true);
    }

    @Test
    void theListHoldsNoWordOfCompletingStartingOrWriting() throws Exception {
        TasklistPaths list = TasklistPaths.read();
        List<Address> allowed = addresses(ID).stream().filter(address -> list.allow(address.method(), Visitor.ENGINE + address.path())).toList();
        assertThat(allowed).filteredOn(address -> !address.method().equals("GET")).extracting(Address::path)
                .containsExactlyInAnyOrder("/filter/" + ID + "/list", "/task/" + ID + "/claim", "/task/" + ID + "/unclaim");
        assertThat(allowed).filteredOn(address -> address.method().equals("GET")).extracting(Address::path)
                .containsExactlyInAnyOrder("/filter", "/filter/count", "/task/" + ID, "/task/" + ID + "/form", "/task/" + ID + "/deployed-form",
                        "/process-definition/" + ID + "/xml", "/user/" + ID + "/profile");
    }

    private List<Long> counts() {
        return List.of(engine.getTaskService().createTaskQuery().count(),
                engine.getRuntimeService().createProcessInstanceQuery().count(),
                engine.getRuntimeService().createVariableInstanceQuery().count(),
                engine.getRepositoryService().createDeploymentQuery().count(),
                engine.getFilterService().createFilterQuery().count(),
                engine.getIdentityService().createUserQuery().count(),
                engine.getIdentityService().createGroupQuery().count(),
                engine.getIdentityService().createTenantQuery().count(),
                engine.getAuthorizationService().createAuthorizationQuery().count(),
                engine.getManagementService().createBatchQuery().count());
    }

    private static List<Address> addresses(String id) throws Exception {
        try (InputStream description = WholeRestInterfaceTest.class.getResourceAsStream("/openapi.json")) {
            List<Address> all = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : new ObjectMapper().readTree(description).path("paths").properties()) {
                path.getValue().fieldNames().forEachRemaining(method ->
                        all.add(new Address(method.toUpperCase(Locale.ROOT), path.getKey().replaceAll("\\{[^}]+\\}", id))));
            }
            return all;
        }
    }
}
