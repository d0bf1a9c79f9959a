package vn.danhgia.projections.dossierlist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.DossierAccepted;
import vn.danhgia.domain.dossier.DossierEvent.DossierOpened;
import vn.danhgia.domain.dossier.DossierEvent.DossierReturned;
import vn.danhgia.domain.dossier.DossierEvent.FactsGathered;
import vn.danhgia.domain.dossier.DossierEvent.LevelDecided;
import vn.danhgia.domain.dossier.DossierEvent.LevelProposed;
import vn.danhgia.domain.dossier.DossierEvent.NotRatedMarked;
import vn.danhgia.domain.dossier.DossierEvent.NoticeAcknowledged;
import vn.danhgia.domain.dossier.DossierEvent.OpinionGiven;
import vn.danhgia.domain.dossier.DossierEvent.ProvinceDecided;
import vn.danhgia.domain.dossier.DossierEvent.ResultNotified;
import vn.danhgia.domain.dossier.DossierEvent.RevoteAsked;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentReceived;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentReturned;
import vn.danhgia.domain.dossier.DossierEvent.SelfAssessmentSubmitted;
import vn.danhgia.domain.dossier.DossierEvent.SentToProvince;
import vn.danhgia.domain.dossier.DossierEvent.VoteSentUp;
import vn.danhgia.domain.dossier.DossierEvent.VoteTaken;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;

/**
 * A line of the list as its events make it. Two aggregates of one person write to one line and their events come in any order between them: whoever comes first
 * makes the line, and each touches only columns of its own. An event that is older than what the line has seen of its aggregate changes nothing.
 */
final class DossierLine implements Cloneable {

    private static final Map<DeadlineCode, String> LATE = Map.of(DeadlineCode.SELF_ASSESSMENT, "self-assessment", DeadlineCode.PROPOSAL, "proposal",
            DeadlineCode.DECISION, "decision");

    /** Where an event leaves the dossier; one that is not named leaves it where it was. */
    private static final Map<Class<? extends DossierEvent>, Stage> STAGES = Map.ofEntries(
            Map.entry(DossierOpened.class, Stage.SELF_ASSESSMENT), Map.entry(SelfAssessmentSubmitted.class, Stage.RECEPTION),
            Map.entry(SelfAssessmentReturned.class, Stage.SELF_ASSESSMENT), Map.entry(SelfAssessmentReceived.class, Stage.VOTE),
            Map.entry(VoteTaken.class, Stage.PROPOSAL), Map.entry(RevoteAsked.class, Stage.VOTE), Map.entry(LevelProposed.class, Stage.CHECK),
            Map.entry(DossierReturned.class, Stage.PROPOSAL), Map.entry(DossierAccepted.class, Stage.OPINION),
            Map.entry(OpinionGiven.class, Stage.DECISION), Map.entry(SentToProvince.class, Stage.PROVINCE), Map.entry(LevelDecided.class, Stage.NOTICE),
            Map.entry(ProvinceDecided.class, Stage.NOTICE), Map.entry(ResultNotified.class, Stage.NOTIFIED),
            Map.entry(NoticeAcknowledged.class, Stage.ACKNOWLEDGED), Map.entry(NotRatedMarked.class, Stage.NOT_RATED));

    final DossierId dossier;
    String unit = "";
    String position = "";
    String proposer = "";
    String catalogueLast = "";
    String dossierLast = "";
    Stage stage = Stage.ABSENT;
    BigDecimal selfTotal;
    Level ownLevel;
    Level proposedLevel;
    Level opinionLevel;
    Level decidedLevel;
    String decisionNumber;
    String late = "";
    long catalogueVersion = -1;
    long dossierVersion = -1;

    DossierLine(DossierId dossier) {
        this.dossier = dossier;
    }

    DossierLine after(CatalogueEvent event, long version) {
        if (version <= catalogueVersion) {
            return this;
        }
        DossierLine next = copy();
        next.catalogueVersion = version;
        if (event instanceof CatalogueEvent.DeadlineLapsed) {
            next.markLate("catalogue");
            return next;
        }
        next.catalogueLast = name(event);
        if (event instanceof CatalogueApproved approved && approved.late()) {
            next.markLate("catalogue");
        }
        return next;
    }

    DossierLine after(DossierEvent event, long version) {
        if (version <= dossierVersion) {
            return this;
        }
        DossierLine next = copy();
        next.dossierVersion = version;
        if (event instanceof DossierEvent.DeadlineLapsed lapsed) {
            next.markLate(LATE.get(lapsed.code()));
        } else if (!(event instanceof FactsGathered)) {
            // What was known, and that a limit passed, is no step of the dossier's: what happened last stays.
            next.dossierLast = name(event);
            next.stage = STAGES.getOrDefault(event.getClass(), stage);
            next.note(event);
        }
        return next;
    }

    private void note(DossierEvent event) {
        if (event instanceof DossierOpened opened) {
            unit = opened.unit();
            position = opened.position();
            proposer = opened.route().proposer().toString();
        } else if (event instanceof VoteSentUp sent) {
            proposer = sent.to().toString();
        } else if (event instanceof SelfAssessmentSubmitted submitted) {
            selfTotal = submitted.total().value();
            ownLevel = submitted.ownLevel();
            lateIf(submitted.late(), "self-assessment");
        } else if (event instanceof LevelProposed proposed) {
            proposedLevel = proposed.level();
            lateIf(proposed.late(), "proposal");
        } else if (event instanceof OpinionGiven given) {
            opinionLevel = given.level();
        } else if (event instanceof LevelDecided decided) {
            decidedLevel = decided.level();
        } else if (event instanceof DecisionIssued issued) {
            decisionNumber = issued.number();
            lateIf(issued.late(), "decision");
        } else if (event instanceof ProvinceDecided decided) {
            decidedLevel = decided.level();
            decisionNumber = decided.number();
        }
    }

    private void lateIf(boolean isLate, String step) {
        if (isLate) {
            markLate(step);
        }
    }

    /** A proposal handed back and made again may be late twice; the mark stands once. */
    private void markLate(String step) {
        if (!List.of(late.split(" ")).contains(step)) {
            late = (late + " " + step).strip();
        }
    }

    private static String name(Object event) {
        return EventNames.of(event.getClass()).orElseThrow().name();
    }

    private DossierLine copy() {
        try {
            return (DossierLine) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
