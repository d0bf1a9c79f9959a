package vn.danhgia.service.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet as it stands in the file, before anybody knows what it means.
 *
 * @param name of the sheet, or of the file of comma-separated values
 * @param rows those with anything in them, in order
 */
record RawSheet(String name, Sheet sheet, List<Row> rows) {

    /**
     * @param number as spreadsheets count, from 1
     * @param cells  by column, from 0; empty cells are left out
     */
    record Row(int number, Map<Integer, Cell> cells) {
    }

    /**
     * @param text composed (NFC), blanks at the ends gone; empty for a day
     * @param day  of a real date cell; null otherwise
     */
    record Cell(Form form, String text, LocalDate day) {

        static Cell text(String text) {
            return new Cell(Form.TEXT, text, null);
        }

        static Cell of(Form form) {
            return new Cell(form, "", null);
        }
    }

    enum Form {
        TEXT,
        DAY,
        /** Its value is somebody else's calculation. */
        FORMULA,
        /** An error value, true or false, or a time of day. */
        OTHER
    }

    /** Such as {@code C7}. */
    static String address(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }
}
