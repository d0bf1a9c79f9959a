package vn.danhgia.service.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** When letters and calls go out: every few seconds of the machine, on every node; what is due the business clock says. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeRounds {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

    private final MailRound mail;
    private final WebhookRound webhooks;

    NoticeRounds(MailRound mail, WebhookRound webhooks) {
        this.mail = mail;
        this.webhooks = webhooks;
    }

    @Scheduled(fixedDelayString = "${danhgia.notices.every-ms:2000}", initialDelayString = "${danhgia.notices.every-ms:2000}")
    void letters() {
        run(mail::deliverDue, "letters");
    }

    @Scheduled(fixedDelayString = "${danhgia.notices.every-ms:2000}", initialDelayString = "${danhgia.notices.every-ms:2000}")
    void calls() {
        run(webhooks::deliverDue, "calls");
    }

    /** The next round comes whatever became of this one; what was in hand is offered again. */
    private static void run(Runnable round, String what) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.error("a round of {} ended early", what, e);
        }
    }
}
