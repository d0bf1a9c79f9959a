package vn.danhgia.service.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danhgia.domain.complaint.Complaint;
import vn.danhgia.domain.decision.GroupCount;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.people.People;

/**
 * All that the form of a task about a case shows.
 *
 * @param subject  whose result it is about
 * @param members  of UBKT today
 * @param deciders members of the body that votes again today
 * @param quota    of the person's group with the level that was settled; empty before
 * @param persons  everybody of the commune by id text, for names
 */
public record ComplaintView(OpenTask task, People.Person subject, String quarter, Complaint complaint, Dossier dossier, List<PersonId> members,
                            List<PersonId> deciders, Optional<GroupCount> quota, Map<String, People.Person> persons, long version, String actionId,
                            Map<String, List<String>> typed) implements FormView {

    @Override
    public String heading() {
        return subject.name();
    }

    @Override
    public boolean isAboutPerson() {
        return true;
    }

    /** For the link to everything that has happened. */
    public String dossierId() {
        return dossier.id().toString();
    }

    /** Members of UBKT who may be given the case: nobody who proposed, voted or is the person. */
    public List<PersonId> handlers() {
        return members.stream().filter(complaint.handling()::isImpartial).toList();
    }

    /** Those who may not. */
    public List<PersonId> partial() {
        return members.stream().filter(member -> !complaint.handling().isImpartial(member)).toList();
    }

    /** The level that the new vote carried is not the one that was proposed: a reason is asked. */
    public boolean differsFromTheProposal() {
        Optional<Level> proposed = dossier.proposal().map(Dossier.Proposal::level);
        return proposed.isPresent() && !complaint.revote().map(Complaint.Revote::level).equals(proposed);
    }

    public String name(PersonId person) {
        People.Person known = persons.get(person.toString());
        return known == null ? person.code() : known.name();
    }

    public String post(PersonId person) {
        People.Person known = persons.get(person.toString());
        return known == null ? "" : known.title().orElse("");
    }
}
