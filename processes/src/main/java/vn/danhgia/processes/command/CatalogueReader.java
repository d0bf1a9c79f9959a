package vn.danhgia.processes.command;

import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;

/** Port: the work catalogue of the person and quarter of a dossier, folded from its events, never from a view that may lag. */
public interface CatalogueReader {

    /** {@link WorkCatalogue#ABSENT} when there is none. */
    WorkCatalogue catalogueOf(DossierId dossier);
}
