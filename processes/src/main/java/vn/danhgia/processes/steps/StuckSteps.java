package vn.danhgia.processes.steps;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Jobs whose retries are used up: nothing happens to them until somebody has looked. */
@Component
public class StuckSteps {

    private static final int MOST_LISTED = 200;
    private static final int TRIES = 3;

    private final ManagementService management;
    private final RuntimeService runtime;

    public StuckSteps(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /**
     * @param process key of the flow
     * @param subject business key: the aggregate that it stands for
     * @param step    id of the activity in the diagram
     */
    public record Stuck(String job, String process, String subject, String step) {
    }

    public List<Stuck> list() {
        List<Job> jobs = management.createJobQuery().noRetriesLeft().listPage(0, MOST_LISTED);
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<String, String> subjects = runtime.createProcessInstanceQuery()
                .processInstanceIds(jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet())).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getProcessInstanceId, ProcessInstance::getBusinessKey));
        Map<String, String> steps = management.createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(definition -> definition.getId(), definition -> definition.getActivityId()));
        return jobs.stream().map(job -> new Stuck(job.getId(), job.getProcessDefinitionKey(), subjects.get(job.getProcessInstanceId()),
                steps.get(job.getJobDefinitionId()))).toList();
    }

    /** Lets the engine try a step again, a few times. */
    public void tryAgain(String job) {
        management.setJobRetries(job, TRIES);
    }
}
