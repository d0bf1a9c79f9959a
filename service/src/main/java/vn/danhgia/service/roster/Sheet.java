package vn.danhgia.service.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A sheet of the workbook, or a file of comma-separated values of that name; read in this order, each may be missing. */
enum Sheet {
    /** One line. */
    COMMUNE("Xã", "xa", Column.COMMUNE_NAME),
    UNITS("Đơn vị", "don-vi", Column.UNIT, Column.UNIT_NAME, Column.BLOCK),
    BODIES("Cơ quan", "co-quan", Column.BODY, Column.BODY_NAME),
    PERSONS("Người", "nguoi", Column.PERSON, Column.FAMILY_NAME, Column.GIVEN_NAME),
    /** Posts whose holders are rated. */
    POSTS("Chức vụ", "chuc-vu", Column.PERSON, Column.FULL_NAME, Column.UNIT, Column.TITLE, Column.POSITION, Column.LEADS, Column.EMPLOYMENT, Column.SINCE,
            Column.UNTIL, Column.REMOVE),
    /** Everybody else of the units: they vote where the whole unit votes (II.5.3). A sheet of its own, so that nobody goes unrated by an empty cell. */
    STAFF("Nhân viên", "nhan-vien", Column.PERSON, Column.FULL_NAME, Column.UNIT, Column.TITLE, Column.LEADS, Column.EMPLOYMENT, Column.SINCE, Column.UNTIL,
            Column.REMOVE),
    SEATS("Thành viên", "thanh-vien", Column.BODY, Column.PERSON, Column.FULL_NAME, Column.RANK, Column.SINCE, Column.UNTIL, Column.REMOVE),
    ACCOUNTS("Tài khoản", "tai-khoan", Column.LOGIN, Column.PERSON, Column.FULL_NAME);

    /** A sheet for people only; never read. */
    static final String GUIDE = "Hướng dẫn";

    private final String title;
    private final String fileName;
    private final List<Column> columns;

    Sheet(String title, String fileName, Column... columns) {
        this.title = title;
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    /** Of its comma-separated form, without extension. */
    String fileName() {
        return fileName;
    }

    List<Column> columns() {
        return columns;
    }

    static Optional<Sheet> titled(String title) {
        return Arrays.stream(values()).filter(sheet -> sheet.title.equalsIgnoreCase(title)).findFirst();
    }

    static Optional<Sheet> ofFile(String name) {
        return Arrays.stream(values()).filter(sheet -> sheet.fileName.equalsIgnoreCase(name)).findFirst();
    }
}
