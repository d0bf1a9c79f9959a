package vn.danhgia.service.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.domain.shared.PersonId;

/** Tells people. Told again, it is told once. */
@Component
public class Notices {

    /** From when on the day's letter goes out, in Vietnam: half an hour after the reminders of the morning. */
    static final LocalTime LETTER_HOUR = LocalTime.of(7, 30);
    /** What is told after that hour waits a little for what comes with it. */
    private static final Duration GATHERING = Duration.ofMinutes(5);

    private final NoticeTable notices;
    private final DeliveryTable deliveries;
    private final Addresses addresses;
    private final NoticeSettings settings;
    private final ObjectProvider<JavaMailSender> mail;

    Notices(NoticeTable notices, DeliveryTable deliveries, Addresses addresses, NoticeSettings settings, ObjectProvider<JavaMailSender> mail) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.settings = settings;
        this.mail = mail;
    }

    /**
     * Writes the notice and plans by which ways it goes, in the caller's transaction.
     *
     * @param at business time, UTC
     */
    public void tell(Telling telling, Instant at) {
        notices.add(telling, at).ifPresent(notice -> {
            deliveries.shown(notice, at);
            if (mail.getIfAvailable() != null) {
                if (addresses.mailOf(telling.to()).isPresent()) {
                    deliveries.plan(notice, DeliveryTable.MAIL, telling.kind().isGathered() ? gathering(at) : at);
                } else {
                    deliveries.notPossible(notice, DeliveryTable.MAIL, DeliveryTable.NO_ADDRESS, at);
                }
            }
            settings.webhooks().forEach(target -> deliveries.plan(notice, target.channel(), at));
        });
    }

    private static Instant gathering(Instant at) {
        Instant hour = Legal.dayOf(at).atTime(LETTER_HOUR).atZone(Legal.ZONE).toInstant();
        return hour.isAfter(at) ? hour : at.plus(GATHERING);
    }

    /** The newest first. */
    public List<Notice> of(PersonId person, int limit) {
        return notices.of(person, limit);
    }

    /** Matters that the person has been told of and not marked as seen. */
    public int unseen(PersonId person) {
        return notices.unseen(person);
    }

    public void seen(PersonId person, long upTo, Instant at) {
        notices.seen(person, upTo, at);
    }

    /** Calls to meetings since then, in the order of telling. */
    public List<Notice> meetings(PersonId person, Instant since) {
        return notices.meetings(person, since);
    }
}
