package vn.danhgia.service.cost;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventProcessor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.danhgia.domain.meeting.StaffMember;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.workcatalogue.Aspects;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;
import vn.danhgia.domain.workcatalogue.Evidence;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.Application;
import vn.danhgia.service.Office;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.people.People;
import vn.danhgia.service.web.FormView;
import vn.danhgia.service.web.TaskViews;

/** The application as it is, driven at the doors behind its pages: {@link TaskDesk}, {@link Acts}, {@link QuarterOpening}. */
final class TheApplication implements Side {

    private static final List<String> BODIES = List.of("btv", "ttdu", "bxdd", "vpdu", "tt-hdnd", "ld-ubnd", "tt-mttq", "p-vhxh", "ubkt", "bcd-cds",
            "vp-hdnd-ubnd");
    private static final String POSITION = "pho-don-vi-ubnd";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final Server server;
    private final Traffic traffic = new Traffic();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final ConfigurableApplicationContext context;
    private final Map<String, Actor> actors = new HashMap<>();

    private final TaskDesk desk;
    private final TaskViews views;
    private final Acts acts;
    private final QuarterOpening opening;
    private final Clock clock;

    TheApplication(int units) throws Exception {
        this.server = new Server("application");
        this.context = new SpringApplicationBuilder(Application.class).profiles("demonstration").initializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>) starting -> starting.getBeanFactory().addBeanPostProcessor(watching()))
                .properties(Map.of("spring.datasource.url", server.postgres().url(),
                        "spring.datasource.username", server.postgres().application().user(),
                        "spring.datasource.password", server.postgres().application().password(),
                        "spring.flyway.url", server.postgres().url(),
                        "spring.flyway.user", server.postgres().owner().user(),
                        "spring.flyway.password", server.postgres().owner().password(),
                        "danhgia.master-key-file", TestDatabase.masterKey().toString(),
                        "danhgia.demonstration.password", TestDatabase.PASSWORD,
                        "danhgia.demonstration.commune", "small",
                        "server.port", "0")).run();
        this.desk = context.getBean(TaskDesk.class);
        this.views = context.getBean(TaskViews.class);
        this.acts = context.getBean(Acts.class);
        this.opening = context.getBean(QuarterOpening.class);
        this.clock = context.getBean(Clock.class);
        settle(context.getBean(People.class), units);
    }

    private BeanPostProcessor watching() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pools.add(pool);
                    return traffic.watching(pool);
                }
                return bean;
            }
        };
    }

    private void settle(People people, int units) {
        people.addCommune(Course.COMMUNE, "Xã đo giá");
        people.addUnit(body("co-quan"), "Cơ quan", "PARTY");
        BODIES.forEach(code -> people.addBody(body(code), "Cơ quan " + code));
        Stream.of(Course.MEMBERS, Course.TELLERS, List.of(Course.CLERK)).flatMap(List::stream).forEach(code -> add(people, code, "co-quan", null));
        BODIES.forEach(code -> Course.MEMBERS.forEach(member -> sits(people, code, member, Course.MEMBERS.indexOf(member) + 1)));
        for (String unit : Course.unitCodes(units)) {
            people.addUnit(body(unit), "Đơn vị " + unit, "GOVERNMENT");
            add(people, Course.head(unit), unit, null);
            sits(people, unit, Course.head(unit), 1);
            Course.staff(unit).forEach(code -> add(people, code, unit, null));
            Course.ratedOf(unit).forEach(code -> add(people, code, unit, POSITION));
        }
    }

    private void add(People people, String code, String unit, String position) {
        PersonId id = person(code);
        people.addPerson(id, "Người", "Đo");
        people.addPost(new People.Post(id, body(unit), "Chức danh", position, false, StaffMember.Employment.PERMANENT, SINCE));
        actors.putIfAbsent(code, Actor.person(id, Set.of()));
    }

    private void sits(People people, String body, String code, int rank) {
        people.addMember(body(body), person(code), rank, SINCE);
        Set<BodyId> bodies = new HashSet<>(actors.get(code).bodies());
        bodies.add(body(body));
        actors.put(code, Actor.person(person(code), bodies));
    }

    private static PersonId person(String code) {
        return new PersonId(Course.COMMUNE, code);
    }

    private static BodyId body(String code) {
        return new BodyId(Course.COMMUNE, code);
    }

    @Override
    public String name() {
        return "application";
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
        traffic.request(() -> opening.open(Course.COMMUNE, quarter, actors.get(Course.MEMBERS.get(0)), UUID.randomUUID().toString()));
    }

    @Override
    public boolean does(Deed deed) throws Exception {
        Actor by = actors.get(deed.person());
        if (deed.task().equals(Course.REPORT) || deed.task().equals(Course.CONFIRM)) {
            DossierId dossier = DossierId.parse(deed.subject());
            CatalogueId catalogue = new CatalogueId(dossier.cycle(), dossier.person());
            traffic.request(() -> acts.record(new Acts.Sent("results", catalogue.toString(), results(catalogue, deed), deed.fields(), by,
                    UUID.randomUUID().toString())));
            return true;
        }
        Optional<String> found = server.task("camunda", deed);
        if (found.isEmpty()) {
            return false;
        }
        Submission filled = traffic.reading(() -> {
            FormView form = views.find(found.get(), by, "", Map.of())
                    .orElseThrow(() -> new IllegalStateException(deed.task() + " is not open to " + deed.person()));
            return new Submission(form.task().id(), dated(deed.fields()), UUID.randomUUID().toString(), form.version(), by);
        });
        traffic.request(() -> desk.complete(filled));
        return true;
    }

    private Map<String, List<String>> dated(Map<String, List<String>> fields) {
        Map<String, List<String>> dated = new HashMap<>(fields);
        dated.replaceAll((name, value) -> value.equals(List.of(Office.TODAY)) ? List.of(LocalDate.now(clock).toString()) : value);
        return dated;
    }

    /** As the page of results sends them: all rows in one act. */
    private CatalogueCommand.InOneGo results(CatalogueId catalogue, Deed deed) {
        List<CatalogueCommand> steps = new ArrayList<>();
        for (int item = 1; item <= Course.ITEMS; item++) {
            String row = "-" + item;
            steps.add(deed.task().equals(Course.REPORT)
                    ? new CatalogueCommand.ReportResult(catalogue, item, field(deed, "actual" + row), LocalDate.parse(field(deed, "finished" + row)),
                            List.of(new Evidence(field(deed, "evidence" + row), "text/plain", 1, "0123456789abcdef".repeat(4))))
                    : new CatalogueCommand.AnswerResult(catalogue, item, Verdict.ACCEPT, new Aspects(field(deed, "progress" + row),
                            field(deed, "quality" + row), field(deed, "effect" + row), field(deed, "difficulty" + row), field(deed, "impact" + row)),
                            Optional.empty(), ""));
        }
        return new CatalogueCommand.InOneGo(catalogue, steps);
    }

    private static String field(Deed deed, String name) {
        return deed.fields().get(name).get(0);
    }

    /** Asked for often: what takes longest to find out comes last. */
    @Override
    public boolean isOver(Course course) {
        return count("select count(*) from process.inbox where delivered_at is null") == 0
                && count("select count(*) from camunda.act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= localtimestamp)") == 0
                && count("select count(*) from camunda.act_ru_execution where parent_id_ is null and business_key_ like '" + course.cycle() + ":dossier:%'") == 0
                && isShown(course);
    }

    /** Whether the view has seen the last event of everybody. */
    private boolean isShown(Course course) {
        return server.look().sql("""
                select count(*) from view.dossier_list_v2 shown
                where shown.dossier = any (?)
                  and shown.dossier_version = (select max(sequence_number) from eventstore.event where aggregate_identifier = shown.dossier)
                  and shown.catalogue_version = (select max(sequence_number) from eventstore.event
                                                 where aggregate_identifier = replace(shown.dossier, ':dossier:', ':catalogue:'))""")
                .param((Object) course.everyDossier().toArray(String[]::new)).query(Integer.class).single() == course.dossiers();
    }

    private long count(String query) {
        return server.look().sql(query).query(Long.class).single();
    }

    @Override
    public void wake() throws InterruptedException {
        processors().forEach(EventProcessor::start);
        scheduler().start();
        executor().getJobExecutor().start();
        Thread.sleep(Duration.ofSeconds(4).toMillis());
    }

    @Override
    public void rest() throws SQLException {
        executor().getJobExecutor().shutdown();
        scheduler().stop();
        processors().forEach(EventProcessor::shutDown);
        server.awaitStatistics(pools.get(0));
    }

    private List<EventProcessor> processors() {
        return List.copyOf(context.getBean(org.axonframework.config.Configuration.class).eventProcessingConfiguration().eventProcessors().values());
    }

    private ThreadPoolTaskScheduler scheduler() {
        return context.getBean(ThreadPoolTaskScheduler.class);
    }

    private ProcessEngineConfigurationImpl executor() {
        return (ProcessEngineConfigurationImpl) context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
    }

    @Override
    public void close() throws Exception {
        context.close();
        server.close();
    }
}
