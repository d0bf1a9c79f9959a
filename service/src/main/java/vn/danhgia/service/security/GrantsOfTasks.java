package vn.danhgia.service.security;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Grants as the engine does, without asking the table for grants of a task that is being made in the same step: it can have none there. */
final class GrantsOfTasks extends DefaultAuthorizationProvider {

    @Override
    protected AuthorizationEntity getGrantAuthorization(String task, String user, String group, Resource resource) {
        return resource == Resources.TASK && isBeingMade(task) ? null : super.getGrantAuthorization(task, user, group, resource);
    }

    private static boolean isBeingMade(String task) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        TaskEntity cached = entities.getCachedEntity(TaskEntity.class, task);
        return cached != null && entities.getDbEntityCache().isTransient(cached);
    }
}
