package vn.danhgia.domain.accountability;

import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.ExplanationId;
import vn.danhgia.domain.shared.PersonId;

/** What can be asked of an explanation. */
public sealed interface ExplanationCommand {

    ExplanationId explanation();

    /**
     * A body asks why somebody went another way than the data, the proposal or the vote (R-7.1-2).
     *
     * @param authority the body that may ask, from the rule set, never from a form
     * @param subject   id of what was overridden: a dossier, a catalogue, a unit's quarter
     */
    record DemandExplanation(ExplanationId explanation, PersonId from, BodyId authority, String subject, String question)
            implements ExplanationCommand {
    }

    /** The one who was asked answers, once. */
    record GiveExplanation(ExplanationId explanation, String words) implements ExplanationCommand {
    }
}
