package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.shared.CatalogueId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.domain.workcatalogue.Evidence;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.history.Histories;

/** Files of evidence: what is taken, what is refused in words with nothing kept, who gets them, and how they lie. */
@ServiceTest
@Tag("R-5.1-5")
class EvidenceOverHttpTest {

    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\nBiên bản nghiệm thu " + "x".repeat(400))
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM = program();

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Histories histories;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFileGoesAlongWithTheReportAndComesBackAsItWas() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        String page = "/catalogues/" + catalogue + "/results";
        official.get(page);

        HttpResponse<String> answer = upload(official, catalogue, 1, "Biên bản.pdf", PDF);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Biên bản.pdf", sha256(PDF), "chờ gửi kèm báo cáo", "PDF");
        official.post(page, Map.of("actual-1", List.of("Đã nghiệm thu"), "finished-1", office.dated(Office.one("d", Office.TODAY)).get("d"),
                "_action", List.of(UUID.randomUUID().toString())));
        assertThat(official.get(page).body()).contains("đã gửi kèm báo cáo");
        var evidence = histories.catalogue(CatalogueId.parse(catalogue)).state().course().task(1).result().orElseThrow().evidence();
        assertThat(evidence).singleElement().satisfies(one -> {
            assertThat(one.sha256()).isEqualTo(sha256(PDF));
            assertThat(one.mediaType()).isEqualTo("application/pdf");
            assertThat(one.size()).isEqualTo(PDF.length);
        });
        String link = link(official.get(page).body());
        assertThat(official.download(link)).isEqualTo(PDF);
        HttpResponse<String> download = official.get(link);
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        // What an event tells of stays.
        assertThat(official.post(page, drop(link)).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyWhoMayReadTheCatalogueGetsTheFile() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/catalogues/" + catalogue + "/results");
        upload(official, catalogue, 2, "hồ sơ.pdf", PDF);
        String link = link(official.get("/catalogues/" + catalogue + "/results").body());

        for (String reader : List.of("truong-kinh-te", "truong-bxdd", "chu-tich")) {
            assertThat(Browser.signedIn(port, reader).get(link).statusCode()).as(reader).isEqualTo(200);
        }
        for (String stranger : List.of("ubkt", "cv-kinh-te-1", "quan-tri")) {
            assertThat(Browser.signedIn(port, stranger).get(link).statusCode()).as(stranger).isEqualTo(404);
        }
        assertThat(new Browser(port).get(link).uri().getPath()).as("a stranger is asked to sign in").isEqualTo("/login");
        // Nobody hands in for another, and a file of one catalogue is none of another's.
        Browser head = Browser.signedIn(port, "truong-kinh-te");
        head.get("/catalogues/" + catalogue + "/results");
        assertThat(upload(head, catalogue, 1, "khác.pdf", PDF).statusCode()).isEqualTo(403);
        assertThat(official.get(link.replace(catalogue, approved())).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeEvidenceIsRefusedInWordsAndNothingIsKept() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/catalogues/" + catalogue + "/results");
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("bao-cao.pdf", PROGRAM);
        bad.put("trang.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        bad.put("so-lieu.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
        bad.put("nen.docx", zip("a.exe"));
        bad.put("lenh.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8));
        bad.put("giau.pdf", ("MZ" + "\0".repeat(200) + "%PDF-1.4").getBytes(StandardCharsets.ISO_8859_1));
        bad.put("trong.pdf", new byte[0]);
        bad.put("qua-lon.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1));
        for (Map.Entry<String, byte[]> one : bad.entrySet()) {
            HttpResponse<String> answer = upload(official, catalogue, 1, one.getKey(), one.getValue());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(answer.body()).as(one.getKey()).contains("Tệp " + one.getKey(), "Căn cứ");
        }
        assertThat(upload(official, catalogue, 1, "bao-cao.pdf", PROGRAM).body()).contains("application/x-msdownload");
        assertThat(kept(catalogue)).isZero();
    }

    /** Far over what the server takes: the person reads a sentence, not a broken line. */
    @Test
    void fiftyMegabytesAreRefusedInWords() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/catalogues/" + catalogue + "/results");

        HttpResponse<String> answer = upload(official, catalogue, 1, "lon.pdf", Arrays.copyOf(PDF, 50 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Nội dung gửi lên quá lớn", "Chưa có gì được ghi");
        assertThat(kept(catalogue)).isZero();
    }

    @Test
    void officeFilesAndPicturesAreTakenByWhatTheyAre() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/catalogues/" + catalogue + "/results");
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("word.docx", word());
        good.put("excel.bin", excel());
        good.put("anh.png", picture("png"));
        good.put("anh", picture("jpg"));
        for (Map.Entry<String, byte[]> one : good.entrySet()) {
            assertThat(upload(official, catalogue, 1, one.getKey(), one.getValue()).statusCode()).as(one.getKey()).isEqualTo(200);
        }
        assertThat(jdbc.sql("select media_type from evidence.file where catalogue = ? order by id").params(catalogue).query(String.class).list())
                .containsExactly("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "image/png", "image/jpeg");
        // The same bytes again are kept once, and an unsent file can be taken back.
        upload(official, catalogue, 1, "word-2.docx", good.get("word.docx"));
        assertThat(kept(catalogue)).isEqualTo(4);
        String link = link(official.get("/catalogues/" + catalogue + "/results").body());
        assertThat(official.post(results(catalogue), drop(link)).statusCode()).isEqualTo(200);
        assertThat(kept(catalogue)).isEqualTo(3);
    }

    /** Neither content nor name stands readable in the database. */
    @Test
    void whatIsKeptIsSealed() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get("/catalogues/" + catalogue + "/results");
        upload(official, catalogue, 1, "Ten-rieng-4711.pdf", PDF);
        byte[] content = jdbc.sql("select name || content from evidence.file where catalogue = ?").params(catalogue).query(byte[].class).single();

        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "Ten-rieng-4711", "Catalog");
    }

    /** Attaching and dropping are steps on the way: what is being written stays, and the main button takes along what was chosen. */
    @Test
    void whatIsBeingWrittenStaysWhileFilesComeAndGoAndAChosenFileGoesAlong() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get(results(catalogue));
        Map<String, String> written = Map.of("actual-1", "Đang viết dở", "actual-2", "Dòng hai", "attach", "1");

        String attached = official.upload(results(catalogue), "file-1", Map.of("mot.pdf", PDF), written).body();
        assertThat(attached).contains("Đang viết dở", "Dòng hai", "mot.pdf", "chờ gửi kèm báo cáo");
        String dropped = official.post(results(catalogue), Map.of("actual-1", List.of("Đang viết dở"), "drop", drop(link(attached)).get("drop"))).body();
        assertThat(dropped).contains("Đang viết dở").doesNotContain("mot.pdf");
        HttpResponse<String> nothing = official.post(results(catalogue), Map.of("actual-1", List.of("Đang viết dở"), "attach", List.of("1")));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Đang viết dở", "mục “Tệp minh chứng (dòng 1)”").doesNotContain("file-1”");
        assertThat(upload(official, catalogue, 99, "khong-co.pdf", PDF).statusCode()).as("a row that there is not").isEqualTo(404);
        HttpResponse<String> program = upload(official, catalogue, 2, "bao-cao.pdf", PROGRAM);
        assertThat(program.body()).as("told where the browser goes").containsPattern("id=\"dg-file-2-error\"><p>Tệp bao-cao.pdf");
        assertThat(official.post(results(catalogue), drop(link(attached))).statusCode()).as("dropped twice").isEqualTo(200);

        // A report that is refused: the file stays attached, since the browser forgets what was chosen.
        Map<String, String> unfinished = Map.of("actual-1", "Đã nghiệm thu", "finished-1", "hôm qua", "_action", UUID.randomUUID().toString());
        HttpResponse<String> refused = official.upload(results(catalogue), "file-1", Map.of("hai.pdf", PDF), unfinished);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Đã nghiệm thu", "hai.pdf", "chờ gửi kèm báo cáo");

        Map<String, String> report = Map.of("actual-2", "Đã nghiệm thu", "finished-2", office.dated(Office.one("d", Office.TODAY)).get("d").get(0), "_action",
                UUID.randomUUID().toString());
        official.upload(results(catalogue), "file-2", Map.of("ba.pdf", PDF), report);
        assertThat(histories.catalogue(CatalogueId.parse(catalogue)).state().course().task(2).result().orElseThrow().evidence()).extracting(Evidence::name)
                .containsExactly("ba.pdf");
        // A file and no word is a file handed in, and no report.
        official.upload(results(catalogue), "file-1", Map.of("bon.pdf", Arrays.copyOf(PDF, PDF.length + 1)), Map.of("_action", UUID.randomUUID().toString()));
        assertThat(histories.catalogue(CatalogueId.parse(catalogue)).state().course().task(1).result()).isEmpty();
        assertThat(kept(catalogue)).isEqualTo(3);
    }

    /** A browser sends each field of a form with files as a part, also an empty one and a file that was not chosen. */
    @Test
    void aReportOfFifteenRowsIsTaken() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get(results(catalogue));
        Map<String, String> parts = new LinkedHashMap<>();
        for (int row = 1; row <= 15; row++) {
            for (String field : List.of("actual", "finished", "evidence", "causeKind", "cause", "causeEvidence", "more")) {
                parts.put(field + "-" + row, "");
            }
        }
        parts.put("actual-1", "Đã nghiệm thu");
        parts.put("finished-1", office.dated(Office.one("d", Office.TODAY)).get("d").get(0));
        parts.put("_action", UUID.randomUUID().toString());

        HttpResponse<String> answer = official.upload(results(catalogue), "file-1", Map.of("mot.pdf", PDF), parts);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(histories.catalogue(CatalogueId.parse(catalogue)).state().course().task(1).result().orElseThrow().evidence()).hasSize(1);
    }

    /** What belongs together is asked for together: nothing typed is passed over. */
    @Test
    void aDayWithoutAResultIsAskedAfter() throws Exception {
        String catalogue = approved();
        Browser official = Browser.signedIn(port, "pho-kinh-te");
        official.get(results(catalogue));
        String today = office.dated(Office.one("d", Office.TODAY)).get("d").get(0);

        HttpResponse<String> answer = official.post(results(catalogue), Map.of("finished-1", List.of(today), "_action", List.of(UUID.randomUUID().toString())));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kết quả thực tế (dòng 1)", "value=\"" + today + "\"");
    }

    private static Map<String, List<String>> drop(String link) {
        return Map.of("drop", List.of(link.substring(link.lastIndexOf('/') + 1)));
    }

    private String approved() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "approve-catalogue");
        return Office.catalogue(quarter, Office.OFFICIAL);
    }

    private static HttpResponse<String> upload(Browser browser, String catalogue, int row, String name, byte[] content) {
        return browser.upload(results(catalogue), "file-" + row, Map.of(name, content), Map.of("attach", String.valueOf(row)));
    }

    private static String results(String catalogue) {
        return "/catalogues/" + catalogue + "/results";
    }

    private long kept(String catalogue) {
        return jdbc.sql("select count(*) from evidence.file where catalogue = ?").params(catalogue).query(Long.class).single();
    }

    private static String link(String page) {
        Matcher found = Pattern.compile("href=\"(/catalogues/[^\"]+/evidence/\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The head of a Windows program, as an .exe begins. */
    private static byte[] program() {
        byte[] program = new byte[1024];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Biên bản");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] excel() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            book.createSheet("Số liệu").createRow(0).createCell(0).setCellValue(1);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
