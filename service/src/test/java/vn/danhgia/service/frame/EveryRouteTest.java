package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;
import vn.danhgia.service.web.TaskViews;

/** Every row of the authority matrix carries a dossier to its end: whichever bodies the plan leaves out, the flow goes on. */
@ServiceTest
class EveryRouteTest {

    private static final CommuneId COMMUNE = new CommuneId("xa-thu-tuyen");

    @Autowired
    QuarterOpening opening;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskViews views;

    @Autowired
    People people;

    @Autowired
    Histories histories;

    @Autowired
    Clock clock;

    @Test
    @Tag("R-III.2.1-1")
    @Tag("R-I.1.1-1")
    @Tag("R-2.2-9")
    void aPersonOfEveryPositionIsRatedAndNotified() throws Exception {
        Quarter quarter = Office.freshQuarter();
        List<AuthorityRow> rows = opening.ruleSet(quarter).authorities();
        Map<PersonId, AuthorityRow> persons = settle(rows);
        Set<BodyId> bodies = new HashSet<>();
        for (String code : List.of("btv", "ttdu", "bxdd", "vpdu", "tt-hdnd", "ld-ubnd", "tt-mttq", "p-vhxh", "don-vi")) {
            bodies.add(new BodyId(COMMUNE, code));
        }
        Actor everybodyElse = Actor.person(new PersonId(COMMUNE, "p-9999"), bodies);
        opening.open(COMMUNE, quarter, everybodyElse, UUID.randomUUID().toString());

        for (PersonId person : persons.keySet()) {
            DossierId dossier = new DossierId(new vn.danhgia.domain.shared.CycleId(COMMUNE, quarter), person);
            Actor self = Actor.person(person, Set.of());
            await().alias(persons.get(person).position()).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> {
                doWhatIsOpen(self, person, quarter);
                doWhatIsOpen(everybodyElse, person, quarter);
                return histories.dossier(dossier).state().stage() == Dossier.Stage.ACKNOWLEDGED;
            });
        }
        assertThat(persons).hasSize(rows.size());
    }

    private Map<PersonId, AuthorityRow> settle(List<AuthorityRow> rows) {
        people.addCommune(COMMUNE, "Xã thử");
        BodyId unit = new BodyId(COMMUNE, "don-vi");
        people.addUnit(unit, "Đơn vị thử");
        Map<PersonId, AuthorityRow> persons = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            PersonId person = new PersonId(COMMUNE, "p-%04d".formatted(i + 1));
            people.addPerson(person, "Người", "Thử", List.of());
            people.addPost(person, unit, "Chức danh thử", rows.get(i).position(), LocalDate.of(2026, 1, 1));
            persons.put(person, rows.get(i));
        }
        return persons;
    }

    private void doWhatIsOpen(Actor by, PersonId about, Quarter quarter) throws Exception {
        for (OpenTask task : desk.list(by)) {
            if (task.subject().endsWith(":" + about.code())) {
                desk.complete(new Submission(task.id(), fields(task.taskKey(), quarter), UUID.randomUUID().toString(),
                        views.of(task, "", Map.of()).version(), by));
            }
        }
    }

    private Map<String, List<String>> fields(String taskKey, Quarter quarter) {
        Map<String, List<String>> fields = new HashMap<>(Office.steps(quarter).stream().filter(step -> step.taskKey().equals(taskKey)).findFirst()
                .orElseThrow().fields());
        if (taskKey.equals("assess-self")) {
            fields.putAll(Office.headsFields());
        }
        fields.computeIfPresent("date", (name, old) -> List.of(LocalDate.now(clock).toString()));
        return fields;
    }
}
