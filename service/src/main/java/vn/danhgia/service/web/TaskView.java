package vn.danhgia.service.web;

import java.util.List;
import java.util.Map;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.SelfAssessment;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.service.people.People;

/**
 * All that a task's form shows.
 *
 * @param subject   the person whom the task is about
 * @param quarter   {@code 2026-Q2}
 * @param catalogue folded; stage ABSENT before it is opened
 * @param dossier   folded; stage ABSENT before it is opened
 * @param dossierId for the link to everything that has happened
 * @param version   of the aggregate that the task writes to, as shown here
 * @param actionId  goes out with the form and comes back with every repetition of the same act
 * @param typed     what the person had typed when the form comes back with refusals
 */
public record TaskView(OpenTask task, People.Person subject, String quarter, WorkCatalogue catalogue, Dossier dossier, String dossierId,
                       long version, String actionId, Map<String, List<String>> typed) implements FormView {

    @Override
    public String heading() {
        return subject.name();
    }

    @Override
    public boolean isAboutPerson() {
        return true;
    }

    /**
     * What the person had written when the self-assessment was handed back; null before. Its words are shown again, never its points, degrees,
     * level.
     */
    public SelfAssessment written() {
        return dossier.assessment().flatMap(assessment -> assessment.content().reveal()).orElse(null);
    }

    /** How many rows a table has to show: those typed in the given column, or recorded, and spare ones. */
    public int rows(String column, int recorded, int spare) {
        int rows = typed.getOrDefault(column, List.of()).size();
        return Math.max(rows, recorded) + (typed.isEmpty() ? spare : 0);
    }
}
