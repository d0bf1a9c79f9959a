package vn.danhgia.service.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danhgia.domain.cycle.Rung;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.processes.deadline.Reminder;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.deadlines.ReminderTable;
import vn.danhgia.service.demonstration.MailCatcher;
import vn.danhgia.service.demonstration.MailCatcher.Caught;
import vn.danhgia.service.flows.Town;
import vn.danhgia.service.flows.Towns;
import vn.danhgia.service.notices.DeliveryTable.Delivery;
import vn.danhgia.service.notices.DeliveryTable.State;

/** Letters on the whole application, with a real mail server behind them; each test has a commune of its own. */
@ServiceTest
class LettersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OFFICIAL = "p-0001";
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 6, 14);

    @Autowired
    Towns towns;

    @Autowired
    ReminderTable reminders;

    @Autowired
    Notices notices;

    @Autowired
    DeliveryTable deliveries;

    @Autowired
    Addresses addresses;

    @Autowired
    MailRound round;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Town town;
    private PersonId official;
    private String mailbox;

    @BeforeEach
    void aCommuneWithOneOfficialWhoReadsMail() throws Exception {
        town = towns.settle("pho-don-vi-ubnd").opens();
        official = town.dossier(OFFICIAL).person();
        mailbox = UUID.randomUUID() + "@xa.example";
        addresses.mail(official, mailbox, clock.instant());
        town.comesTo("draft-catalogue", town.catalogue(OFFICIAL));
    }

    @Test
    @Tag("R-III.3.1-1")
    void aPersonHasOneLetterADayHoweverManyRemindersThereAre() {
        remind(Rung.Step.WEEK_BEFORE, DeadlineCode.SELF_ASSESSMENT, DeadlineCode.PROPOSAL, DeadlineCode.SELF_ASSESSMENT);

        Caught letter = onlyLetter();
        assertThat(letter.subject()).contains("2 việc cần đồng chí xem");
        assertThat(letter.text()).contains("Nhắc việc: Cá nhân gửi bản tự đánh giá, xếp loại", "Hạn: hết ngày 14/6/2099", "Mở: http://localhost");
        assertThat(letter.text().split("Nhắc việc:")).as("told twice, in it once").hasSize(3);

        remind(Rung.Step.WEEK_BEFORE, DeadlineCode.DECISION);
        round.deliverDue();
        round.deliverDue();
        assertThat(letters()).as("the next waits for tomorrow's letter").hasSize(1);
        assertThat(mailOf(official)).extracting(Delivery::state).containsExactlyInAnyOrder(State.SENT, State.SENT, State.PLANNED);
    }

    @Test
    void workThatWasDoneMeanwhileIsNotRemindedOf() throws Exception {
        town.does(OFFICIAL, "draft-catalogue", town.catalogue(OFFICIAL));
        town.comesTo("review-catalogue", town.catalogue(OFFICIAL));
        town.hold("assess-self");
        town.comesTo("assess-self", town.dossier(OFFICIAL));
        DeadlineCode code = DeadlineCode.CATALOGUE_GOVERNMENT;
        remind(Rung.Step.DAY_BEFORE, code);

        await().atMost(PATIENCE).untilAsserted(() -> {
            round.deliverDue();
            assertThat(mailOf(official)).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(State.CANCELLED);
                assertThat(one.reason()).isEqualTo("done-meanwhile");
            });
        });
        assertThat(letters()).isEmpty();
    }

    @Test
    @Tag("R-5.5-1")
    void workHandedBackIsToldAtOnceWithoutTheRemarkAndOnlyOnce() throws Exception {
        town.does(Town.CHAIR, "review-catalogue", town.catalogue(OFFICIAL),
                Office.fields("verdict", "RETURN", "remark", "<script>alert(1)</script> Chưa rõ sản phẩm của đồng chí"));

        Caught letter = onlyLetter();
        assertThat(letter.subject()).isEqualTo("[Đánh giá quý] Danh mục công việc được trả lại");
        assertThat(letter.text()).contains("đọc ý kiến, sửa và gửi lại").doesNotContain("script", "Chưa rõ sản phẩm");

        int told = jdbc.sql("select count(*) from notice.notice").query(Integer.class).single();
        StreamingEventProcessor list = processing.eventProcessor("dossier_list_v2", StreamingEventProcessor.class).orElseThrow();
        list.shutDown();
        list.resetTokens();
        list.start();
        await().atMost(PATIENCE).until(() -> jdbc.sql("select count(*) from view.dossier_list_v2 where person = ? and catalogue_last = 'catalogue-returned'")
                .params(official.toString()).query(Integer.class).single() == 1);
        round.deliverDue();
        assertThat(jdbc.sql("select count(*) from notice.notice where recipient = ?").params(official.toString()).query(Integer.class).single())
                .as("a view that is read anew tells nobody").isEqualTo(1);
        assertThat(told).isPositive();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void nothingIsLostWhileTheMailServerIsDownAndNothingComesTwiceOnceItIsUp() {
        catcher.stop();
        remind(Rung.Step.WEEK_BEFORE, DeadlineCode.SELF_ASSESSMENT);
        round.deliverDue();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mailOf(official)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.PLANNED);
            assertThat(one.attempts()).isPositive();
            assertThat(one.reason()).isNotBlank();
        }));

        catcher.start();
        assertThat(deliveries.again(mailOf(official).get(0).id())).isTrue();
        onlyLetter();
        assertThat(mailOf(official)).extracting(Delivery::state).containsExactly(State.SENT);
        IntStream.range(0, 3).forEach(i -> round.deliverDue());
        assertThat(letters()).hasSize(1);
        assertThat(deliveries.again(mailOf(official).get(0).id())).as("what was sent is not sent again").isFalse();
    }

    /** A process that is killed between handing a letter over and noting it leaves the letter as it was before: the note is what is missing. */
    @Test
    void aKillBetweenSendingAndNotingBringsTheSameLetterASecondTimeUnderTheSameMessageId() {
        remind(Rung.Step.WEEK_BEFORE, DeadlineCode.SELF_ASSESSMENT);
        onlyLetter();
        jdbc.sql("update notice.delivery set state = 'PLANNED', done_at = null where id = ?").params(mailOf(official).get(0).id()).update();
        jdbc.sql("update notice.letter set state = 'PLANNED', sent_at = null, next_attempt_at = clock_timestamp() + interval '2 minutes' where recipient = ?")
                .params(official.toString()).update();
        round.deliverDue();
        assertThat(letters()).as("another node waits until the try must be over").hasSize(1);

        jdbc.sql("update notice.letter set next_attempt_at = clock_timestamp() where recipient = ?").params(official.toString()).update();
        await().atMost(PATIENCE).untilAsserted(() -> {
            round.deliverDue();
            assertThat(letters()).hasSize(2);
        });
        assertThat(letters().stream().map(Caught::messageId).distinct()).hasSize(1);
        assertThat(mailOf(official)).extracting(Delivery::state).containsExactly(State.SENT);
    }

    @Test
    void nodesThatSendAtTheSameTimeSendEachLetterOnce() throws Exception {
        List<String> mailboxes = IntStream.range(0, 40).mapToObj(i -> "n" + i + "-" + UUID.randomUUID() + "@xa.example").toList();
        new TransactionTemplate(transactions).executeWithoutResult(status -> IntStream.range(0, 40).forEach(i -> {
            PersonId person = new PersonId(official.commune(), "p-77" + (10 + i));
            addresses.mail(person, mailboxes.get(i), clock.instant());
            notices.tell(new Telling(person, NoticeKind.CATALOGUE_RETURNED, "x", "y", Map.of()), clock.instant());
        }));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        IntStream.range(0, 4).forEach(i -> nodes.execute(round::deliverDue));
        nodes.shutdown();
        assertThat(nodes.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(catcher.all().stream().map(Caught::to).filter(mailboxes::contains).distinct()).hasSize(40));
        round.deliverDue();
        assertThat(catcher.all().stream().map(Caught::to).filter(mailboxes::contains)).hasSize(40);
    }

    @Test
    void allLettersOfTheLanguageSurviveInSubjectAndBodyAndNamesAreTextWhateverIsInThem() {
        String letters = vietnameseLetters();
        assertThat(letters).hasSize(134);
        jdbc.sql("update people.body set name = ? where id = ?").params(letters, official.commune() + ":" + Town.UNIT).update();
        jdbc.sql("update people.person set family_name = ?, given_name = ? where id = ?")
                .params("<b>Nguyễn</b>\r\nBcc: ai@do.example\r\n", Normalizer.normalize("Ước", Normalizer.Form.NFD), official.toString()).update();
        notices.tell(new Telling(official, NoticeKind.MEETING, "m", "e", Map.of("body", official.commune() + ":" + Town.UNIT, "when",
                clock.instant().plus(Duration.ofDays(2)).toString(), "place", "Hội trường <i>tầng 2</i> & " + letters)), clock.instant());

        Caught letter = onlyLetter();
        assertThat(letter.subject()).contains(letters);
        assertThat(letter.text()).contains(letters, "tầng 2</i> & " + letters, "Ước").contains("<b>Nguyễn</b>");
        assertThat(letter.type()).startsWith("text/plain");
        assertThat(catcher.all()).noneMatch(one -> one.to().contains("ai@do.example"));
    }

    @Test
    void anAddressThatTheServerRefusesIsShownAndNotTriedForEver() throws Exception {
        catcher.stop();
        try (ServerSocket refusing = new ServerSocket(server.getPort(), 50, InetAddress.getByName("127.0.0.1"))) {
            Thread answers = new Thread(() -> refuseEverybody(refusing));
            answers.setDaemon(true);
            answers.start();
            remind(Rung.Step.WEEK_BEFORE, DeadlineCode.SELF_ASSESSMENT);
            await().atMost(PATIENCE).untilAsserted(() -> {
                round.deliverDue();
                assertThat(mailOf(official)).singleElement().satisfies(one -> {
                    assertThat(one.state()).isEqualTo(State.FAILED);
                    assertThat(one.reason()).isEqualTo("address-refused 550");
                });
            });
        } finally {
            catcher.start();
        }
        round.deliverDue();
        assertThat(letters()).as("it rests until somebody offers it again").isEmpty();
        assertThat(deliveries.again(mailOf(official).get(0).id())).isTrue();
        onlyLetter();
    }

    /** A mail server that knows no recipient. */
    private static void refuseEverybody(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept(); PrintStream answer = new PrintStream(caller.getOutputStream(), true, StandardCharsets.US_ASCII);
                    BufferedReader asked = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
                answer.print("220 thu\r\n");
                for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                    answer.print(line.startsWith("RCPT") ? "550 5.1.1 unknown\r\n" : line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
                }
            } catch (IOException callerHasGone) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private void remind(Rung.Step step, DeadlineCode... codes) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        new TransactionTemplate(transactions).executeWithoutResult(status -> reminders.tell(Stream.of(codes).map(code ->
                new Reminder(town.cycle(), code, LAST_DAY, step, official, List.of(OFFICIAL), 1)).toList(), yesterday));
    }

    private Caught onlyLetter() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            round.deliverDue();
            assertThat(letters()).isNotEmpty();
        });
        assertThat(letters()).hasSize(1);
        await().atMost(PATIENCE).until(() -> mailOf(official).stream().noneMatch(one -> one.state() == State.PLANNED && one.attempts() > 0));
        return letters().get(0);
    }

    private List<Caught> letters() {
        return catcher.all().stream().filter(one -> one.to().equals(mailbox)).toList();
    }

    private List<Delivery> mailOf(PersonId person) {
        return notices.of(person, 100).stream().flatMap(notice -> deliveries.of(notice.id()).stream())
                .filter(one -> one.channel().equals(DeliveryTable.MAIL)).toList();
    }

    private static String vietnameseLetters() {
        StringBuilder letters = new StringBuilder();
        String tones = "\u0300\u0301\u0303\u0309\u0323";
        for (String vowel : List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")) {
            if (vowel.charAt(0) > 'z') {
                letters.append(vowel);
            }
            tones.chars().forEach(tone -> letters.append(Normalizer.normalize(vowel + (char) tone, Normalizer.Form.NFC)));
        }
        letters.append('đ');
        return letters + letters.toString().toUpperCase(Locale.forLanguageTag("vi"));
    }
}
