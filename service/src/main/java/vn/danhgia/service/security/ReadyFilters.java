package vn.danhgia.service.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;

/**
 * What every official has in the engine, and nothing more: Tasklist, reading the shared filters, reading process definitions
 * (names and diagrams). Tasks come from being assigned or a candidate. May be called at every start.
 */
public class ReadyFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final EngineUsers users;

    ReadyFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, EngineUsers users) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.users = users;
    }

    /** Makes what is missing and brings titles up to date. */
    public void makeReady() {
        users.asNobody(() -> {
            allow(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            allow(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
            for (ReadyFilter ready : ReadyFilter.values()) {
                allow(Resources.FILTER, save(ready), Permissions.READ);
            }
            return true;
        });
    }

    private String save(ReadyFilter ready) {
        Filter filter = find(ready).orElseGet(filters::newTaskFilter);
        filter.setName(ready.title);
        filter.setQuery(tasks.createTaskQuery().active());
        filter.setProperties(Map.of(GuardedFilters.READY, ready.name(), "priority", ready.priority, "refresh", true,
                "showUndefinedVariable", false, "description", "", "variables", List.of()));
        return filters.saveFilter(filter).getId();
    }

    private Optional<Filter> find(ReadyFilter ready) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getProperties() != null && ready.name().equals(filter.getProperties().get(GuardedFilters.READY)))
                .findFirst();
    }

    private void allow(Resource resource, String id, Permission permission) {
        if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource).resourceId(id).count() == 0) {
            Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            everybody.setResource(resource);
            everybody.setResourceId(id);
            everybody.addPermission(permission);
            authorizations.saveAuthorization(everybody);
        }
    }
}
