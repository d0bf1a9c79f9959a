package vn.danhgia.service.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;

/** Instances by what they are about. */
final class Running {

    private Running() {
    }

    /** The instance that runs, or soon runs, of that flow for that subject. */
    static ProcessInstance of(String process, Object subject) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> ProcessEngineTests.runtimeService().createProcessInstanceQuery()
                .processDefinitionKey(process).processInstanceBusinessKey(subject.toString()).singleResult(), Objects::nonNull);
    }

    /** It is at its end now. The engine keeps no history (decision 1), by which its own assertion would tell. */
    static void hasEnded(ProcessInstance instance) {
        assertThat(ProcessEngineTests.runtimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).list()).as("ended").isEmpty();
    }

    /** Steps that nobody does by hand bring it to its end. */
    static void ends(ProcessInstance instance) {
        ends(instance, Duration.ofSeconds(30));
    }

    static void ends(ProcessInstance instance, Duration within) {
        await().atMost(within).untilAsserted(() -> hasEnded(instance));
    }

    /** Steps that nobody does by hand bring it there. */
    static void comesTo(ProcessInstance instance, String activity) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ProcessEngineTests.assertThat(instance).isWaitingAt(activity));
    }
}
