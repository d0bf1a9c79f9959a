package vn.danhgia.service.roster;

/** A column of the file, by the heading that people read: a promise to everybody who has a file. */
enum Column {
    COMMUNE_NAME("Tên xã", Kind.TEXT, true),
    UNIT("Mã đơn vị", Kind.CODE, true),
    UNIT_NAME("Tên đơn vị", Kind.TEXT, true),
    BLOCK("Khối", Kind.BLOCK, true),
    BODY("Mã cơ quan", Kind.CODE, true),
    BODY_NAME("Tên cơ quan", Kind.TEXT, true),
    PERSON("Mã người", Kind.PERSON, true),
    FAMILY_NAME("Họ và tên đệm", Kind.TEXT, true),
    GIVEN_NAME("Tên", Kind.TEXT, true),
    /** To read by, and to find a mistyped id by: where it is filled in it must be the person's. Never taken over. */
    FULL_NAME("Họ và tên", Kind.TEXT, false),
    TITLE("Chức danh", Kind.TEXT, true),
    POSITION("Vị trí", Kind.CODE, true),
    LEADS("Lãnh đạo", Kind.MARK, false),
    EMPLOYMENT("Loại", Kind.EMPLOYMENT, false),
    RANK("Thứ tự", Kind.NUMBER, true),
    SINCE("Từ ngày", Kind.DAY, true),
    UNTIL("Đến ngày", Kind.DAY, false),
    REMOVE("Bỏ", Kind.MARK, false),
    LOGIN("Tên đăng nhập", Kind.LOGIN, true);

    /** What a cell of the column holds. */
    enum Kind { CODE, PERSON, LOGIN, TEXT, NUMBER, DAY, MARK, BLOCK, EMPLOYMENT }

    private final String heading;
    private final Kind kind;
    private final boolean required;

    Column(String heading, Kind kind, boolean required) {
        this.heading = heading;
        this.kind = kind;
        this.required = required;
    }

    String heading() {
        return heading;
    }

    Kind kind() {
        return kind;
    }

    boolean required() {
        return required;
    }

    /** Its heading must be there: a left-out column would read as empty in every line, and clear what stands there. */
    boolean belongs() {
        return this != FULL_NAME && this != REMOVE;
    }
}
