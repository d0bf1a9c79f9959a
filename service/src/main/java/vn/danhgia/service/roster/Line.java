package vn.danhgia.service.roster;

import java.util.List;
import java.util.Map;

/**
 * A line of the file that could be read.
 *
 * @param columns  where each column stands on its sheet, from 0
 * @param fullName as written beside the id to read by; empty where it is not
 * @param removed  entered by mistake: the entry goes
 */
record Line(Sheet sheet, int row, Map<Column, Integer> columns, Entry entry, String fullName, boolean removed) {

    Complaint complaint(Column column, String code, String... arguments) {
        return new Complaint(sheet.title(), RawSheet.address(columns.getOrDefault(column, 0), row), column.heading(), code, List.of(arguments));
    }

    /** Such as {@code Chức vụ, dòng 7}, without words: {@code Chức vụ!7}. */
    String place() {
        return sheet.title() + "!" + row;
    }
}
