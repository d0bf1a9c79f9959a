package vn.danhgia.play;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danhgia.play.Door.Page;
import vn.danhgia.play.Door.Task;

/** How each form is filled in: by what the person's case says and what the form itself shows. Null: this one does not do it. */
final class Hands {

    private static final List<String> HEADS = List.of("KEY_TASKS", "LEADERSHIP", "ADMINISTRATIVE_REFORM", "DIGITAL_TRANSFORMATION", "ANTI_CORRUPTION", "UNITY",
            "OPEN_MATTERS");
    private static final List<String> COLUMNS = List.of("excellent", "good", "completed", "notCompleted", "notRated");
    private static final Map<String, String> COLUMN = Map.of("EXCELLENT", "excellent", "GOOD", "good", "COMPLETED", "completed", "NOT_COMPLETED",
            "notCompleted");
    private static final Pattern THERE = Pattern.compile("(\\d+), có mặt (\\d+); lần bỏ phiếu thứ (\\d+)");

    private final Map<String, Case> cases;
    private final Days days;
    private final Map<String, String> once = new ConcurrentHashMap<>();

    Hands(Map<String, Case> cases, Days days) {
        this.cases = cases;
        this.days = days;
    }

    /**
     * The fields of one form.
     *
     * @param me    code of the person at the form
     * @param today the day on which the act happens
     */
    Map<String, List<String>> fill(String me, Task task, Page form, LocalDate today) {
        return switch (task.key()) {
            case "draft-catalogue" -> catalogue();
            case "review-catalogue" -> cases.get(task.code()).is("returned-catalogue") && first("returned " + task.subject(), task)
                    ? fields("verdict", "RETURN", "remark", "Chưa rõ sản phẩm, đề nghị ghi lại") : fields("verdict", "ACCEPT");
            case "approve-catalogue" -> task.code().equals("p-0002") && cases.get("p-0002").is("returned-catalogue")
                    ? fields("verdict", "RETURN", "remark", "Sản phẩm chưa đo đếm được; đề nghị ghi rõ cách đo trước hết ngày 14/9") : fields("verdict", "ACCEPT");
            case "advise-catalogue", "receive-self-assessment", "confirm-unit-result" -> fields("verdict", "ACCEPT");
            case "assess-self" -> assessment(cases.get(task.code()), form);
            case "propose-level" -> proposal(cases.get(task.code()));
            case "check-dossier" -> cases.get(task.code()).is("returned-dossier") && first("back " + task.subject(), task)
                    ? fields("verdict", "RETURN", "remark", "Nhận xét chưa đầy đủ") : fields("verdict", "ACCEPT");
            case "give-opinion" -> fields("level", opinion(cases.get(task.code())), "remark", "Đã xem xét");
            case "acknowledge-notice" -> Map.of();
            case "report-unit-result" -> unitResult(task.code());
            case "assess-digital" -> fields("percent-FILES_ONLINE", "92,5", "source-FILES_ONLINE", "Phần mềm quản lý văn bản");
            case "report-own-cadres" -> Map.of("cadre", List.of(form.offered("cadre").get(form.offered("cadre").size() - 1)), "level", List.of("GOOD"));
            case "send-old-unit-remarks" -> fields("remarks", "Hoàn thành tốt nhiệm vụ trong thời gian công tác tại đơn vị");
            case "send-discipline-list" -> disciplineList();
            case "convene-meeting" -> convening(task, form, today);
            case "take-attendance" -> attendance(form);
            case "count-votes", "confirm-count" -> counts(task, form);
            case "conclude-meeting" -> conclusions(form);
            case "sign-as-secretary", "sign-as-chair", "resolve-quota" -> Map.of();
            // With nobody ready there is no session.
            case "open-session" -> form.has("leftOut") ? Map.of() : null;
            case "settle-levels" -> settlement(form);
            case "count-stay-votes" -> stays(form);
            case "confirm-stay-votes" -> me.equals("p-0013") || me.equals("p-0014") ? stays(form) : null;
            case "issue-decision" -> paper("215-QĐ/ĐU", today, "p-0001");
            case "submit-to-province" -> paper("21-TTR/ĐU", today, "p-0001");
            case "record-province-result" -> provinceResult(form, today);
            case "report-to-province" -> fields("number", "30-BC/ĐU", "date", today.toString());
            default -> throw new IllegalStateException("nobody knows how to fill in " + task.key());
        };
    }

    boolean first(String what) {
        return once.putIfAbsent(what, what) == null;
    }

    /** True for the first task of its kind, whoever of a body fills it in and however often: only one of their answers counts, and it must be this one. */
    private boolean first(String what, Door.Task task) {
        String known = once.putIfAbsent(what, task.id());
        return known == null || known.equals(task.id());
    }

    private Map<String, List<String>> catalogue() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("axisRole", List.of("MAIN", "", "SUPPORT", "", "", ""));
        fields.put("axis", List.of("T1", "T3"));
        fields.put("indicator", List.of("", "FILES_ONLINE"));
        fields.put("objective", List.of("Hoàn thành chỉ tiêu được giao trong quý", "Giải quyết hồ sơ trên môi trường mạng"));
        fields.put("task", List.of("Chủ trì nhiệm vụ trọng tâm của quý", "Số hóa và xử lý hồ sơ công việc"));
        fields.put("product", List.of("Kết quả được nghiệm thu", "Hồ sơ số hóa được đưa vào sử dụng"));
        fields.put("expected", List.of("Đạt 100% chỉ tiêu", "Từ 90% hồ sơ"));
        fields.put("due", List.of(days.due()[0].toString(), days.due()[1].toString()));
        fields.put("responsibility", List.of("Chủ trì", "Chủ trì"));
        fields.put("authority", List.of("Cấp trên trực tiếp", "Cấp trên trực tiếp"));
        fields.put("measure", List.of("Biên bản nghiệm thu", "Số hồ sơ"));
        fields.put("weight", List.of("40", "30"));
        fields.put("part", List.of("LEAD", "LEAD"));
        fields.put("productKind", List.of("RESULT", "RESULT"));
        fields.put("key", List.of("YES", "NO"));
        fields.put("originKind", List.of("ANNUAL_PROGRAMME", "ANNUAL_PROGRAMME"));
        fields.put("origin", List.of("Chương trình công tác năm 2026", "Chương trình công tác năm 2026"));
        return fields;
    }

    /** The score is shared out over the lines of the form, to two decimals; the last line takes what is left. */
    static Map<String, List<String>> assessment(Case one, Page form) {
        Map<String, List<String>> fields = new HashMap<>();
        BigDecimal left = one.score();
        BigDecimal criterion = one.score().divide(BigDecimal.TEN, 2, RoundingMode.DOWN);
        for (String code : form.endings("criterion-")) {
            put(fields, "criterion-" + code, number(criterion));
            left = left.subtract(criterion);
        }
        BigDecimal first = left.multiply(new BigDecimal("4")).divide(new BigDecimal("7"), 2, RoundingMode.DOWN);
        put(fields, "points-1", number(first));
        put(fields, "points-2", number(left.subtract(first)));
        for (String n : List.of("1", "2")) {
            put(fields, "actual-" + n, "Đã hoàn thành theo danh mục");
            put(fields, "evidence-" + n, "Biên bản nghiệm thu");
            put(fields, "degree-" + n, "EFFECTIVE");
        }
        HEADS.stream().filter(form::has).forEach(section -> put(fields, section, "Đã chỉ đạo thực hiện đầy đủ"));
        put(fields, "FILES_ONLINE", "92,5% hồ sơ công việc");
        put(fields, "remarks", "Đã hoàn thành nhiệm vụ được giao trong quý");
        put(fields, "ownLevel", one.own());
        return fields;
    }

    private static Map<String, List<String>> proposal(Case one) {
        Map<String, List<String>> fields = fields("remarks", "Tập thể thống nhất theo kết quả bỏ phiếu", "ground", "Theo kết quả bỏ phiếu và hồ sơ");
        if (one.unit().equals("EXCELLENT")) {
            put(fields, "outstandingWhy-1", "Vượt chỉ tiêu được giao, được cấp trên ghi nhận");
            put(fields, "outstandingEvidence-1", "Văn bản ghi nhận kết quả");
        }
        return fields;
    }

    private static String opinion(Case one) {
        return one.unit();
    }

    private static Map<String, List<String>> unitResult(String unit) {
        return unit.equals("tram-y-te") ? fields("assigned-T1", "60", "done-T1", "41", "assigned-T5", "40", "done-T5", "28")
                : fields("assigned-T1", "30", "done-T1", "29", "assigned-T3", "10", "done-T3", "10");
    }

    private Map<String, List<String>> disciplineList() {
        String day = days.due()[0].toString();
        return Map.of("person", List.of("p-0057", "p-0062", "p-0072"), "collective", List.of("", "", ""),
                "kind", List.of("IN_FORCE", "UNDER_CONSIDERATION", "INSPECTION_FOR_SIGNS"), "form", List.of("REPRIMAND", "", ""),
                "dutyRelated", List.of("YES", "NO", "NO"), "number", List.of("07-QĐ/UBKT", "", ""), "committed", List.of("", "", ""),
                "inForce", List.of(day, "", ""));
    }

    /** Chair, secretary and tellers by who they are: the body's first chairs, three of the unit's staff do the rest. */
    private Map<String, List<String>> convening(Task task, Page form, LocalDate today) {
        if (!form.has("leftOut")) {
            return null;
        }
        List<String> voters = form.offered("chair");
        List<String> staff = Staff.of(task.code());
        // A body's second member chairs what is about its first.
        String deputy = voters.size() > 1 ? voters.get(1) : "";
        return Map.of("day", List.of(today.toString()), "time", List.of("14:00"), "place", List.of("Phòng họp"),
                "chair", deputy.isEmpty() ? List.of(voters.get(0)) : List.of(voters.get(0), deputy), "secretary", List.of(staff.get(0)),
                "teller", List.of(staff.get(1), staff.get(2)));
    }

    private static Map<String, List<String>> attendance(Page form) {
        return Map.of("present", form.boxes("present"));
    }

    private Map<String, List<String>> counts(Task task, Page form) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String code : form.endings("issued-")) {
            int at = form.text().indexOf("name=\"issued-" + code);
            Matcher there = THERE.matcher(form.text().substring(0, at));
            int present = 0;
            int round = 1;
            while (there.find()) {
                present = Integer.parseInt(there.group(2));
                round = Integer.parseInt(there.group(3));
            }
            for (String column : List.of("issued", "collected", "valid")) {
                put(fields, column + "-" + code, String.valueOf(present));
            }
            put(fields, "invalid-" + code, "0");
            Map<String, Integer> votes = votes(task, cases.get(code), present, round);
            COLUMNS.forEach(column -> put(fields, column + "-" + code, String.valueOf(votes.getOrDefault(column, 0))));
        }
        return fields;
    }

    /** Everybody there is for the level of the case; where nothing is to be carried, half and half. */
    private static Map<String, Integer> votes(Task task, Case one, int present, int round) {
        boolean session = task.code().contains("-session-");
        if (one.is("no-majority") && !session && !task.code().startsWith("ttdu-")) {
            return Map.of("good", present / 2, "completed", present - present / 2 - (present % 2), "notCompleted", present % 2);
        }
        return Map.of(COLUMN.get(session ? one.btv() : one.unit()), present);
    }

    private static Map<String, List<String>> conclusions(Page form) {
        Map<String, List<String>> fields = new HashMap<>();
        form.endings("conclusion-").forEach(code -> put(fields, "conclusion-" + code, "Thống nhất theo kết quả kiểm phiếu"));
        return fields;
    }

    private Map<String, List<String>> settlement(Page form) {
        Map<String, List<String>> fields = new HashMap<>();
        form.endings("reason-").forEach(code -> put(fields, "reason-" + code, "VOTE"));
        form.endings("ground-").forEach(code -> put(fields, "ground-" + code, "Theo kết quả biểu quyết của Ban Thường vụ"));
        form.endings("exception-").stream().filter(code -> cases.get(code).is("exception")).forEach(code -> put(fields, "exception-" + code, "yes"));
        return fields;
    }

    private Map<String, List<String>> stays(Page form) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String code : form.endings("inFavour-")) {
            boolean stays = cases.get(code).is("stays");
            put(fields, "present-" + code, "9");
            put(fields, "inFavour-" + code, stays ? "8" : "3");
            put(fields, "against-" + code, stays ? "1" : "6");
            put(fields, "invalid-" + code, "0");
        }
        return fields;
    }

    private static Map<String, List<String>> provinceResult(Page form, LocalDate today) {
        Map<String, List<String>> fields = fields("number", "88-QĐ/TU", "date", today.toString());
        form.endings("level-").forEach(code -> put(fields, "level-" + code, "GOOD"));
        return fields;
    }

    private static Map<String, List<String>> paper(String number, LocalDate today, String signer) {
        return fields("number", number, "date", today.toString(), "signer", signer);
    }

    static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            put(fields, pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, new ArrayList<>(List.of(value)));
    }

    private static String number(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
