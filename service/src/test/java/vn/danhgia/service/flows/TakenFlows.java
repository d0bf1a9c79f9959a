package vn.danhgia.service.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Listens on every sequence flow of every diagram that is deployed in the tests, and notes those that are taken during scenarios. What is undone was not
 * taken: a flow counts when its transaction is committed.
 *
 * <p>What is noted is kept for the whole test run, over all contexts: hence static.
 */
@Component
public class TakenFlows extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();
    private static final Set<Class<?>> SCENARIOS = ConcurrentHashMap.newKeySet();
    private static volatile boolean counting;

    static void begin(Class<?> scenario) {
        SCENARIOS.add(scenario);
        counting = true;
    }

    static void end() {
        counting = false;
    }

    /** Classes of scenarios that have begun in this test run. */
    static Set<Class<?>> scenarios() {
        return Set.copyOf(SCENARIOS);
    }

    /** Ids of the diagram's sequence flows that a scenario of this test run has taken. */
    static Set<String> of(String process) {
        return Set.copyOf(TAKEN.getOrDefault(process, Set.of()));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>(Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).orElse(List.of()));
        listeners.add(new OnEveryFlow());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class OnEveryFlow extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, noting(scope, transition.getId()));
        }

        /** The engine knows no flow between an event-based gateway and the events behind it: it is taken when the event has come. */
        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
            if (event.getEventScope() instanceof ActivityImpl gateway && gateway.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
                event.addListener(ExecutionListener.EVENTNAME_START, noting(scope, element.element("incoming").getText().strip()));
            }
        }

        private static ExecutionListener noting(ScopeImpl scope, String flow) {
            String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            return execution -> {
                if (counting) {
                    Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTED,
                            committed -> TAKEN.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(flow));
                }
            };
        }
    }
}
