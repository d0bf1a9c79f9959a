package vn.danhgia.service.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.notices.DeliveryTable.Delivery;
import vn.danhgia.service.notices.DeliveryTable.State;

/** Calls of another program, made by a round of its own in a year that the application's rounds have not reached. */
@ServiceTest
class WebhooksTest {

    private static final String SECRET = "mot-bi-mat-du-dai-1";
    private static final Instant THEN = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    NoticeTable notices;

    @Autowired
    DeliveryTable deliveries;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedDeque<>();
    private HttpServer target;
    private WebhookRound round;
    private long notice;

    record Call(String path, String signature, String key, String body) {
    }

    @BeforeEach
    void aProgramThatIsCalled() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        target.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst(WebhookRound.SIGNATURE),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
            int answer = Optional.ofNullable(answers.poll()).orElse(204);
            exchange.getResponseHeaders().add("Location", "/noi-khac");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        target.start();
        NoticeSettings settings = new NoticeSettings("https://danh-gia.example", "a@b.vn", List.of(new NoticeSettings.Webhook("thu",
                URI.create("http://127.0.0.1:" + target.getAddress().getPort() + "/nhan"), SECRET)));
        round = new WebhookRound(deliveries, settings, transactions, Clock.fixed(THEN, ZoneOffset.UTC));
        notice = new TransactionTemplate(transactions).execute(status -> {
            long id = notices.add(new Telling(new PersonId(new CommuneId("xa-goi"), "p-0001"), NoticeKind.MEETING, "m", "e" + System.nanoTime(),
                    Map.of("body", "xa-goi:btv", "when", "2999-02-01T02:00:00Z", "place", "Nhà riêng của ai đó")), THEN).orElseThrow();
            deliveries.plan(id, "WEBHOOK:thu", THEN);
            return id;
        });
    }

    @AfterEach
    void stop() {
        target.stop(0);
        jdbc.sql("update notice.delivery set state = 'CANCELLED' where notice = ? and state = 'PLANNED'").params(notice).update();
    }

    @Test
    void aCallIsSignedAndSaysIdsAndDaysOnly() throws Exception {
        round.deliverDue();

        assertThat(delivery().state()).isEqualTo(State.SENT);
        Call call = calls.get(0);
        assertThat(calls).hasSize(1);
        assertThat(call.signature()).isEqualTo("t=" + THEN.getEpochSecond() + ",v1=" + WebhookRound.signature(SECRET, THEN.getEpochSecond(), call.body()));
        assertThat(WebhookRound.signature(SECRET, 1, "x")).as("computed elsewhere: printf 1.x | openssl dgst -sha256 -hmac").isEqualTo("09cae1a8803a5c35d297c1920c95dae43f9396137e54f4876bd8cb4ac3c38ef6");
        JsonNode body = new ObjectMapper().readTree(call.body());
        assertThat(body.get("person").asText()).isEqualTo("xa-goi:p-0001");
        assertThat(body.get("kind").asText()).isEqualTo("MEETING");
        assertThat(body.get("link").asText()).startsWith("https://danh-gia.example/");
        assertThat(call.body()).doesNotContain("Nhà riêng");
        round.deliverDue();
        assertThat(calls).as("once").hasSize(1);
    }

    @Test
    void whatIsNotTakenIsCalledAgainLaterUnderTheSameKey() {
        answers.add(500);
        round.deliverDue();
        assertThat(delivery().state()).isEqualTo(State.PLANNED);
        assertThat(delivery().reason()).isEqualTo("HTTP 500");
        round.deliverDue();
        assertThat(calls).as("not at once").hasSize(1);

        assertThat(deliveries.again(delivery().id())).isTrue();
        round.deliverDue();
        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(calls).extracting(Call::key).hasSize(2).containsOnly(String.valueOf(notice));
    }

    @Test
    void noRedirectionIsFollowed() {
        answers.add(302);
        answers.add(200);
        round.deliverDue();

        assertThat(calls).extracting(Call::path).containsExactly("/nhan");
        assertThat(delivery().reason()).isEqualTo("HTTP 302");
        assertThat(delivery().state()).isEqualTo(State.PLANNED);
    }

    @Test
    void aProgramThatIsDownLosesNothingAndOneThatIsNotNamedAnyMoreIsNotCalled() {
        target.stop(0);
        round.deliverDue();
        assertThat(delivery().state()).isEqualTo(State.PLANNED);
        assertThat(delivery().reason()).isEqualTo("ConnectException");

        deliveries.again(delivery().id());
        new WebhookRound(deliveries, new NoticeSettings("http://x", "a@b", List.of()), transactions, Clock.fixed(THEN, ZoneOffset.UTC)).deliverDue();
        assertThat(delivery().state()).isEqualTo(State.CANCELLED);
        assertThat(delivery().reason()).isEqualTo("no-target");
    }

    private Delivery delivery() {
        return deliveries.of(notice).stream().filter(one -> one.channel().equals("WEBHOOK:thu")).findFirst().orElseThrow();
    }
}
