package vn.danhgia.service.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a roster by the same columns that it is read by; an empty one is the template. */
final class RosterWorkbook {

    private static final int CHARACTER = 256;
    private static final List<String> GUIDE = List.of(
            "Mỗi trang một loại dữ liệu; trang không dùng thì để trống hoặc xóa. Không đổi tên trang và tên cột.",
            "Dòng không có trong tệp thì giữ nguyên trong hệ thống: tệp chỉ thêm và sửa.",
            "Mã người gồm p- và chữ số, ví dụ p-0010: mã được ghi vào lịch sử nên không chứa tên.",
            "Ngày ghi dạng ngày/tháng/năm, ví dụ 01/07/2025. Đến ngày là ngày cuối cùng; chưa biết thì để trống.",
            "Chức vụ: người được đánh giá hằng quý, mỗi người một hồ sơ theo chức vụ cao nhất. Nhân viên: những người khác của đơn vị, có quyền bỏ phiếu khi "
                    + "họp toàn thể.",
            "Lãnh đạo, Bỏ: ghi x. Bỏ chỉ dùng cho dòng nhập nhầm; người thôi giữ chức vụ thì ghi Đến ngày.",
            "Loại: " + Words.employments() + "; để trống là Biên chế. Khối: " + Words.blocks() + ".",
            "Thành viên: Thứ tự 1 là người đứng đầu, chủ trì. Tập thể lãnh đạo của đơn vị mang mã đơn vị.",
            "Họ và tên (ở các trang sau trang Người) chỉ để đọc; nếu ghi thì phải đúng người mang mã đó.",
            "Tài khoản: mật khẩu không ghi trong tệp; quản trị hệ thống cấp mật khẩu lần đầu.",
            "Vị trí (theo bảng thẩm quyền):");

    private RosterWorkbook() {
    }

    /** @param positions codes that the column Vị trí may hold */
    static byte[] write(Roster roster, List<String> positions) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle heading = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            CreationHelper help = book.getCreationHelper();
            CellStyle day = book.createCellStyle();
            day.setDataFormat(help.createDataFormat().getFormat("dd/mm/yyyy"));
            for (Sheet sheet : Sheet.values()) {
                XSSFSheet page = book.createSheet(sheet.title());
                page.createFreezePane(0, 1);
                Row headings = page.createRow(0);
                for (int i = 0; i < sheet.columns().size(); i++) {
                    Cell cell = headings.createCell(i);
                    cell.setCellValue(sheet.columns().get(i).heading());
                    cell.setCellStyle(heading);
                    page.setColumnWidth(i, width(sheet.columns().get(i)) * CHARACTER);
                }
                for (Entry entry : roster.entries(sheet)) {
                    line(page.createRow(page.getLastRowNum() + 1), sheet, shown(entry, roster), day);
                }
            }
            guide(book.createSheet(Sheet.GUIDE), positions);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the mark by which spreadsheets know UTF-8. */
    static byte[] separated(Roster roster, Sheet sheet) {
        StringWriter text = new StringWriter();
        text.append('\ufeff');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(sheet.columns().stream().map(Column::heading));
            for (Entry entry : roster.entries(sheet)) {
                Map<Column, Object> cells = shown(entry, roster);
                printer.printRecord(sheet.columns().stream().map(column -> cells.containsKey(column) ? Words.of(cells.get(column)) : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(Row row, Sheet sheet, Map<Column, Object> cells, CellStyle day) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            Object value = cells.get(sheet.columns().get(i));
            if (value instanceof LocalDate date) {
                Cell cell = row.createCell(i);
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else if (value != null) {
                row.createCell(i).setCellValue(value.toString());
            }
        }
    }

    private static Map<Column, Object> shown(Entry entry, Roster roster) {
        Map<Column, Object> cells = entry.cells();
        if (entry.sheet() != Sheet.PERSONS && roster.persons().containsKey(String.valueOf(cells.get(Column.PERSON)))) {
            cells.put(Column.FULL_NAME, roster.persons().get(String.valueOf(cells.get(Column.PERSON))).fullName());
        }
        return cells;
    }

    private static void guide(XSSFSheet page, List<String> positions) {
        page.setColumnWidth(0, 110 * CHARACTER);
        Stream.concat(GUIDE.stream(), positions.stream()).forEach(text -> page.createRow(page.getPhysicalNumberOfRows()).createCell(0).setCellValue(text));
    }

    private static int width(Column column) {
        return switch (column) {
            case UNIT_NAME, BODY_NAME, TITLE -> 42;
            case FULL_NAME, FAMILY_NAME, POSITION -> 24;
            default -> 14;
        };
    }
}
