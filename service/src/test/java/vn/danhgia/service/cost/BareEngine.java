package vn.danhgia.service.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.VariableMap;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;

/**
 * What one builds on the engine alone: the same diagrams, the form's fields as variables of the instance, history {@code full} as the record of what
 * happened, and no table of its own.
 */
final class BareEngine implements Side {

    /** Longer texts do not fit the engine's column for texts and become bytes. */
    private static final int LONGEST_TEXT = 4_000;

    private final Server server;
    private final Traffic traffic = new Traffic();
    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final ObjectMapper json = new ObjectMapper();
    private final int units;
    private final boolean eachCell;

    /** @param eachCell every cell of a table is a variable of its own, as Tasklist's embedded forms make them; otherwise one JSON text for each form's table */
    BareEngine(int units, boolean eachCell, String removalTime) throws Exception {
        this.units = units;
        this.eachCell = eachCell;
        this.server = new Server("engine");
        this.pool = server.pool(server.postgres().owner());
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(traffic.watching(pool));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHistoryRemovalTimeStrategy(removalTime);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutor(likeTheApplications());
        configuration.setBeans(new HashMap<>(BareSteps.beans()));
        this.engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("bare");
        for (String diagram : List.of("quarterly-assessment", "work-catalogue", "dossier", "meeting", "decision-session", "unit-quarter", "deadline")) {
            deployment.addClasspathResource("bpmn/" + diagram + ".bpmn");
        }
        deployment.addClasspathResource("forms/task.html").deploy();
    }

    /** application.yml has the same numbers. */
    private static DefaultJobExecutor likeTheApplications() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(6);
        executor.setQueueSize(12);
        executor.setLockTimeInMillis(20_000);
        executor.setMaxJobsPerAcquisition(12);
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(2_000);
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(500);
        return executor;
    }

    @Override
    public String name() {
        return "bare engine";
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public Traffic traffic() {
        return traffic;
    }

    @Override
    public void open(Quarter quarter) throws Exception {
        Course course = new Course(quarter, units);
        start("quarterly-assessment", course.cycle().toString(), Map.of("inspection", body("ubkt"), "organiser", body("bxdd"), "papers", body("vpdu")));
        for (String unit : Course.unitCodes(units)) {
            start("unit-quarter", course.unitQuarter(unit), Map.of());
            start("meeting", course.meeting(unit), Map.of("body", body(unit)));
            for (String person : Course.ratedOf(unit)) {
                String id = person(person);
                start("work-catalogue", course.catalogue(person), Map.of("person", id, "reviewer", body(unit), "adviser", body("p-vhxh"), "approver",
                        body("ld-ubnd")));
                start("dossier", course.dossier(person), Map.of("person", id, "proposer", body(unit), "receiver", body(unit), "appraiser", body("bxdd"),
                        "opinion", body("ttdu")));
            }
        }
    }

    private void start(String process, String key, Map<String, Object> variables) throws Exception {
        traffic.request(() -> engine.getRuntimeService().startProcessInstanceByKey(process, key, variables));
    }

    static String body(String code) {
        return Course.COMMUNE.value() + ":" + code;
    }

    static String person(String code) {
        return Course.COMMUNE.value() + ":" + code;
    }

    @Override
    public boolean does(Deed deed) throws Exception {
        if (deed.task().equals(Course.REPORT) || deed.task().equals(Course.CONFIRM)) {
            ProcessInstance dossier = traffic.reading(() -> engine.getRuntimeService().createProcessInstanceQuery()
                    .processInstanceBusinessKey(deed.subject(), "dossier").singleResult());
            traffic.request(() -> {
                engine.getRuntimeService().setVariables(dossier.getId(), variables(deed));
                return null;
            });
            return true;
        }
        Optional<String> task = server.task("public", deed);
        if (task.isEmpty()) {
            return false;
        }
        traffic.reading(() -> engine.getTaskService().getVariables(task.get()));
        traffic.request(() -> {
            engine.getIdentityService().setAuthenticatedUserId(person(deed.person()));
            try {
                engine.getTaskService().complete(task.get(), variables(deed));
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
            return null;
        });
        return true;
    }

    /** A field with one value is a variable of its name; what stands in a table is a cell. */
    private VariableMap variables(Deed deed) {
        VariableMap variables = Variables.createVariables();
        Map<String, List<String>> cells = new TreeMap<>();
        deed.fields().forEach((name, values) -> {
            if (!isCell(name, values)) {
                variables.put(name, values.equals(List.of(Office.TODAY)) ? LocalDate.now().toString() : values.get(0));
            } else if (!eachCell) {
                cells.put(name, values);
            } else {
                for (int row = 0; row < values.size(); row++) {
                    variables.put(values.size() == 1 ? name : name + "-" + (row + 1), values.get(row));
                }
            }
        });
        if (!cells.isEmpty()) {
            String text = write(cells);
            variables.put(deed.task(), text.length() <= LONGEST_TEXT ? text : text.getBytes(StandardCharsets.UTF_8));
        }
        return variables;
    }

    private static boolean isCell(String name, List<String> values) {
        return values.size() != 1 || name.contains("-");
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isOver(Course course) {
        return count("select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= localtimestamp)")
                + count("select count(*) from act_ru_execution where parent_id_ is null and business_key_ like '" + course.cycle() + ":dossier:%'") == 0;
    }

    private long count(String query) {
        return server.look().sql(query).query(Long.class).single();
    }

    @Override
    public void wake() throws InterruptedException {
        jobs().start();
        Thread.sleep(Duration.ofSeconds(1).toMillis());
    }

    @Override
    public void rest() throws SQLException {
        jobs().shutdown();
        server.awaitStatistics(pool);
    }

    private DefaultJobExecutor jobs() {
        return (DefaultJobExecutor) ((StandaloneProcessEngineConfiguration) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public void close() throws Exception {
        engine.close();
        pool.close();
        server.close();
    }
}
