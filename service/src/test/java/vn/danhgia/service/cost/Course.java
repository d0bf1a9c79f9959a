package vn.danhgia.service.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.MeetingId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.service.Office;

/**
 * Who does what in a quarter: {@value #RATED} deputies in every unit, its head and three of its staff; the bodies above with three members. Nobody hands
 * anything back and every vote carries, so that both sides do the same acts.
 */
final class Course {

    static final CommuneId COMMUNE = new CommuneId("xa-do-gia");
    static final int RATED = 5;

    /** Rows of a catalogue: those of {@link Office#catalogueFields}. */
    static final int ITEMS = 2;

    /** Acts on a dossier outside any task. */
    static final String REPORT = "report-result";
    static final String CONFIRM = "confirm-result";

    static final List<String> MEMBERS = List.of("m-1", "m-2", "m-3");
    static final String CLERK = "s-1";
    static final List<String> TELLERS = List.of("t-1", "t-2");

    private final CycleId cycle;
    private final int units;

    Course(Quarter quarter, int units) {
        this.cycle = new CycleId(COMMUNE, quarter);
        this.units = units;
    }

    CycleId cycle() {
        return cycle;
    }

    /** Deeds that nobody has to wait for in turn: chains go side by side, the deeds of a chain one after another. */
    record Part(String name, List<List<Deed>> chains) {
    }

    List<Part> parts() {
        return List.of(
                new Part("catalogues, results, self-assessments", Stream.concat(rated().map(this::untilReceived), units().map(this::result)).toList()),
                new Part("meetings of the units", units().map(this::meetingOfTheUnit).toList()),
                new Part("proposals, checks, opinions", rated().map(this::untilOpinion).toList()),
                new Part("the session", List.of(session())),
                new Part("notices", rated().map(person -> List.of(new Deed(person, "acknowledge-notice", dossier(person), Map.of()))).toList()));
    }

    int dossiers() {
        return units * RATED;
    }

    static List<String> unitCodes(int units) {
        return IntStream.rangeClosed(1, units).mapToObj(number -> "dv-" + number).toList();
    }

    static List<String> ratedOf(String unit) {
        return IntStream.rangeClosed(1, RATED).mapToObj(number -> unit + "-p" + number).toList();
    }

    static String head(String unit) {
        return unit + "-h";
    }

    static List<String> staff(String unit) {
        return List.of(unit + "-s1", unit + "-s2", unit + "-s3");
    }

    static String unitOf(String rated) {
        return rated.substring(0, rated.lastIndexOf('-'));
    }

    private Stream<String> units() {
        return unitCodes(units).stream();
    }

    Stream<String> rated() {
        return units().flatMap(unit -> ratedOf(unit).stream());
    }

    String dossier(String person) {
        return new DossierId(cycle, new PersonId(COMMUNE, person)).toString();
    }

    List<String> everyDossier() {
        return rated().map(this::dossier).toList();
    }

    String catalogue(String person) {
        return new CatalogueId(cycle, new PersonId(COMMUNE, person)).toString();
    }

    String meeting(String unit) {
        return new MeetingId(cycle, unit + "-1").toString();
    }

    String unitQuarter(String unit) {
        return new UnitQuarterId(cycle, unit).toString();
    }

    String sessionId() {
        return new DecisionSessionId(cycle, "1").toString();
    }

    String sessionMeeting() {
        return new MeetingId(cycle, "btv-session-1").toString();
    }

    private List<Deed> untilReceived(String person) {
        String unit = unitOf(person);
        List<Deed> deeds = new ArrayList<>(List.of(
                new Deed(person, "draft-catalogue", catalogue(person), Office.catalogueFields(cycle.quarter())),
                new Deed(head(unit), "review-catalogue", catalogue(person), Office.one("verdict", "ACCEPT")),
                new Deed(MEMBERS.get(0), "advise-catalogue", catalogue(person), Office.one("verdict", "ACCEPT")),
                new Deed(MEMBERS.get(1), "approve-catalogue", catalogue(person), Office.one("verdict", "ACCEPT"))));
        Map<String, List<String>> reported = new HashMap<>();
        Map<String, List<String>> confirmed = new HashMap<>();
        for (int item = 1; item <= ITEMS; item++) {
            reported.putAll(Office.fields("actual-" + item, "Đã hoàn thành", "finished-" + item, LocalDate.now().toString(),
                    "evidence-" + item, "Biên bản"));
            confirmed.putAll(Office.fields("verdict-" + item, "ACCEPT", "progress-" + item, "Đúng hạn", "quality-" + item, "Đạt",
                    "effect-" + item, "Tốt", "difficulty-" + item, "Khó", "impact-" + item, "Toàn xã"));
        }
        deeds.add(new Deed(person, REPORT, dossier(person), reported));
        deeds.add(new Deed(head(unit), CONFIRM, dossier(person), confirmed));
        deeds.add(new Deed(person, "assess-self", dossier(person), Office.assessmentFields()));
        deeds.add(new Deed(head(unit), "receive-self-assessment", dossier(person), Office.one("verdict", "ACCEPT")));
        return deeds;
    }

    private List<Deed> result(String unit) {
        return List.of(
                new Deed(head(unit), "report-unit-result", unitQuarter(unit), Office.fields("assigned-T1", "30", "done-T1", "29", "assigned-T3", "10",
                        "done-T3", "10")),
                new Deed(MEMBERS.get(0), "confirm-unit-result", unitQuarter(unit), Office.one("verdict", "ACCEPT")));
    }

    private List<Deed> meetingOfTheUnit(String unit) {
        List<String> voters = Stream.of(List.of(head(unit)), ratedOf(unit), staff(unit)).flatMap(List::stream).toList();
        // Nobody votes on himself or herself.
        return held(meeting(unit), voters, ratedOf(unit), voters.size() - 1);
    }

    /** Who calls a meeting and who holds an office in it. */
    record Officers(String caller, List<String> chairs, String secretary, List<String> tellers) {
    }

    Officers officers(String meeting) {
        if (meeting.equals(sessionMeeting())) {
            return new Officers(MEMBERS.get(0), MEMBERS.subList(0, 2), CLERK, TELLERS);
        }
        String unit = meeting.substring(meeting.lastIndexOf(':') + 1, meeting.lastIndexOf('-'));
        return new Officers(head(unit), List.of(head(unit)), staff(unit).get(0), staff(unit).subList(1, 3));
    }

    private List<Deed> untilOpinion(String person) {
        return List.of(
                new Deed(head(unitOf(person)), "propose-level", dossier(person), Office.proposalFields()),
                new Deed(MEMBERS.get(0), "check-dossier", dossier(person), Office.fields("verdict", "ACCEPT", "remark", "Đủ thành phần hồ sơ")),
                new Deed(MEMBERS.get(1), "give-opinion", dossier(person), Office.fields("level", "GOOD", "remark", "Đã xem xét")));
    }

    private List<Deed> session() {
        List<Deed> deeds = new ArrayList<>(List.of(
                new Deed(MEMBERS.get(0), "send-discipline-list", cycle.toString(), Office.one("none", "yes")),
                new Deed(MEMBERS.get(0), "open-session", cycle.toString(), Map.of())));
        deeds.addAll(held(sessionMeeting(), MEMBERS, rated().toList(), MEMBERS.size()));
        deeds.addAll(List.of(
                new Deed(MEMBERS.get(0), "settle-levels", sessionId(), Map.of()),
                new Deed(MEMBERS.get(0), "resolve-quota", sessionId(), Map.of()),
                new Deed(MEMBERS.get(0), "issue-decision", sessionId(), Office.fields("number", "05-QĐ/ĐU", "date", Office.TODAY, "signer", MEMBERS.get(0)))));
        return deeds;
    }

    private List<Deed> held(String id, List<String> voters, List<String> about, int papers) {
        Officers officers = officers(id);
        String secretary = officers.secretary();
        Map<String, List<String>> called = Office.fields("day", Office.TODAY, "time", "14:00", "place", "Phòng họp", "secretary", secretary);
        called.put("chair", officers.chairs());
        called.put("teller", officers.tellers());
        Map<String, List<String>> counts = new HashMap<>();
        Map<String, List<String>> conclusions = new HashMap<>();
        for (String person : about) {
            Map.of("issued", papers, "collected", papers, "valid", papers, "invalid", 0, "excellent", 0, "good", papers, "completed", 0, "notCompleted", 0,
                    "notRated", 0).forEach((column, count) -> counts.put(column + "-" + person, List.of(String.valueOf(count))));
            conclusions.put("conclusion-" + person, List.of("Thống nhất theo kết quả kiểm phiếu"));
        }
        return List.of(
                new Deed(officers.caller(), "convene-meeting", id, called),
                new Deed(secretary, "take-attendance", id, Map.of("present", voters)),
                new Deed(officers.tellers().get(0), "count-votes", id, counts),
                new Deed(officers.tellers().get(1), "confirm-count", id, counts),
                new Deed(secretary, "conclude-meeting", id, conclusions),
                new Deed(secretary, "sign-as-secretary", id, Map.of()),
                new Deed(officers.chairs().get(0), "sign-as-chair", id, Map.of()));
    }
}
