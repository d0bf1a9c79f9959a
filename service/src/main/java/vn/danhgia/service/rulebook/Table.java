package vn.danhgia.service.rulebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One table of a rule set: comma-separated, a first row of column names, {@code #} before remarks. Whatever cannot be read is told with the file, the line and
 * the column as a person finds them in a spreadsheet.
 */
final class Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final List<CSVRecord> records;
    private final List<Long> lines = new ArrayList<>();

    /** @param columns the names of the first row, all of them, in any order */
    Table(String file, byte[] bytes, List<String> columns) {
        this.file = file;
        CSVFormat format = CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get();
        this.records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text(bytes), format)) {
            Set<String> found = Set.copyOf(parser.getHeaderNames());
            if (!found.equals(Set.copyOf(columns))) {
                throw new RuleFileException(file, "cần các cột " + columns + ", có " + parser.getHeaderNames());
            }
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw new RuleFileException(file, parser.getCurrentLineNumber(), "cần " + columns.size() + " ô, có " + line.size());
                }
                records.add(line);
                lines.add(parser.getCurrentLineNumber());
            }
        } catch (IOException e) {
            throw new RuleFileException(file, "không đọc được: " + e.getMessage());
        }
    }

    /** Every row as a value; a value's own refusal is told with its line. */
    <T> List<T> rows(Function<Row, T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            try {
                values.add(read.apply(new Row(records.get(i))));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new RuleFileException(file, lines.get(i), e.getMessage());
            }
        }
        return values;
    }

    /** A spreadsheet may put a byte order mark in front. */
    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RuleFileException(file, "phải lưu ở dạng UTF-8");
        }
    }

    /** One row while it is read. Every method refuses with the column's name. */
    record Row(CSVRecord cells) {

        String text(String column) {
            String text = cells.get(column);
            if (text.isBlank()) {
                throw new IllegalArgumentException("cột " + column + " để trống");
            }
            return text;
        }

        Optional<String> optional(String column) {
            String text = cells.get(column);
            return text.isBlank() || "-".equals(text) ? Optional.empty() : Optional.of(text);
        }

        List<String> list(String column, String separator) {
            return Arrays.stream(cells.get(column).split(java.util.regex.Pattern.quote(separator))).map(String::strip)
                    .filter(part -> !part.isEmpty()).toList();
        }

        int number(String column) {
            String text = text(column);
            if (!text.matches("\\d{1,4}")) {
                throw new IllegalArgumentException("cột " + column + ": không phải số: " + text);
            }
            return Integer.parseInt(text);
        }

        LocalDate date(String column) {
            try {
                return LocalDate.parse(text(column));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("cột " + column + ": không phải ngày dạng 2026-06-25: " + text(column), e);
            }
        }

        <E extends Enum<E>> E one(Class<E> of, String column) {
            String text = text(column);
            return EnumSet.allOf(of).stream().filter(constant -> constant.name().equals(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("cột " + column + ": không có giá trị " + text));
        }
    }
}
