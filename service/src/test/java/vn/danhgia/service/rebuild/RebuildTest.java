package vn.danhgia.service.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.cycle.CycleEvent;
import vn.danhgia.domain.feedback.IssueEvent;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.projections.Generations;
import vn.danhgia.projections.View;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.eventstore.LogReader;

/** Lists are made anew beside the ones that people see, while people work and look. */
@ServiceTest
@Tag("R-I.2.3-2")
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> VIEWS = List.of("cycle_list_v1", "dossier_list_v2");
    /** Of dossiers everything but the generation, and of quarters likewise. */
    private static final String ROWS = "select (to_jsonb(t) - 'generation')::text from view.%s t where generation = (select live from view.generation"
            + " where name = '%1$s') order by 1";

    @Autowired
    Office office;

    @Autowired
    Rebuild rebuild;

    @Autowired
    Generations generations;

    @Autowired
    LogReader log;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final ExecutorService hands = Executors.newCachedThreadPool();

    @AfterEach
    void rest() {
        hands.shutdownNow();
    }

    @Test
    void peopleWorkAndLookWhileTheListsAreRebuilt() throws Exception {
        Quarter first = office.openQuarter();
        office.carry(first, "review-catalogue");
        AtomicBoolean over = new AtomicBoolean();
        Future<List<String>> looking = hands.submit(() -> looks(first, over));
        Future<?> working = hands.submit(() -> {
            for (int quarter = 0; quarter < 2; quarter++) {
                office.carry(office.openQuarter(), "check-dossier");
            }
            return null;
        });

        int rebuilt = 0;
        while (!working.isDone() || rebuilt < 4) {
            for (String view : rebuild.views()) {
                int before = generations.live(view);
                Rebuild.Done done = rebuild.rebuild(view).orElseThrow();
                assertThat(done.generation()).isEqualTo(before + 1).isEqualTo(generations.live(view));
                assertThat(jdbc.sql("select distinct generation from view." + view).query(Integer.class).list()).as("nothing of the old one is left")
                        .isSubsetOf(done.generation());
            }
            rebuilt++;
            Thread.sleep(100);
        }
        working.get();
        over.set(true);
        assertThat(looking.get()).as("every page came, and showed the quarter").isEmpty();

        atRest();
        assertThat(rebuild.views()).containsAll(VIEWS);
        for (String view : rebuild.views()) {
            List<String> live = rows(view);
            rebuild.rebuild(view).orElseThrow();
            assertThat(live).as(view + " after " + rebuilt + " rebuilds under way").isEqualTo(rows(view));
            assertThat(VIEWS.contains(view) && live.isEmpty()).as(view + " shows something").isFalse();
        }
    }

    /** What somebody saw that he should not have; the small commune has three rated persons. */
    private List<String> looks(Quarter quarter, AtomicBoolean over) {
        Browser browser = Browser.signedIn(port, "truong-bxdd");
        List<String> wrong = new ArrayList<>();
        while (!over.get()) {
            var page = browser.get("/cycles/" + quarter);
            if (page.statusCode() != 200) {
                wrong.add("status " + page.statusCode());
            }
            long lines = jdbc.sql("select count(*) from (" + ROWS.formatted("dossier_list_v2") + ") seen where seen::text like '%" + quarter + "%'")
                    .query(Long.class).single();
            if (lines != 3) {
                wrong.add(lines + " lines");
            }
        }
        return wrong;
    }

    @Test
    void aBatchOfTheStreamThatIsUnderWayIsWaitedFor() throws Exception {
        office.carry(office.openQuarter(), "draft-catalogue");
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> batch = hands.submit(() -> new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("select live from view.generation where name = 'dossier_list_v2' for share").query(Integer.class).single();
            holding.countDown();
            try {
                return end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();
        int before = generations.live("dossier_list_v2");
        Future<Optional<Rebuild.Done>> rebuilding = hands.submit(() -> rebuild.rebuild("dossier_list_v2"));
        assertThatThrownBy(() -> rebuilding.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(rebuild.rebuild("dossier_list_v2")).as("and nobody else begins meanwhile").isEmpty();
        assertThat(generations.live("dossier_list_v2")).isEqualTo(before);
        end.countDown();
        batch.get();
        assertThat(rebuilding.get().orElseThrow().generation()).isEqualTo(before + 1);
    }

    @Test
    void anEventThatIsCommittedLateUnderASmallerNumberIsRead() throws Exception {
        LogReader.Bookmark bookmark = new LogReader.Bookmark();
        log.read(bookmark, IssueEvent.class::isAssignableFrom, (event, sequence) -> { });
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> slow = hands.submit(() -> new TransactionTemplate(transactions).execute(status -> {
            tell();
            written.countDown();
            try {
                return end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        new TransactionTemplate(transactions).executeWithoutResult(status -> tell());
        List<Object> read = new ArrayList<>();
        log.read(bookmark, IssueEvent.class::isAssignableFrom, (event, sequence) -> read.add(event));
        assertThat(read).as("only what is committed").hasSize(1);
        end.countDown();
        slow.get();
        log.read(bookmark, IssueEvent.class::isAssignableFrom, (event, sequence) -> read.add(event));
        assertThat(read).hasSize(2);
        log.read(bookmark, IssueEvent.class::isAssignableFrom, (event, sequence) -> read.add(event));
        assertThat(read).as("and none twice").hasSize(2);
    }

    /** An event that no view reads, as the golden file has it. */
    private void tell() {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into eventstore.event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, recorded_at, event_name,
                    event_revision, payload, metadata) values (?, ?, 0, 'issue', ?, 'issue-told', '1', ?, '{}')""")
                .params(id, "reading-test:" + id, "2026-09-13T09:00:00Z", golden()).update();
    }

    private static String golden() {
        try (var file = RebuildTest.class.getResourceAsStream("/golden/events/issue-told.1.json")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aViewThatCannotFoldAnEventStaysAsItWas() throws Exception {
        office.openQuarter();
        int before = generations.live("cycle_list_v1");
        List<String> seen = rows("cycle_list_v1");
        Rebuild broken = new Rebuild(dataSource, transactions, log, generations, List.of(new Broken()));
        assertThatThrownBy(() -> broken.rebuild("cycle_list_v1")).isInstanceOf(IllegalStateException.class).hasMessageContaining("cycle-opened");
        assertThat(generations.live("cycle_list_v1")).isEqualTo(before);
        assertThat(rows("cycle_list_v1")).containsAll(seen);
        assertThat(rebuild.rebuild("cycle_list_v1")).as("and the next attempt is free").isPresent();
        assertThatThrownBy(() -> rebuild.rebuild("no_such_view")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAdministratorRebuildsByAButtonAndNobodyElse() throws Exception {
        office.openQuarter();
        int before = generations.live("cycle_list_v1");
        Browser administrator = Browser.signedIn(port, "quan-tri");
        assertThat(administrator.get("/health").body()).contains("cycle_list_v1", "dossier_list_v2");
        assertThat(administrator.post("/health/views/cycle_list_v1", Map.of()).statusCode()).isIn(200, 302, 303);
        await().atMost(PATIENCE).until(() -> generations.live("cycle_list_v1") == before + 1);
        await().atMost(PATIENCE).until(() -> administrator.get("/health").body().contains("data-attempt=\"DONE\""));
        administrator.get("/health");
        assertThat(administrator.post("/health/views/no_such_view", Map.of()).statusCode()).isEqualTo(404);

        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/");
        assertThat(official.post("/health/views/cycle_list_v1", Map.of()).statusCode()).isEqualTo(403);
        assertThat(generations.live("cycle_list_v1")).isEqualTo(before + 1);
    }

    private void atRest() {
        long head = jdbc.sql("select max(global_index) from eventstore.event").query(Long.class).single();
        await().atMost(PATIENCE).until(() -> jdbc.sql("""
                select count(*) from eventstore.token where processor in ('dossier_list_v2', 'cycle_list_v1')
                and (token is null or (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint < ?)""").params(head).query(Long.class).single() == 0);
    }

    private List<String> rows(String view) {
        return jdbc.sql(ROWS.formatted(view)).query(String.class).list();
    }

    private static final class Broken implements View<Object> {

        @Override
        public String name() {
            return "cycle_list_v1";
        }

        @Override
        public boolean reads(Class<?> event) {
            return event == CycleEvent.CycleOpened.class;
        }

        @Override
        public String key(Object event) {
            return "one";
        }

        @Override
        public Object after(Object before, Object event, long sequence) {
            throw new IllegalStateException("planted");
        }

        @Override
        public Optional<Object> load(int generation, String key) {
            return Optional.empty();
        }

        @Override
        public void write(int generation, Collection<Object> lines) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(int generation) {
            // Nothing stands there.
        }
    }
}
