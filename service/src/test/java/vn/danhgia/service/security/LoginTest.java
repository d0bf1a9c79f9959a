package vn.danhgia.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.security.Officials.Somebody;

@ServiceTest
class LoginTest {

    private static final String NEW = "một mật khẩu mới";

    @LocalServerPort
    int port;
    @Autowired
    Accounts accounts;
    @Autowired
    Clock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    IdentityService identities;

    @Test
    void nothingIsServedToSomebodyWhoIsNotSignedIn() throws Exception {
        Visitor stranger = new Visitor(port);
        assertThat(stranger.page("/").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(stranger.page("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        HttpResponse<String> api = stranger.program("/api/anything");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
        assertThat(stranger.program(Visitor.ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void afterSigningInOneIsWhereOneWantedToBe() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.page("/camunda/app/tasklist/default/");
        HttpResponse<String> answer = visitor.signIn(Officials.ordinary(accounts).login(), Officials.PASSWORD);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/camunda/app/tasklist/default/"));
    }

    @Test
    void aWrongNameAndAWrongPasswordAndALockedAccountGetTheSameAnswer() throws Exception {
        Somebody known = Officials.ordinary(accounts);
        Somebody locked = Officials.ordinary(accounts);
        for (int tries = 0; tries < 5; tries++) {
            new Visitor(port).signIn(locked.login(), "sai mật khẩu");
        }
        List<String> answers = List.of(refusal("khong.co.ai", "sai mật khẩu"), refusal(known.login(), "sai mật khẩu"),
                refusal(locked.login(), Officials.PASSWORD));
        assertThat(answers).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).contains("/login?refused").contains("sai tên đăng nhập hoặc mật khẩu");
    }

    private String refusal(String login, String password) throws Exception {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.signIn(login, password);
        String to = answer.headers().firstValue("Location").orElse("").replaceAll("^http://[^/]+", "");
        return answer.statusCode() + " " + to + " " + visitor.page(to).body().replaceAll("value=\"[^\"]{30,}\"", "token");
    }

    @Test
    void fiveWrongTriesLockTheAccountForAQuarterOfAnHourWhateverIsTypedThen() throws Exception {
        Somebody official = Officials.ordinary(accounts);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(accepted(official, "sai mật khẩu")).isFalse();
        }
        assertThat(accepted(official, Officials.PASSWORD)).isFalse();

        OffsetDateTime until = jdbc.sql("select locked_until from security.account where user_id = ?").param(official.id())
                .query(OffsetDateTime.class).single();
        assertThat(until.toInstant()).isBetween(clock.instant().plusSeconds(14 * 60), clock.instant().plusSeconds(15 * 60));

        jdbc.sql("update security.account set locked_until = ? where user_id = ?")
                .param(clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC)).param(official.id()).update();
        assertThat(accepted(official, Officials.PASSWORD)).isTrue();
    }

    @Test
    void fourWrongTriesAndARightOneStartTheCountAnew() throws Exception {
        Somebody official = Officials.ordinary(accounts);
        for (int round = 0; round < 2; round++) {
            for (int tries = 0; tries < 4; tries++) {
                accepted(official, "sai mật khẩu");
            }
            assertThat(accepted(official, Officials.PASSWORD)).isTrue();
        }
    }

    @Test
    void guessesSentAllAtOnceAreCountedBeforeAnyIsLookedAt() throws Exception {
        Somebody official = Officials.ordinary(accounts);
        ExecutorService guessers = Executors.newFixedThreadPool(12);
        Callable<Boolean> guess = () -> accepted(official, "sai mật khẩu");
        for (Future<Boolean> answer : guessers.invokeAll(java.util.Collections.nCopies(24, guess))) {
            assertThat(answer.get()).isFalse();
        }
        guessers.shutdown();
        assertThat(jdbc.sql("select failed_attempts from security.account where user_id = ?").param(official.id()).query(Integer.class).single())
                .isEqualTo(5);
    }

    @Test
    void anAdministratorCanLiftTheLock() throws Exception {
        Somebody official = Officials.ordinary(accounts);
        for (int tries = 0; tries < 5; tries++) {
            accepted(official, "sai mật khẩu");
        }
        accounts.unlock(official.id());
        assertThat(accepted(official, Officials.PASSWORD)).isTrue();
    }

    private boolean accepted(Somebody official, String password) throws Exception {
        return !new Visitor(port).signIn(official.login(), password).headers().firstValue("Location").orElse("").contains("refused");
    }

    @Test
    void untilTheFirstPasswordIsChangedNothingElseIsServed() throws Exception {
        Somebody newcomer = Officials.newcomer(accounts);
        Visitor visitor = Visitor.signedIn(port, newcomer.login(), Officials.PASSWORD);

        assertThat(visitor.page("/").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        assertThat(visitor.page("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        HttpResponse<String> api = visitor.program("/api/anything");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("security.refused.must-change-password");
        assertThat(visitor.program(Visitor.ENGINE + "/filter").body()).contains("security.refused.must-change-password");
        assertThat(visitor.page("/password").statusCode()).isEqualTo(200);

        assertThat(change(visitor, Officials.PASSWORD, NEW).statusCode()).isEqualTo(302);
        assertThat(visitor.page("/").statusCode()).isEqualTo(200);
        assertThat(accepted(newcomer, Officials.PASSWORD)).isFalse();
        assertThat(accepted(newcomer, NEW)).isTrue();
    }

    @Test
    void aNewPasswordIsLongEnoughAndNeitherTheLoginNorTheOldOneNorLongerThanBcryptReads() throws Exception {
        Somebody newcomer = Officials.newcomer(accounts);
        Visitor visitor = Visitor.signedIn(port, newcomer.login(), Officials.PASSWORD);
        Map<String, String> refused = Map.of(
                "ngắn", "ít nhất 10 ký tự",
                newcomer.login().toUpperCase(java.util.Locale.ROOT), "trùng tên đăng nhập",
                Officials.PASSWORD, "khác mật khẩu cũ",
                "ế".repeat(25), "quá dài");
        for (Map.Entry<String, String> one : refused.entrySet()) {
            HttpResponse<String> answer = change(visitor, Officials.PASSWORD, one.getKey());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(one.getValue());
        }
        assertThat(change(visitor, "không phải", NEW).body()).contains("Mật khẩu hiện tại không đúng");
        assertThat(accepted(newcomer, Officials.PASSWORD)).isTrue();
    }

    private static HttpResponse<String> change(Visitor visitor, String old, String fresh) throws Exception {
        return visitor.submit("/password", "/password", Map.of("oldPassword", old, "newPassword", fresh, "newPasswordAgain", fresh));
    }

    @Test
    void aResetPasswordEndsEveryOpenSession() throws Exception {
        Somebody official = Officials.ordinary(accounts);
        Visitor visitor = Visitor.signedIn(port, official.login(), Officials.PASSWORD);
        assertThat(visitor.page("/").statusCode()).isEqualTo(200);
        accounts.resetPassword(official.id(), NEW);
        assertThat(visitor.page("/").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void signingInOpensANewSessionAndItsCookieIsOutOfReachForScriptsAndOtherSites() throws Exception {
        Somebody official = Officials.ordinary(accounts);
        Visitor visitor = new Visitor(port);
        visitor.page("/login");
        String before = visitor.cookie("DANHGIA").orElseThrow();
        HttpResponse<String> answer = visitor.signIn(official.login(), Officials.PASSWORD);
        assertThat(visitor.cookie("DANHGIA")).hasValueSatisfying(after -> assertThat(after).isNotEqualTo(before));
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("DANHGIA=").contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        Somebody official = Officials.ordinary(accounts);
        Visitor visitor = Visitor.signedIn(port, official.login(), Officials.PASSWORD);
        HttpResponse<String> answer = visitor.submitWithoutToken("/password",
                Map.of("oldPassword", Officials.PASSWORD, "newPassword", NEW, "newPasswordAgain", NEW));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as("a person gets a page, not a problem").startsWith("text/html");
        assertThat(accepted(official, Officials.PASSWORD)).isTrue();
    }

    @Test
    void signingOutInTasklistSignsOutOfOurPages() throws Exception {
        Visitor visitor = Visitor.signedIn(port, Officials.ordinary(accounts).login(), Officials.PASSWORD).inTasklist();
        assertThat(visitor.call("POST", "/camunda/api/admin/auth/user/default/logout", null).statusCode()).isEqualTo(200);
        assertThat(visitor.page("/").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void passwordsAreKeptWithBcrypt() {
        Somebody official = Officials.ordinary(accounts);
        assertThat(identities.createUserQuery().userId(official.id()).singleResult().getPassword()).startsWith("{bcrypt}$2");
    }

    @Test
    void ourPagesSayWhatABrowserMayLoadAndRun() throws Exception {
        HttpResponse<String> page = new Visitor(port).page("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void anInitialPasswordThatIsNotGoodEnoughOpensNoAccount() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.open(new Accounts.NewAccount(Officials.COMMUNE + ":p-ngan", "mat.khau.ngan",
                "Lê", "Ngắn", java.util.Set.of(), Officials.COMMUNE, "ngắn", true)));
        assertThat(identities.createUserQuery().userId(Officials.COMMUNE + ":p-ngan").count()).isZero();
        assertThat(jdbc.sql("select count(*) from security.account where login = 'mat.khau.ngan'").query(Integer.class).single()).isZero();
    }
}
