package vn.danhgia.service.security;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.processes.engine.EngineRows;
import vn.danhgia.processes.tasks.TaskDesk;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The walls of the application, one chain for the Camunda web application and one for everything else; one login and one
 * session for both.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    /** Scripts from our own address only; styles may stand in the page, for bars whose width is a number. */
    private static final String OUR_PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; "
            + "object-src 'none'; frame-ancestors 'none'";

    /** Where the server leaves word why it could not read a form. */
    private static final String PARAMETERS_UNREAD = "org.apache.catalina.parameter_parse_failed_reason";
    private static final String TOO_LARGE = "POST_TOO_LARGE";

    private static final String TASKLIST_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    private static final PathPatternRequestMatcher.Builder AT = PathPatternRequestMatcher.withDefaults();

    /** A matcher of its own kind: a plain string would be matched against Spring MVC only and miss the engine's servlets. */
    private static final RequestMatcher CAMUNDA = new OrRequestMatcher(AT.matcher("/camunda"), AT.matcher("/camunda/**"));

    @Bean
    @Order(1)
    SecurityFilterChain camundaDoor(HttpSecurity http, LoginCheck login, AccountGate accounts, TasklistGate tasklist,
            Refusals refusals, RequestCache saved) throws Exception {
        http.securityMatcher(CAMUNDA)
                .authenticationManager(onlyThis(login))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .addFilterBefore(accounts, AuthorizationFilter.class)
                .addFilterAfter(tasklist, AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(saved))
                .logout(logout -> logout.logoutRequestMatcher(AT.matcher(HttpMethod.POST, TASKLIST_LOGOUT))
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(HttpServletResponse.SC_OK)))
                .csrf(AbstractHttpConfigurer::disable) // the web application has its own token (CsrfPreventionFilter), for the same session
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))); // the rest comes from HttpHeaderSecurityFilter
        refuseInOurWords(http, refusals);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain ourDoor(HttpSecurity http, LoginCheck login, AccountGate accounts, CurrentActor actor, Refusals refusals,
            RequestCache saved, SecurityContextRepository sessions, SecuritySettings settings) throws Exception {
        http.authenticationManager(onlyThis(login))
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                        .requestMatchers(anyOf(settings.staticPaths())).permitAll()
                        .requestMatchers(anyOf(settings.publicPaths())).permitAll()
                        .requestMatchers(AT.matcher("/login")).permitAll()
                        // CVE-2026-59378: explicit, whatever is exposed and wherever; the port itself belongs on loopback
                        .requestMatchers(AT.matcher("/actuator"), AT.matcher("/actuator/**"))
                        .access((who, where) -> new AuthorizationDecision(
                                actor.ifSignedIn().filter(SignedIn::administrator).isPresent()))
                        .anyRequest().authenticated())
                .addFilterBefore(accounts, AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(saved))
                .formLogin(form -> form.loginPage("/login").successHandler(new WayIn(saved)).failureUrl("/login?" + LoginPage.REFUSED))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?" + LoginPage.SIGNED_OUT))
                // a new session, not a renamed one: whoever was known to Tasklist in the old one must not be known in the new
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OUR_PAGES))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.disable())); // served on a local network, often without HTTPS
        refuseInOurWords(http, refusals);
        return http.build();
    }

    /** Without this Spring Security would also find the check by its type, ask it twice, and count every wrong try twice. */
    private static AuthenticationManager onlyThis(LoginCheck login) {
        return new ProviderManager(login);
    }

    private static void refuseInOurWords(HttpSecurity http, Refusals refusals) throws Exception {
        http.exceptionHandling(errors -> errors
                .authenticationEntryPoint((request, response, cause) -> askToSignIn(request, response, refusals))
                .accessDeniedHandler((request, response, cause) -> refuse(request, response, cause, refusals)));
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, Refusals refusals) throws IOException {
        if (Refusals.loadsPage(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        if (Refusals.wantsPage(request)) {
            // A form sent after the session has ended: the page says so, and the browser's way back still has what was typed.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/login");
        }
        refusals.problem(request, response, HttpServletResponse.SC_UNAUTHORIZED, "security.refused.not-signed-in");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause, Refusals refusals)
            throws IOException {
        boolean stalePage = cause instanceof org.springframework.security.web.csrf.CsrfException;
        boolean sessionEnded = stalePage && CurrentActor.official().isEmpty();
        if (stalePage && TOO_LARGE.equals(String.valueOf(request.getAttribute(PARAMETERS_UNREAD)))) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE); // the token was in what could not be read
        } else if (stalePage && "/login".equals(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else if (Refusals.wantsPage(request)) {
            response.sendError(sessionEnded ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        } else {
            refusals.problem(request, response, HttpServletResponse.SC_FORBIDDEN,
                    stalePage ? "security.refused.stale-page" : "security.refused.not-allowed");
        }
    }

    private static RequestMatcher anyOf(List<String> patterns) {
        return request -> patterns.stream().map(AT::matcher).anyMatch(pattern -> pattern.matches(request));
    }

    /** Only pages are worth coming back to, never an address that a script called. */
    @Bean
    RequestCache savedRequests() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Refusals::loadsPage);
        return cache;
    }

    @Bean
    SecurityContextRepository securitySessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Before the web application's own filters: it asks us who is signed in instead of asking for a password. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> tasklistSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, TasklistSignIn.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    /** Runs inside the chains only; Spring Boot would otherwise also run every filter bean on its own. */
    @Bean
    FilterRegistrationBean<AccountGate> accountGateInTheChainOnly(AccountGate gate) {
        return inTheChainOnly(gate);
    }

    @Bean
    FilterRegistrationBean<TasklistGate> tasklistGateInTheChainOnly(TasklistGate gate) {
        return inTheChainOnly(gate);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> inTheChainOnly(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    AccountGate accountGate(AccountTable table, Refusals refusals, SecuritySettings settings) {
        return new AccountGate(table, refusals, anyOf(settings.staticPaths()),
                anyOf(List.of("/password", "/logout", "/login", TASKLIST_LOGOUT)));
    }

    @Bean
    TasklistGate tasklistGate(TaskDesk desk, CurrentActor current, Refusals refusals, ObjectProvider<TaskNames> names) {
        return new TasklistGate(TasklistPaths.read(), new Claims(desk, current), refusals, new NamedTasks(tasks -> names.getObject().about(tasks), refusals));
    }

    @Bean
    SecurityTexts securityTexts(LocaleResolver locales) {
        return new SecurityTexts(locales);
    }

    @Bean
    Refusals securityRefusals(SecurityTexts texts) {
        return new Refusals(texts);
    }

    @Bean
    Passwords passwords(SecuritySettings settings) {
        return new Passwords(settings.bcryptStrength());
    }

    @Bean
    ProcessEnginePlugin engineSettings(Passwords passwords, Clock clock) {
        return new EngineSettings(passwords, clock);
    }

    @Bean
    AccountTable accountTable(JdbcClient jdbc, SecuritySettings settings) {
        return new AccountTable(jdbc, settings);
    }

    @Bean
    EngineUsers engineUsers(IdentityService identities, PlatformTransactionManager transactions) {
        return new EngineUsers(identities, new TransactionTemplate(transactions));
    }

    @Bean
    LoginCheck loginCheck(AccountTable table, EngineUsers users, Passwords passwords, Clock clock) {
        return new LoginCheck(table, users, passwords, clock);
    }

    @Bean
    Accounts accounts(AccountTable table, EngineUsers users, Passwords passwords, PlatformTransactionManager transactions,
            SecuritySettings settings) {
        return new Accounts(table, users, passwords, new TransactionTemplate(transactions), settings.administratorsGroup());
    }

    @Bean
    CurrentActor currentActor(EngineRows rows, SecuritySettings settings) {
        return new CurrentActor(rows, settings.administratorsGroup());
    }

    @Bean
    ReadyFilters readyFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, EngineUsers users) {
        return new ReadyFilters(filters, tasks, authorizations, users);
    }

    /** Before any other runner: what everybody has in the engine, and somebody in its administrators' group. */
    @Bean
    @Order(0)
    ApplicationRunner engineReady(ReadyFilters filters, EngineUsers users, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return arguments -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // Two nodes that start together would each make every filter.
            jdbc.sql("select pg_advisory_xact_lock(7240001)::text").query(String.class).single();
            new EngineKeeper(users).takePost();
            filters.makeReady();
        });
    }

    @Bean
    FirstAdministrator firstAdministrator(Accounts accounts, EngineUsers users, SecuritySettings settings) {
        return new FirstAdministrator(accounts, users, settings);
    }

    @Bean
    AdministratorGuard administratorGuard(EngineUsers users, SecuritySettings settings) {
        return new AdministratorGuard(users, settings);
    }
}
