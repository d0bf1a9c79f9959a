package vn.danhgia.service.papers.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.danhgia.service.papers.Content;

/** A workbook of one sheet. Texts are texts: one that begins like a formula carries the mark by which spreadsheets leave it alone, also when it is edited. */
public final class Workbook {

    private static final int CHARACTER = 256;
    private static final int NARROWEST = 6;
    private static final int WIDEST = 45;
    private static final int HEADINGS = 3;
    /** What a spreadsheet may take for the beginning of a formula or of a command. */
    private static final String SUSPICIOUS = "=+-@\t\r\n|%";

    private Workbook() {
    }

    /** @param heading words for a column's name */
    public static byte[] of(Content content, UnaryOperator<String> heading) {
        List<String> columns = content.paper().tables().get(content.paper().mainTable());
        List<Map<String, Object>> rows = content.tables().get(content.paper().mainTable());
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Styles styles = new Styles(book);
            XSSFSheet sheet = book.createSheet();
            write(sheet.createRow(0).createCell(0), content.title(), styles.title, styles.titleQuoted);
            write(sheet.createRow(1).createCell(0), content.fields().get("xa"), styles.plain, styles.plainQuoted);
            Row headings = sheet.createRow(HEADINGS);
            for (int i = 0; i < columns.size(); i++) {
                write(headings.createCell(i), heading.apply(columns.get(i)), styles.heading, styles.heading);
            }
            rows.forEach(row -> {
                Row line = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < columns.size(); i++) {
                    write(line.createCell(i), row.get(columns.get(i)), styles.cell, styles.quoted);
                }
            });
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, width(columns.get(i), rows, heading) * CHARACTER);
            }
            sheet.createFreezePane(0, HEADINGS + 1);
            sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
            sheet.getPrintSetup().setLandscape(columns.size() > 6);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Cell cell, Object value, XSSFCellStyle style, XSSFCellStyle quoted) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style);
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
            cell.setCellStyle(style);
        } else {
            String text = String.valueOf(value);
            cell.setCellValue(text.substring(0, Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
            cell.setCellStyle(!text.isEmpty() && SUSPICIOUS.indexOf(text.charAt(0)) >= 0 ? quoted : style);
        }
    }

    private static int width(String column, List<Map<String, Object>> rows, UnaryOperator<String> heading) {
        int longest = rows.stream().mapToInt(row -> String.valueOf(row.get(column)).length()).max().orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(longest + 2, heading.apply(column).length() / 2 + 4)));
    }

    private static final class Styles {

        private final XSSFCellStyle title;
        private final XSSFCellStyle titleQuoted;
        private final XSSFCellStyle plain;
        private final XSSFCellStyle plainQuoted;
        private final XSSFCellStyle heading;
        private final XSSFCellStyle cell;
        private final XSSFCellStyle quoted;

        Styles(XSSFWorkbook book) {
            XSSFFont regular = font(book, false, 12);
            plain = book.createCellStyle();
            plain.setFont(regular);
            plainQuoted = quoted(plain);
            title = book.createCellStyle();
            title.setFont(font(book, true, 14));
            titleQuoted = quoted(title);
            cell = framed(book, regular);
            quoted = quoted(cell);
            heading = framed(book, font(book, true, 12));
            heading.setAlignment(HorizontalAlignment.CENTER);
        }

        private static XSSFFont font(XSSFWorkbook book, boolean bold, int points) {
            XSSFFont font = book.createFont();
            font.setFontName("Times New Roman");
            font.setBold(bold);
            font.setFontHeightInPoints((short) points);
            return font;
        }

        private static XSSFCellStyle framed(XSSFWorkbook book, XSSFFont font) {
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(font);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }

        private static XSSFCellStyle quoted(XSSFCellStyle of) {
            XSSFCellStyle style = of.copy();
            style.setQuotePrefixed(true);
            return style;
        }
    }
}
