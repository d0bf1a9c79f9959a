package vn.danhgia.processes.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.cycle.Placement;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.DossierCommand.AcceptDossier;
import vn.danhgia.domain.dossier.DossierCommand.AcknowledgeNotice;
import vn.danhgia.domain.dossier.DossierCommand.DecideLevel;
import vn.danhgia.domain.dossier.DossierCommand.GiveOpinion;
import vn.danhgia.domain.dossier.DossierCommand.IssueDecision;
import vn.danhgia.domain.dossier.DossierCommand.ProposeLevel;
import vn.danhgia.domain.dossier.DossierCommand.ReturnDossier;
import vn.danhgia.domain.dossier.DossierCommand.SubmitSelfAssessment;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;
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
 * One instance for each person and quarter (II.5.2 to II.5.5). It opens with the quarter and waits until the catalogue is approved.
 *
 * <h2>Ground rules</h2>
 * BXDĐ may hand the dossier back to the proposer (R-5.3-7). Nothing after the vote goes back to the person. The decision is BTV's; its number and
 * date are the Party Office's; the notice goes out by itself.
 */
@Component
public class DossierFlow implements ProcessInbox.Subscriber, FlowForms {

    public static final String PROCESS = "dossier";
    public static final String CATALOGUE_APPROVED = "catalogue-approved";
    public static final String ASSESS = "assess-self";
    public static final String PROPOSE = "propose-level";
    public static final String CHECK = "check-dossier";
    public static final String OPINION = "give-opinion";
    public static final String DECIDE = "decide-level";
    public static final String ISSUE = "issue-decision";
    public static final String ACKNOWLEDGE = "acknowledge-notice";

    @Override
    public List<Letter> lettersFor(Object event) {
        if (event instanceof CycleOpened opened) {
            return opened.roster().stream().map(placement -> start(opened, placement)).toList();
        }
        if (event instanceof CatalogueApproved approved) {
            return List.of(Letter.message(PROCESS, CATALOGUE_APPROVED,
                    new DossierId(approved.catalogue().cycle(), approved.catalogue().person()).toString()));
        }
        return List.of();
    }

    private static Letter start(CycleOpened opened, Placement placement) {
        Map<String, String> variables = new HashMap<>();
        variables.put("person", placement.person().toString());
        variables.put("proposer", placement.route().proposer().toString());
        variables.put("appraiser", placement.route().appraiser().toString());
        placement.route().opinion().ifPresent(body -> variables.put("opinion", body.toString()));
        variables.put("decider", placement.route().decider().toString());
        variables.put("clerk", placement.route().clerk().toString());
        return Letter.start(PROCESS, new DossierId(opened.cycle(), placement.person()).toString(), variables);
    }

    @Override
    public List<TaskForm> forms() {
        return List.of(
                TaskForm.ofThePerson(ASSESS, (subject, fields) -> TaskForm.Filled.with(new SubmitSelfAssessment(DossierId.parse(subject),
                        fields.points("common"), fields.points("results"), fields.choice(Level.class, "ownLevel"), fields.text("remarks")))),
                TaskForm.ofABody(PROPOSE, (subject, fields) -> TaskForm.Filled.with(new ProposeLevel(DossierId.parse(subject),
                        fields.choice(Level.class, "level"), tally(fields), fields.text("remarks")))),
                TaskForm.ofABody(CHECK, DossierFlow::check),
                TaskForm.ofABody(OPINION, (subject, fields) -> TaskForm.Filled.with(new GiveOpinion(DossierId.parse(subject),
                        fields.choice(Level.class, "level"), fields.optionalText("remark")))),
                TaskForm.ofABody(DECIDE, (subject, fields) -> TaskForm.Filled.with(new DecideLevel(DossierId.parse(subject),
                        fields.choice(Level.class, "level"), fields.choice(DecisionReason.class, "reason"), tally(fields),
                        fields.optionalText("ground")))),
                TaskForm.ofABody(ISSUE, (subject, fields) -> TaskForm.Filled.with(new IssueDecision(DossierId.parse(subject),
                        fields.text("number"), fields.day("date")))),
                TaskForm.ofThePerson(ACKNOWLEDGE, (subject, fields) -> TaskForm.Filled.with(new AcknowledgeNotice(DossierId.parse(subject)))));
    }

    private static TaskForm.Filled check(String subject, Fields fields) {
        DossierId dossier = DossierId.parse(subject);
        String remark = fields.optionalText("remark");
        return fields.choice(Verdict.class, "verdict") == Verdict.ACCEPT
                ? TaskForm.Filled.with(new AcceptDossier(dossier, remark), true)
                : TaskForm.Filled.with(new ReturnDossier(dossier, remark), false);
    }

    private static PaperTally tally(Fields fields) {
        return new PaperTally(fields.count("entitled"), fields.count("present"), fields.count("excellent"), fields.count("good"),
                fields.count("completed"), fields.count("notCompleted"), fields.count("invalid"));
    }
}
