package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.StaffMember;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.ruleset.ProvinceRow;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.history.Histories;
import vn.danhgia.service.people.People;
import vn.danhgia.service.web.TaskViews;

/**
 * Every row of the authority matrix, and every position that the province manages, carries a dossier to its end: whichever bodies the plan leaves out,
 * the flows go on. All the meetings are held, and one session.
 */
@ServiceTest
class EveryRouteTest {

    private static final CommuneId COMMUNE = new CommuneId("xa-thu-tuyen");
    private static final List<String> BODIES = List.of("btv", "ttdu", "bxdd", "vpdu", "tt-hdnd", "ld-ubnd", "tt-mttq", "p-vhxh", "don-vi", "ubkt", "bcd-cds",
            "vp-hdnd-ubnd");
    /** Members of every body, in their order; the others write minutes and count papers. */
    private static final List<String> MEMBERS = List.of("p-9001", "p-9002", "p-9003");
    private static final String SECRETARY = "p-9011";
    private static final String FIRST_TELLER = "p-9012";
    private static final String SECOND_TELLER = "p-9013";

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
    Office office;

    @Autowired
    Clock clock;

    @Test
    @Tag("R-III.2.1-1")
    @Tag("R-I.1.1-1")
    @Tag("R-2.1-4")
    @Tag("R-2.2-1")
    @Tag("R-2.2-9")
    void aPersonOfEveryPositionIsRatedAndNotified() throws Exception {
        Quarter quarter = Office.freshQuarter();
        CycleId cycle = new CycleId(COMMUNE, quarter);
        RuleSet rules = opening.ruleSet(quarter);
        List<String> positions = Stream.concat(rules.authorities().stream().map(AuthorityRow::position),
                rules.provinceManaged().stream().map(ProvinceRow::position)).toList();
        List<PersonId> persons = settle(positions);
        Set<BodyId> bodies = BODIES.stream().map(code -> new BodyId(COMMUNE, code)).collect(Collectors.toSet());
        List<Actor> actors = Stream.concat(
                persons.stream().map(person -> Actor.person(person, Set.of())),
                Stream.concat(MEMBERS.stream().map(code -> Actor.person(new PersonId(COMMUNE, code), bodies)),
                        Stream.of(SECRETARY, FIRST_TELLER, SECOND_TELLER).map(code -> Actor.person(new PersonId(COMMUNE, code), Set.of())))).toList();
        opening.open(COMMUNE, quarter, actors.get(persons.size()), UUID.randomUUID().toString());

        await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(20)).until(() -> {
            for (Actor actor : actors) {
                doWhatIsOpen(actor, quarter);
            }
            return persons.stream().map(person -> histories.dossier(new DossierId(cycle, person)).state().stage())
                    .allMatch(Dossier.Stage.ACKNOWLEDGED::equals);
        });
        assertThat(persons).hasSize(positions.size());
        assertThat(persons.stream().filter(person -> histories.of(new DossierId(cycle, person).toString(), 0).stream()
                .anyMatch(happened -> happened.name().equals("province-decided")))).as("the province's positions are its own to decide")
                .hasSize(rules.provinceManaged().size());
    }

    private List<PersonId> settle(List<String> positions) {
        LocalDate since = LocalDate.of(2026, 1, 1);
        people.addCommune(COMMUNE, "Xã thử");
        BodyId unit = new BodyId(COMMUNE, "don-vi");
        people.addUnit(unit, "Đơn vị thử", "PARTY");
        BODIES.forEach(code -> people.addBody(new BodyId(COMMUNE, code), "Cơ quan thử"));
        for (String code : Stream.concat(MEMBERS.stream(), Stream.of(SECRETARY, FIRST_TELLER, SECOND_TELLER)).toList()) {
            PersonId person = new PersonId(COMMUNE, code);
            people.addPerson(person, "Người", "Giúp");
            people.addPost(new People.Post(person, unit, "Cán bộ thử", null, false, StaffMember.Employment.PERMANENT, since));
        }
        BODIES.forEach(body -> MEMBERS.forEach(code -> people.addMember(new BodyId(COMMUNE, body), new PersonId(COMMUNE, code), MEMBERS.indexOf(code) + 1,
                since)));
        List<PersonId> persons = new ArrayList<>();
        for (String position : positions) {
            PersonId person = new PersonId(COMMUNE, "p-%04d".formatted(persons.size() + 1));
            people.addPerson(person, "Người", "Thử");
            people.addPost(new People.Post(person, unit, "Chức danh thử", position, false, StaffMember.Employment.PERMANENT, since));
            persons.add(person);
        }
        return persons;
    }

    private void doWhatIsOpen(Actor by, Quarter quarter) throws Exception {
        for (OpenTask task : desk.list(by)) {
            Map<String, List<String>> fields = fields(task, by, quarter);
            if (fields != null) {
                desk.complete(new Submission(task.id(), office.dated(fields), UUID.randomUUID().toString(), views.of(task, "", Map.of()).version(), by));
            }
        }
    }

    /** What this actor types into the form; null when it waits for something or is somebody else's. */
    private Map<String, List<String>> fields(OpenTask task, Actor by, Quarter quarter) {
        return switch (task.taskKey()) {
            case "assess-self" -> {
                confirmResults(CatalogueId.parse(task.subject().replace(":dossier:", ":catalogue:")));
                yield Office.headsFields();
            }
            case "convene-meeting" -> {
                MeetingId meeting = MeetingId.parse(task.subject());
                yield isComplete(meeting) ? convening() : null;
            }
            case "take-attendance" -> Map.of("present", histories.meetingOf(MeetingId.parse(task.subject())).summoned().stream().map(PersonId::code)
                    .toList());
            case "count-votes", "confirm-count" -> count(task);
            case "conclude-meeting" -> {
                Map<String, List<String>> fields = new HashMap<>();
                histories.meetingOf(MeetingId.parse(task.subject())).items().forEach(item -> fields.put("conclusion-" + item.subject().code(),
                        List.of("Thống nhất")));
                yield fields;
            }
            case "report-unit-result" -> by.person().orElseThrow().code().equals(MEMBERS.get(0))
                    ? Office.fields("assigned-T1", "30", "done-T1", "30") : null;
            case "confirm-unit-result" -> by.person().orElseThrow().code().equals(MEMBERS.get(1)) ? Office.one("verdict", "ACCEPT") : null;
            case "assess-digital", "report-own-cadres", "report-to-province" -> null;
            // The session waits until everybody's papers are complete.
            case "open-session" -> everybodyIsHeard(CycleId.parse(task.subject())) ? Map.of() : null;
            case "submit-to-province" -> Office.fields("number", "21-TTR/ĐU", "date", Office.TODAY, "signer", MEMBERS.get(0));
            case "issue-decision" -> Office.fields("number", "05-QĐ/ĐU", "date", Office.TODAY, "signer", MEMBERS.get(0));
            case "record-province-result" -> {
                Map<String, List<String>> fields = Office.fields("number", "88-QĐ/TU", "date", Office.TODAY);
                histories.sessionOf(DecisionSessionId.parse(task.subject())).awaitingProvince().forEach(dossier ->
                        fields.put("level-" + dossier.person().code(), List.of("GOOD")));
                yield fields;
            }
            default -> Office.steps(quarter).stream().filter(step -> step.taskKey().equals(task.taskKey())).findFirst().orElseThrow().fields();
        };
    }

    /** Everybody of the body can be voted on, so that it meets once. */
    private boolean isComplete(MeetingId meeting) {
        return MeetingNames.session(meeting).isPresent() || histories.cycle(meeting.cycle()).roster().stream()
                .filter(placement -> placement.route().proposer().equals(MeetingNames.bodyOf(meeting)))
                .allMatch(placement -> histories.dossierOf(new DossierId(meeting.cycle(), placement.person())).stage() == Dossier.Stage.VOTE)
                && histories.unitOf(new UnitQuarterId(meeting.cycle(), "don-vi")).resultIsConfirmed();
    }

    private boolean everybodyIsHeard(CycleId cycle) {
        return histories.dossiersOf(cycle).stream().allMatch(dossier -> dossier.stage() == Dossier.Stage.DECISION)
                && histories.dossiersOf(cycle).size() == histories.cycle(cycle).roster().size();
    }

    private static Map<String, List<String>> convening() {
        Map<String, List<String>> fields = Office.fields("day", Office.TODAY, "time", "14:00", "place", "Phòng họp", "secretary", SECRETARY);
        fields.put("chair", MEMBERS.subList(0, 2));
        fields.put("teller", List.of(FIRST_TELLER, SECOND_TELLER));
        return fields;
    }

    private Map<String, List<String>> count(OpenTask task) {
        Meeting meeting = histories.meetingOf(MeetingId.parse(task.subject()));
        Map<String, List<String>> fields = new HashMap<>();
        meeting.items().forEach(item -> {
            int papers = meeting.presentFor(item).size();
            Map.of("issued", papers, "collected", papers, "valid", papers, "invalid", 0, "excellent", 0, "good", papers, "completed", 0, "notCompleted", 0,
                    "notRated", 0).forEach((column, number) -> fields.put(column + "-" + item.subject().code(), List.of(String.valueOf(number))));
        });
        return fields;
    }

    private void confirmResults(CatalogueId catalogue) {
        Actor approver = Actor.person(new PersonId(COMMUNE, MEMBERS.get(0)), BODIES.stream().map(code -> new BodyId(COMMUNE, code))
                .collect(Collectors.toSet()));
        office.confirmResults(catalogue, Actor.person(catalogue.person(), Set.of()), approver);
    }
}
