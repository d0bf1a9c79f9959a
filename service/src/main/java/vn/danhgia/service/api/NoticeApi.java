package vn.danhgia.service.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.notices.DeliveryTable;
import vn.danhgia.service.notices.DeliveryTable.State;
import vn.danhgia.service.notices.Notice;
import vn.danhgia.service.notices.NoticeLinks;
import vn.danhgia.service.notices.Notices;
import vn.danhgia.service.web.Actors;
import vn.danhgia.service.web.PageActs;

/** What one was told; for those who run the quarter, how everything told has gone out. */
@RestController
@RequestMapping("/api")
class NoticeApi {

    private static final int SHOWN = 300;

    private final Notices notices;
    private final DeliveryTable deliveries;
    private final PageActs rights;
    private final Actors actors;
    private final Clock clock;

    NoticeApi(Notices notices, DeliveryTable deliveries, PageActs rights, Actors actors, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.rights = rights;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param seenAt null while it was not marked as seen */
    record NoticeJson(long id, String kind, String subject, String rung, Map<String, String> facts, String link, Instant toldAt, Instant seenAt) {
    }

    /** @param upTo number of the newest notice that was seen */
    record SeenJson(long upTo) {
    }

    /** @param doneAt null while it is planned */
    record DeliveryJson(long id, String to, String kind, String channel, State state, Instant due, Instant doneAt, int attempts, String reason) {
    }

    @GetMapping("/notices")
    @Documented
    List<NoticeJson> list() {
        return notices.of(actors.person(), SHOWN).stream().map(NoticeApi::json).toList();
    }

    @PostMapping("/notices/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Documented(problems = {400, 403})
    void seen(@RequestBody SeenJson seen) {
        notices.seen(actors.person(), seen.upTo(), clock.instant());
    }

    @GetMapping("/deliveries")
    @Documented(problems = 403)
    List<DeliveryJson> deliveries() {
        PersonId me = actors.person();
        if (!rights.watches(actors.current(), me.commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return deliveries.of(me.commune(), List.of(State.values()), SHOWN).stream().map(NoticeApi::json).toList();
    }

    @PostMapping("/deliveries/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Documented(problems = {400, 403, 404, 409})
    void cancel(@PathVariable("id") long id) {
        requireSending(id);
        orTooLate(deliveries.cancel(id, actors.person(), clock.instant()));
    }

    @PostMapping("/deliveries/{id}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Documented(problems = {400, 403, 404, 409})
    void again(@PathVariable("id") long id) {
        requireSending(id);
        orTooLate(deliveries.again(id));
    }

    private void requireSending(long delivery) {
        PersonId me = actors.person();
        if (!rights.runsTheOffice(actors.current(), me.commune())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        deliveries.delivery(delivery).filter(one -> one.notice().to().commune().equals(me.commune()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void orTooLate(boolean done) {
        if (!done) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private static NoticeJson json(Notice one) {
        return new NoticeJson(one.id(), one.kind().name(), one.subject(), one.rung(), one.facts(), NoticeLinks.of(one), one.toldAt(), one.seenAt().orElse(null));
    }

    private static DeliveryJson json(DeliveryTable.Delivery one) {
        return new DeliveryJson(one.id(), one.notice().to().toString(), one.notice().kind().name(), one.channel(), one.state(), one.due(),
                one.done().orElse(null), one.attempts(), one.reason());
    }
}
