package vn.danhgia.service.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.danhgia.domain.shared.Quarter;

/** What stands in a printed file, as text. */
public final class Texts {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private Texts() {
    }

    public static String of(byte[] file, Format format) throws IOException {
        return switch (format) {
            case DOCX -> word(file);
            case PDF -> pdf(file);
            case XLSX -> workbook(file);
        };
    }

    /** A Word file of one line. */
    public static byte[] word(String line) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(line);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file)); XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String workbook(byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            DataFormatter formatter = new DataFormatter();
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false).flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(formatter::formatCellValue).collect(Collectors.joining("\n"));
        }
    }

    /** What is missing. Lines of a PDF are broken, after a stroke too, so there every word is looked for by itself. */
    public static List<String> saysAll(String text, List<String> wanted, Format format) {
        String seen = text.replaceAll("\\s+", " ");
        return wanted.stream().flatMap(one -> format == Format.PDF ? Arrays.stream(one.split("\\s+")) : Arrays.stream(new String[] {one.replaceAll("\\s+",
                " ")}))
                .filter(one -> !seen.contains(one) && !(format == Format.PDF && seen.replace(" ", "").contains(one))).toList();
    }

    public static String quarter(Quarter quarter) {
        return ROMAN.get(quarter.number() - 1) + "/" + quarter.year();
    }

    public static String longDay(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                day.getYear());
    }
}
