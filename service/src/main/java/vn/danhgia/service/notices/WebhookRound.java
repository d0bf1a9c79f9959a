package vn.danhgia.service.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.service.notices.DeliveryTable.State;

/**
 * Calls the programs that the installation names, each call signed. Taken, made and noted as a letter is ({@link MailRound}): at least once, under one
 * {@code Idempotency-Key}. Only configured addresses are called, no redirection is followed, and nothing of the answer is kept but its number.
 */
@Component
public class WebhookRound {

    /** {@code t=<seconds>,v1=<hex>}: HMAC-SHA256 under the target's secret of {@code <seconds>.<body>}. */
    public static final String SIGNATURE = "X-Danhgia-Signature";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Some two days at last. */
    private static final int TRIES = 50;
    private static final String HMAC = "HmacSHA256";

    private final DeliveryTable deliveries;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();

    WebhookRound(DeliveryTable deliveries, NoticeSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public void deliverDue() {
        for (int calls = 0; calls < 500; calls++) {
            Optional<DeliveryTable.Delivery> call = transaction.execute(status -> deliveries.takeCall(clock.instant()));
            if (call.isEmpty()) {
                return;
            }
            deliver(call.get());
        }
    }

    private void deliver(DeliveryTable.Delivery call) {
        Optional<NoticeSettings.Webhook> target = settings.webhook(call.channel());
        if (target.isEmpty()) {
            note(call, State.CANCELLED, DeliveryTable.NO_TARGET);
            return;
        }
        try {
            int answer = client.send(request(target.get(), call.notice()), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (answer >= 200 && answer < 300) {
                note(call, State.SENT, "");
            } else {
                notTaken(call, "HTTP " + answer);
            }
        } catch (IOException e) {
            notTaken(call, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void notTaken(DeliveryTable.Delivery call, String reason) {
        if (call.attempts() >= TRIES) {
            note(call, State.FAILED, reason);
        } else {
            transaction.executeWithoutResult(status -> deliveries.callLater(call.id(), reason));
        }
    }

    private void note(DeliveryTable.Delivery call, State state, String reason) {
        transaction.executeWithoutResult(status -> deliveries.callDone(call.id(), state, reason, clock.instant()));
    }

    private HttpRequest request(NoticeSettings.Webhook target, Notice notice) {
        String body = body(notice);
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(target.url()).timeout(PATIENCE).header("Content-Type", "application/json").header("User-Agent", "danhgia")
                .header("Idempotency-Key", String.valueOf(notice.id())).header(SIGNATURE, "t=" + seconds + ",v1=" + signature(target.secret(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    /** Ids, days and counts; what somebody typed, such as a place, stays inside. */
    private String body(Notice notice) {
        Map<String, String> facts = new TreeMap<>(notice.facts());
        facts.remove("place");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", notice.id());
        body.put("kind", notice.kind().name());
        body.put("person", notice.to().toString());
        body.put("subject", notice.subject());
        body.put("rung", notice.rung());
        body.put("toldAt", notice.toldAt().toString());
        body.put("link", settings.baseUrl() + NoticeLinks.of(notice));
        body.put("facts", facts);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signature(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
