package vn.danhgia.processes.workcatalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String[] COLUMNS = {"axis", "task", "product", "due", "responsibility", "authority", "measure", "weight"};

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
                new TaskForm(DRAFT, (subject, fields) ->
                        TaskForm.Filled.with(new SubmitCatalogue(CatalogueId.parse(subject), items(fields)))),
                new TaskForm(REVIEW, verdict(ReviewCatalogue::new)),
                new TaskForm(ADVISE, verdict(AdviseCatalogue::new)),
                new TaskForm(APPROVE, verdict(ApproveCatalogue::new)));
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

    /** Rows that are blank throughout are no rows: the printed form has spare lines too. */
    private static List<WorkItem> items(Fields fields) {
        List<WorkItem> items = new ArrayList<>();
        for (int row = 0; row < fields.rows(COLUMNS); row++) {
            if (isBlank(fields, row)) {
                continue;
            }
            items.add(new WorkItem(
                    fields.choice(Axis.class, "axis", row), fields.text("task", row), fields.text("product", row), fields.day("due", row),
                    fields.text("responsibility", row), fields.text("authority", row), fields.text("measure", row), fields.points("weight", row)));
        }
        return items;
    }

    private static boolean isBlank(Fields fields, int row) {
        for (String column : COLUMNS) {
            if (!"axis".equals(column) && !fields.text(column, row).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
