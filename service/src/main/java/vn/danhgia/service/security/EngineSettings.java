package vn.danhgia.service.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.SaltGenerator;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;

/**
 * The engine's own guards. Most are off by default in 7.24, so each is set here, after Spring Boot's properties (whose order
 * is lower), and looked at again once the engine stands: an engine with one of them off does not start.
 */
@Order(EngineSettings.AFTER_THE_PROPERTIES)
class EngineSettings extends AbstractProcessEnginePlugin {

    static final int AFTER_THE_PROPERTIES = Integer.MAX_VALUE;

    /** Ids are written {@code commune:code}; the engine by itself allows letters and digits only. */
    static final String COMMUNE_AND_CODE = "[a-z0-9][a-z0-9-]*:[a-z0-9][a-z0-9-]*";
    private static final String CAMUNDA_ADMIN = "camunda-admin";
    /** Tasklist asks for its filters 2,000 at a time; fewer and it shows none. */
    private static final int MOST_RESULTS = 2_000;

    private final Passwords passwords;
    private final Clock clock;

    EngineSettings(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        whoMayDoWhat(engine);
        nothingIsRun(engine);
        passwordsAreOurs(engine);
    }

    private void whoMayDoWhat(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false); // delegates act as the process, not as whoever completed the task
        engine.setAuthorizationCheckRevokes("never"); // nothing is ever revoked; "auto" asks the table whether anything is before every check
        engine.setTenantCheckEnabled(true);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK"); // the default, UPDATE, lets a candidate edit and hand on the task
        engine.setResourceAuthorizationProvider(new GrantsOfTasks());
        engine.setTaskMetricsEnabled(false); // a row for every person and task, which nobody reads
        engine.setUserResourceWhitelistPattern(COMMUNE_AND_CODE + "|" + EngineKeeper.USER);
        engine.setGroupResourceWhitelistPattern(COMMUNE_AND_CODE + "|" + CAMUNDA_ADMIN);
        engine.setTenantResourceWhitelistPattern("[a-z0-9][a-z0-9-]*");
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
    }

    private void nothingIsRun(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(guardFirst(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(guardFirst(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setFilterService(new GuardedFilters(clock));
        engine.setDeserializationTypeValidationEnabled(true); // off by default: JSON variables could name any class
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setCmmnEnabled(false);
    }

    private void passwordsAreOurs(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setSaltGenerator(NO_SALT); // bcrypt salts by itself; an appended salt would eat into its 72 bytes
        engine.setEnablePasswordPolicy(false);
        engine.setWebappsAuthenticationLoggingEnabled(false);
    }

    private static List<CommandInterceptor> guardFirst(List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new QueryExpressionGuard()); // one for each chain: an interceptor knows a single successor
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
        require(engine.isAuthorizationEnabled(), "authorization");
        require(engine.isTenantCheckEnabled(), "tenant check");
        require(!engine.isEnableExpressionsInAdhocQueries(), "no expressions in ad-hoc queries");
        require(!engine.isEnableExpressionsInStoredQueries(), "no expressions in stored queries");
        require(engine.isDeserializationTypeValidationEnabled(), "deserialization type validation");
        require(!engine.isJavaSerializationFormatEnabled(), "no Java serialization");
        require(engine.getFilterService() instanceof GuardedFilters, "guarded filters");
        require(engine.getScriptEngineResolver() instanceof NoScripts, "no scripts");
        require(engine.getCommandInterceptorsTxRequired().stream().anyMatch(QueryExpressionGuard.class::isInstance), "query guard");
        require(engine.getCommandInterceptorsTxRequiresNew().stream().anyMatch(QueryExpressionGuard.class::isInstance),
                "query guard of new transactions");
    }

    private static void require(boolean holds, String guard) {
        if (!holds) {
            throw new IllegalStateException("The engine's guard is off: " + guard);
        }
    }

    private static final SaltGenerator NO_SALT = () -> "";
}
