package vn.danhgia.projections.dossierlist;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier.Stage;
import vn.danhgia.domain.dossier.DossierEvent;
import vn.danhgia.domain.dossier.DossierEvent.DeadlineLapsed;
import vn.danhgia.domain.dossier.DossierEvent.DecisionIssued;
import vn.danhgia.domain.dossier.DossierEvent.DecisionReplaced;
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
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.CatalogueEvent;
import vn.danhgia.domain.workcatalogue.CatalogueEvent.CatalogueApproved;

/**
 * Keeps the list. Two aggregates of one person write to one row and their events come in any order between them: whoever comes first makes the row,
 * and each touches only columns of its own. Both are read in one order ({@link #order}), so that no two nodes ever contend for a row. A stream that
 * is taken over may hand out an event again; the row's versions say that it is old.
 */
@Component
@ProcessingGroup(DossierListProjector.GROUP)
class DossierListProjector {

    static final String GROUP = "dossier_list_v2";

    private static final Map<DeadlineCode, String> LATE = Map.of(DeadlineCode.SELF_ASSESSMENT, "self-assessment", DeadlineCode.PROPOSAL, "proposal",
            DeadlineCode.DECISION, "decision");

    /** Where an event leaves the dossier; one that is not named leaves it where it was. */
    private static final Map<Class<? extends DossierEvent>, Stage> STAGES = Map.ofEntries(
            Map.entry(DossierOpened.class, Stage.SELF_ASSESSMENT), Map.entry(SelfAssessmentSubmitted.class, Stage.RECEPTION),
            Map.entry(SelfAssessmentReturned.class, Stage.SELF_ASSESSMENT), Map.entry(SelfAssessmentReceived.class, Stage.VOTE),
            Map.entry(VoteTaken.class, Stage.PROPOSAL), Map.entry(RevoteAsked.class, Stage.VOTE), Map.entry(LevelProposed.class, Stage.CHECK),
            Map.entry(DossierReturned.class, Stage.PROPOSAL), Map.entry(DossierAccepted.class, Stage.OPINION),
            Map.entry(OpinionGiven.class, Stage.DECISION), Map.entry(SentToProvince.class, Stage.PROVINCE), Map.entry(LevelDecided.class, Stage.NOTICE),
            Map.entry(ProvinceDecided.class, Stage.NOTICE), Map.entry(DecisionReplaced.class, Stage.NOTICE), Map.entry(ResultNotified.class, Stage.NOTIFIED),
            Map.entry(NoticeAcknowledged.class, Stage.ACKNOWLEDGED), Map.entry(NotRatedMarked.class, Stage.NOT_RATED));

    private final JdbcClient jdbc;

    DossierListProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's quarter is one sequence, whichever aggregate speaks. */
    static Object order(EventMessage<?> event) {
        // By type and id: the payload would be read, and opened, once for every segment that asks.
        if (event instanceof DomainEventMessage<?> ours && CatalogueEvent.class.isAssignableFrom(event.getPayloadType())) {
            CatalogueId catalogue = CatalogueId.parse(ours.getAggregateIdentifier());
            return new DossierId(catalogue.cycle(), catalogue.person()).toString();
        }
        return event instanceof DomainEventMessage<?> ours && DossierEvent.class.isAssignableFrom(event.getPayloadType())
                ? ours.getAggregateIdentifier() : event.getIdentifier();
    }

    @ResetHandler
    void forget() {
        jdbc.sql("truncate view.dossier_list_v2").update();
    }

    @EventHandler
    void on(CatalogueEvent event, @SequenceNumber long version) {
        DossierId id = new DossierId(event.catalogue().cycle(), event.catalogue().person());
        if (event instanceof CatalogueEvent.DeadlineLapsed) {
            if (advanced(id, "catalogue_version = ? where catalogue_version < ?", version)) {
                late(id, "catalogue");
            }
            return;
        }
        if (isNews(id, "catalogue_last = ?, catalogue_version = ? where catalogue_version < ?", event, version)
                && event instanceof CatalogueApproved approved && approved.late()) {
            late(id, "catalogue");
        }
    }

    @EventHandler
    void on(DossierEvent event, @SequenceNumber long version) {
        DossierId id = event.dossier();
        if (event instanceof FactsGathered || event instanceof DeadlineLapsed) {
            // What was known, and that a limit passed, is no step of the dossier's: what happened last stays.
            if (advanced(id, "dossier_version = ? where dossier_version < ?", version) && event instanceof DeadlineLapsed lapsed) {
                late(id, LATE.get(lapsed.code()));
            }
            return;
        }
        Stage stage = STAGES.get(event.getClass());
        String step = stage == null ? "" : ", stage = '" + stage.name() + "'";
        if (!isNews(id, "dossier_last = ?, dossier_version = ?" + step + " where dossier_version < ?", event, version)) {
            return;
        }
        if (event instanceof DossierOpened opened) {
            set(id, "unit = ?, position = ?, proposer = ?", opened.unit(), opened.position(), opened.route().proposer().toString());
        } else if (event instanceof VoteSentUp sent) {
            set(id, "proposer = ?", sent.to().toString());
        } else if (event instanceof SelfAssessmentSubmitted submitted) {
            set(id, "self_total = ?, own_level = ?", submitted.total().value(), submitted.ownLevel().name());
            lateIf(submitted.late(), id, "self-assessment");
        } else if (event instanceof LevelProposed proposed) {
            set(id, "proposed_level = ?", proposed.level().name());
            lateIf(proposed.late(), id, "proposal");
        } else if (event instanceof OpinionGiven given) {
            set(id, "opinion_level = ?", given.level().name());
        } else if (event instanceof LevelDecided decided) {
            set(id, "decided_level = ?", decided.level().name());
        } else if (event instanceof DecisionIssued issued) {
            set(id, "decision_number = ?", issued.number());
            lateIf(issued.late(), id, "decision");
        } else if (event instanceof DecisionReplaced replaced) {
            set(id, "decided_level = ?, decision_number = ?", replaced.level().name(), replaced.number());
        } else if (event instanceof ProvinceDecided decided) {
            set(id, "decided_level = ?, decision_number = ?", decided.level().name(), decided.number());
        }
    }

    /** Whoever comes first makes the row. */
    private boolean made(DossierId id) {
        return jdbc.sql("insert into view.dossier_list_v2 (dossier, commune, quarter, person) values (?, ?, ?, ?) on conflict do nothing")
                .params(id.toString(), id.cycle().commune().value(), id.cycle().quarter().toString(), id.person().toString()).update() == 1;
    }

    private boolean isNews(DossierId id, String advance, Object event, long version) {
        return advanced(id, advance, event, version) || made(id) && advanced(id, advance, event, version);
    }

    /** Only the version: what happened last stays. */
    private boolean advanced(DossierId id, String advance, long version) {
        return jdbc.sql("update view.dossier_list_v2 set " + advance + " and dossier = ?").params(version, version, id.toString()).update() == 1;
    }

    private boolean advanced(DossierId id, String advance, Object event, long version) {
        return jdbc.sql("update view.dossier_list_v2 set " + advance + " and dossier = ?")
                .params(EventNames.of(event.getClass()).orElseThrow().name(), version, version, id.toString()).update() == 1;
    }

    private void set(DossierId id, String columns, Object... values) {
        jdbc.sql("update view.dossier_list_v2 set " + columns + " where dossier = ?").params(values).param(id.toString()).update();
    }

    private void lateIf(boolean late, DossierId id, String step) {
        if (late) {
            late(id, step);
        }
    }

    /** A proposal handed back and made again may be late twice; the mark stands once. */
    private void late(DossierId id, String step) {
        jdbc.sql("update view.dossier_list_v2 set late = trim(late || ' ' || ?) where dossier = ? and ? <> all (string_to_array(late, ' '))")
                .params(step, id.toString(), step).update();
    }
}
