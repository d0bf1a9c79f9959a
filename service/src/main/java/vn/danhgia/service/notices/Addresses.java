package vn.danhgia.service.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.PersonId;

/** Where people are written to, and whose calendar an address is. */
@Component
public class Addresses {

    /** What mail servers take everywhere; one address, so nothing that could begin a second one or a new line. */
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final int LONGEST = 254;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static boolean isMail(String text) {
        return text.length() <= LONGEST && MAIL.matcher(text).matches();
    }

    public Optional<String> mailOf(PersonId person) {
        return jdbc.sql("select mail from notice.address where person = ? and mail <> ''").params(person.toString()).query(String.class).optional();
    }

    /** @param mail blank for no letters */
    public void mail(PersonId person, String mail, Instant at) {
        if (!mail.isEmpty() && !isMail(mail)) {
            throw new IllegalArgumentException("no mail address");
        }
        jdbc.sql("""
                insert into notice.address (person, mail, changed_at) values (?, ?, ?)
                on conflict (person) do update set mail = excluded.mail, changed_at = excluded.changed_at""")
                .params(person.toString(), mail, NoticeTable.utc(at)).update();
    }

    public boolean hasCalendar(PersonId person) {
        return jdbc.sql("select count(*) from notice.address where person = ? and calendar is not null").params(person.toString())
                .query(Integer.class).single() > 0;
    }

    /** A new secret, the only time that it is shown; the former one opens nothing any more. */
    public String renewCalendar(PersonId person, Instant at) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        calendar(person, digest(text), at);
        return text;
    }

    public void closeCalendar(PersonId person, Instant at) {
        calendar(person, null, at);
    }

    private void calendar(PersonId person, String digest, Instant at) {
        jdbc.sql("""
                insert into notice.address (person, calendar, changed_at) values (?, ?, ?)
                on conflict (person) do update set calendar = excluded.calendar, changed_at = excluded.changed_at""")
                .params(person.toString(), digest, NoticeTable.utc(at)).update();
    }

    public Optional<PersonId> byCalendar(String secret) {
        return jdbc.sql("select person from notice.address where calendar = ?").params(digest(secret)).query(String.class).optional().map(PersonId::parse);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
