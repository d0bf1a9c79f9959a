package vn.danhgia.service.flows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.complaint.ComplaintCommand.FileComplaint;
import vn.danhgia.domain.complaint.Kind;
import vn.danhgia.domain.complaint.Plea;
import vn.danhgia.domain.decision.DecisionSession;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierCommand.RecordPositionChange;
import vn.danhgia.domain.dossier.PositionChange;
import vn.danhgia.domain.meeting.Meeting;
import vn.danhgia.domain.meeting.MeetingNames;
import vn.danhgia.domain.meeting.StaffMember;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.ComplaintId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.Submission;
import vn.danhgia.service.Office;
import vn.danhgia.service.TestDatabase;
import vn.danhgia.service.acts.Acts;
import vn.danhgia.service.people.People;
import vn.danhgia.service.security.Accounts;

/**
 * A commune of its own in one quarter: the people of a scenario, all in one unit, and three members who sit in every body. Everybody does what lies on
 * the own desk in the usual way; a scenario stops them before a task and does that one itself.
 */
public final class Town {

    public static final String UNIT = "don-vi";
    /** Members of every body, in their order. */
    public static final String CHAIR = "p-9001";
    public static final String DEPUTY = "p-9002";
    public static final String MEMBER = "p-9003";
    /** Staff of the unit: they write minutes and count papers. */
    public static final String SECRETARY = "p-9011";
    public static final String FIRST_TELLER = "p-9012";
    public static final String SECOND_TELLER = "p-9013";
    /** Sits in UBKT and nowhere else. */
    public static final String INSPECTOR = "p-9021";

    private static final List<String> BODIES = List.of("btv", "ttdu", "bxdd", "vpdu", "tt-hdnd", "ld-ubnd", "tt-mttq", "p-vhxh", UNIT, "ubkt", "bcd-cds",
            "vp-hdnd-ubnd");
    private static final List<String> MEMBERS = List.of(CHAIR, DEPUTY, MEMBER);
    private static final List<String> STAFF = List.of(SECRETARY, FIRST_TELLER, SECOND_TELLER);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Towns towns;
    private final CommuneId commune;
    private final List<String> rated;
    private final Map<String, Set<BodyId>> seats = new HashMap<>();
    private final Map<String, String> votes = new HashMap<>();
    /** Nobody takes these from a desk by himself: the rating does not wait for them. */
    private final Set<String> held = new HashSet<>(Set.of("assess-digital", "report-own-cadres", "report-to-province",
            "assign-complaint", "examine-complaint", "resolve-complaint", "settle-replacement", "issue-replacement", "read-reply"));
    private Onlooker onlooker = (task, code, fields) -> { };
    private CycleId cycle;

    /** Told of every task just before it is done: by whom, and what is sent. */
    @FunctionalInterface
    public interface Onlooker {
        void sees(OpenTask task, String code, Map<String, List<String>> fields);
    }

    Town(Towns towns, CommuneId commune, List<String> positions) {
        this.towns = towns;
        this.commune = commune;
        this.rated = IntStream.rangeClosed(1, positions.size()).mapToObj("p-%04d"::formatted).toList();
        People people = towns.people;
        people.addCommune(commune, "Xã thử");
        people.addUnit(new BodyId(commune, UNIT), "Đơn vị thử", "PARTY");
        BODIES.forEach(code -> people.addBody(new BodyId(commune, code), "Cơ quan thử"));
        Stream.concat(MEMBERS.stream(), STAFF.stream()).forEach(code -> arrives(code, "Giúp", "Cán bộ thử", null));
        BODIES.forEach(body -> MEMBERS.forEach(code -> sits(code, body)));
        IntStream.range(0, positions.size()).forEach(i -> arrives(rated.get(i), "Thử", "Chức danh thử", positions.get(i)));
    }

    private void arrives(String code, String name, String title, String position) {
        PersonId person = new PersonId(commune, code);
        towns.people.addPerson(person, "Người", name);
        towns.people.addPost(new People.Post(person, new BodyId(commune, UNIT), title, position, false, StaffMember.Employment.PERMANENT, SINCE));
    }

    /** Makes somebody a member of one more body, after those who sit in it already. */
    public Town sits(String code, String body) {
        BodyId id = new BodyId(commune, body);
        towns.people.addMember(id, new PersonId(commune, code), (int) seats.values().stream().filter(bodies -> bodies.contains(id)).count() + 1, SINCE);
        seats.computeIfAbsent(code, any -> new HashSet<>()).add(id);
        return this;
    }

    public Town opens(Quarter quarter) throws Refused {
        cycle = new CycleId(commune, quarter);
        towns.opening.open(commune, quarter, actor(CHAIR), UUID.randomUUID().toString());
        return this;
    }

    public Town opens() throws Refused {
        return opens(Office.freshQuarter());
    }

    /** Everybody is voted GOOD in every meeting, but those told here: papers of one kind only, for instance {@code excellent}. */
    public Town votes(String kind, String... codes) {
        List.of(codes).forEach(code -> votes.put(code, kind));
        return this;
    }

    /** From here on nobody does these tasks unasked. */
    public Town hold(String... taskKeys) {
        held.addAll(List.of(taskKeys));
        return this;
    }

    public Town release(String... taskKeys) {
        List.of(taskKeys).forEach(held::remove);
        return this;
    }

    public Town watchedBy(Onlooker looking) {
        onlooker = looking;
        return this;
    }

    /** The name under which that person signs in, with the tests' password. */
    public String signsIn(String code) {
        String login = commune.value() + "." + code;
        towns.accounts.open(new Accounts.NewAccount(new PersonId(commune, code).toString(), login, "Người", "Thử",
                seats.getOrDefault(code, Set.of()).stream().map(BodyId::toString).collect(Collectors.toSet()), commune.value(), TestDatabase.PASSWORD, false));
        return login;
    }

    /** BXDĐ records today that somebody has come from another unit. */
    public void moved(String code, String oldUnit) throws Refused {
        RecordPositionChange command = new RecordPositionChange(dossier(code), new PositionChange(PositionChange.Kind.MOVED, LocalDate.now(towns.clock),
                Optional.of(oldUnit)));
        towns.acts.record(new Acts.Sent("special-case", command.dossier().toString(), command, Map.of(), actor(CHAIR), UUID.randomUUID().toString()));
    }

    /** With somebody in UBKT who neither proposes nor votes on anybody. */
    public Town withAnInspector() {
        PersonId person = new PersonId(commune, INSPECTOR);
        towns.people.addPerson(person, "Người", "Kiểm");
        return sits(INSPECTOR, "ubkt");
    }

    /** The person complains, or UBKT takes the person's result up. */
    public ComplaintId files(String by, String about, Kind kind) throws Refused {
        FileComplaint command = towns.cases.filing(dossier(about), kind, new Plea("Kết quả chưa đúng với hồ sơ", "Xem xét lại", "Văn bản 12-TB/TU"));
        towns.acts.record(new Acts.Sent("complaint", command.complaint().toString(), command, Map.of(), actor(by), UUID.randomUUID().toString()));
        return command.complaint();
    }

    public Complaint state(ComplaintId complaint) {
        return towns.histories.complaintOf(complaint);
    }

    /** The meeting at which the Standing Committee votes again for the so-maniest time. */
    public MeetingId meetingOf(ComplaintId complaint, int number) {
        return MeetingNames.onComplaint(complaint, new BodyId(commune, "btv"), number);
    }

    public CycleId cycle() {
        return cycle;
    }

    public List<String> rated() {
        return rated;
    }

    public DossierId dossier(String code) {
        return new DossierId(cycle, new PersonId(commune, code));
    }

    public CatalogueId catalogue(String code) {
        return new CatalogueId(cycle, new PersonId(commune, code));
    }

    public UnitQuarterId unit() {
        return new UnitQuarterId(cycle, UNIT);
    }

    public DecisionSessionId session(int number) {
        return new DecisionSessionId(cycle, String.valueOf(number));
    }

    /** The body's meeting of that number on all its people. */
    public MeetingId meeting(String body, int number) {
        return MeetingNames.onAll(cycle, new BodyId(commune, body), number);
    }

    public MeetingId meetingOf(DecisionSessionId session) {
        return MeetingNames.of(session, new BodyId(commune, "btv"));
    }

    public Dossier state(String code) {
        return towns.histories.dossierOf(dossier(code));
    }

    public DecisionSession state(DecisionSessionId session) {
        return towns.histories.sessionOf(session);
    }

    public List<String> events(Object aggregate) {
        return towns.histories.of(aggregate.toString(), 0).stream().map(happened -> happened.name()).toList();
    }

    /** Everybody does what lies on the own desk, until that task about that subject lies on somebody's. */
    public OpenTask comesTo(String taskKey, Object subject) {
        return await(() -> find(taskKey, subject), Optional::isPresent, task -> isOf(task, taskKey, subject)).orElseThrow();
    }

    /** Everybody does what lies on the own desk, until that holds. */
    public void await(Callable<Boolean> until) {
        await(until, Boolean::booleanValue, task -> false);
    }

    private <T> T await(Callable<T> asked, Predicate<T> until, Predicate<OpenTask> left) {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            T answer = asked.call();
            if (!until.test(answer)) {
                for (String code : everybody()) {
                    doesWhatIsOpen(code, left);
                }
            }
            return answer;
        }, until);
    }

    /** One person does one task, once it has come about by what everybody does. */
    public void does(String code, String taskKey, Object subject, Map<String, List<String>> fields) throws Refused {
        OpenTask task = comesTo(taskKey, subject);
        complete(task, code, fields);
    }

    /** As everybody would do it. */
    public void does(String code, String taskKey, Object subject) throws Refused {
        OpenTask task = comesTo(taskKey, subject);
        complete(task, code, usual(task, code).orElseThrow());
    }

    public List<PersonId> summoned(MeetingId id) {
        return towns.histories.meetingOf(id).summoned();
    }

    public List<PersonId> present(MeetingId id) {
        return towns.histories.meetingOf(id).present().orElseThrow();
    }

    /** Papers of two tellers, a column for each kind, as many as are there for that person. */
    public Map<String, List<String>> counted(MeetingId id) {
        Meeting meeting = towns.histories.meetingOf(id);
        Map<String, List<String>> fields = new HashMap<>();
        meeting.items().forEach(item -> {
            String code = item.subject().code();
            String papers = String.valueOf(meeting.presentFor(item).size());
            List.of("issued", "collected", "valid").forEach(column -> fields.put(column + "-" + code, List.of(papers)));
            List.of("invalid", "excellent", "good", "completed", "notCompleted", "notRated").forEach(column -> fields.put(column + "-" + code, List.of("0")));
            fields.put(votes.getOrDefault(code, "good") + "-" + code, List.of(papers));
        });
        return fields;
    }

    private List<String> everybody() {
        return Stream.of(rated, MEMBERS, STAFF, seats.containsKey(INSPECTOR) ? List.of(INSPECTOR) : List.<String>of()).flatMap(List::stream).toList();
    }

    private Actor actor(String code) {
        return Actor.person(new PersonId(commune, code), seats.getOrDefault(code, Set.of()));
    }

    private Optional<OpenTask> find(String taskKey, Object subject) {
        return everybody().stream().flatMap(code -> towns.desk.list(actor(code)).stream())
                .filter(task -> isOf(task, taskKey, subject)).findFirst();
    }

    private static boolean isOf(OpenTask task, String taskKey, Object subject) {
        return task.taskKey().equals(taskKey) && task.subject().equals(subject.toString());
    }

    private void doesWhatIsOpen(String code, Predicate<OpenTask> left) throws Refused {
        for (OpenTask task : towns.desk.list(actor(code))) {
            Optional<Map<String, List<String>>> fields = held.contains(task.taskKey()) || left.test(task) ? Optional.empty() : usual(task, code);
            if (fields.isPresent()) {
                complete(task, code, fields.get());
            }
        }
    }

    private void complete(OpenTask task, String code, Map<String, List<String>> fields) throws Refused {
        onlooker.sees(task, code, fields);
        towns.desk.complete(new Submission(task.id(), towns.office.dated(fields), UUID.randomUUID().toString(),
                towns.views.of(task, "", Map.of()).version(), actor(code)));
    }

    /** What this person types into the form; empty when it waits for something or is somebody else's. */
    private Optional<Map<String, List<String>>> usual(OpenTask task, String code) {
        String about = task.subject().substring(task.subject().lastIndexOf(':') + 1);
        return switch (task.taskKey()) {
            case "draft-catalogue" -> Optional.of(Office.catalogueFields(cycle.quarter()));
            case "review-catalogue", "advise-catalogue", "approve-catalogue", "receive-self-assessment" -> Optional.of(Office.one("verdict", "ACCEPT"));
            case "assess-self" -> {
                if (!events(catalogue(about)).contains("result-confirmed")) {
                    confirmResults(about);
                }
                yield Optional.of(Office.headsFields());
            }
            case "convene-meeting" -> Optional.of(convening()).filter(any -> isComplete(MeetingId.parse(task.subject())));
            case "take-attendance" -> Optional.of(Map.of("present", towns.histories.meetingOf(MeetingId.parse(task.subject())).summoned().stream()
                    .map(PersonId::code).toList()));
            case "count-votes", "confirm-count" -> Optional.of(counted(MeetingId.parse(task.subject())));
            case "conclude-meeting" -> Optional.of(conclusions(MeetingId.parse(task.subject())));
            case "report-unit-result" -> Optional.of(Office.fields("assigned-T1", "30", "done-T1", "30")).filter(any -> code.equals(CHAIR));
            // Nobody confirms what he or she reported.
            case "confirm-unit-result" -> Optional.of(Office.one("verdict", "ACCEPT")).filter(any -> code.equals(DEPUTY));
            case "propose-level" -> Optional.of(proposal(about));
            case "check-dossier" -> Optional.of(Office.fields("verdict", "ACCEPT", "remark", "Đủ thành phần hồ sơ"));
            case "give-opinion" -> Optional.of(Office.fields("level", isExcellent(about) ? "EXCELLENT" : "GOOD", "remark", ""));
            case "send-discipline-list" -> Optional.of(Office.one("none", "yes"));
            case "open-session" -> Optional.of(Map.<String, List<String>>of()).filter(any -> everybodyIsHeard());
            case "settle-levels", "resolve-quota", "sign-as-secretary", "sign-as-chair", "acknowledge-notice" -> Optional.of(Map.of());
            case "issue-decision" -> Optional.of(Office.fields("number", "05-QĐ/ĐU", "date", Office.TODAY, "signer", CHAIR));
            case "submit-to-province" -> Optional.of(Office.fields("number", "21-TTR/ĐU", "date", Office.TODAY, "signer", CHAIR));
            case "record-province-result" -> Optional.of(provinceResult(DecisionSessionId.parse(task.subject())));
            default -> throw new IllegalStateException("nobody knows how to fill in " + task.taskKey());
        };
    }

    private boolean isExcellent(String code) {
        return "excellent".equals(votes.get(code));
    }

    /** Results are from the quarter itself, or of today while the quarter lies ahead. */
    private void confirmResults(String code) {
        LocalDate today = LocalDate.now(towns.clock);
        LocalDate done = cycle.quarter().dayOfLastMonth(5);
        towns.office.confirmResults(catalogue(code), actor(code), actor(CHAIR), done.isBefore(today) ? done : today);
    }

    /** Everybody of the body can be voted on, so that it meets once. */
    private boolean isComplete(MeetingId meeting) {
        return MeetingNames.session(meeting).isPresent() || towns.histories.cycle(cycle).roster().stream()
                .filter(placement -> placement.route().proposer().equals(MeetingNames.bodyOf(meeting)))
                .map(placement -> towns.histories.dossierOf(new DossierId(cycle, placement.person())))
                .allMatch(dossier -> dossier.stage().compareTo(Dossier.Stage.VOTE) >= 0)
                && towns.histories.unitOf(unit()).resultIsConfirmed();
    }

    private boolean everybodyIsHeard() {
        return towns.histories.dossiersOf(cycle).stream().allMatch(dossier -> dossier.stage() == Dossier.Stage.DECISION)
                && towns.histories.dossiersOf(cycle).size() == towns.histories.cycle(cycle).roster().size();
    }

    /** How a meeting of any body is called for today. */
    public Map<String, List<String>> convening() {
        Map<String, List<String>> fields = Office.fields("day", Office.TODAY, "time", "14:00", "place", "Phòng họp", "secretary", SECRETARY);
        fields.put("chair", List.of(CHAIR, DEPUTY));
        fields.put("teller", List.of(FIRST_TELLER, SECOND_TELLER));
        return fields;
    }

    private Map<String, List<String>> conclusions(MeetingId meeting) {
        Map<String, List<String>> fields = new HashMap<>();
        towns.histories.meetingOf(meeting).items().forEach(item -> fields.put("conclusion-" + item.subject().code(), List.of("Thống nhất")));
        return fields;
    }

    private Map<String, List<String>> proposal(String code) {
        Map<String, List<String>> fields = Office.proposalFields();
        if (isExcellent(code)) {
            fields.putAll(Office.fields("ground", "Theo kết quả bỏ phiếu", "outstandingWhy-1", "Vượt chỉ tiêu được giao",
                    "outstandingEvidence-1", "Văn bản ghi nhận kết quả"));
        }
        return fields;
    }

    private Map<String, List<String>> provinceResult(DecisionSessionId session) {
        Map<String, List<String>> fields = Office.fields("number", "88-QĐ/TU", "date", Office.TODAY);
        towns.histories.sessionOf(session).awaitingProvince().forEach(dossier -> fields.put("level-" + dossier.person().code(), List.of("GOOD")));
        return fields;
    }
}
