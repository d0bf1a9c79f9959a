package vn.danhgia.service.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one sheet from a file of comma-separated values: UTF-8 with or without its mark, {@code ,} or {@code ;} as Vietnamese spreadsheets write. */
final class SeparatedValues {

    private static final String MARK = "\ufeff";
    private static final String EXTENSION = "(?i)\\.csv$";
    /** What browsers append to a name that is there already. */
    private static final String SECOND_COPY = " ?\\(\\d+\\)$";

    private SeparatedValues() {
    }

    static RawSheet read(RosterFile.Part file) throws Unreadable {
        String stem = Texts.tidy(file.name()).replaceAll(EXTENSION, "").replaceAll(SECOND_COPY, "");
        Sheet sheet = Sheet.ofFile(stem).orElseThrow(() -> new Unreadable(Complaint.ofSheet(file.name(), "csv-name")));
        String text = text(file);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        List<RawSheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                Map<Integer, RawSheet.Cell> cells = cells(line);
                if (!cells.isEmpty()) {
                    rows.add(new RawSheet.Row(Math.toIntExact(line.getRecordNumber()), cells));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(Complaint.ofSheet(file.name(), "csv-broken", String.valueOf(rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1)));
        }
        return new RawSheet(sheet.title(), sheet, rows);
    }

    private static Map<Integer, RawSheet.Cell> cells(CSVRecord line) {
        Map<Integer, RawSheet.Cell> cells = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            String text = Texts.tidy(line.get(i));
            if (!text.isEmpty()) {
                cells.put(i, text.startsWith("=") ? RawSheet.Cell.of(RawSheet.Form.FORMULA) : RawSheet.Cell.text(text));
            }
        }
        return cells;
    }

    /** Strict: a byte that is no UTF-8 would become a question mark in somebody's name. */
    private static String text(RosterFile.Part file) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file.content())).toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(Complaint.ofSheet(file.name(), "csv-encoding"));
        }
    }

    /** By the headings, none of which holds either sign. */
    private static char delimiter(String text) {
        String headings = text.lines().findFirst().orElse("");
        return headings.chars().filter(sign -> sign == ';').count() > headings.chars().filter(sign -> sign == ',').count() ? ';' : ',';
    }
}
