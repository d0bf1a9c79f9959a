package vn.danhgia.play;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.danhgia.play.Door.Page;
import vn.danhgia.play.Door.Task;

/**
 * The demonstration as somebody finds it: the second quarter of 2026 done, the third standing at Sunday 13/9/2026 16:00, the day before most of the plan's
 * limits, with work left open on purpose. What must stand is a table written by hand, {@code standing.csv}.
 */
final class Standing {

    static final String BEFORE = "2026-Q2";
    static final String QUARTER = "2026-Q3";
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 9, 13, 16, 0);
    private static final String BOARD = "/cycles/";

    /** Whoever complains about the result of {@link #BEFORE}, who takes it in for UBKT, and to whom it is given. */
    private static final String COMPLAINANT = "p-0040";
    private static final String INTAKE = "p-0026";
    private static final String HANDLER = "p-0031";

    /** Whose dossiers are at the Standing Committee. */
    private static final Set<String> EARLY = Set.of("p-0026", "p-0027", "p-0028", "p-0029", "p-0030", "p-0031");

    /** Bodies that have not met: the unit of the tour, two of three and four leaders, and the Standing Committee on those whom the province decides. */
    private static final List<String> NOT_MET = List.of("p-kinh-te-", "th-so-2-", "mn-hoa-mai-", "btv-1");
    private static final String CONVENED = "mn-hoa-mai-";
    private static final LocalDateTime MEETS = LocalDateTime.of(2026, 9, 14, 14, 0);

    private final Cast cast;
    private final Map<String, Case> cases = Case.standing();
    private final Days days = Days.standing();
    private final Hands hands = new Hands(cases, days);
    private final Play play;

    private Standing(Cast cast, Progress progress) {
        this.cast = cast;
        this.play = new Play(cast, QUARTER, cases, days, progress);
    }

    /** Both quarters, or what is missing of them; what is otherwise than expected. */
    static List<String> played(Cast cast, Progress progress) {
        // The third quarter is opened when the second is over: then there is nothing to do in the second.
        if (!cast.door("p-0005").get("/cycles").text().contains(BOARD + QUARTER)) {
            List<String> wrong = new Play(cast, BEFORE, Case.of(BEFORE), Days.of(BEFORE), progress).played();
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        Standing standing = new Standing(cast, progress);
        standing.run();
        List<String> wrong = standing.reckon();
        wrong.forEach(line -> System.out.println("  " + line));
        if (!wrong.isEmpty()) {
            standing.play.tellRefusals();
        }
        System.out.println(wrong.isEmpty() ? "Quý " + QUARTER + " đứng ở 16:00 ngày 13/9/2026 đúng như dự kiến." : wrong.size() + " điều khác dự kiến.");
        return wrong;
    }

    private void run() {
        play.at(days.opening(), "Mở quý III; khiếu nại kết quả quý II");
        play.open();
        complain();
        play.at(days.catalogues(), "Danh mục; thụ lý khiếu nại");
        takeIn();
        play.work(play.everybody(), Play.CATALOGUE, of(one -> !one.is("late-catalogue") && !one.is("returned-catalogue")));
        play.at(days.lateCatalogues(), "Danh mục chậm hạn, nghỉ thai sản");
        play.work(play.everybody(), Play.CATALOGUE, of(one -> one.is("late-catalogue")));
        play.specialCases(one -> one.is("leave"));
        play.at(LocalDateTime.of(2026, 8, 11, 8, 0), "Cán bộ chuyển đơn vị, nhận xét của đơn vị cũ");
        play.specialCases(one -> one.is("moved"));
        play.work(Cast.DESK, Set.of("send-old-unit-remarks"), task -> true);
        play.at(days.results(), "Kết quả của từng người");
        play.results(one -> !one.is("leave") && !one.is("returned-catalogue"));
        play.at(days.assessments(), "Tự đánh giá");
        play.specialCases(one -> one.is("inspected"));
        play.work(play.everybody(), Set.of("assess-self"), of(one -> !one.is("unwritten") && !one.is("drafted")));
        play.work(Cast.DESK, Set.of("receive-self-assessment"), of(one -> !one.is("unreceived")));
        cases.values().stream().filter(one -> one.is("drafted")).forEach(this::draft);
        play.at(days.units(), "Kết quả của đơn vị");
        play.work(Cast.DESK, Set.of("report-unit-result", "confirm-unit-result", "assess-digital"), task -> true);
        play.at(days.lists(), "Danh sách của Ủy ban Kiểm tra");
        play.work(List.of("p-0011"), Set.of("send-discipline-list"), task -> true);
        play.at(days.votes(), "Họp bỏ phiếu");
        play.work(play.meetingPeople(), Play.MEETING, task -> !isAhead(task));
        play.at(days.checks(), "Thẩm định, ý kiến Thường trực: hồ sơ Ủy ban Kiểm tra");
        play.work(Cast.DESK, Set.of("check-dossier", "give-opinion"), task -> EARLY.contains(task.code()));
        play.at(days.session(), "Phiên Ban Thường vụ: hồ sơ Ủy ban Kiểm tra");
        play.work(play.meetingPeople(), Set.of("open-session", "convene-meeting", "take-attendance", "count-votes", "confirm-count", "conclude-meeting",
                "sign-as-secretary", "sign-as-chair", "settle-levels"), task -> task.key().equals("open-session") || task.code().contains("session")
                || task.process().equals("decision-session"));
        play.at(days.lateProvinceCatalogue(), "Danh mục diện Tỉnh ủy: bị trả lại");
        play.work(List.of("p-0002"), Set.of("draft-catalogue"), of(one -> isUnsent(one.person())));
        play.work(Cast.DESK, Set.of("advise-catalogue"), of(one -> one.is("returned-catalogue")));
        play.work(List.of("p-0001"), Set.of("approve-catalogue"), of(one -> one.is("returned-catalogue")));
        play.at(days.lateVotes(), "Triệu tập họp của đơn vị có 3 lãnh đạo");
        play.convene(task -> task.code().startsWith(CONVENED), MEETS);
        play.at(MOMENT, "Bản trình diễn đứng ở đây");
    }

    private Predicate<Task> of(Predicate<Case> wanted) {
        return task -> cases.containsKey(task.code()) && wanted.test(cases.get(task.code()));
    }

    private static boolean isAhead(Task task) {
        return NOT_MET.stream().anyMatch(task.code()::startsWith) || task.code().contains("session");
    }

    private void complain() {
        String dossier = "/dossiers/thanh-lam:" + BEFORE + ":dossier:" + COMPLAINANT;
        Door person = cast.door(COMPLAINANT);
        if (!person.get(dossier).text().contains("/complaints/thanh-lam:" + BEFORE)) {
            Play.accept(person.submit(dossier + "/complaint", person.get(dossier + "/complaint"), Hands.fields("kind", "COMPLAINT", "content",
                    "Tập thể đề xuất mức Hoàn thành xuất sắc nhiệm vụ, điểm cao nhất nhóm, nhưng tôi không được giữ mức", "wish",
                    "Đề nghị xem xét lại việc chọn người giữ mức trong tỷ lệ", "evidence", "Biên bản họp của Mặt trận")));
        }
    }

    private void takeIn() {
        cast.atRest();
        Door inspection = cast.door(INTAKE);
        for (Task task : inspection.tasks()) {
            if (task.key().equals("assign-complaint") && task.subject().contains(":" + BEFORE + ":") && task.subject().contains(COMPLAINANT)) {
                Play.accept(inspection.submit("/tasks/" + task.id(), inspection.open(task), Hands.fields("handler", HANDLER)));
            }
        }
    }

    /** A catalogue that was sent once and came back is not sent again here: to mend it is left to whoever looks. */
    private boolean isUnsent(String person) {
        return !cast.door(person).get("/dossiers/thanh-lam:" + QUARTER + ":dossier:" + person).text().contains("đã trả lại danh mục");
    }

    /** Everything but the points of the work and the own level: those are for whoever takes the person's part. */
    private void draft(Case one) {
        Door person = cast.door(one.person());
        for (Task task : person.tasks()) {
            if (task.key().equals("assess-self") && task.subject().contains(QUARTER)) {
                Page form = person.open(task);
                Map<String, List<String>> fields = Hands.assessment(one, form);
                List.of("points-1", "points-2", "ownLevel").forEach(fields::remove);
                Play.accept(person.submit("/tasks/" + task.id() + "/draft", form, fields));
            }
        }
    }

    /** What the pages say, beside what must stand: a line for everything that is missing. */
    private List<String> reckon() {
        List<String> wrong = new ArrayList<>();
        for (List<String> row : Csv.read("standing.csv")) {
            String shown = cast.door(row.get(1)).get(row.get(2)).words();
            Stream.of(row.get(3).split(" \\| ")).filter(words -> !shown.contains(words))
                    .forEach(words -> wrong.add(row.get(0) + ": " + row.get(2) + " (" + row.get(1) + ") không có “" + words + "”, phải có theo " + row.get(4)));
        }
        return wrong;
    }
}
