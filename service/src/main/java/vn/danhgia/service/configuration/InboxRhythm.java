package vn.danhgia.service.configuration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.danhgia.processes.inbox.InboxDeliverer;

/** Looks into the process inbox several times a second; nodes share the work by skipping each other's rows. */
@Component
@ConditionalOnProperty(name = "danhgia.inbox.enabled", matchIfMissing = true)
class InboxRhythm {

    private final InboxDeliverer deliverer;

    InboxRhythm(InboxDeliverer deliverer) {
        this.deliverer = deliverer;
    }

    @Scheduled(fixedDelayString = "${danhgia.inbox.every-ms:200}")
    void deliver() {
        deliverer.deliverDue();
    }
}
