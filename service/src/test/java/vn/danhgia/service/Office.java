package vn.danhgia.service;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.dossier.HeadSection;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.workcatalogue.Aspects;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AnswerResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReportResult;
import vn.danhgia.domain.workcatalogue.CatalogueCommand;
import vn.danhgia.domain.workcatalogue.Evidence;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.processes.command.Commands;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.Answer;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.projections.cyclelist.CycleListQueries;
import vn.danhgia.service.cycles.QuarterOpening;
import vn.danhgia.service.web.TaskViews;

/** The people of the demonstration commune at work, in tests: each quarter is used once. */
@Component
public class Office {

    public static final CommuneId COMMUNE = new CommuneId("thanh-lam");
    public static final String OFFICIAL = "p-0010";
    public static final String HEAD = "p-0009";
    public static final String ADVISER = "p-0008";
    public static final String CHAIRMAN = "p-0003";
    public static final String ORGANISER = "p-0005";
    public static final String SECRETARY = "p-0001";
    public static final String CLERK = "p-0007";
    public static final String INSPECTOR = "p-0004";

    /** Stands for the business day on which the form is sent. */
    public static final String TODAY = "today";

    private static final AtomicInteger NEXT_QUARTER = new AtomicInteger();

    private final TaskDesk desk;
    private final TaskViews views;
    private final QuarterOpening opening;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final CycleListQueries cycles;
    private final JdbcClient jdbc;
    private final Clock clock;

    Office(TaskDesk desk, TaskViews views, QuarterOpening opening, Commands commands, PlatformTransactionManager transactions, CycleListQueries cycles,
           JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.views = views;
        this.opening = opening;
        this.commands = commands;
        this.transactions = new TransactionTemplate(transactions);
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A quarter that no other test has. */
    public static Quarter freshQuarter() {
        int number = NEXT_QUARTER.getAndIncrement();
        return new Quarter(2030 + number / 4, number % 4 + 1);
    }

    public Actor actor(String code) {
        PersonId id = new PersonId(COMMUNE, code);
        Set<BodyId> bodies = jdbc.sql("select body from people.membership where person = ?").params(id.toString()).query(String.class).list().stream()
                .map(BodyId::parse).collect(Collectors.toSet());
        return Actor.person(id, bodies);
    }

    /** Opens a quarter nobody has opened and waits until the list of quarters, which follows the events, has it: pages take the newest quarters from there. */
    public Quarter openQuarter() throws Refused {
        Quarter quarter = freshQuarter();
        opening.open(COMMUNE, quarter, actor(ORGANISER), UUID.randomUUID().toString());
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10))
                .until(() -> cycles.cycle(new CycleId(COMMUNE, quarter)).isPresent());
        return quarter;
    }

    /** Opens that quarter, unless a test has done so before. */
    public void open(Quarter quarter) throws Refused {
        try {
            opening.open(COMMUNE, quarter, actor(ORGANISER), UUID.randomUUID().toString());
        } catch (Refused refused) {
            if (refused.rejections().get(0).code() != RejectionCode.CYCLE_ALREADY_OPEN) {
                throw refused;
            }
        }
    }

    public static String catalogue(Quarter quarter, String person) {
        return COMMUNE + ":" + quarter + ":catalogue:" + person;
    }

    public static String dossier(Quarter quarter, String person) {
        return COMMUNE + ":" + quarter + ":dossier:" + person;
    }

    /** The open task of that kind about that subject, once it has come to this person's desk. */
    public OpenTask task(String person, String taskKey, String subject) {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(() -> desk.list(actor(person)).stream()
                .filter(task -> task.taskKey().equals(taskKey) && task.subject().equals(subject)).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    public Submission filled(String person, OpenTask task, Map<String, List<String>> fields) {
        return new Submission(task.id(), dated(fields), UUID.randomUUID().toString(), views.of(task, "", Map.of()).version(), actor(person));
    }

    /** The fields with the business day of sending in place of {@link #TODAY}. */
    public Map<String, List<String>> dated(Map<String, List<String>> fields) {
        Map<String, List<String>> dated = new HashMap<>(fields);
        dated.replaceAll((name, value) -> value.equals(List.of(TODAY)) ? List.of(LocalDate.now(clock).toString()) : value);
        return dated;
    }

    public Answer does(String person, String taskKey, String subject, Map<String, List<String>> fields) throws Refused {
        return desk.complete(filled(person, task(person, taskKey, subject), fields));
    }

    public Answer complete(Submission submission) throws Refused {
        return desk.complete(submission);
    }

    /** The whole way of one dossier up to and including the given task. */
    public void carry(Quarter quarter, String upTo) throws Refused {
        carry(quarter, upTo, Map.of());
    }

    /** @param otherwise by task: other fields than the usual */
    public void carry(Quarter quarter, String upTo, Map<String, Map<String, List<String>>> otherwise) throws Refused {
        for (Step step : steps(quarter)) {
            if (step.taskKey().equals("assess-self")) {
                confirmResults(quarter);
            }
            does(step.person(), step.taskKey(), step.subject(), otherwise.getOrDefault(step.taskKey(), step.fields()));
            if (step.taskKey().equals(upTo)) {
                return;
            }
        }
    }

    public record Step(String person, String taskKey, String subject, Map<String, List<String>> fields) {
    }

    /** The way of the deputy's catalogue and dossier, with what the unit, UBKT and the Standing Committee do on it. */
    public static List<Step> steps(Quarter quarter) {
        String catalogue = catalogue(quarter, OFFICIAL);
        String dossier = dossier(quarter, OFFICIAL);
        CycleId cycle = new CycleId(COMMUNE, quarter);
        String unit = new UnitQuarterId(cycle, "p-kinh-te").toString();
        String session = new DecisionSessionId(cycle, "1").toString();
        return Stream.of(
                Stream.of(
                        new Step(OFFICIAL, "draft-catalogue", catalogue, catalogueFields(quarter)),
                        new Step(HEAD, "review-catalogue", catalogue, one("verdict", "ACCEPT")),
                        new Step(ADVISER, "advise-catalogue", catalogue, one("verdict", "ACCEPT")),
                        new Step(CHAIRMAN, "approve-catalogue", catalogue, one("verdict", "ACCEPT")),
                        new Step(OFFICIAL, "assess-self", dossier, assessmentFields()),
                        new Step(HEAD, "receive-self-assessment", dossier, one("verdict", "ACCEPT")),
                        new Step(HEAD, "report-unit-result", unit, fields("assigned-T1", "30", "done-T1", "29", "assigned-T3", "10", "done-T3", "10")),
                        new Step(ORGANISER, "confirm-unit-result", unit, one("verdict", "ACCEPT"))),
                meeting(new MeetingId(cycle, "p-kinh-te-1"), HEAD, UNIT_MEETING, 4),
                Stream.of(
                        new Step(HEAD, "propose-level", dossier, proposalFields()),
                        new Step(ORGANISER, "check-dossier", dossier, fields("verdict", "ACCEPT", "remark", "Đủ thành phần hồ sơ")),
                        new Step(SECRETARY, "give-opinion", dossier, fields("level", "GOOD", "remark", "")),
                        new Step(INSPECTOR, "send-discipline-list", cycle.toString(), one("none", "yes")),
                        new Step(ORGANISER, "open-session", cycle.toString(), Map.of())),
                meeting(new MeetingId(cycle, "btv-session-1"), ORGANISER, SESSION_MEETING, 3),
                Stream.of(
                        new Step(SECRETARY, "settle-levels", session, Map.of()),
                        new Step(SECRETARY, "resolve-quota", session, Map.of()),
                        new Step(CLERK, "issue-decision", session, fields("number", "05-QĐ/ĐU", "date", TODAY, "signer", SECRETARY)),
                        new Step(OFFICIAL, "acknowledge-notice", dossier, Map.of()))).flatMap(steps -> steps).toList();
    }

    /**
     * Who does what in a meeting.
     *
     * @param chairs the first is the chair
     */
    public record Seats(List<String> chairs, String secretary, String firstTeller, String secondTeller, List<String> voters) {
    }

    public static final Seats UNIT_MEETING = new Seats(List.of(HEAD), "p-0021", "p-0022", "p-0023",
            List.of(HEAD, OFFICIAL, "p-0021", "p-0022", "p-0023"));
    public static final Seats SESSION_MEETING = new Seats(List.of(SECRETARY, "p-0002"), CLERK, "p-0024", "p-0025", List.of(SECRETARY, "p-0002", CHAIRMAN));

    /** A meeting on the deputy alone, at which everybody votes for GOOD. */
    private static Stream<Step> meeting(MeetingId meeting, String caller, Seats seats, int votes) {
        String id = meeting.toString();
        Map<String, List<String>> called = fields("day", TODAY, "time", "14:00", "place", "Phòng họp", "secretary", seats.secretary());
        called.put("chair", seats.chairs());
        called.put("teller", List.of(seats.firstTeller(), seats.secondTeller()));
        return Stream.of(
                new Step(caller, "convene-meeting", id, called),
                new Step(seats.secretary(), "take-attendance", id, Map.of("present", seats.voters())),
                new Step(seats.firstTeller(), "count-votes", id, countFields(votes, 0, votes)),
                new Step(seats.secondTeller(), "confirm-count", id, countFields(votes, 0, votes)),
                new Step(seats.secretary(), "conclude-meeting", id, one("conclusion-" + OFFICIAL, "Thống nhất theo kết quả kiểm phiếu")),
                new Step(seats.secretary(), "sign-as-secretary", id, Map.of()),
                new Step(seats.chairs().get(0), "sign-as-chair", id, Map.of()));
    }

    /** A tellers' count on the deputy: as many papers as there are voters, all valid. */
    public static Map<String, List<String>> countFields(int papers, int excellent, int good) {
        Map<String, List<String>> fields = new HashMap<>();
        Map<String, Integer> counts = Map.of("issued", papers, "collected", papers, "valid", papers, "invalid", 0, "excellent", excellent, "good", good,
                "completed", 0, "notCompleted", 0, "notRated", 0);
        counts.forEach((column, count) -> fields.put(column + "-" + OFFICIAL, List.of(count.toString())));
        return fields;
    }

    /** The deputy reports both planned results of {@link #catalogueFields} and the head confirms them. */
    public void confirmResults(Quarter quarter) {
        confirmResults(CatalogueId.parse(catalogue(quarter, OFFICIAL)), actor(OFFICIAL), actor(HEAD), LocalDate.now(clock));
    }

    /** @param done the day of both results */
    public void confirmResults(CatalogueId catalogue, Actor self, Actor approver, LocalDate done) {
        Evidence file = new Evidence("bien-ban.pdf", "application/pdf", 1_024, "0123456789abcdef".repeat(4));
        for (int item : new int[] {1, 2}) {
            act(self, new ReportResult(catalogue, item, "Đã hoàn thành", done, List.of(file)));
            act(approver, new AnswerResult(catalogue, item, Verdict.ACCEPT, new Aspects("Đúng hạn", "Đạt", "Tốt", "Khó", "Toàn xã"), Optional.empty(), ""));
        }
    }

    private void act(Actor by, CatalogueCommand command) {
        transactions.executeWithoutResult(status -> {
            try {
                commands.byPerson(command, by, UUID.randomUUID().toString());
            } catch (Refused refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    public static Map<String, List<String>> catalogueFields(Quarter quarter) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("axisRole", List.of("MAIN", "", "SUPPORT", "", "", ""));
        fields.put("axis", List.of("T1", "T3"));
        fields.put("indicator", List.of("", "FILES_ONLINE"));
        fields.put("objective", List.of("Bảo đảm sản xuất vụ mùa", "Giải quyết hồ sơ trên môi trường mạng"));
        fields.put("task", List.of("Theo dõi vụ lúa", "Số hóa hồ sơ đất đai"));
        fields.put("product", List.of("Báo cáo diện tích, năng suất", "1.200 hồ sơ số hóa"));
        fields.put("expected", List.of("Đủ số liệu 12 thôn", "Toàn bộ hồ sơ đất ở"));
        fields.put("due", List.of(quarter.dayOfLastMonth(5).toString(), quarter.dayOfLastMonth(8).toString()));
        fields.put("responsibility", List.of("Chủ trì", "Chủ trì"));
        fields.put("authority", List.of("Trưởng phòng", "Trưởng phòng"));
        fields.put("measure", List.of("Diện tích nghiệm thu", "Số hồ sơ"));
        fields.put("weight", List.of("40", "30"));
        fields.put("origin", List.of("Chương trình công tác năm", "Chương trình công tác năm"));
        return fields;
    }

    /** Form 2A of a deputy on {@link #catalogueFields}: 28 and 64.5 points. */
    public static Map<String, List<String>> assessmentFields() {
        return fields("criterion-chinh-tri", "9,5", "criterion-ky-luat", "9,5", "criterion-nang-luc", "9",
                "actual-1", "Đã nghiệm thu toàn bộ diện tích", "points-1", "36,5", "evidence-1", "Biên bản nghiệm thu", "degree-1", "EFFECTIVE",
                "actual-2", "Đã số hóa 1.150 hồ sơ", "points-2", "28", "FILES_ONLINE", "95% hồ sơ công việc",
                "remarks", "Đã hoàn thành các nhiệm vụ được giao", "ownLevel", "GOOD");
    }

    /** What a head answers for beside it. */
    public static Map<String, List<String>> headsFields() {
        Map<String, List<String>> fields = assessmentFields();
        for (HeadSection section : HeadSection.values()) {
            fields.put(section.name(), List.of("Đã thực hiện đầy đủ"));
        }
        return fields;
    }

    public static Map<String, List<String>> proposalFields() {
        return fields("remarks", "Tập thể thống nhất", "unitReport", "12-BC/PKT");
    }

    public static Map<String, List<String>> one(String name, String value) {
        return fields(name, value);
    }

    public static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }
}
