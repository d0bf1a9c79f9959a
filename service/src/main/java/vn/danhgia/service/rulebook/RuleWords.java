package vn.danhgia.service.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.ruleset.RuleSetRef;

/** The tables of a rule set as they were frozen, in the words of their own cells, for people to read. Nothing is computed from them here. */
@Component
public class RuleWords {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();

    private final FileRuleBook book;

    RuleWords(FileRuleBook book) {
        this.book = book;
    }

    /** The tables of one rule set, by name without the ending; a table that is not there has no rows. */
    public Tables of(RuleSetRef ref) {
        return new Tables(book.kept(ref));
    }

    /** Rows as column to cell. */
    public static final class Tables {

        private final Map<String, byte[]> files;

        Tables(Map<String, byte[]> files) {
            this.files = files;
        }

        public List<Map<String, String>> rows(String table) {
            byte[] bytes = files.get(table + ".csv");
            if (bytes == null) {
                return List.of();
            }
            try (CSVParser parser = CSVParser.parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8), FORMAT)) {
                return parser.stream().map(record -> record.toMap()).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
