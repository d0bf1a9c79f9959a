package vn.danhgia.processes.workcatalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AdviseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ApproveCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.domain.workcatalogue.WorkItem;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and forms of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each person and quarter (II.5.1). Which bodies take part comes from the authority matrix, as ids in variables.
 *
 * <h2>Ground rules</h2>
 * Every body may hand the catalogue back to the person with a remark; it then passes all of them again.
 */
@Component
public class CatalogueFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "work-catalogue";
    public static final String DRAFT = "draft-catalogue";
    public static final String REVIEW = "review-catalogue";
    public static final String ADVISE = "advise-catalogue";
    public static final String APPROVE = "approve-catalogue";

    private static final List<String> COLUMNS = List.of("axis", "task", "product", "due", "responsibility", "authority", "measure", "weight");

    @Override
    public List<Letter> lettersFor(Object event) {
        return event instanceof CycleOpened opened
                ? opened.roster().stream().map(placement -> start(opened, placement)).toList()
                : List.of();
    }

    private static Letter start(CycleOpened opened, Placement placement) {
        Map<String, String> variables = new HashMap<>();
        variables.put("person", placement.person().toString());
        placement.route().reviewer().ifPresent(body -> variables.put("reviewer", body.toString()));
        placement.route().adviser().ifPresent(body -> variables.put("adviser", body.toString()));
        variables.put("approver", placement.route().approver().toString());
        return Letter.start(PROCESS, new CatalogueId(opened.cycle(), placement.person()).toString(), variables);
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                new TaskForm(DRAFT, TaskForm.Whose.THE_PERSONS, (subject, fields) ->
                        TaskForm.Filled.with(new SubmitCatalogue(CatalogueId.parse(subject), items(fields))), CatalogueFlow::withoutBlankRows),
                TaskForm.ofABody(REVIEW, verdict(ReviewCatalogue::new)),
                TaskForm.ofABody(ADVISE, verdict(AdviseCatalogue::new)),
                TaskForm.ofABody(APPROVE, verdict(ApproveCatalogue::new)));
    }

    @FunctionalInterface
    private interface VerdictCommand {
        Object on(CatalogueId catalogue, Verdict verdict, String remark);
    }

    private static TaskForm.Reader verdict(VerdictCommand command) {
        return (subject, fields) -> {
            Verdict verdict = fields.choice(Verdict.class, "verdict");
            return TaskForm.Filled.with(command.on(CatalogueId.parse(subject), verdict, fields.optionalText("remark")), verdict == Verdict.ACCEPT);
        };
    }

    /**
     * The fields without rows that are blank throughout: the form has spare lines, as the printed one has. Done before reading, so that a row's
     * number in a refusal is its number in what the person sees again.
     */
    public static Map<String, List<String>> withoutBlankRows(Map<String, List<String>> typed) {
        int rows = typed.getOrDefault("task", List.of()).size();
        List<Integer> filled = IntStream.range(0, rows).filter(row -> COLUMNS.stream().filter(column -> !"axis".equals(column))
                .anyMatch(column -> !cell(typed, column, row).isBlank())).boxed().toList();
        Map<String, List<String>> kept = new HashMap<>(typed);
        for (String column : rows == 0 ? List.<String>of() : COLUMNS) {
            kept.put(column, filled.stream().map(row -> cell(typed, column, row)).toList());
        }
        return kept;
    }

    private static String cell(Map<String, List<String>> typed, String column, int row) {
        List<String> values = typed.getOrDefault(column, List.of());
        return row < values.size() && values.get(row) != null ? values.get(row) : "";
    }

    private static List<WorkItem> items(Fields fields) {
        List<WorkItem> items = new ArrayList<>();
        for (int row = 0; row < fields.rows("task"); row++) {
            items.add(new WorkItem(
                    fields.choice(Axis.class, "axis", row), fields.text("task", row), fields.text("product", row), fields.day("due", row),
                    fields.text("responsibility", row), fields.text("authority", row), fields.text("measure", row), fields.points("weight", row)));
        }
        return items;
    }
}
