package vn.danhgia.service.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a clerk fills it in: the page's own template, or any bytes. */
public final class Book {

    private final XSSFWorkbook book;

    public Book(byte[] content) {
        try {
            this.book = new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends a line; texts, days and numbers; null leaves the cell empty, {@code =} and more is a formula. */
    public Book line(String sheet, Object... values) {
        XSSFSheet page = book.getSheet(sheet);
        Row row = page.createRow(page.getLastRowNum() + 1);
        for (int i = 0; i < values.length; i++) {
            put(row, i, values[i]);
        }
        return this;
    }

    public Book cell(String sheet, int row, int column, Object value) {
        XSSFSheet page = book.getSheet(sheet);
        put(page.getRow(row - 1) == null ? page.createRow(row - 1) : page.getRow(row - 1), column, value);
        return this;
    }

    public Book sheet(String name) {
        book.createSheet(name);
        return this;
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Row row, int column, Object value) {
        Cell cell = row.createCell(column);
        if (value instanceof LocalDate day) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("dd/mm/yyyy"));
            cell.setCellValue(day);
            cell.setCellStyle(style);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof String text && text.startsWith("=") && text.length() > 1) {
            cell.setCellFormula(text.substring(1));
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }
}
