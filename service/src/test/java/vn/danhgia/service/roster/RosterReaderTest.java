package vn.danhgia.service.roster;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.meeting.StaffMember.Employment;

/** What is read from files, and what cannot be. */
class RosterReaderTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 7, 1);

    @Test
    void aWorkbookIsReadByItsHeadingsWithRealDatesAndTypedOnes() {
        byte[] workbook = template().line("Chức vụ", "p-0010", "Lê Thị Dũng", "p-kinh-te", "Phó  Trưởng phòng ", "pho-don-vi-ubnd", "x", null, SINCE, "30/9/2026")
                .bytes();
        assertThat(read("a.xlsx", workbook).lines()).singleElement().satisfies(line -> {
            assertThat(line.entry()).isEqualTo(new Entry.Post("p-0010", "p-kinh-te", "Phó Trưởng phòng", "pho-don-vi-ubnd", true, Employment.PERMANENT, SINCE,
                    LocalDate.of(2026, 9, 30)));
            assertThat(line.fullName()).isEqualTo("Lê Thị Dũng");
            assertThat(line.row()).isEqualTo(2);
        });
    }

    @Test
    void commaSemicolonAndMarkAreOne() {
        String lines = "Mã người,Họ và tên đệm,Tên\np-1,Nguyễn Văn,An\n\np-2,\"Đỗ, Thị\",Bích\n";
        List<Entry> expected = List.of(new Entry.Person("p-1", "Nguyễn Văn", "An"), new Entry.Person("p-2", "Đỗ, Thị", "Bích"));
        assertThat(entries("nguoi.csv", lines.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(entries("nguoi (2).csv", ("\ufeff" + lines).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(entries("nguoi.csv", lines.replace("\"Đỗ, Thị\"", "Đỗ Thị").replace(',', ';').getBytes(UTF_8)))
                .containsExactly(expected.get(0), new Entry.Person("p-2", "Đỗ Thị", "Bích"));
    }

    @Test
    void lettersInTwoCodePointsBecomeOne() {
        byte[] apart = Normalizer.normalize("Mã người;Họ và tên đệm;Tên\nP-7;Trần Thị;Hường\n", Normalizer.Form.NFD).getBytes(UTF_8);
        assertThat(entries("nguoi.csv", apart)).containsExactly(new Entry.Person("p-7", "Trần Thị", "Hường"));
    }

    @Test
    void rowNumbersAreThoseOfTheSpreadsheetAlsoAfterEmptyLines() {
        assertThat(complaints("nguoi.csv", "Mã người,Họ và tên đệm,Tên\n\n\np-1,Nguyễn Văn,\n".getBytes(UTF_8))).containsExactly("Người C4 missing");
    }

    @Test
    void whatIsNoWorkbookIsNamed() throws IOException {
        assertThat(complaints("a.xlsx", "không phải bảng tính".getBytes(UTF_8))).containsExactly("a.xlsx  not-xlsx");
        assertThat(complaints("a.xlsx", new byte[0])).containsExactly("  file-empty");
        assertThat(complaints("a.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3})).containsExactly("  not-xlsx");
        assertThat(complaints("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})).containsExactly("  old-excel");
        assertThat(complaints("a.xlsx", zip("word/document.xml", new byte[10]))).containsExactly("  not-xlsx");
        assertThat(complaints("a.xlsx", zip("xl/vbaProject.bin", new byte[10]))).containsExactly("  has-macros");
        assertThat(complaints("a.xlsx", template().bytes())).containsExactly("  file-empty");
        assertThat(complaints("a.xlsx", new byte[RosterFile.MOST_BYTES + 1])).containsExactly("  file-too-big");
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedBeforeTheLibrarySeesIt() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[200 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(RosterFile.MOST_BYTES);
        assertThat(complaints("a.xlsx", bomb)).containsExactly("  unpacks-too-big");
    }

    @Test
    void aDocumentThatAsksForOtherFilesIsNotRead() throws IOException {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types xmlns=\"http://schemas.openxmlformats.org/"
                + "package/2006/content-types\">&e;</Types>";
        assertThat(complaints("a.xlsx", zip("[Content_Types].xml", outside.getBytes(UTF_8)))).containsExactly("  not-xlsx");
    }

    @Test
    void brokenCommaSeparatedFilesAreNamed() {
        assertThat(complaints("khac.csv", "a,b\n".getBytes(UTF_8))).containsExactly("khac.csv  csv-name");
        assertThat(complaints("nguoi.csv", "Mã người,Họ và tên đệm,Tên\n".getBytes(UTF_16LE))).containsExactly("nguoi.csv  csv-encoding");
        assertThat(complaints("nguoi.csv", "Mã người,Họ và tên đệm,Tên\np-1,\"Nguyễn\" Văn,An\n".getBytes(UTF_8))).containsExactly("nguoi.csv  csv-broken");
        assertThat(complaints("nguoi.csv", "Mã người,Họ và tên đệm,Tên\np-1,=1+1,An\n".getBytes(UTF_8))).containsExactly("Người B2 formula");
    }

    @Test
    void headingsAndSheetsMustBeThoseOfTheTemplate() {
        assertThat(complaints("a.xlsx", template().sheet("Lương").cell("Người", 1, 3, "Năm sinh").cell("Người", 1, 4, "Tên").cell("Cơ quan", 1, 1, "Tên gọi")
                .line("Cơ quan", "btv", "Ban Thường vụ").bytes()))
                .containsExactlyInAnyOrder("Lương  sheet-unknown", "Người D1 column-unknown", "Người E1 column-twice", "Cơ quan B1 column-unknown",
                        "Cơ quan  column-missing");
    }

    @Test
    void cellsSayWhatIsWrongWithThem() {
        assertThat(complaints("a.xlsx", template()
                .line("Người", "nguyen-van-an", "Nguyễn Văn", "An")
                .line("Người", "p-1", "Nguyễn\u202e Văn", "An")
                .line("Người", "p-2", "x".repeat(201), "-An", "thừa")
                .line("Đơn vị", "Phòng KT", "Phòng Kinh tế", "Doanh nghiệp")
                .line("Thành viên", "btv", "p-1", null, "một", "31/2/2026")
                .line("Thành viên", "btv", "p-1", null, 1.5, LocalDate.of(1900, 1, 1), SINCE)
                .line("Nhân viên", "p-1", null, "bxdd", "=A1", "có", "Thời vụ", SINCE, SINCE.minusDays(1), null)
                .line("Tài khoản", "Ô Kìa", "p-1").bytes()))
                .containsExactlyInAnyOrder("Người A2 bad-person", "Người B3 unprintable", "Người B4 too-long", "Người C4 formula-sign", "Người D4 cell-outside",
                        "Đơn vị A2 bad-code", "Đơn vị C2 bad-choice", "Thành viên D2 bad-number", "Thành viên E2 bad-day", "Thành viên D3 bad-number",
                        "Thành viên E3 day-too-far", "Nhân viên D2 formula", "Nhân viên E2 bad-mark", "Nhân viên F2 bad-choice", "Nhân viên H2 dates-reversed",
                        "Tài khoản A2 bad-login");
    }

    private static Book template() {
        return new Book(RosterWorkbook.write(Roster.of(List.of()), List.of("uv-btv")));
    }

    private static RosterReader.Reading read(String name, byte[] content) {
        return RosterReader.read(new RosterFile(List.of(new RosterFile.Part(name, content))));
    }

    private static List<Entry> entries(String name, byte[] content) {
        RosterReader.Reading reading = read(name, content);
        assertThat(reading.complaints()).isEmpty();
        return reading.lines().stream().map(Line::entry).toList();
    }

    private static List<String> complaints(String name, byte[] content) {
        return read(name, content).complaints().stream().map(bad -> bad.sheet() + " " + bad.cell() + " " + bad.code()).toList();
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
