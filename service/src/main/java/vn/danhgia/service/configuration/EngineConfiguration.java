package vn.danhgia.service.configuration;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.danhgia.processes.command.Commune;
import vn.danhgia.processes.cycle.Limits;
import vn.danhgia.processes.deadline.Deadlines;
import vn.danhgia.processes.decision.Sessions;
import vn.danhgia.processes.meeting.Meetings;
import vn.danhgia.service.time.DemonstrationClock;

/** The engine: what diagrams may call, what is deployed, whose tenant an instance is, whose time it keeps. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** A step that fails is tried again for about an hour and a half before an administrator must look. */
    private static final String RETRIES = "PT2S,PT10S,PT30S,PT2M,PT5M,PT15M,PT1H";

    private static final String[] DIAGRAMS = {"quarterly-assessment", "work-catalogue", "dossier", "meeting", "decision-session", "unit-quarter",
            "old-unit-remarks", "deadline", "complaint"};

    /** Diagrams reach the delegates by name and nothing else of the application. */
    @Bean
    ProcessEnginePlugin diagramsReachOnlyTheirBeans(Map<String, JavaDelegate> delegates, Limits limits, Deadlines deadlines, Meetings meetings,
                                                     Sessions sessions) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                Map<Object, Object> beans = new HashMap<>(delegates);
                beans.put("limits", limits);
                beans.put("deadlines", deadlines);
                beans.put("meetings", meetings);
                beans.put("sessions", sessions);
                engine.setBeans(beans);
                engine.setFailedJobRetryTimeCycle(RETRIES);
                // A quarter's limits are watched by instances of its own flow and write to one aggregate: one after the other, not against each other.
                engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
            }
        };
    }

    /**
     * Class-path diagrams only, under names that do not depend on how the application is packaged. When one file has changed all are deployed: a form is
     * looked up in the deployment of its diagram.
     */
    @Bean
    ProcessEnginePlugin deployment() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                DeploymentBuilder deployment = engine.getRepositoryService().createDeployment()
                        .name("danhgia").source("application").enableDuplicateFiltering(false);
                for (String diagram : DIAGRAMS) {
                    deployment.addInputStream(diagram + ".bpmn", resource("bpmn/" + diagram + ".bpmn"));
                }
                deployment.addInputStream("forms/task.html", resource("forms/task.html"));
                deployment.deploy();
            }
        };
    }

    private static java.io.InputStream resource(String name) {
        return java.util.Objects.requireNonNull(EngineConfiguration.class.getClassLoader().getResourceAsStream(name), name);
    }

    /** The commune is the tenant of every instance. */
    @Bean
    ProcessEnginePlugin communesAreTenants() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setTenantIdProvider(new CommuneOfInstance());
            }
        };
    }

    private static final class CommuneOfInstance implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            Object commune = context.getVariables().getValue(Commune.VARIABLE, Object.class);
            if (commune == null) {
                throw new IllegalStateException("an instance without a commune");
            }
            return commune.toString();
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
            return null;
        }
    }

    /** Timers follow the demonstration's time; the engine's clock is moved, never stopped. */
    @Bean
    DemonstrationClock.Follower engineFollowsTheClock(org.springframework.beans.factory.ObjectProvider<ProcessEngine> engines) {
        return offset -> {
            if (offset.equals(Duration.ZERO)) {
                ClockUtil.reset();
            } else {
                ClockUtil.offset(offset.toMillis());
            }
            engines.ifAvailable(EngineConfiguration::lookForDueTimers);
        };
    }

    private static void lookForDueTimers(ProcessEngine engine) {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (executor.isActive()) {
            executor.jobWasAdded();
        }
    }
}
