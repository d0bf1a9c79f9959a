package vn.danhgia.processes.dossier;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.AttachedPaper;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.AskForRevote;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReceiveSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.ReturnSelfAssessment;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.dossier.DossierEvent.NotRatedMarked;
import vn.danhgia.domain.dossier.DossierEvent.VoteTaken;
import vn.danhgia.domain.dossier.Grounds;
import vn.danhgia.domain.dossier.HeadSection;
import vn.danhgia.domain.dossier.Outstanding;
import vn.danhgia.domain.dossier.PaperKind;
import vn.danhgia.domain.dossier.SelfAssessment.Result;
import vn.danhgia.domain.dossier.SelfAssessment.Scored;
import vn.danhgia.domain.dossier.SelfAssessment;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Verdict;
import vn.danhgia.processes.command.Findings;
import vn.danhgia.processes.inbox.Letter;
import vn.danhgia.processes.inbox.ProcessInbox;
import vn.danhgia.processes.tasks.Fields;
import vn.danhgia.processes.tasks.FlowForms;
import vn.danhgia.processes.tasks.TaskForm;

/**
 * Names and forms of the flow {@value #PROCESS}.
 *
 * <h2>Background</h2>
 * One instance for each person and quarter (II.5.2 to II.5.5). It opens with the quarter and waits until the catalogue is approved.
 *
 * <h2>Ground rules</h2>
 * Whoever gets the self-assessment may hand it back to the person, BXDĐ the dossier back to the body that voted (R-5.3-7). The vote is a meeting's and
 * comes from its signed minutes; the body may ask for another one. Nothing after the vote goes back to the person. Whoever is not rated leaves the flow
 * wherever it stands before the decision (II.8.1d). The decision is a session's, for members of TTĐU the province's; the notice goes out by itself.
 */
@Component
public class DossierFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "dossier";
    public static final String CATALOGUE_APPROVED = "catalogue-approved";
    public static final String NOT_RATED = "not-rated";
    public static final String VOTE_TAKEN = "vote-taken";
    public static final String DECISION_ISSUED = "decision-issued";
    public static final String SENT_TO_PROVINCE = "sent-to-province";
    public static final String PROVINCE_DECIDED = "province-decided";

    public static final String ASSESS = "assess-self";
    public static final String RECEIVE = "receive-self-assessment";
    public static final String PROPOSE = "propose-level";
    public static final String CHECK = "check-dossier";
    public static final String OPINION = "give-opinion";
    public static final String ACKNOWLEDGE = "acknowledge-notice";

    /** How the fields of a form about one criterion or one planned item begin; its code or number follows. */
    private static final String CRITERION = "criterion-";
    private static final String ACTUAL = "actual-";
    private static final String FINISHED = "finished-";
    private static final String DEGREE = "degree-";
    private static final String EVIDENCE = "evidence-";
    private static final String POINTS = "points-";
    private static final String OUTSTANDING_WHY = "outstandingWhy-";
    private static final String OUTSTANDING_EVIDENCE = "outstandingEvidence-";

    private final Findings findings;
    private final Clock clock;

    public DossierFlow(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public List<Letter> lettersFor(Object event) {
        if (event instanceof CycleOpened opened) {
            return opened.roster().stream().map(placement -> start(opened, placement)).toList();
        }
        if (event instanceof CatalogueApproved approved) {
            return List.of(Letter.message(PROCESS, CATALOGUE_APPROVED,
                    new DossierId(approved.catalogue().cycle(), approved.catalogue().person()).toString()));
        }
        if (event instanceof VoteTaken taken) {
            return List.of(Letter.message(PROCESS, VOTE_TAKEN, taken.dossier().toString(), Map.of("proposer", taken.body().toString())));
        }
        if (event instanceof NotRatedMarked marked) {
            return List.of(Letter.message(PROCESS, NOT_RATED, marked.dossier().toString()));
        }
        return List.of();
    }

    private static Letter start(CycleOpened opened, Placement placement) {
        Map<String, String> variables = new HashMap<>();
        variables.put("person", placement.person().toString());
        variables.put("proposer", placement.route().proposer().toString());
        // III.2.4: where TTĐU itself proposes, the self-assessment goes to BXDĐ.
        variables.put("receiver", placement.route().opinion().filter(placement.route().proposer()::equals)
                .map(same -> placement.route().appraiser()).orElse(placement.route().proposer()).toString());
        variables.put("appraiser", placement.route().appraiser().toString());
        placement.route().opinion().ifPresent(body -> variables.put("opinion", body.toString()));
        return Letter.start(PROCESS, new DossierId(opened.cycle(), placement.person()).toString(), variables);
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                TaskForm.ofThePerson(ASSESS, (subject, fields) -> TaskForm.Filled.with(selfAssessment(DossierId.parse(subject), fields))),
                TaskForm.ofABody(RECEIVE, DossierFlow::reception),
                TaskForm.ofABody(PROPOSE, this::proposal),
                TaskForm.ofABody(CHECK, DossierFlow::check),
                TaskForm.ofABody(OPINION, (subject, fields) -> TaskForm.Filled.with(new GiveOpinion(DossierId.parse(subject),
                        fields.choice(Level.class, "level"), fields.optionalText("remark")))),
                TaskForm.ofThePerson(ACKNOWLEDGE, (subject, fields) -> TaskForm.Filled.with(new AcknowledgeNotice(DossierId.parse(subject)))));
    }

    /** What the form would send; fields that cannot be read are complaints of {@code fields}. */
    public static SubmitSelfAssessment selfAssessment(DossierId dossier, Fields fields) {
        return new SubmitSelfAssessment(dossier, assessment(fields), fields.choice(Level.class, "ownLevel"));
    }

    private static SelfAssessment assessment(Fields fields) {
        return new SelfAssessment(
                fields.endings(CRITERION).stream().map(code -> new Scored(code, fields.points(CRITERION + code))).toList(),
                numbers(fields, ACTUAL, POINTS).stream().map(number -> result(fields, number)).toList(),
                words(HeadSection.class, fields), words(DigitalIndicator.class, fields),
                fields.text("remarks"), fields.optionalText("shortcomings"), fields.optionalText("causes"), fields.optionalText("remedies"),
                fields.optionalText("adHoc"));
    }

    private static Result result(Fields fields, int number) {
        return new Result(number, fields.text(ACTUAL + number), fields.optionalDay(FINISHED + number),
                fields.optionalChoice(Degree.class, DEGREE + number), fields.optionalText(EVIDENCE + number), fields.points(POINTS + number));
    }

    /** Numbers of planned items that any of the given columns tells of. */
    private static List<Integer> numbers(Fields fields, String... columns) {
        return Stream.of(columns).flatMap(column -> fields.endings(column).stream()).filter(ending -> ending.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf).distinct().sorted().toList();
    }

    /** Texts in fields named as the constants; what is blank was left out. */
    private static <E extends Enum<E>> Map<E, String> words(Class<E> of, Fields fields) {
        Map<E, String> words = new EnumMap<>(of);
        for (E constant : of.getEnumConstants()) {
            String text = fields.optionalText(constant.name());
            if (!text.isEmpty()) {
                words.put(constant, text);
            }
        }
        return words;
    }

    private static TaskForm.Filled reception(String subject, Fields fields) {
        DossierId dossier = DossierId.parse(subject);
        return fields.choice(Verdict.class, "verdict") == Verdict.ACCEPT ? TaskForm.Filled.with(new ReceiveSelfAssessment(dossier), true)
                : TaskForm.Filled.with(new ReturnSelfAssessment(dossier, fields.optionalText("remark")), false);
    }

    /** What the vote carried, put forward with its grounds; or the person is taken up again, and then nothing of a proposal is asked. */
    private TaskForm.Filled proposal(String subject, Fields fields) {
        DossierId dossier = DossierId.parse(subject);
        if (!fields.optionalText("revote").isEmpty()) {
            return TaskForm.Filled.with(new AskForRevote(dossier, fields.optionalText("remark")), false);
        }
        return TaskForm.Filled.with(new ProposeLevel(dossier, fields.text("remarks"),
                new Grounds(fields.optionalText("ground"), outstanding(fields), fields.optionalText("adHocConsidered")), unitReport(fields),
                findings.about(dossier, clock.instant())), true);
    }

    private static List<Outstanding> outstanding(Fields fields) {
        return numbers(fields, OUTSTANDING_WHY, OUTSTANDING_EVIDENCE).stream()
                .map(number -> new Outstanding(number, fields.optionalText(OUTSTANDING_WHY + number),
                        fields.optionalText(OUTSTANDING_EVIDENCE + number)))
                .filter(named -> !(named.why() + named.evidence()).isEmpty()).toList();
    }

    private static Optional<AttachedPaper> unitReport(Fields fields) {
        String name = fields.optionalText("unitReport");
        String digest = fields.optionalText("unitReportDigest");
        return (name + digest).isEmpty() ? Optional.empty()
                : Optional.of(new AttachedPaper(PaperKind.UNIT_REPORT, name, digest.isEmpty() ? Optional.empty() : Optional.of(digest)));
    }

    private static TaskForm.Filled check(String subject, Fields fields) {
        DossierId dossier = DossierId.parse(subject);
        String remark = fields.optionalText("remark");
        return fields.choice(Verdict.class, "verdict") == Verdict.ACCEPT
                ? TaskForm.Filled.with(new AcceptDossier(dossier, remark), true)
                : TaskForm.Filled.with(new ReturnDossier(dossier, remark), false);
    }
}
