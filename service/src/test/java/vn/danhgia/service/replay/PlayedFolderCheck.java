package vn.danhgia.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.recompute.Finding;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Application;
import vn.danhgia.service.postgres.LocalPostgres;
import vn.danhgia.service.postgres.Settings;
import vn.danhgia.service.replay.recompute.Recheck;

/** Every quarter in a data folder of {@code demo.sh --play}: folded it gives what the list shows, decided again it agrees. See docs/replay.md. */
@EnabledIfSystemProperty(named = "played.data", matches = ".+")
class PlayedFolderCheck {

    @Test
    void everyQuarterOfTheFolderFoldsToItsViewsAndIsDecidedAgainWithoutADifference() throws Exception {
        Path folder = Path.of(System.getProperty("played.data"));
        LocalPostgres postgres = LocalPostgres.start(Settings.durable(folder.resolve("postgresql")));
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class).run(
                "--server.port=0", "--spring.datasource.url=" + postgres.url(), "--spring.datasource.username=" + postgres.application().user(),
                "--spring.datasource.password=" + postgres.application().password(), "--spring.flyway.url=" + postgres.url(),
                "--spring.flyway.user=" + postgres.owner().user(), "--spring.flyway.password=" + postgres.owner().password(),
                "--camunda.bpm.job-execution.enabled=false", "--danhgia.master-key-file=" + folder.resolve("keys/master.key"))) {
            List<String> wrong = new ArrayList<>();
            List<String> cycles = application.getBean(JdbcClient.class)
                    .sql("select aggregate_identifier from eventstore.event where event_name = 'cycle-opened' order by 1")
                    .query(String.class).list();
            assertThat(cycles).as("quarters in " + folder).isNotEmpty();
            for (String cycle : cycles) {
                long begun = System.nanoTime();
                Recheck.Result result = application.getBean(Recheck.class).of(CycleId.parse(cycle));
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                result.computed().orElseThrow().findings().stream().map(Finding::toString).forEach(wrong::add);
                result.unreadable().forEach(entry -> wrong.add("cannot be read: " + entry));
                int dossiers = result.computed().get().recorded().dossiers().size();
                wrong.addAll(FoldedRows.differences(result.computed().get(), application.getBean(DossierListQueries.class), CycleId.parse(cycle)));
                System.out.printf("%s: %d events, %d dossiers, decided again in %d ms, %d differences%n", cycle, result.entries().size(), dossiers,
                        took.toMillis(), wrong.size());
            }
            assertThat(wrong).isEmpty();
        }
    }
}
