package vn.danhgia.service.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.dossier.Gathered;
import vn.danhgia.domain.dossier.HeadSection;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.shared.Act;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.Decision;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.processes.command.Findings;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.processes.dossier.DossierFlow;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.service.explanation.CeilingText;
import vn.danhgia.service.history.Histories;

/**
 * The score of a self-assessment while it is typed, and why the data allow no higher level (R-7.1-2). The domain is asked as if the form were sent now; nothing is
 * recorded. What UBKT's list says is not told here: for this page it is awaited.
 */
@Component
class ScorePreview {

    private static final String CRITERION = "criterion-";
    private static final String POINTS = "points-";

    private final Histories histories;
    private final Findings findings;
    private final CeilingText texts;
    private final Refusals refusals;
    private final Clock clock;

    ScorePreview(Histories histories, Findings findings, CeilingText texts, Refusals refusals, Clock clock) {
        this.histories = histories;
        this.findings = findings;
        this.texts = texts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * What is typed so far.
     *
     * @param common    sum of the common criteria
     * @param results   sum of the planned items
     * @param missing   what the form still wants before it can be sent
     * @param lines     the highest level that the data allow and why, in sentences; empty while the form is not whole
     */
    record Preview(BigDecimal common, BigDecimal mostCommon, BigDecimal results, BigDecimal mostResults, List<Refusals.Told> missing, List<String> lines) {

        public BigDecimal total() {
            return common.add(results);
        }
    }

    Preview of(DossierId id, Map<String, List<String>> typed, Actor by) {
        Dossier dossier = histories.dossier(id).state();
        Fields fields = new Fields(typed, by);
        List<Rejection> missing = new ArrayList<>();
        sent(dossier, fields, by, missing);
        return new Preview(sum(fields, CRITERION), dossier.frame().common().value(), sum(fields, POINTS), dossier.frame().results().value(),
                missing.isEmpty() ? List.of() : refusals.tell(new Refused(missing)), lines(dossier, typed, by));
    }

    /** The dossier as it would be; empty where the form would be refused, and why. */
    private Optional<Dossier> sent(Dossier dossier, Fields fields, Actor by, List<Rejection> wrong) {
        SubmitSelfAssessment command = DossierFlow.selfAssessment(dossier.id(), fields);
        wrong.addAll(fields.complaints());
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        Decision<DossierEvent> decision = Dossier.decide(dossier, command, new Act(by, clock.instant()));
        if (decision instanceof Decision.Refused<DossierEvent> refused) {
            wrong.add(refused.rejection());
            return Optional.empty();
        }
        return Optional.of(((Decision.Accepted<DossierEvent>) decision).events().stream().reduce(dossier, Dossier::evolve, (one, other) -> other));
    }

    /** Words and the own level bear neither on points nor on what the data allow: where they are not written yet, a dash stands for them. */
    private List<String> lines(Dossier dossier, Map<String, List<String>> typed, Actor by) {
        Map<String, List<String>> whole = new HashMap<>(typed);
        Stream.of(Stream.of("remarks"), Arrays.stream(HeadSection.values()).map(HeadSection::name),
                        dossier.plan().items().stream().flatMap(item -> Stream.of("actual-" + item.number(), "evidence-" + item.number())),
                        Arrays.stream(DigitalIndicator.values()).map(DigitalIndicator::name)).flatMap(names -> names)
                .filter(name -> whole.getOrDefault(name, List.of("")).get(0).isBlank()).forEach(name -> whole.put(name, List.of("–")));
        whole.computeIfAbsent("ownLevel", none -> List.of(Level.GOOD.name()));
        if (dossier.terms().duty() != Duty.HEAD) {
            Arrays.stream(HeadSection.values()).map(HeadSection::name).forEach(whole::remove);
        }
        return sent(dossier, new Fields(whole, by), by, new ArrayList<>())
                .flatMap(then -> then.ceilingWith(withoutTheList(findings.about(dossier.id(), clock.instant()))))
                .map(ceiling -> texts.of(ceiling, unit -> unit, LocaleContextHolder.getLocale())).orElse(List.of());
    }

    private static Gathered withoutTheList(Gathered known) {
        return new Gathered(known.cutOff(), known.on(), known.completion(), known.keyTasks(), Known.awaited(Source.INSPECTION_LIST),
                Known.awaited(Source.INSPECTION_LIST), Known.awaited(Source.INSPECTION_LIST), Known.awaited(Source.INSPECTION_LIST), known.collective());
    }

    /** Of what can be read as points; the rest counts nothing yet. */
    private static BigDecimal sum(Fields fields, String beginning) {
        return fields.endings(beginning).stream().map(ending -> points(fields.optionalText(beginning + ending))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal points(String text) {
        try {
            return Points.of(text.replace(',', '.')).value();
        } catch (IllegalArgumentException notYet) {
            return BigDecimal.ZERO;
        }
    }
}
