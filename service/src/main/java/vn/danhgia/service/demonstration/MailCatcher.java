package vn.danhgia.service.demonstration;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Demonstration only: a mail server on the loopback address that delivers nothing and keeps what it gets in memory, so that everybody can read it on a page.
 * Each process has its own.
 */
@Component
@Profile("demonstration")
public class MailCatcher {

    static final String HOST = "127.0.0.1";

    private final ServerSetup setup;
    private GreenMail server;

    MailCatcher() {
        this.setup = new ServerSetup(freePort(), HOST, ServerSetup.PROTOCOL_SMTP);
        start();
    }

    /**
     * A caught letter.
     *
     * @param number of its place among all; the first is 0
     * @param type   of its content
     */
    public record Caught(int number, String to, String subject, Instant sent, String text, String type, String messageId) {
    }

    /** Goes on with what it has; for tests of a server that was down. */
    public final synchronized void start() {
        if (server == null) {
            server = new GreenMail(setup);
            server.start();
        }
    }

    /** What it had is gone. */
    @PreDestroy
    public final synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    int port() {
        return setup.getPort();
    }

    /** The newest first. */
    public synchronized List<Caught> all() {
        if (server == null) {
            return List.of();
        }
        MimeMessage[] messages = server.getReceivedMessages();
        List<Caught> all = new ArrayList<>(IntStream.range(0, messages.length).mapToObj(i -> read(i, messages[i])).toList());
        Collections.reverse(all);
        return all;
    }

    public Optional<Caught> one(int number) {
        return all().stream().filter(caught -> caught.number() == number).findFirst();
    }

    private static Caught read(int number, MimeMessage message) {
        try {
            return new Caught(number, message.getAllRecipients()[0].toString(), message.getSubject(), message.getSentDate().toInstant(),
                    String.valueOf(message.getContent()), message.getContentType(), message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
