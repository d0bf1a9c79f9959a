package vn.danhgia.service.aggregates;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DisciplineListId;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.service.eventstore.Companions;

/** Catalogue and dossier of one person are shown and decided together, by the quarter's rules and beside UBKT's list. */
@Component
class Neighbours implements Companions {

    private static final String DOSSIER = ":dossier:";
    private static final String CATALOGUE = ":catalogue:";
    /** Belongs to a commune and to no quarter. */
    private static final String ISSUE = ":issue:";

    @Override
    public List<String> of(String aggregate) {
        if (aggregate.contains(DOSSIER)) {
            DossierId dossier = DossierId.parse(aggregate);
            return List.of(new CatalogueId(dossier.cycle(), dossier.person()).toString(), dossier.cycle().toString(), list(dossier.cycle()));
        }
        if (aggregate.contains(CATALOGUE)) {
            CatalogueId catalogue = CatalogueId.parse(aggregate);
            return List.of(new DossierId(catalogue.cycle(), catalogue.person()).toString(), catalogue.cycle().toString(), list(catalogue.cycle()));
        }
        if (aggregate.contains(ISSUE)) {
            return List.of();
        }
        String[] parts = aggregate.split(":", 3);
        return parts.length < 3 ? List.of() : List.of(parts[0] + ":" + parts[1], list(CycleId.parse(parts[0] + ":" + parts[1])));
    }

    private static String list(CycleId cycle) {
        return new DisciplineListId(cycle).toString();
    }
}
