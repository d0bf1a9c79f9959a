package vn.danhgia.processes.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.shared.UnitQuarterId;
import vn.danhgia.domain.unit.AxisResult;
import vn.danhgia.domain.unit.IndicatorValue;
import vn.danhgia.domain.unit.OwnCadre;
import vn.danhgia.domain.unit.UnitCommand.AssessDigitalTransformation;
import vn.danhgia.domain.unit.UnitCommand.ConfirmCollectiveResult;
import vn.danhgia.domain.unit.UnitCommand.ReportCollectiveResult;
import vn.danhgia.domain.unit.UnitCommand.ReportOwnCadres;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and forms of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each unit with somebody to rate, and quarter: inputs that everybody's rating in the unit waits for (II.5.3, II.7.3, III.1.2, III.2.5).
 *
 * <h2>Ground rules</h2>
 * The result is reported by the unit or one of the two offices and confirmed by another person; nobody of the unit is voted on before. The digital
 * assessment and the report on own cadres hold up nobody's rating.
 */
@Component
public class UnitFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "unit-quarter";
    public static final String REPORT = "report-unit-result";
    public static final String CONFIRM = "confirm-unit-result";
    public static final String DIGITAL = "assess-digital";
    public static final String OWN_CADRES = "report-own-cadres";

    @Override
    public List<Letter> lettersFor(Object event) {
        return event instanceof CycleOpened opened ? opened.roster().stream().map(Placement::unit).distinct()
                .map(unit -> Letter.start(PROCESS, new UnitQuarterId(opened.cycle(), unit).toString(), Map.of())).toList() : List.of();
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                TaskForm.ofABody(REPORT, (subject, fields) -> TaskForm.Filled.with(new ReportCollectiveResult(UnitQuarterId.parse(subject),
                        axes(fields), fields.optionalText("ground")))),
                TaskForm.ofABody(CONFIRM, (subject, fields) -> {
                    Verdict verdict = fields.choice(Verdict.class, "verdict");
                    return TaskForm.Filled.with(new ConfirmCollectiveResult(UnitQuarterId.parse(subject), verdict, fields.optionalText("remark")),
                            verdict == Verdict.ACCEPT);
                }),
                TaskForm.ofABody(DIGITAL, (subject, fields) -> TaskForm.Filled.with(new AssessDigitalTransformation(UnitQuarterId.parse(subject),
                        indicators(fields)))),
                TaskForm.ofABody(OWN_CADRES, (subject, fields) -> TaskForm.Filled.with(new ReportOwnCadres(UnitQuarterId.parse(subject),
                        cadres(UnitQuarterId.parse(subject), fields)))));
    }

    /** Axes of which something was assigned; a blank line was left out. */
    private static List<AxisResult> axes(Fields fields) {
        return Stream.of(Axis.values()).map(axis -> new AxisResult(axis, fields.countOrZero("assigned-" + axis), fields.countOrZero("done-" + axis),
                fields.countOrZero("excused-" + axis))).filter(axis -> axis.assigned() + axis.done() + axis.excused() > 0).toList();
    }

    private static List<IndicatorValue> indicators(Fields fields) {
        return Stream.of(DigitalIndicator.values()).map(indicator -> new IndicatorValue(indicator, fields.optionalNumber("percent-" + indicator),
                        fields.optionalText("text-" + indicator), fields.optionalText("source-" + indicator)))
                .filter(value -> value.percent().isPresent() || !(value.text() + value.source()).isEmpty()).toList();
    }

    private static List<OwnCadre> cadres(UnitQuarterId unit, Fields fields) {
        return IntStream.range(0, fields.rows("cadre")).filter(row -> !fields.text("cadre", row).isEmpty())
                .mapToObj(row -> cadre(unit, fields, row)).flatMap(Optional::stream).toList();
    }

    private static Optional<OwnCadre> cadre(UnitQuarterId unit, Fields fields, int row) {
        String code = fields.text("cadre", row);
        Optional<Level> level = fields.optionalChoice(Level.class, "level", row);
        try {
            return Optional.of(new OwnCadre(new PersonId(unit.cycle().commune(), code), level));
        } catch (IllegalArgumentException e) {
            fields.complain(RejectionCode.FIELD_UNREADABLE, "cadre[" + (row + 1) + "]", code);
            return Optional.empty();
        }
    }
}
