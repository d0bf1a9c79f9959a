package vn.danhgia.processes.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** See the package. Suspended tasks are left out, as the engine's own query for active ones does. */
@Component
public class EngineRows {

    private static final String TASK_TABLE = "ACT_RU_TASK";

    private final JdbcClient jdbc;
    private final String openTasks;
    private final String reachable;
    private final String listeners;
    private final String running;

    public EngineRows(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        String tasks = management.getTableName(Task.class);
        String prefix = tasks.substring(0, tasks.length() - TASK_TABLE.length());
        this.openTasks = """
                select t.id_, t.task_def_key_, coalesce(d.key_, ''), coalesce(i.business_key_, ''), t.assignee_, t.create_time_, t.due_date_,
                       exists (select 1 from %1$sact_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ = ?) named,
                       exists (select 1 from %1$sact_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = any (?)) of_body,
                       exists (select 1 from %1$sact_ru_authorization a
                               where a.type_ = %2$d and a.resource_type_ = %3$d and a.resource_id_ = t.id_ and a.perms_ & %4$d <> 0
                               and (a.user_id_ = ? or a.group_id_ = any (?))) permitted
                from %1$sact_ru_task t left join %1$sact_ru_execution i on i.id_ = t.proc_inst_id_ left join %1$sact_re_procdef d on d.id_ = t.proc_def_id_
                where t.tenant_id_ = ? and t.suspension_state_ = 1"""
                .formatted(prefix, Authorization.AUTH_TYPE_GRANT, Resources.TASK.resourceType(), Permissions.TASK_WORK.getValue());
        this.reachable = """

                and t.id_ in (select id_ from %1$sact_ru_task where assignee_ = ?
                          union select task_id_ from %1$sact_ru_identitylink where user_id_ = ? or group_id_ = any (?))
                order by t.create_time_, t.id_ limit ?""".formatted(prefix);
        this.listeners = """
                select s.execution_id_
                from %1$sact_ru_event_subscr s join %1$sact_ru_execution i on i.id_ = s.proc_inst_id_ join %1$sact_re_procdef d on d.id_ = i.proc_def_id_
                where s.event_type_ = 'message' and s.event_name_ = ? and d.key_ = ? and i.business_key_ = ?""".formatted(prefix);
        this.running = """
                select count(*) from %1$sact_ru_execution i join %1$sact_re_procdef d on d.id_ = i.proc_def_id_
                where i.parent_id_ is null and d.key_ = ? and i.business_key_ = ?""".formatted(prefix);
    }

    /**
     * An open task as one person finds it.
     *
     * @param process   key of its flow; empty outside any flow
     * @param subject   business key of its instance; empty outside any flow, where a task is about nobody
     * @param assignee  whose it is now; null when nobody has taken it
     * @param created   machine or demonstration time, UTC
     * @param due       the last instant that is in time; null without a limit
     * @param named     whether the flow names the person among others
     * @param ofHisBody whether it is a task of one of the given groups
     * @param permitted whether the engine has granted the person, or one of the groups, to work on it
     */
    public record TaskRow(String id, String key, String process, String subject, String assignee, Instant created, Instant due, boolean named,
                          boolean ofHisBody, boolean permitted) {
    }

    /**
     * Whose tasks are asked for.
     *
     * @param groups those that the person is in now
     */
    public record Reader(String tenant, String user, List<String> groups) {

        private String[] sitsIn() {
            return groups.toArray(String[]::new);
        }
    }

    /** Empty when there is no such task in this tenant, or no longer. */
    public Optional<TaskRow> task(String id, Reader reader) {
        return one(" and t.id_ = ?", id, reader);
    }

    /** The same, and nobody else changes or ends the task until the running transaction is over; whoever was faster is waited for. */
    public Optional<TaskRow> lockedTask(String id, Reader reader) {
        return one(" and t.id_ = ? for update of t", id, reader);
    }

    private Optional<TaskRow> one(String which, String id, Reader reader) {
        return jdbc.sql(openTasks + which).params(reader.user(), reader.sitsIn(), reader.user(), reader.sitsIn(), reader.tenant(), id)
                .query((row, number) -> task(row)).optional();
    }

    /** Open tasks that are the person's, or that name the person or one of the groups, oldest first. */
    public List<TaskRow> tasksOf(Reader reader, int most) {
        return jdbc.sql(openTasks + reachable).params(reader.user(), reader.sitsIn(), reader.user(), reader.sitsIn(), reader.tenant(), reader.user(),
                reader.user(), reader.sitsIn(), most).query((row, number) -> task(row)).list();
    }

    private static TaskRow task(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(7);
        return new TaskRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getTimestamp(6).toInstant(),
                due == null ? null : due.toInstant(), row.getBoolean(8), row.getBoolean(9), row.getBoolean(10));
    }

    /** Executions of the process with this business key that wait for the message. */
    public List<String> waitingFor(String message, String process, String businessKey) {
        return jdbc.sql(listeners).params(message, process, businessKey).query(String.class).list();
    }

    public boolean runs(String process, String businessKey) {
        return jdbc.sql(running).params(process, businessKey).query(Long.class).single() > 0;
    }
}
