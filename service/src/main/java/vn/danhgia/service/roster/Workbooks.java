package vn.danhgia.service.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a workbook (XLSX) into raw sheets. */
final class Workbooks {

    /** Unpacked, all parts together: what the library builds from it is about ten times as large. */
    private static final long MOST_UNPACKED = 16L * 1024 * 1024;
    private static final int MOST_PARTS = 300;
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Workbooks() {
    }

    static boolean looksLikeOne(byte[] content) {
        return startsWith(content, ZIP) || startsWith(content, OLD_EXCEL);
    }

    static List<RawSheet> read(byte[] content, List<Complaint> complaints) throws Unreadable {
        if (startsWith(content, OLD_EXCEL)) {
            throw new Unreadable(Complaint.ofFile("old-excel"));
        }
        requireSmallUnpacked(content);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<RawSheet> sheets = new ArrayList<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet page = book.getSheetAt(i);
                String name = Texts.tidy(page.getSheetName());
                if (name.equalsIgnoreCase(Sheet.GUIDE)) {
                    continue;
                }
                var known = Sheet.titled(name);
                if (known.isEmpty()) {
                    complaints.add(Complaint.ofSheet(name, "sheet-unknown"));
                } else {
                    sheets.add(new RawSheet(known.get().title(), known.get(), rows(page)));
                }
            }
            return sheets;
        } catch (IOException | RuntimeException notAWorkbook) {
            // Whatever the library makes of bytes that are no workbook, it is the file that is wrong: nothing of it has been used.
            throw new Unreadable(Complaint.ofFile("not-xlsx"));
        }
    }

    /** Counted by unpacking: the sizes that an archive states are its maker's. */
    private static void requireSmallUnpacked(byte[] content) throws Unreadable {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith("vbaProject.bin")) {
                    throw new Unreadable(Complaint.ofFile("has-macros"));
                }
                unpacked += length(zip, buffer, MOST_UNPACKED - unpacked);
                if (++parts > MOST_PARTS || unpacked > MOST_UNPACKED) {
                    throw new Unreadable(Complaint.ofFile("unpacks-too-big"));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Complaint.ofFile("not-xlsx"));
        }
    }

    private static long length(InputStream part, byte[] buffer, long most) throws IOException {
        long length = 0;
        for (int read = part.read(buffer); read >= 0 && length <= most; read = part.read(buffer)) {
            length += read;
        }
        return length;
    }

    private static List<RawSheet.Row> rows(XSSFSheet page) {
        List<RawSheet.Row> rows = new ArrayList<>();
        page.forEach(row -> {
            Map<Integer, RawSheet.Cell> cells = new TreeMap<>();
            row.forEach(cell -> {
                RawSheet.Cell read = cell(cell);
                if (read.form() != RawSheet.Form.TEXT || !read.text().isEmpty()) {
                    cells.put(cell.getColumnIndex(), read);
                }
            });
            if (!cells.isEmpty()) {
                rows.add(new RawSheet.Row(row.getRowNum() + 1, cells));
            }
        });
        return rows;
    }

    private static RawSheet.Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> RawSheet.Cell.text(Texts.tidy(cell.getStringCellValue()));
            case BLANK -> RawSheet.Cell.text("");
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell.getLocalDateTimeCellValue())
                    : RawSheet.Cell.text(BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString());
            case FORMULA -> RawSheet.Cell.of(RawSheet.Form.FORMULA);
            default -> RawSheet.Cell.of(RawSheet.Form.OTHER);
        };
    }

    private static RawSheet.Cell day(LocalDateTime moment) {
        return moment == null || !moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? RawSheet.Cell.of(RawSheet.Form.OTHER)
                : new RawSheet.Cell(RawSheet.Form.DAY, "", moment.toLocalDate());
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
