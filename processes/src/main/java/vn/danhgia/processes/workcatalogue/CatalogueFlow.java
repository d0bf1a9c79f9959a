package vn.danhgia.processes.workcatalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.AxisRole;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.AdviseCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ApproveCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.ReviewCatalogue;
import vn.danhgia.domain.workcatalogue.CatalogueCommand.SubmitCatalogue;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Doer;
import vn.danhgia.domain.workcatalogue.Origin;
import vn.danhgia.domain.workcatalogue.Part;
import vn.danhgia.domain.workcatalogue.ProductKind;
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

    private static final Pattern DOER = Pattern.compile("(?:.*\\[(@?)([a-z0-9][a-z0-9-]{0,39})]|(@?)([a-z0-9][a-z0-9-]{0,39}))");

    /** What a person writes himself or herself; a row in which all of these are blank is a spare line. */
    private static final List<String> WRITTEN = List.of("objective", "task", "product", "expected", "due", "responsibility", "authority", "measure",
            "weight", "lead", "coordinators");
    /** What the form fills in beforehand, or offers for choice. */
    private static final List<String> OFFERED = List.of("axis", "indicator", "part", "productKind", "key", "originKind", "origin");

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
                        TaskForm.Filled.with(submission(CatalogueId.parse(subject), fields)), CatalogueFlow::withoutBlankRows),
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
        List<Integer> filled = IntStream.range(0, rows).filter(row -> WRITTEN.stream()
                .anyMatch(column -> !cell(typed, column, row).isBlank())).boxed().toList();
        Map<String, List<String>> kept = new HashMap<>(typed);
        if (rows > 0) {
            Stream.concat(WRITTEN.stream(), OFFERED.stream())
                    .forEach(column -> kept.put(column, filled.stream().map(row -> cell(typed, column, row)).toList()));
        }
        return kept;
    }

    private static String cell(Map<String, List<String>> typed, String column, int row) {
        List<String> values = typed.getOrDefault(column, List.of());
        return row < values.size() && values.get(row) != null ? values.get(row) : "";
    }

    private static SubmitCatalogue submission(CatalogueId id, Fields fields) {
        Map<Axis, AxisRole> axes = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            fields.optionalChoice(AxisRole.class, "axisRole", axis.ordinal()).ifPresent(role -> axes.put(axis, role));
        }
        return new SubmitCatalogue(id, axes, IntStream.range(0, fields.rows("task")).mapToObj(row -> item(id.person(), fields, row)).toList());
    }

    private static WorkItem item(PersonId owner, Fields fields, int row) {
        Part part = fields.choice(Part.class, "part", row, Part.LEAD);
        Origin origin = new Origin(fields.choice(Origin.Kind.class, "originKind", row, Origin.Kind.ANNUAL_PROGRAMME), fields.text("origin", row));
        return new WorkItem(row + 1,
                fields.choice(Axis.class, "axis", row), fields.text("objective", row), fields.text("task", row), fields.text("product", row),
                fields.choice(ProductKind.class, "productKind", row, ProductKind.RESULT), fields.text("expected", row), fields.day("due", row),
                fields.text("responsibility", row), fields.text("authority", row), fields.text("measure", row), fields.points("weight", row),
                part, leads(owner, part, fields, row), fields.several("coordinators", row, text -> doer(owner.commune(), text)),
                fields.choice(YesOrNo.class, "key", row, YesOrNo.NO) == YesOrNo.YES, origin,
                fields.optionalChoice(DigitalIndicator.class, "indicator", row));
    }

    /** Who leads need not write down that he or she does; whoever else is named beside is a second lead, and the domain refuses it. */
    private static List<Doer> leads(PersonId owner, Part part, Fields fields, int row) {
        Stream<Doer> self = part == Part.LEAD ? Stream.of(Doer.person(owner)) : Stream.empty();
        return Stream.concat(self, fields.several("lead", row, text -> doer(owner.commune(), text)).stream()).distinct().toList();
    }

    /** A code, alone or in brackets behind a name that stays here: {@code Nguyễn Văn An [p-0010]}; a unit's has an {@code @} before it. */
    private static Optional<Doer> doer(CommuneId commune, String text) {
        Matcher code = DOER.matcher(text);
        if (!code.matches()) {
            return Optional.empty();
        }
        String named = code.group(2) == null ? code.group(4) : code.group(2);
        boolean unit = code.group(2) == null ? !code.group(3).isEmpty() : !code.group(1).isEmpty();
        return Optional.of(unit ? Doer.unit(new BodyId(commune, named)) : Doer.person(new PersonId(commune, named)));
    }

    private enum YesOrNo { NO, YES }
}
