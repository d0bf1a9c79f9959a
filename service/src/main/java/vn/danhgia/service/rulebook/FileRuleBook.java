package vn.danhgia.service.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.ruleset.AuthorityRow;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.ruleset.DeadlineRow;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.ruleset.ScoreFrame;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;

/** Rule sets from folders of tables; the digest is over the stored bytes of every table, names and lengths included. */
@Component
public class FileRuleBook implements RuleBook {

    private static final List<String> TABLES = List.of("authority.csv", "deadlines.csv", "edition.properties");

    private final List<Edition> editions;

    private record Edition(LocalDate from, RuleSet rules) {
    }

    FileRuleBook(ResourceLoader resources, @Value("${danhgia.rulesets:classpath:rulesets/kh-2026/}") List<String> folders) {
        this.editions = folders.stream().map(folder -> edition(resources, folder)).toList();
    }

    @Override
    public Optional<RuleSet> inForceOn(LocalDate day) {
        return editions.stream().filter(edition -> !edition.from().isAfter(day)).max(Comparator.comparing(Edition::from)).map(Edition::rules);
    }

    private static Edition edition(ResourceLoader resources, String folder) {
        Map<String, byte[]> files = new HashMap<>();
        for (String table : TABLES) {
            Resource file = resources.getResource(folder + table);
            try {
                files.put(table, file.getContentAsByteArray());
            } catch (IOException e) {
                throw new RuleFileException(folder + table, "không đọc được", e);
            }
        }
        Properties head = new Properties();
        try {
            head.load(new StringReader(text(files, "edition.properties")));
        } catch (IOException e) {
            throw new RuleFileException(folder + "edition.properties", "không đọc được", e);
        }
        RuleSetRef ref = new RuleSetRef(head.getProperty("edition"), digest(files));
        ScoreFrame frame = new ScoreFrame(Points.of(head.getProperty("common-points")), Points.of(head.getProperty("result-points")));
        RuleSet rules = new RuleSet(ref, new RuleSet.BodyRoles(head.getProperty("organiser")), frame,
                rows(folder + "deadlines.csv", text(files, "deadlines.csv"), 7, FileRuleBook::deadline),
                rows(folder + "authority.csv", text(files, "authority.csv"), 11, FileRuleBook::authority));
        return new Edition(LocalDate.parse(head.getProperty("effective-from")), rules);
    }

    private static <T> List<T> rows(String file, String text, int columns, Function<String[], T> read) {
        List<T> rows = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (cells.length != columns) {
                throw new RuleFileException(file, number, "cần " + columns + " ô, có " + cells.length);
            }
            if (cells[columns - 1].isBlank()) {
                throw new RuleFileException(file, number, "thiếu điều khoản căn cứ");
            }
            try {
                rows.add(read.apply(cells));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new RuleFileException(file, number, e.getMessage());
            }
        }
        return rows;
    }

    private static DeadlineRow deadline(String[] cells) {
        DeadlineCode code = DeadlineCode.valueOf(cells[1]);
        if (!code.number().equals(cells[0])) {
            throw new IllegalArgumentException(cells[0] + " không phải số của " + code);
        }
        Map<Quarter, LocalDate> exceptions = new HashMap<>();
        for (String exception : cells[5].isBlank() ? new String[0] : cells[5].split(";")) {
            String[] pair = exception.strip().split("=");
            exceptions.put(Quarter.parse(pair[0]), LocalDate.parse(pair[1]));
        }
        return new DeadlineRow(code, DeadlineRow.Month.valueOf(cells[2]), Integer.parseInt(cells[3]), DeadlineRow.Reading.valueOf(cells[4]),
                exceptions, cells[6]);
    }

    private static AuthorityRow authority(String[] cells) {
        return new AuthorityRow(cells[0], optional(cells[1]), optional(cells[2]), cells[3], cells[4], cells[5], optional(cells[6]), cells[7],
                cells[8], DeadlineCode.valueOf(cells[9]), cells[10]);
    }

    private static Optional<String> optional(String cell) {
        return "-".equals(cell) ? Optional.empty() : Optional.of(cell);
    }

    private static String text(Map<String, byte[]> files, String table) {
        return new String(files.get(table), StandardCharsets.UTF_8);
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String table : TABLES) {
                byte[] name = table.getBytes(StandardCharsets.UTF_8);
                sha256.update(ByteBuffer.allocate(8).putInt(name.length).putInt(files.get(table).length).array());
                sha256.update(name);
                sha256.update(files.get(table));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
