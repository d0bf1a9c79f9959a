package vn.danhgia.service.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danhgia.service.papers.templates.FaultyTemplate;
import vn.danhgia.service.papers.templates.FaultyTemplate.Fault;
import vn.danhgia.service.papers.templates.FaultyTemplate.Fault.Kind;
import vn.danhgia.service.papers.templates.Shelves;
import vn.danhgia.service.papers.templates.WordTemplates;

/** Every kind of paper in every format, with whatever people type; and templates that are replaced, well and badly. */
class PrintingTest {

    private static final String LETTERS = vietnameseLetters();
    private static final String MARKUP = "<b>đậm</b> & <script>alert(1)</script> \"{{ho_ten}}\" [muc] {{?dung_dau}}";

    @TempDir
    Path folder;

    /** All letters of the language with a mark, and the plain ones: 67 with marks in each case. */
    private static String vietnameseLetters() {
        StringBuilder letters = new StringBuilder();
        String tones = "\u0300\u0301\u0303\u0309\u0323";
        for (String vowel : List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")) {
            if (vowel.charAt(0) > 'z') {
                letters.append(vowel);
            }
            tones.chars().forEach(tone -> letters.append(Normalizer.normalize(vowel + (char) tone, Normalizer.Form.NFC)));
        }
        letters.append('đ');
        return letters + letters.toString().toUpperCase(Locale.forLanguageTag("vi"));
    }

    private static byte[] printed(WordTemplates templates, Content content, Format format) throws FaultyTemplate {
        return Shelves.papers(templates).print(content, format);
    }

    private byte[] delivered(Paper paper, String text, Format format) throws FaultyTemplate {
        return printed(Shelves.delivered(), Samples.of(paper, text), format);
    }

    @Test
    void thereAre134LettersWithMarks() {
        assertThat(LETTERS).hasSize(134).doesNotContain("\u0300");
        assertThat(LETTERS.chars().distinct().count()).isEqualTo(134);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyLetterSurvivesEveryFormat(Paper paper) throws Exception {
        for (Format format : paper.formats()) {
            String text = Texts.of(delivered(paper, LETTERS, format), format);
            assertThat(LETTERS.chars().filter(letter -> text.indexOf(letter) < 0).mapToObj(Character::toString).toList()).as(format.toString()).isEmpty();
        }
    }

    /** Parts that are printed only sometimes, each by itself and none of them. */
    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyPartCanBeLeftOut(Paper paper) throws Exception {
        Content whole = Samples.of(paper, "An", 3);
        List<Set<String>> printedParts = new ArrayList<>(List.of(Set.of()));
        paper.flags().forEach(flag -> printedParts.add(Set.of(flag)));
        for (Set<String> parts : printedParts) {
            Content content = new Content(paper, "An", whole.fields(), whole.tables(), parts);
            assertThat(Texts.of(printed(Shelves.delivered(), content, Format.DOCX), Format.DOCX)).as(parts.toString()).doesNotContain("{{");
        }
    }

    /** The same typed with marks apart, as some keyboards do. */
    @Test
    void lettersTypedInTwoPartsArePrintedAsOne() throws Exception {
        String apart = Normalizer.normalize("Nguyễn Thị Đào Ướt", Normalizer.Form.NFD);

        assertThat(Texts.of(delivered(Paper.RESULT_NOTICE, apart, Format.DOCX), Format.DOCX)).contains("Nguyễn Thị Đào Ướt");
        assertThat(Texts.of(delivered(Paper.RESULT_NOTICE, apart, Format.PDF), Format.PDF)).contains("Nguyễn Thị Đào Ướt");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void everyFontIsInThePdfAndIsTheOpenOne(Paper paper) throws Exception {
        List<String> fonts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(delivered(paper, LETTERS, Format.PDF))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
        }
        assertThat(fonts).isNotEmpty().allMatch(font -> font.matches("[A-Z]{6}\\+LiberationSerif.*"));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"DOCX", "PDF"})
    void markupIsPrintedAsTheTextThatItIs(Format format) throws Exception {
        String text = Texts.of(delivered(Paper.SELF_ASSESSMENT_2A, MARKUP, format), format).replaceAll("\\s+", " ");

        assertThat(text).contains("<b>đậm</b> & <script>alert(1)</script> \"{{ho_ten}}\" [muc] {{?dung_dau}}");
    }

    @Test
    void whatNoFileMayHoldIsLeftOut() throws Exception {
        assertThat(Texts.of(delivered(Paper.RESULT_NOTICE, "An\u0000\u0001\u000b\ufffe Bình", Format.DOCX), Format.DOCX)).contains("An Bình");
        assertThat(Texts.of(delivered(Paper.RESULT_NOTICE, "An\u0000\u0001\u000b\ufffe Bình", Format.PDF), Format.PDF)).contains("An Bình");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 912", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1+1"})
    void aTextThatLooksLikeAFormulaNeverIsOne(String text) throws Exception {
        byte[] file = delivered(Paper.DECISION, text, Format.XLSX);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<Cell> cells = StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false)).filter(cell -> cell.getCellType() == CellType.STRING)
                    .filter(cell -> cell.getStringCellValue().equals(text)).toList();
            assertThat(cells).hasSizeGreaterThan(8).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
            assertThat(StreamSupport.stream(book.getSheetAt(0).spliterator(), false).flatMap(row -> StreamSupport.stream(row.spliterator(), false)))
                    .noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        }
    }

    @Test
    void numbersOfAWorkbookAreNumbers() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(delivered(Paper.DECISION, "An", Format.XLSX)))) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo("Họ và tên");
        }
    }

    @Test
    void aLongListHasItsHeadingsOnEveryPage() throws Exception {
        Content few = Samples.of(Paper.DECISION, "Nguyễn Thị Minh Khai, Phó Trưởng phòng");
        Map<String, List<Map<String, Object>>> tables = new HashMap<>(few.tables());
        tables.put("danh_sach", Samples.of(Paper.DECISION, "Nguyễn Thị Minh Khai, Phó Trưởng phòng", 120).tables().get("danh_sach"));
        byte[] file = printed(Shelves.delivered(), new Content(few.paper(), few.title(), few.fields(), tables, few.flags()), Format.PDF);

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            for (int page = 2; page < document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).as("page " + page).contains("Họ và tên").contains("Mức xếp loại").contains(String.valueOf(page));
            }
        }
    }

    @Test
    void aPartThatIsNotThereIsNotPrinted() throws Exception {
        Content full = Samples.of(Paper.SELF_ASSESSMENT_2A, "An");
        Content deputy = new Content(full.paper(), full.title(), full.fields(), full.tables(), Set.of());

        assertThat(Texts.of(printed(Shelves.delivered(), full, Format.DOCX), Format.DOCX)).contains("C. Trách nhiệm của người đứng đầu");
        assertThat(Texts.of(printed(Shelves.delivered(), deputy, Format.DOCX), Format.DOCX)).doesNotContain("Trách nhiệm của người đứng đầu", "{{");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void aDeliveredTemplateHasNoFault(Paper paper) {
        assertThat(Shelves.delivered().state(paper).faults()).isEmpty();
        assertThat(Shelves.delivered().state(paper).replaced()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void namesOfTablesAreNoNamesOfColumns(Paper paper) {
        assertThat(paper.tables().values().stream().flatMap(List::stream)).doesNotContainAnyElementsOf(paper.tables().keySet());
        assertThat(paper.fields()).doesNotContainAnyElementsOf(paper.tables().keySet());
    }

    @Test
    void aReplacedTemplateIsUsedAtOnceAndLeavesWhenItIsTakenAway() throws Exception {
        WordTemplates templates = Shelves.in(folder);
        Content content = Samples.of(Paper.RESULT_NOTICE, "Lê Thị Dũng");
        assertThat(text(templates, content)).contains("THÔNG BÁO");

        Path own = folder.resolve(Paper.RESULT_NOTICE.fileName());
        Files.write(own, Texts.word("Mẫu riêng của xã: đồng chí {{ho_ten}} xếp loại {{muc}}."));

        assertThat(text(templates, content)).contains("Mẫu riêng của xã: đồng chí Lê Thị Dũng xếp loại Lê Thị Dũng.").doesNotContain("THÔNG BÁO");
        assertThat(Texts.of(printed(templates, content, Format.PDF), Format.PDF)).contains("Mẫu riêng của xã");
        assertThat(templates.state(Paper.RESULT_NOTICE).replaced()).isTrue();

        Files.delete(own);
        assertThat(text(templates, content)).contains("THÔNG BÁO");
    }

    @Test
    void aFieldInTwoPartsAsWordWritesItIsStillTheField() throws Exception {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XWPFRun first = document.createParagraph().createRun();
            first.setText("Đồng chí {{ho_");
            first.getParagraph().createRun().setText("ten}}.");
            document.write(bytes);
            Files.write(folder.resolve(Paper.RESULT_NOTICE.fileName()), bytes.toByteArray());
        }

        assertThat(text(Shelves.in(folder), Samples.of(Paper.RESULT_NOTICE, "Lê Thị Dũng"))).contains("Đồng chí Lê Thị Dũng.");
    }

    private String text(WordTemplates templates, Content content) throws Exception {
        return Texts.of(printed(templates, content, Format.DOCX), Format.DOCX);
    }

    @Test
    void aTemplateWithAnUnknownFieldIsRefusedByNameAndNothingIsPrinted() throws Exception {
        assertFault("Đồng chí {{ho_ten}}, {{luong_thang}} và {{cap_bac}}", new Fault(Kind.UNKNOWN_FIELD, "luong_thang"), new Fault(Kind.UNKNOWN_FIELD,
                "cap_bac"));
    }

    @Test
    void otherFaultsAreNamedToo() throws Exception {
        assertFault("{{?dung_dau}} An", new Fault(Kind.UNKNOWN_PART, "dung_dau"));
        assertFault("Nơi nhận: {{noi_nhan}}[noi]", new Fault(Kind.TABLE_OUTSIDE_A_ROW, "noi_nhan"));
        assertFault("Đồng chí {{ho_ten", new Fault(Kind.NOT_CLOSED, "Đồng chí {{ho_ten"));
        assertFault("{{@anh}}", new Fault(Kind.UNKNOWN_FIELD, "@anh"));
        assertFault("{{T(java.lang.Runtime).getRuntime()}}", new Fault(Kind.UNKNOWN_FIELD, "T(java.lang.Runtime).getRuntime()"));
    }

    private void assertFault(String line, Fault... faults) throws Exception {
        Files.write(folder.resolve(Paper.RESULT_NOTICE.fileName()), Texts.word(line));
        WordTemplates templates = Shelves.in(folder);

        FaultyTemplate refused = catchThrowableOfType(FaultyTemplate.class, () -> templates.filled(Samples.of(Paper.RESULT_NOTICE, "An")));
        assertThat(refused.file()).isEqualTo("thong-bao-ket-qua.docx");
        assertThat(refused.faults()).containsExactly(faults);
        assertThat(templates.state(Paper.RESULT_NOTICE).faults()).containsExactly(faults);
        assertThatThrownBy(() -> printed(templates, Samples.of(Paper.RESULT_NOTICE, "An"), Format.PDF)).isInstanceOf(FaultyTemplate.class);
    }

    @Test
    void aColumnThatATableDoesNotHaveIsRefused() throws Exception {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createTable(1, 2).getRow(0).getCell(0).setText("{{danh_sach}}[ho_ten] [luong]");
            document.getTables().get(0).getRow(0).getCell(1).setText("[muc]");
            document.write(bytes);
            Files.write(folder.resolve(Paper.DECISION.fileName()), bytes.toByteArray());
        }

        FaultyTemplate refused = catchThrowableOfType(FaultyTemplate.class, () -> Shelves.in(folder).filled(Samples.of(Paper.DECISION, "An")));
        assertThat(refused.faults()).containsExactly(new Fault(Kind.UNKNOWN_COLUMN, "luong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không phải tệp Word", "PK\u0003\u0004 hỏng"})
    void aFileThatIsNoWordFileIsRefused(String bytes) throws Exception {
        Files.writeString(folder.resolve(Paper.RESULT_NOTICE.fileName()), bytes);

        FaultyTemplate refused = catchThrowableOfType(FaultyTemplate.class, () -> Shelves.in(folder).filled(Samples.of(Paper.RESULT_NOTICE, "An")));
        assertThat(refused.faults()).containsExactly(new Fault(Kind.UNREADABLE, ""));
        assertThat(Shelves.in(folder).state(Paper.RESULT_NOTICE).faults()).containsExactly(new Fault(Kind.UNREADABLE, ""));
    }

    @Test
    void contentThatLacksANameOfItsPaperIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> Content.of(Paper.RESULT_NOTICE).with("ho_ten", "An").titled("An")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("muc");
        assertThatThrownBy(() -> new Content(Paper.RESULT_NOTICE, "An", Map.of("la", "An"), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("la");
    }

    @Test
    void namesOfFilesHaveNoMarks() {
        Content content = Samples.of(Paper.DECISION, "Quyết định – 05-QĐ/ĐU – Quý IV/2026");

        assertThat(FileNames.of(content, Format.PDF)).isEqualTo("quyet-dinh-05-qd-du-quy-iv-2026.pdf");
        assertThat(FileNames.of(Samples.of(Paper.DECISION, "///"), Format.DOCX)).isEqualTo("quyet-dinh.docx");
        assertThat(FileNames.of(Samples.of(Paper.DECISION, "../../etc/passwd\r\nX: y"), Format.DOCX)).isEqualTo("etc-passwd-x-y.docx");
    }
}
