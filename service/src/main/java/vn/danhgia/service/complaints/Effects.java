package vn.danhgia.service.complaints;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.accountability.Accountability;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.year.History;
import vn.danhgia.domain.year.QuarterResult;
import vn.danhgia.domain.year.YearView;
import vn.danhgia.processes.command.FrozenRules;
import vn.danhgia.processes.command.States;
import vn.danhgia.projections.dossierlist.DossierListQueries;

/**
 * What a replaced decision changes elsewhere: the quota of the group, the person's year, what the head answers for. The level is asked of the dossier, which
 * says which one is in force; nothing keeps a copy that would have to be corrected.
 */
@Component
public class Effects {

    private final States states;
    private final FrozenRules frozen;
    private final DossierListQueries list;

    Effects(States states, FrozenRules frozen, DossierListQueries list) {
        this.states = states;
        this.frozen = frozen;
        this.list = list;
    }

    /**
     * Of one case, and of the result by now.
     *
     * @param quota    of the group with the new level; empty while nothing was replaced
     * @param year     of the person, with the levels in force
     * @param answers  a head answers for the proposal beside the level in force (II.7.2)
     * @param answered a head answered for it beside the level that was disputed
     */
    public record Effect(Optional<GroupCount> quota, YearView year, boolean answers, boolean answered) {
    }

    public Effect of(Complaint complaint) {
        DossierId id = complaint.id().dossier();
        Dossier dossier = states.dossierOf(id);
        boolean before = dossier.former().stream().filter(former -> former.complaint().equals(complaint.id())).findFirst()
                .map(former -> answers(dossier, former.decided())).orElseGet(() -> answers(dossier));
        return new Effect(complaint.replacement().map(Complaint.Replacement::quota), year(id), answers(dossier), before);
    }

    /** The person's year as far as it has gone, each quarter at the level in force. */
    public YearView year(DossierId id) {
        int year = id.cycle().quarter().year();
        List<QuarterResult> quarters = list.ofPerson(id.person()).stream().map(row -> states.dossierOf(DossierId.parse(row.dossier())))
                .filter(dossier -> dossier.stage() != Dossier.Stage.ABSENT).map(QuarterResult::of).toList();
        return YearView.of(new History(id.person(), quarters), year, frozen.of(states.cycle(id.cycle())).rating());
    }

    /** R-7.2-1, asked of the decision in force. */
    public static boolean answers(Dossier dossier) {
        return dossier.decided().filter(decided -> answers(dossier, decided)).isPresent();
    }

    private static boolean answers(Dossier dossier, Dossier.Outcome decided) {
        Optional<Level> proposed = dossier.proposal().map(Dossier.Proposal::level);
        return proposed.isPresent() && decided.reason().filter(reason -> Accountability.isCalledFor(proposed.get(), decided.level(), reason)).isPresent();
    }
}
