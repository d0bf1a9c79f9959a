package vn.danhgia.service.replay;

import java.util.List;
import java.util.Optional;
import vn.danhgia.domain.history.Leaf.Seal;
import vn.danhgia.domain.history.Leaf.Step;
import vn.danhgia.domain.shared.PersonId;

/**
 * What one reader may see of one dossier; the pages work it out by the rights that hold everywhere.
 *
 * @param person       whose dossier it is
 * @param own          the reader is that person
 * @param catalogue    what people wrote about the catalogue's rows
 * @param confidential remarks, counts, grounds about the person
 * @param outcome      opinion and decision, also before they are announced
 * @param complaints   what is asked, found and concluded in cases about the result: for UBKT and the deciding body, never on oneself
 * @param shared       what meetings, sessions, units and lists hold beside the sentence about it: for bodies that see the whole commune
 */
public record Sight(PersonId person, boolean own, boolean catalogue, boolean confidential, boolean outcome, boolean complaints,
                    boolean shared) {

    private static final List<String> OWN_WORDS = List.of("assessment", "content");

    /**
     * Whether a value under somebody's key is shown. Never what is about somebody else, or was written under somebody else's key. Of the catalogue whoever may
     * read it sees everything, and everybody the own self-assessment.
     */
    public boolean reveals(Subject subject, List<Step> path, Optional<Seal> seal) {
        if (seal.isEmpty()) {
            return true;
        }
        if (subject == Subject.COMPLAINT) {
            return complaints && seal.get().about().equals(person);
        }
        return seal.get().about().equals(person)
                && (confidential || catalogue && subject == Subject.CATALOGUE || own && subject == Subject.DOSSIER && isSelfAssessment(path));
    }

    private static boolean isSelfAssessment(List<Step> path) {
        return OWN_WORDS.contains(path.get(0).name()) && path.stream().anyMatch(step -> step.name().equals("content"));
    }

    /** State and original of an aggregate: one's own way always, what is shared only by {@link #shared}. */
    public boolean mayOpen(Subject subject) {
        return subject == Subject.CATALOGUE || subject == Subject.DOSSIER || (subject == Subject.COMPLAINT ? complaints : shared);
    }

    /** Somebody else than the person may be shown something confidential here: that is noted before it is shown. */
    public boolean isToBeNoted(Subject subject) {
        return !own && (confidential || complaints && subject == Subject.COMPLAINT || catalogue && subject == Subject.CATALOGUE);
    }
}
