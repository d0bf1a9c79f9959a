package vn.danhgia.service.cost;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.danhgia.domain.shared.Quarter;

/**
 * The beans that the diagrams ask for, as an application writes them that has nothing but the engine: routing flags, and messages from one instance to the
 * next within the step's own transaction. They check nothing.
 */
final class BareSteps {

    private static final String ACCEPTED = "accepted";
    private static final String COUNTED = "counted";
    private static final Set<String> ROUTING = Set.of("record-review", "record-advice", "record-approval", "record-reception", "record-proposal",
            "record-check", "record-attendance", "record-confirmation", "record-unit-confirmation");
    /** Tasks that nobody is late for while the quarter is played: the timers lie far ahead, as the application's do. */
    private static final Date LIMIT = Date.from(Instant.now().plus(Duration.ofDays(2_000)));

    private BareSteps() {
    }

    static Map<String, Object> beans() {
        Map<String, Object> beans = new HashMap<>();
        beans.put("recordAct", (JavaDelegate) BareSteps::recordAct);
        beans.put("openUnit", (JavaDelegate) BareSteps::openUnit);
        beans.put("bringVotes", (JavaDelegate) BareSteps::bringVotes);
        beans.put("tellSession", (JavaDelegate) BareSteps::tellSession);
        for (String nothingToDo : List.of("openCatalogue", "openDossier", "takeOverPlan", "takeOverDecision", "notifyResult", "openDisciplineList",
                "gatherFacts")) {
            beans.put(nothingToDo, (JavaDelegate) step -> { });
        }
        for (String neverReached : List.of("awaitProvince", "takeOverProvinceResult", "watchDeadline", "callNextMeeting")) {
            beans.put(neverReached, (JavaDelegate) step -> {
                throw new IllegalStateException(step.getCurrentActivityId());
            });
        }
        beans.put("limits", new Limits());
        beans.put("deadlines", new Deadlines());
        beans.put("meetings", new Meetings());
        beans.put("sessions", new Sessions());
        return beans;
    }

    private static void recordAct(DelegateExecution step) {
        String activity = step.getCurrentActivityId();
        if (ROUTING.contains(activity)) {
            Object verdict = step.getVariable("verdict");
            step.setVariable(ACCEPTED, verdict == null || "ACCEPT".equals(verdict));
        }
        if (activity.equals("record-confirmation")) {
            step.setVariable(COUNTED, true);
        }
        Course course = course(step);
        switch (activity) {
            case "record-approval" -> tell(step, "catalogue-approved", step.getProcessBusinessKey().replace(":catalogue:", ":dossier:"), Map.of());
            case "record-session" -> {
                runtime(step).startProcessInstanceByKey("decision-session", course.sessionId(), Map.of("body", BareEngine.body("btv"), "clerk",
                        BareEngine.body("vpdu"), "papers", BareEngine.body("vpdu")));
                runtime(step).startProcessInstanceByKey("meeting", course.sessionMeeting(), Map.of("body", BareEngine.body("bxdd")));
            }
            case "record-decision" -> {
                for (ProcessInstance dossier : dossiers(step)) {
                    tell(step, "decision-issued", dossier.getBusinessKey(), Map.of("decidedLevel", "GOOD", "decisionNumber", step.getVariable("number")));
                }
            }
            default -> { }
        }
    }

    private static List<ProcessInstance> dossiers(DelegateExecution step) {
        return runtime(step).createProcessInstanceQuery().processDefinitionKey("dossier").processInstanceBusinessKeyLike(course(step).cycle() + ":%").list();
    }

    private static void openUnit(DelegateExecution step) {
        String key = step.getProcessBusinessKey();
        String unit = BareEngine.body(key.substring(key.lastIndexOf(':') + 1));
        step.setVariable("leadership", unit);
        step.setVariable("reporters", unit + "," + BareEngine.body("vpdu") + "," + BareEngine.body("vp-hdnd-ubnd"));
        step.setVariable("confirmer", BareEngine.body("bxdd"));
        step.setVariable("digital", BareEngine.body("bcd-cds"));
    }

    private static void bringVotes(DelegateExecution step) {
        String body = (String) step.getVariable("body");
        String unit = body.substring(body.indexOf(':') + 1);
        for (String person : Course.ratedOf(unit)) {
            tell(step, "vote-taken", course(step).dossier(person), Map.of("proposer", body, "votedLevel", "GOOD"));
        }
    }

    private static void tellSession(DelegateExecution step) {
        tell(step, "votes-counted", course(step).sessionId(), Map.of());
    }

    private static void tell(DelegateExecution step, String message, String businessKey, Map<String, Object> variables) {
        runtime(step).createMessageCorrelation(message).processInstanceBusinessKey(businessKey).setVariables(variables).correlate();
    }

    private static RuntimeService runtime(DelegateExecution step) {
        return step.getProcessEngineServices().getRuntimeService();
    }

    /** Every business key begins with commune and quarter. */
    private static Course course(DelegateExecution step) {
        return new Course(Quarter.parse(step.getProcessBusinessKey().split(":")[1]), 0);
    }

    public static final class Limits {

        public Date due(DelegateExecution step, String code) {
            return LIMIT;
        }
    }

    /** The watches over the limits wait from the quarter's opening on, on both sides. */
    public static final class Deadlines {

        public String key(DelegateExecution quarter, String code) {
            return quarter.getProcessBusinessKey() + ":" + code;
        }

        public Date next(DelegateExecution watch) {
            return LIMIT;
        }
    }

    /** Who runs a meeting. As many candidates for each task as the application names. */
    public static final class Meetings {

        public String runners(DelegateExecution step) {
            return users(Stream.concat(Stream.of(officers(step).secretary()), officers(step).chairs().stream()).toArray(String[]::new));
        }

        public String secretary(DelegateExecution step) {
            return users(officers(step).secretary());
        }

        public String concluders(DelegateExecution step) {
            return users(officers(step).secretary(), officers(step).chairs().get(0));
        }

        public String chair(DelegateExecution step) {
            return users(officers(step).chairs().get(0));
        }

        public String tellers(DelegateExecution step) {
            return users(officers(step).tellers().toArray(String[]::new));
        }

        public String otherTellers(DelegateExecution step) {
            return users(officers(step).tellers().get(1));
        }

        public boolean hasPapersToCount(DelegateExecution step) {
            return step.getVariable(COUNTED) == null;
        }

        public boolean isForASession(DelegateExecution step) {
            return course(step).sessionMeeting().equals(step.getProcessBusinessKey());
        }

        public boolean leavesSomebody(DelegateExecution step) {
            return false;
        }

        private static Course.Officers officers(DelegateExecution step) {
            return course(step).officers(step.getProcessBusinessKey());
        }

        private static String users(String... codes) {
            return Stream.of(codes).distinct().map(BareEngine::person).collect(Collectors.joining(","));
        }
    }

    public static final class Sessions {

        public boolean leavesSomebody(DelegateExecution step) {
            return false;
        }

        public boolean hasUnsettled(DelegateExecution step) {
            return false;
        }

        public boolean isContested(DelegateExecution step) {
            return false;
        }

        public boolean hasOwn(DelegateExecution step) {
            return true;
        }

        public boolean hasProvinces(DelegateExecution step) {
            return false;
        }
    }
}
