package vn.danhgia.service.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.shared.Legal;

/**
 * Hands letters to the mail server.
 *
 * <h2>Ground rules</h2>
 * A letter is taken in one transaction, sent outside any, and noted in another. While the server is dead it stays planned. Whoever is killed between sending
 * and noting leaves it to a later try: then the server gets it a second time, under the same Message-ID. That is the only way to a letter that comes twice;
 * the other choice would be a letter that may never come.
 */
@Component
public class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int REFUSED_FOR_GOOD = 500;

    private final DeliveryTable deliveries;
    private final Addresses addresses;
    private final LetterText texts;
    private final StillToSay still;
    private final NoticeSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailRound(DeliveryTable deliveries, Addresses addresses, LetterText texts, StillToSay still, NoticeSettings settings, ObjectProvider<JavaMailSender> mail,
              PlatformTransactionManager transactions, Clock clock) {
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.texts = texts;
        this.still = still;
        this.settings = settings;
        this.mail = mail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Sends what is due. After a failure of the server the others wait for the next round: it is asked once a round, not once a letter. */
    public void deliverDue() {
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            return;
        }
        transaction.executeWithoutResult(status -> deliveries.gather(clock.instant(), Legal.dayOf(clock.instant())));
        boolean answers = true;
        while (answers) {
            Optional<DeliveryTable.Letter> letter = transaction.execute(status -> deliveries.takeLetter());
            if (letter.isEmpty()) {
                return;
            }
            answers = deliver(letter.get(), server);
        }
    }

    /** False when the server does not answer. */
    private boolean deliver(DeliveryTable.Letter letter, JavaMailSender server) {
        try {
            List<Notice> notices = transaction.execute(status -> stillToSay(letter));
            if (notices.isEmpty()) {
                transaction.executeWithoutResult(status -> deliveries.letterEmpty(letter.id()));
                return true;
            }
            Optional<String> to = addresses.mailOf(letter.to());
            if (to.isEmpty()) {
                transaction.executeWithoutResult(status -> deliveries.letterFailed(letter.id(), DeliveryTable.NO_ADDRESS, clock.instant()));
                return true;
            }
            server.send(message(server, letter, notices, to.get()));
            transaction.executeWithoutResult(status -> deliveries.letterSent(letter.id(), clock.instant()));
            return true;
        } catch (MailException failed) {
            return failed(letter, failed);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean failed(DeliveryTable.Letter letter, MailException failed) {
        Optional<SMTPAddressFailedException> refused = refusedAddress(failed);
        if (refused.isPresent()) {
            // The address is wrong: asking again helps nobody, whoever keeps the list sees it.
            LOG.info("letter {} was refused: {}", letter.id(), refused.get().getReturnCode());
            transaction.executeWithoutResult(status -> deliveries.letterFailed(letter.id(), "address-refused " + refused.get().getReturnCode(),
                    clock.instant()));
            return true;
        }
        LOG.warn("the mail server did not take letter {} ({}), it is offered again", letter.id(), failed.getClass().getSimpleName());
        transaction.executeWithoutResult(status -> deliveries.letterLater(letter.id(), failed.getClass().getSimpleName()));
        return false;
    }

    private static Optional<SMTPAddressFailedException> refusedAddress(MailException failed) {
        Stream<Throwable> causes = failed instanceof MailSendException send ? Arrays.stream(send.getMessageExceptions()) : Stream.of(failed);
        return causes.flatMap(MailRound::chain).filter(SMTPAddressFailedException.class::isInstance).map(SMTPAddressFailedException.class::cast)
                .filter(one -> one.getReturnCode() >= REFUSED_FOR_GOOD).findFirst();
    }

    /** JavaMail keeps a second chain of its own beside the cause. */
    private static Stream<Throwable> chain(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable one = failure; one != null && all.size() < 20; one = one instanceof MessagingException mail ? mail.getNextException() : one.getCause()) {
            all.add(one);
        }
        return all.stream();
    }

    private List<Notice> stillToSay(DeliveryTable.Letter letter) {
        List<Notice> kept = new ArrayList<>();
        for (DeliveryTable.Delivery one : deliveries.in(letter.id())) {
            Optional<Notice> now = now(one.notice());
            now.ifPresent(kept::add);
            if (now.isEmpty()) {
                deliveries.doneMeanwhile(one.id(), clock.instant());
            }
        }
        return kept;
    }

    private Optional<Notice> now(Notice notice) {
        if (notice.kind() != NoticeKind.REMINDER) {
            return notice.isOver(clock.instant()) ? Optional.empty() : Optional.of(notice);
        }
        return still.now(notice).map(notice::with);
    }

    private MimeMessage message(JavaMailSender server, DeliveryTable.Letter letter, List<Notice> notices, String to) throws MessagingException {
        LetterText.Written written = texts.of(letter.to(), notices);
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, false, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(written.subject());
        helper.setText(written.text(), false);
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + letter.id() + "@danhgia>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
