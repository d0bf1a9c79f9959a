package vn.danhgia.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.discipline.DisciplineCommand.AmendDisciplineList;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.command.States;
import vn.danhgia.processes.cycle.CycleFlow;
import vn.danhgia.service.acts.Acts;

/**
 * A quarter of the demonstration commune whose result is worth a complaint: proposed EXCELLENT by the unit, decided NOT_COMPLETED by BTV because UBKT's list
 * named a reprimand. The list can be corrected afterwards.
 */
@Component
public class DisputedQuarter {

    public static final String FIRST_NUMBER = "05-QĐ/ĐU";

    private final Office office;
    private final Acts acts;
    private final States states;
    private final FrozenRules frozen;

    DisputedQuarter(Office office, Acts acts, States states, FrozenRules frozen) {
        this.office = office;
        this.acts = acts;
        this.states = states;
        this.frozen = frozen;
    }

    /** Up to the notice that the official has acknowledged. */
    public Quarter played() throws Refused {
        Quarter quarter = office.openQuarter();
        for (Office.Step step : Office.steps(quarter)) {
            if (step.taskKey().equals("assess-self")) {
                office.confirmResults(quarter);
            }
            office.does(step.person(), step.taskKey(), step.subject(), otherwise(step, quarter));
        }
        return quarter;
    }

    private static Map<String, List<String>> otherwise(Office.Step step, Quarter quarter) {
        boolean committee = step.subject().contains(":btv-session-");
        return switch (step.taskKey()) {
            case "count-votes", "confirm-count" -> committee ? counted(3, "notCompleted") : counted(4, "excellent");
            case "propose-level" -> {
                Map<String, List<String>> fields = Office.proposalFields();
                fields.putAll(Office.fields("ground", "Theo kết quả bỏ phiếu", "outstandingWhy-1", "Vượt chỉ tiêu được giao", "outstandingEvidence-1",
                        "Biên bản nghiệm thu"));
                yield fields;
            }
            case "give-opinion" -> Office.fields("level", "EXCELLENT", "remark", "");
            case "send-discipline-list" -> {
                String day = quarter.firstDay().plusDays(5).toString();
                yield Office.fields("person", Office.OFFICIAL, "collective", "", "kind", "IN_FORCE", "form", "REPRIMAND", "dutyRelated", "YES", "number",
                        "12-QĐ/UBKT", "committed", day, "inForce", day);
            }
            case "settle-levels" -> Office.fields("reason-" + Office.OFFICIAL, "CONDITIONS", "ground-" + Office.OFFICIAL, "Có tên trong danh sách kỷ luật");
            default -> step.fields();
        };
    }

    /** Papers on the official, all for one level. */
    public static Map<String, List<String>> counted(int papers, String kind) {
        Map<String, List<String>> fields = new HashMap<>(Office.countFields(papers, 0, 0));
        fields.put(kind + "-" + Office.OFFICIAL, List.of(String.valueOf(papers)));
        return fields;
    }

    /** UBKT takes the official off its list: the entry was another person's. */
    public void correctTheList(Quarter quarter) throws Refused {
        CycleId cycle = new CycleId(Office.COMMUNE, quarter);
        DisciplineListId list = new DisciplineListId(cycle);
        acts.record(new Acts.Sent("discipline-list", list.toString(), new AmendDisciplineList(list, List.of(), "Ghi nhầm người",
                CycleFlow.proposals(states, cycle), frozen.of(states.cycle(cycle)).rating()), Map.of(), office.actor(Office.INSPECTOR), UUID.randomUUID().toString()));
    }

    public static DossierId dossier(Quarter quarter) {
        return DossierId.parse(Office.dossier(quarter, Office.OFFICIAL));
    }

    /** How the meeting of the Standing Committee is called for a day. */
    public static Map<String, List<String>> convening(LocalDate day) {
        Map<String, List<String>> fields = Office.fields("day", day.toString(), "time", "14:00", "place", "Phòng họp", "secretary", Office.CLERK);
        fields.put("chair", Office.SESSION_MEETING.chairs());
        fields.put("teller", List.of(Office.SESSION_MEETING.firstTeller(), Office.SESSION_MEETING.secondTeller()));
        return fields;
    }
}
