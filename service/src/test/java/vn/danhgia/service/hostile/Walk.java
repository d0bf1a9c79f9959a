package vn.danhgia.service.hostile;

import static vn.danhgia.service.Office.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;

/** The way of one person's catalogue and dossier up to the vote, with what each step must leave behind; some are handed back once. */
final class Walk {

    private static final int REVIEWER = 1;
    private static final int ADVISER = 2;
    private static final int APPROVER = 3;
    private static final int PROPOSER = 4;
    private static final int APPRAISER = 5;
    private static final int OPINION = 6;
    private static final int HANDED_BACK_ONCE_IN = 10;

    private final String catalogue;
    private final String dossier;
    private final List<Step> steps = new ArrayList<>();
    private volatile int done;

    /**
     * @param fields what is typed
     * @param event  the one event that this step leaves in the log
     */
    record Step(String login, String taskKey, String subject, Map<String, List<String>> fields, String event) {
    }

    Walk(Quarter quarter, Officials.Rated rated, Officials officials, Chance chance) {
        catalogue = Office.catalogue(quarter, rated.person());
        dossier = Office.dossier(quarter, rated.person());
        String own = officials.login(rated.person());
        boolean again = true;
        while (again) {
            again = false;
            steps.add(new Step(own, "draft-catalogue", catalogue, Office.catalogueFields(quarter), "catalogue-submitted"));
            for (int column : new int[] {REVIEWER, ADVISER, APPROVER}) {
                if (!again && rated.body(column).isPresent()) {
                    again = !handedBack("catalogue-returned") && chance.onceIn(HANDED_BACK_ONCE_IN);
                    steps.add(new Step(officials.loginIn(rated.body(column).get(), rated.person()), task(column), catalogue, verdict(again),
                            again ? "catalogue-returned" : event(column)));
                }
            }
        }
        steps.add(assessment(own));
        // III.2.4: where TTĐU itself proposes, the self-assessment goes to BXDĐ.
        boolean proposedByOpinion = rated.body(OPINION).equals(rated.body(PROPOSER));
        String receiver = officials.loginIn(rated.body(proposedByOpinion ? APPRAISER : PROPOSER).orElseThrow(), rated.person());
        if (chance.onceIn(HANDED_BACK_ONCE_IN)) {
            steps.add(new Step(receiver, "receive-self-assessment", dossier, verdict(true), "self-assessment-returned"));
            steps.add(assessment(own));
        }
        steps.add(new Step(receiver, "receive-self-assessment", dossier, verdict(false), "self-assessment-received"));
    }

    private Step assessment(String own) {
        return new Step(own, "assess-self", dossier, Office.headsFields(), "self-assessment-submitted");
    }

    private boolean handedBack(String event) {
        return steps.stream().anyMatch(step -> step.event().equals(event));
    }

    private static Map<String, List<String>> verdict(boolean back) {
        return new HashMap<>(fields("verdict", back ? "RETURN" : "ACCEPT", "remark", back ? "Cần nêu rõ sản phẩm" : ""));
    }

    private static String task(int column) {
        return switch (column) {
            case REVIEWER -> "review-catalogue";
            case ADVISER -> "advise-catalogue";
            default -> "approve-catalogue";
        };
    }

    private static String event(int column) {
        return switch (column) {
            case REVIEWER -> "catalogue-reviewed";
            case ADVISER -> "catalogue-advised";
            default -> "catalogue-approved";
        };
    }

    String catalogue() {
        return catalogue;
    }

    String dossier() {
        return dossier;
    }

    boolean isOver() {
        return done == steps.size();
    }

    Step next() {
        return steps.get(done);
    }

    void stepped() {
        done++;
    }

    /** The events that the aggregate must have by now, in order, and no other. */
    List<String> eventsOf(String subject) {
        List<String> events = new ArrayList<>();
        events.add(subject.equals(catalogue) ? "catalogue-opened" : "dossier-opened");
        for (Step step : steps.subList(0, done)) {
            if (subject.equals(dossier) && step.event().equals("catalogue-approved")) {
                events.add("plan-taken-over");
            }
            if (step.subject().equals(subject)) {
                events.add(step.event());
            }
        }
        return events;
    }

    /** Where the subject's process must stand: the key of its one open task, the event it waits for, or {@code ended}. */
    String placeOf(String subject) {
        if (subject.equals(dossier) && !isOver() && next().subject().equals(catalogue)) {
            return "waits for catalogue-approved";
        }
        return steps.subList(done, steps.size()).stream().filter(step -> step.subject().equals(subject)).findFirst()
                .map(Step::taskKey).orElse(subject.equals(dossier) ? "waits for vote-taken" : "ended");
    }
}
