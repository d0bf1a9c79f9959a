package vn.danhgia.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.danhgia.service.ServiceTest;

/** The engine's own guards, without the wall in front of it. */
@ServiceTest
class EngineGuardsTest {

    /** Leaves a trace if it runs. */
    private static final String EXPRESSION = "${true.getClass().forName('java.lang.System').getMethod('setProperty',"
            + "''.getClass(),''.getClass()).invoke(null,'danhgia.expression.ran','yes').toString()}";

    @Autowired
    ProcessEngineConfigurationImpl engine;
    @Autowired
    TaskService tasks;
    @Autowired
    FilterService filters;
    @Autowired
    EngineUsers users;
    @Autowired
    Accounts accounts;

    /** CVE-2026-109432 */
    @Test
    void anExpressionInsideAnOrQueryNeverRuns() {
        TaskQuery query = tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr();
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::list);
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::count);
        neverRan();
    }

    /** CVE-2026-109432, as the engine's REST interface builds the query */
    @Test
    void anExpressionInsideAnAddedOrQueryNeverRunsInANewTransactionEither() {
        TaskQueryImpl inner = new TaskQueryImpl();
        inner.taskAssigneeExpression(EXPRESSION);
        TaskQueryImpl query = new TaskQueryImpl(engine.getCommandExecutorTxRequiresNew());
        query.addOrQuery(inner);
        assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::list);
        neverRan();
    }

    /** CVE-2026-109432, the way through a filter */
    @Test
    void anExpressionInAQueryThatExtendsAFilterNeverRuns() {
        String filter = filters.saveFilter(filters.newTaskFilter("bộ lọc thử").setQuery(tasks.createTaskQuery().active())).getId();
        TaskQuery extending = tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr();
        try {
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.list(filter, extending));
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.listPage(filter, extending, 0, 1));
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.count(filter, extending));
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.singleResult(filter, extending));
        } finally {
            filters.deleteFilter(filter);
        }
        neverRan();
    }

    @Test
    void aFilterWithAnExpressionIsNotStored() {
        long before = filters.createFilterQuery().count();
        for (TaskQuery query : List.of(tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION),
                tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr())) {
            Filter filter = filters.newTaskFilter("kẻ gian").setQuery(query);
            assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(ProcessEngineException.class);
        }
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        neverRan();
    }

    @Test
    void aVariableCannotNameAClassToBeMade() {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        try {
            assertThatThrownBy(() -> tasks.setVariable(task.getId(), "x", Variables.serializedObjectValue("rO0ABQ==")
                    .serializationDataFormat(Variables.SerializationDataFormats.JAVA).objectTypeName("javax.swing.JEditorPane").create()))
                    .isInstanceOf(ProcessEngineException.class);
            assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
            assertThat(engine.getDeserializationTypeValidator().validate("javax.swing.JEditorPane")).isFalse();
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void noScriptRuns() {
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine("javascript", false));
    }

    @Test
    void authorizationAndTheCheckOfTheCommuneAreOn() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isTenantCheckEnabled()).isTrue();
        assertThat(engine.getDefaultUserPermissionForTask().getName()).isEqualTo("TASK_WORK");
    }

    private static void neverRan() {
        assertThat(System.getProperty("danhgia.expression.ran")).isNull();
    }
}
