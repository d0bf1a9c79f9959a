package vn.danhgia.service.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Evidence;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.service.secrets.Sealing;

/**
 * Keeps the files of a catalogue's rows. Content and name are sealed under the key of the person whom the catalogue is about: when that key is destroyed,
 * what is left says only that a file of this size and hash was there.
 */
@Component
public class EvidenceFiles {

    /** In bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_FILES = 10;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    EvidenceFiles(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * A kept file, without its content.
     *
     * @param number of the catalogue's row
     * @param name   as the person called it; empty once the key was destroyed
     * @param at     business time, UTC
     */
    public record Kept(long id, int number, Optional<String> name, String mediaType, long size, String sha256, Instant at) {

        /** What events say of it. */
        public Evidence evidence() {
            return new Evidence(name.orElse(sha256), mediaType, size, sha256);
        }
    }

    /**
     * The same bytes for the same row twice are kept once.
     *
     * @param name as the browser told it; has no say in what the file is
     * @throws Refused with nothing kept when it is empty, too large, none of the kinds that can be evidence, or one too many
     */
    @Transactional(rollbackFor = Refused.class)
    public void keep(CatalogueId catalogue, int number, String name, byte[] content) throws Refused {
        String called = plain(name);
        if (content.length == 0) {
            throw Refused.because(RejectionCode.EVIDENCE_EMPTY, called);
        }
        if (content.length > MOST_BYTES) {
            throw Refused.because(RejectionCode.EVIDENCE_TOO_LARGE, called, MOST_BYTES / MEGABYTE);
        }
        FileKind kind = FileKind.of(content).orElseThrow(() -> Refused.because(RejectionCode.EVIDENCE_NOT_ALLOWED, called, FileKind.mediaTypeOf(content)));
        // Two uploads at once for one row: the second waits, and counts the first.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 16))::text").params(catalogue + " " + number).query(String.class).single();
        if (of(catalogue).stream().filter(kept -> kept.number() == number).count() >= MOST_FILES) {
            throw Refused.because(RejectionCode.EVIDENCE_TOO_MANY, number, MOST_FILES);
        }
        jdbc.sql("""
                insert into evidence.file (catalogue, number, name, media_type, size, sha256, content, at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (catalogue, number, sha256) do nothing""")
                .params(catalogue.toString(), number, sealing.seal(catalogue.person(), called.getBytes(StandardCharsets.UTF_8)), kind.mediaType(),
                        content.length, sha256(content), sealing.seal(catalogue.person(), content), Timestamp.from(clock.instant())).update();
    }

    /** All of a catalogue, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Kept> of(CatalogueId catalogue) {
        return jdbc.sql("select id, number, name, media_type, size, sha256, at from evidence.file where catalogue = ? order by id")
                .params(catalogue.toString()).query((row, place) -> kept(catalogue, row)).list();
    }

    /**
     * Content of one file; empty when there is none of that number, and once the key was destroyed.
     *
     * @throws IllegalStateException when what is kept is not what came in
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(CatalogueId catalogue, Kept kept) {
        Optional<byte[]> content = jdbc.sql("select content from evidence.file where catalogue = ? and id = ?").params(catalogue.toString(), kept.id())
                .query((row, place) -> row.getBytes(1)).optional().flatMap(sealed -> sealing.open(catalogue.person(), sealed));
        content.filter(bytes -> !sha256(bytes).equals(kept.sha256())).ifPresent(other -> {
            throw new IllegalStateException("evidence " + kept.id() + " is not what came in");
        });
        return content;
    }

    /** One that no event tells of yet. */
    @Transactional
    public void drop(CatalogueId catalogue, long id) {
        jdbc.sql("delete from evidence.file where catalogue = ? and id = ?").params(catalogue.toString(), id).update();
    }

    /** A name for a download: the person's own, with the ending of what the file is. */
    public static String downloadName(Kept kept) {
        String ending = FileKind.named(kept.mediaType()).orElseThrow().ending();
        String name = kept.name().orElse("minh-chung");
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending) ? name : name + "." + ending;
    }

    private Kept kept(CatalogueId catalogue, ResultSet row) throws SQLException {
        return new Kept(row.getLong(1), row.getInt(2), sealing.open(catalogue.person(), row.getBytes(3)).map(bytes -> new String(bytes, StandardCharsets.UTF_8)),
                row.getString(4), row.getLong(5), row.getString(6), row.getTimestamp(7).toInstant());
    }

    /** Without folders and control characters, composed, not too long. */
    private static String plain(String name) {
        String last = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        String named = last.isEmpty() ? "tep" : last;
        return named.length() > LONGEST_NAME ? named.substring(named.length() - LONGEST_NAME) : named;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
