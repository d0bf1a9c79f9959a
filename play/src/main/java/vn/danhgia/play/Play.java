package vn.danhgia.play;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danhgia.play.Door.Page;
import vn.danhgia.play.Door.Task;

/**
 * Plays a quarter of the whole commune through the doors that people use, day by day, and says what came of it.
 *
 * <pre>java -jar play.jar http://localhost:8080 PASSWORD 2026-Q2</pre>
 */
public final class Play {

    private static final Set<String> CATALOGUE = Set.of("draft-catalogue", "review-catalogue", "advise-catalogue", "approve-catalogue");
    private static final Set<String> MEETING = Set.of("convene-meeting", "take-attendance", "count-votes", "confirm-count", "conclude-meeting",
            "sign-as-secretary", "sign-as-chair", "propose-level");
    private static final Set<String> SESSION = Set.of("open-session", "convene-meeting", "take-attendance", "count-votes", "confirm-count",
            "conclude-meeting", "sign-as-secretary", "sign-as-chair", "settle-levels", "count-stay-votes", "confirm-stay-votes", "resolve-quota",
            "issue-decision", "submit-to-province");
    private static final int MOST_ROUNDS = 120;
    private static final int AT_ONCE = 3;

    private final Cast cast;
    private final Map<String, Case> cases;
    private final String quarter;
    private final Days days;
    private final Hands hands;
    private final Progress progress;
    private final ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread desk = new Thread(work, "desk");
        desk.setDaemon(true);
        return desk;
    });
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private volatile LocalDateTime now;

    /**
     * @param sites    addresses of the nodes, one at least; people are spread over them
     * @param progress hears what happens, line by line
     */
    public Play(List<String> sites, String password, String quarter, Progress progress) {
        this.cast = new Cast(sites, password);
        this.quarter = quarter;
        this.cases = Case.of(quarter);
        this.days = Days.of(quarter);
        this.hands = new Hands(cases, days);
        this.progress = progress;
        this.now = days.opening();
    }

    /** With a quarter alone: prints when its play begins, in Vietnam. */
    public static void main(String[] arguments) {
        String quarter = arguments.length == 0 ? "" : arguments[arguments.length - 1];
        if (arguments.length != 3 && arguments.length != 1 || !quarter.matches("20\\d\\d-Q[1-4]")) {
            System.err.println("java -jar play.jar [http://localhost:8080 PASSWORD] 2026-Q2");
            System.exit(64);
        }
        if (arguments.length == 1) {
            System.out.println(Days.of(quarter).opening().minusMinutes(30));
            return;
        }
        long begun = System.nanoTime();
        Play play = new Play(List.of(arguments[0].split(",")), arguments[1], quarter, Progress.printed(System.out));
        play.run();
        play.tell();
        List<String> wrong = play.reckon();
        wrong.forEach(line -> System.out.println("  " + line));
        if (!wrong.isEmpty()) {
            play.refusals.forEach(System.out::println);
        }
        System.out.println(wrong.isEmpty() ? "Kết quả đúng như dự kiến với cả " + play.cases.size() + " người."
                : wrong.size() + " điều khác dự kiến.");
        System.out.printf("%d việc trong %d giây.%n", play.progress.acts(), (System.nanoTime() - begun) / 1_000_000_000L);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** The whole quarter. Everything that was done before, by an earlier run that was cut short, is found done. */
    public void run() {
        at(days.opening(), "Mở quý");
        open();
        at(days.catalogues(), "Danh mục");
        work(everybody(), CATALOGUE, task -> !isLateCatalogue(cases.get(task.code())));
        if (days.lateCatalogues().isBefore(days.results())) {
            lateCatalogues();
        }
        at(days.due()[0].atTime(8, 0).isAfter(now) ? days.due()[0].atTime(8, 0) : now, "Lý do khách quan");
        causes();
        at(days.results(), "Kết quả của từng người");
        results(one -> !isLateCatalogue(one) || one.is("late-catalogue") && !days.lateCatalogues().isAfter(days.results()));
        at(days.assessments(), "Trường hợp riêng, tự đánh giá, kết quả đơn vị");
        specialCases();
        work(Stream.concat(Stream.of("p-0009"), Cast.DESK.stream()).toList(), Set.of("send-old-unit-remarks"), task -> true);
        work(everybody(), Set.of("assess-self", "receive-self-assessment"), task -> !cases.get(task.code()).is("late-assessment"));
        at(days.units(), "Kết quả của đơn vị");
        work(Cast.DESK, Set.of("report-unit-result", "confirm-unit-result", "assess-digital"), task -> true);
        work(Cast.DESK, Set.of("report-own-cadres"), task -> !task.code().equals("ttdvsnc"));
        if (days.lists().isBefore(days.lateVotes())) {
            at(days.votes(), "Họp bỏ phiếu");
            work(meetingPeople(), MEETING, task -> !isLateVote(task));
            disciplineList();
            if (!days.lateCatalogues().isBefore(days.results())) {
                lateCatalogues();
                lateProvinceCatalogue();
                lateResults();
            }
            at(days.lateVotes(), "Họp bỏ phiếu chậm hạn");
            work(meetingPeople(), MEETING, task -> true);
        } else {
            at(days.votes(), "Họp bỏ phiếu");
            work(meetingPeople(), MEETING, task -> !isLateVote(task));
            lateProvinceCatalogue();
            lateResults();
            at(days.lateVotes(), "Họp bỏ phiếu chậm hạn");
            work(meetingPeople(), MEETING, task -> true);
            disciplineList();
        }
        at(days.checks(), "Thẩm định, ý kiến Thường trực");
        work(Cast.DESK, Set.of("check-dossier", "give-opinion", "propose-level"), task -> true);
        at(days.session(), "Phiên Ban Thường vụ");
        work(meetingPeople(), SESSION, task -> !task.key().equals("open-session") || hands.first("session 1"));
        at(days.lateSession(), "Người chậm hạn, phiên thứ hai");
        work(everybody(), Set.of("assess-self", "receive-self-assessment"), task -> true);
        work(meetingPeople(), MEETING, task -> true);
        work(Cast.DESK, Set.of("check-dossier", "give-opinion"), task -> true);
        work(meetingPeople(), SESSION, task -> !task.key().equals("open-session") || hands.first("session 2"));
        work(Cast.DESK, Set.of("report-own-cadres"), task -> true);
        at(days.province(), "Báo cáo Tỉnh, kết quả của Tỉnh");
        work(Cast.DESK, Set.of("report-to-province", "record-province-result"), task -> true);
        work(everybody(), Set.of("acknowledge-notice"), task -> true);
    }

    /** What the pages say, beside what must be: a line for every other level, every other lateness, and limits at which nobody was late. */
    public List<String> reckon() {
        String page = board();
        Map<String, String> results = Results.read(page);
        List<String> wrong = new ArrayList<>();
        Map<String, String> late = Results.late(page);
        cases.values().forEach(one -> {
            if (!steps(late.getOrDefault(one.person(), "")).equals(steps(one.late()))) {
                wrong.add(one.person() + ": chậm “" + late.getOrDefault(one.person(), "") + "”, dự kiến “" + one.late() + "”");
            }
            String found = results.getOrDefault(one.person(), "?");
            if (!found.equals(one.level().isEmpty() ? "NOT_RATED" : one.level())) {
                wrong.add(one.person() + ": " + found + ", dự kiến " + (one.level().isEmpty() ? "NOT_RATED" : one.level()) + " theo " + one.clause());
            }
        });
        Set<String> timely = Results.timely(cast.door("p-0005").get("/cycles/" + quarter + "/deadlines").text());
        if (!timely.isEmpty()) {
            wrong.add("không ai chậm ở " + timely + ", dự kiến mỗi thời hạn có người chậm");
        }
        return wrong;
    }

    /** The decisions by level, who was late in which step, the number of events. */
    private void tell() {
        String page = board();
        System.out.println("Quyết định:");
        Results.read(page).values().stream().collect(Collectors.groupingBy(level -> level, TreeMap::new, Collectors.counting()))
                .forEach((level, count) -> System.out.printf("%6d  %s%n", count, level));
        System.out.println("Chậm hạn:");
        Results.late(page).forEach((person, steps) -> System.out.printf("%8s  %s%n", person, steps));
        System.out.printf("%d sự kiện.%n", Results.events(page));
    }

    private String board() {
        return cast.door("p-0005").get("/cycles/" + quarter).text();
    }

    private boolean isLateVote(Task task) {
        return Cast.unitsOfLateVotes().stream().anyMatch(unit -> task.code().startsWith(unit + "-"));
    }

    private static Set<String> steps(String late) {
        return Set.of(late.split(" "));
    }

    private static boolean isLateCatalogue(Case one) {
        return one.is("late-catalogue") || one.is("late-province-catalogue");
    }

    private void lateCatalogues() {
        at(days.lateCatalogues(), "Danh mục chậm hạn");
        work(everybody(), CATALOGUE, task -> !cases.get(task.code()).is("late-province-catalogue"));
    }

    private void lateProvinceCatalogue() {
        at(days.lateProvinceCatalogue(), "Danh mục diện Tỉnh ủy chậm hạn");
        work(everybody(), CATALOGUE, task -> true);
    }

    /** Whoever's catalogue was approved only now reports and assesses himself or herself now. */
    private void lateResults() {
        results(Play::isLateCatalogue);
        work(everybody(), Set.of("assess-self", "receive-self-assessment"), task -> !cases.get(task.code()).is("late-assessment"));
    }

    private void disciplineList() {
        at(days.lists(), "Danh sách của Ủy ban Kiểm tra");
        work(List.of("p-0011"), Set.of("send-discipline-list"), task -> true);
    }

    private List<String> everybody() {
        return Stream.concat(cases.keySet().stream(), Cast.DESK.stream()).distinct().toList();
    }

    private List<String> meetingPeople() {
        return Stream.of(Cast.DESK.stream(), Staff.everybody().stream()).flatMap(some -> some).distinct().toList();
    }

    private void open() {
        Door organiser = cast.door("p-0005");
        if (organiser.get("/cycles").text().contains("/cycles/" + quarter)) {
            return;
        }
        Page form = organiser.get("/cycles/new?quarter=" + quarter);
        accept(organiser.submit("/cycles", form, Map.of("quarter", List.of(quarter))));
    }

    /** Moves time to a moment, unless it has passed. */
    private void at(LocalDateTime moment, String what) {
        if (moment.isAfter(now)) {
            now = moment;
        }
        Door organiser = cast.door("p-0005");
        accept(organiser.submit("/demonstration/clock", organiser.get("/"), Map.of("to", List.of(now.toString()))));
        if (moment.isAfter(days.opening())) {
            // What the morning brings of itself comes before anybody acts.
            cast.atRest();
        }
        progress.day(now, what);
    }

    /**
     * Everybody does the tasks of these kinds that are his or hers, several people at once, until the system is at rest and nobody has one left. Whoever
     * had nothing to do is asked again only when all the others have nothing either.
     */
    private void work(List<String> people, Set<String> keys, Predicate<Task> wanted) {
        Set<String> busy = ConcurrentHashMap.newKeySet();
        cast.atRest();
        boolean rested = true;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean everybody = busy.isEmpty();
            List<String> asked = everybody ? people : people.stream().filter(busy::contains).toList();
            busy.clear();
            int done = atOnce(asked.stream().<Callable<Integer>>map(person -> () -> {
                int acts = turn(person, keys, wanted);
                if (acts > 0) {
                    busy.add(person);
                }
                return acts;
            }).toList());
            if (done > 0) {
                rested = false;
            } else if (everybody && rested) {
                return;
            } else {
                cast.atRest();
                rested = true;
            }
        }
        throw new IllegalStateException("no end of " + keys);
    }

    private int atOnce(List<Callable<Integer>> turns) {
        int done = 0;
        try {
            for (Future<Integer> turn : desks.invokeAll(turns)) {
                done += turn.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return done;
    }

    private int turn(String person, Set<String> keys, Predicate<Task> wanted) {
        int done = 0;
        for (Task task : cast.door(person).tasks()) {
            // Members of one body have one list: what one of them has on the desk, or has done, the others leave alone.
            if (task.subject().contains(":" + quarter) && keys.contains(task.key()) && wanted.test(task) && taken.add(task.id())) {
                if (perform(person, task)) {
                    progress.act(task.key());
                    done++;
                } else {
                    taken.remove(task.id());
                }
            }
        }
        return done;
    }

    /**
     * False when this one does not do it. Another member may have been quicker, something may have changed since the form was read, or it is for another
     * member to do; what nobody can do is missing from the results, and then the refusals are told.
     */
    private boolean perform(String person, Task task) {
        Door door = cast.door(person);
        String refusal = "";
        for (int attempt = 0; attempt < 2; attempt++) {
            Page form = door.open(task);
            Map<String, List<String>> fields = form.status() == 200 ? hands.fill(person, task, form, now.toLocalDate()) : null;
            if (fields == null) {
                return false;
            }
            refusal = door.submit("/tasks/" + task.id(), form, fields);
            if (refusal.isEmpty()) {
                return true;
            }
            if (door.tasks().stream().noneMatch(open -> open.id().equals(task.id()))) {
                return false;
            }
        }
        refusals.add(refusal);
        return false;
    }

    private void causes() {
        for (Case one : cases.values()) {
            if (one.is("excused")) {
                say(one.person(), one.person(), Hands.fields("cause-2", "Hệ thống dùng chung của tỉnh tạm dừng", "causeKind-2", "OBJECTIVE", "causeEvidence-2",
                        "Thông báo của cơ quan vận hành"));
                say("p-0001", one.person(), Hands.fields("causeVerdict-2", "ACCEPT"));
            }
        }
    }

    private void results(Predicate<Case> wanted) {
        for (Case one : cases.values()) {
            if (wanted.test(one)) {
                boolean partly = one.is("unfinished") || one.is("excused");
                Map<String, List<String>> fields = Hands.fields("actual-1", "Đã nghiệm thu", "finished-1", days.due()[0].toString(), "evidence-1",
                        "Biên bản nghiệm thu");
                if (!partly) {
                    fields.putAll(Hands.fields("actual-2", "Đã số hóa", "finished-2", days.due()[1].toString(), "evidence-2", "Danh mục hồ sơ"));
                }
                say(one.person(), one.person(), fields);
            }
        }
        for (Case one : cases.values()) {
            if (wanted.test(one)) {
                Cast.DESK.stream().filter(desk -> !desk.equals(one.person())).filter(desk -> confirm(desk, one.person())).findFirst();
            }
        }
    }

    /** Whoever may answer what the person reported does; false when this one may not. */
    private boolean confirm(String desk, String person) {
        if (!Confirmers.may(desk, person)) {
            return false;
        }
        String address = "/catalogues/thanh-lam:" + quarter + ":catalogue:" + person + "/results";
        Page page = cast.door(desk).get(address);
        if (page.status() != 200 || page.endings("verdict-").isEmpty()) {
            return false;
        }
        Map<String, List<String>> fields = Hands.fields();
        page.endings("verdict-").forEach(n -> fields.putAll(Hands.fields("verdict-" + n, "ACCEPT", "degree-" + n, "EFFECTIVE", "progress-" + n,
                "Đúng tiến độ", "quality-" + n, "Đạt yêu cầu", "effect-" + n, "Có hiệu quả", "difficulty-" + n, "Trung bình", "impact-" + n, "Trong xã")));
        accept(cast.door(desk).submit(address, page, fields));
        progress.act("confirm-results");
        return true;
    }

    private void say(String who, String person, Map<String, List<String>> fields) {
        String address = "/catalogues/thanh-lam:" + quarter + ":catalogue:" + person + "/results";
        Page page = cast.door(who).get(address);
        boolean asked = fields.keySet().stream().anyMatch(page::has);
        if (page.status() == 200 && asked) {
            accept(cast.door(who).submit(address, page, fields));
            progress.act("report-results");
        }
    }

    private void specialCases() {
        String first = days.opening().toLocalDate().withDayOfMonth(1).toString();
        for (Case one : cases.values()) {
            Map<String, List<String>> fields = switch (one.trait()) {
                case "leave" -> Hands.fields("case", "NOT_RATED", "reason", "LEAVE", "from", quarterStart().plusDays(9).toString(), "evidence",
                        "Quyết định nghỉ thai sản");
                case "appointed" -> Hands.fields("case", "NOT_RATED", "reason", "JUST_APPOINTED", "from", quarterStart().plusMonths(2).plusDays(9).toString(),
                        "evidence", "Quyết định bổ nhiệm");
                case "inspected" -> Hands.fields("case", "NOT_RATED", "reason", "INSPECTION", "from", first, "evidence", "Quyết định kiểm tra", "inspection",
                        "12-TB/UBKT");
                case "moved" -> Hands.fields("case", "POSITION_CHANGE", "change", "MOVED", "on", quarterStart().plusMonths(1).plusDays(9).toString(),
                        "oldUnit", "p-kinh-te");
                default -> Map.of();
            };
            if (!fields.isEmpty()) {
                String address = "/dossiers/thanh-lam:" + quarter + ":dossier:" + one.person() + "/special";
                Page page = cast.door("p-0005").get(address);
                if (page.status() == 200) {
                    accept(cast.door("p-0005").submit(address, page, fields));
                    progress.act("special-case");
                }
            }
        }
    }

    private java.time.LocalDate quarterStart() {
        int number = Integer.parseInt(quarter.substring(6));
        return java.time.LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), 3 * number - 2, 1);
    }

    private static void accept(String refusal) {
        if (!refusal.isEmpty()) {
            throw new IllegalStateException(refusal);
        }
    }
}
