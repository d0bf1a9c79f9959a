package vn.danhgia.service.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.danhgia.service.ServiceTest.TEMPLATES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.domain.shared.BodyId;
import vn.danhgia.domain.shared.CycleId;
import vn.danhgia.domain.shared.DecisionSessionId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.processes.command.Refused;
import vn.danhgia.projections.dossierlist.DossierListQueries;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.chromium.Pictures;
import vn.danhgia.service.flows.Town;
import vn.danhgia.service.flows.Towns;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Format;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.papers.Papers;
import vn.danhgia.service.papers.Texts;

/** Papers of a quarter that was really played: every kind is there for whom it is, says what was recorded, and is nobody else's. */
@ServiceTest
class PapersTest {

    private static final List<String> PERSON = List.of("Lê Thị Dũng", "Phó Trưởng phòng Kinh tế", "Phòng Kinh tế");
    private static final String LEVEL = "Hoàn thành tốt nhiệm vụ";
    private static final String STRANGER = "quan-tri";

    private static Quarter played;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Towns towns;

    @Autowired
    PaperDesk desk;

    @Autowired
    DossierListQueries list;

    @Autowired
    Papers papers;

    @Autowired
    Clock clock;

    /** A quarter with one dossier at its end; papers change nothing, so all that only read share it. */
    private Quarter played() throws Refused {
        if (played == null) {
            Quarter quarter = office.openQuarter();
            office.carry(quarter, "acknowledge-notice");
            // The page of a quarter asks the list whose result has been told, and the list follows the log by moments.
            await().atMost(Duration.ofSeconds(20)).until(() -> list.inCycle(new CycleId(Office.COMMUNE, quarter)).stream()
                    .anyMatch(row -> row.dossierLast().equals("notice-acknowledged")));
            played = quarter;
        }
        return played;
    }

    /** What a paper has to say, beside the quarter. */
    private Map<Paper, List<String>> expected() {
        String today = Texts.longDay(LocalDate.now(clock));
        Map<Paper, List<String>> says = new LinkedHashMap<>();
        says.put(Paper.WORK_CATALOGUE, with(PERSON, "Theo dõi vụ lúa", "1.200 hồ sơ số hóa", "40", "Diện tích nghiệm thu", "Lãnh đạo UBND", today));
        says.put(Paper.SELF_ASSESSMENT_2A, with(PERSON, LEVEL, "92,5", "28", "64,5", "36,5", "Đã nghiệm thu toàn bộ diện tích", "Biên bản nghiệm thu",
                "95% hồ sơ công việc", "Đã hoàn thành các nhiệm vụ được giao", "Phụ lục 2A", today));
        says.put(Paper.RESULT_NOTICE, with(PERSON, LEVEL, "05-QĐ/ĐU", "BAN XÂY DỰNG ĐẢNG", "Lưu Văn phòng Đảng ủy", today));
        says.put(Paper.DOSSIER_INDEX, with(PERSON, "Phụ lục 2A hoặc 2B", "Mẫu 03", "12-BC/PKT", "II.6(2)"));
        says.put(Paper.BALLOT, with(PERSON, LEVEL, "Mẫu 01", today));
        says.put(Paper.TALLY_MINUTES, with(List.of("Lê Thị Dũng"), LEVEL, "Nguyễn Văn Ánh", "Tạ Ngọc Lan", "Ngô Quang Hiếu", "Dương Thị Thơ", "Phòng họp",
                today));
        says.put(Paper.MEETING_MINUTES, with(List.of("Lê Thị Dũng"), LEVEL, "Thống nhất", "Nguyễn Văn Ánh", "NGƯỜI GHI BIÊN BẢN", today));
        says.put(Paper.UNIT_SUMMARY, with(PERSON, LEVEL, "92,5", "Mẫu 04", "0 – 4 – 0 – 0"));
        says.put(Paper.UNIT_REPORT, List.of("Phòng Kinh tế", "30", "29", "39", "40", "97,5%", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nguyễn Văn Ánh", today));
        says.put(Paper.REMINDER_SLIP, List.of("Kính gửi: Phòng Kinh tế", "PHIẾU ĐÔN ĐỐC", "BAN XÂY DỰNG ĐẢNG"));
        says.put(Paper.UNIT_NOTICE, with(PERSON, LEVEL, "THÔNG BÁO"));
        says.put(Paper.SYNTHESIS, with(PERSON, LEVEL, "92,5", "Mẫu 03", "G5", "0 – 4 – 0 – 0"));
        says.put(Paper.LATE_LIST, List.of("Không có trường hợp nào", "BAN XÂY DỰNG ĐẢNG"));
        says.put(Paper.DISCIPLINE_LIST, List.of("Không có tập thể, cá nhân nào", "ỦY BAN KIỂM TRA"));
        says.put(Paper.PROVINCE_REPORT, List.of("Phòng Kinh tế", LEVEL, "05-QĐ/ĐU", "Ban Tổ chức Tỉnh ủy"));
        says.put(Paper.DECISION, with(PERSON, LEVEL, "05-QĐ/ĐU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Hoàng Minh Đạt", "Kế hoạch số 79-KH/TU", today));
        return says;
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }

    private String subject(Paper paper, Quarter quarter) {
        CycleId cycle = new CycleId(Office.COMMUNE, quarter);
        return switch (paper.about()) {
            case DOSSIER -> Office.dossier(quarter, Office.OFFICIAL);
            case MEETING -> cycle + ":meeting:p-kinh-te-1";
            case UNIT -> cycle + ":unit:p-kinh-te";
            case QUARTER -> cycle.toString();
            case SESSION -> cycle + ":decision-session:1";
            case COMPLAINT -> cycle + ":complaint-1:" + Office.OFFICIAL;
        };
    }

    @Test
    @Tag("R-6-1")
    @Tag("R-5.5-1")
    void everyKindOfPaperIsPrintedFromWhatWasRecorded() throws Exception {
        Quarter quarter = played();
        Map<Paper, List<String>> expected = expected();
        Actor organiser = office.actor(Office.ORGANISER);

        for (Paper paper : Paper.values()) {
            if (paper == Paper.PROVINCE_SUBMISSION || paper == Paper.SELF_ASSESSMENT_2B || paper.about() == Paper.About.COMPLAINT) {
                continue;
            }
            Content content = desk.content(paper, subject(paper, quarter), organiser).orElseThrow(() -> new AssertionError(paper + " is not there"));
            for (Format format : paper.formats()) {
                byte[] file = papers.print(content, format);
                if (format == Format.PDF) {
                    Pictures.paper(file, paper.code());
                }
                String text = Texts.of(file, format);
                List<String> says = format == Format.XLSX ? inTheMainTable(content) : with(expected.get(paper), Texts.quarter(quarter));
                assertThat(Texts.saysAll(text, says, format)).as("%s as %s lacks of: %s", paper, format, text).isEmpty();
            }
        }
    }

    private static List<String> inTheMainTable(Content content) {
        return content.tables().get(content.paper().mainTable()).stream().flatMap(row -> row.values().stream()).map(String::valueOf)
                .filter(text -> !text.isBlank() && !text.matches("[0-9.]+")).toList();
    }

    /** The province's own: by somebody who sits in every body of a commune. */
    @Test
    @Tag("R-III.3.3-1")
    void theSubmissionToTheProvinceAndAnAssessmentOf2BArePrinted() throws Exception {
        Town town = towns.settle("bi-thu", "uv-ubkt").opens();
        town.await(() -> town.rated().stream().allMatch(code -> town.state(code).stage() == Dossier.Stage.ACKNOWLEDGED));
        PersonId chair = new PersonId(town.cycle().commune(), Town.CHAIR);
        Set<BodyId> bodies = new HashSet<>();
        Stream.of("btv", "bxdd", "vpdu", "ttdu").forEach(code -> bodies.add(new BodyId(town.cycle().commune(), code)));
        Actor actor = Actor.person(chair, bodies);

        Content submission = desk.content(Paper.PROVINCE_SUBMISSION, new DecisionSessionId(town.cycle(), "1").toString(), actor).orElseThrow();
        Content report = desk.content(Paper.PROVINCE_REPORT, town.cycle().toString(), actor).orElseThrow();

        for (Format format : submission.paper().formats()) {
            assertThat(Texts.of(papers.print(submission, format), format)).contains("Người Thử");
        }
        // Whoever leads nothing fills in 2B, everybody else 2A.
        List<Content> assessments = town.rated().stream().flatMap(code -> desk.content(Paper.SELF_ASSESSMENT_2B, town.dossier(code).toString(), actor).stream())
                .toList();
        assertThat(assessments).singleElement().satisfies(one -> assertThat(Texts.of(papers.print(one, Format.DOCX), Format.DOCX)).contains("Phụ lục 2B", "92,5"));
        for (Content one : List.of(submission, assessments.get(0))) {
            Pictures.paper(papers.print(one, Format.PDF), one.paper().code());
        }
        assertThat(Texts.of(papers.print(submission, Format.DOCX), Format.DOCX)).contains("21-TTR/ĐU", LEVEL, "Ban Tổ chức Tỉnh ủy", "BÍ THƯ", "Người Giúp");
        assertThat(Texts.of(papers.print(report, Format.DOCX), Format.DOCX)).contains("Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý", "Người Thử", LEVEL);
    }

    /** Nobody gets by an address what is not his or hers: the same answer as for what does not exist. */
    @Test
    @Tag("R-5.5-2")
    void aReaderWithoutRightGetsNothing() throws Exception {
        Quarter quarter = played();
        Browser stranger = Browser.signedIn(port, STRANGER);
        Browser organiser = Browser.signedIn(port, "truong-bxdd");
        Browser official = Browser.signedIn(port, "pho-kinh-te");

        for (Paper paper : Paper.values()) {
            String subject = subject(paper, quarter);
            assertThat(desk.content(paper, subject, office.actor("p-0099"))).as(paper.toString()).isEmpty();
            for (Format format : paper.formats()) {
                assertThat(stranger.get(address(paper, quarter, format)).statusCode()).as(paper + " " + format).isEqualTo(404);
            }
        }
        assertThat(stranger.get("/cycles/" + quarter + "/papers").body()).contains("Chưa có giấy tờ nào").doesNotContain("/papers/quyet-dinh");
        assertThat(stranger.get("/papers/templates").statusCode()).isEqualTo(403);
        assertThat(new Browser(port).get(address(Paper.DECISION, quarter, Format.PDF)).uri().getPath()).startsWith("/login");
        assertThat(organiser.get("/papers/quyet-dinh/khong-co/pdf").statusCode()).isEqualTo(404);
        assertThat(organiser.get("/papers/la/" + subject(Paper.DECISION, quarter) + "/pdf").statusCode()).isEqualTo(404);
        assertThat(organiser.get("/papers/thong-bao-ket-qua/" + subject(Paper.RESULT_NOTICE, quarter) + "/xlsx").statusCode()).isEqualTo(404);

        assertThat(readersOf(quarter, official, Stream.of(Paper.values()))).containsExactlyInAnyOrder(Paper.WORK_CATALOGUE, Paper.SELF_ASSESSMENT_2A,
                Paper.RESULT_NOTICE, Paper.BALLOT, Paper.TALLY_MINUTES, Paper.MEETING_MINUTES, Paper.UNIT_SUMMARY, Paper.UNIT_REPORT,
                Paper.REMINDER_SLIP);
        assertThat(readersOf(quarter, Browser.signedIn(port, "ubkt"), Stream.of(Paper.values()))).containsExactly(Paper.DISCIPLINE_LIST);
        assertThat(readersOf(quarter, Browser.signedIn(port, "van-phong"), Stream.of(Paper.values()))).as("levels, never counts or self-assessments")
                .containsExactlyInAnyOrder(Paper.WORK_CATALOGUE, Paper.RESULT_NOTICE, Paper.UNIT_REPORT, Paper.UNIT_NOTICE, Paper.SYNTHESIS, Paper.LATE_LIST,
                        Paper.PROVINCE_REPORT, Paper.DECISION);
    }

    /** Papers that somebody gets as PDF. */
    private List<Paper> readersOf(Quarter quarter, Browser browser, Stream<Paper> all) {
        return all.filter(paper -> browser.get(address(paper, quarter, Format.PDF)).statusCode() == 200).toList();
    }

    private String address(Paper paper, Quarter quarter, Format format) {
        return "/papers/" + paper.code() + "/" + subject(paper, quarter) + "/" + format.ending();
    }

    /** Who looks after the whole commune without deciding sees levels, and no counts in the same table. */
    @Test
    void countsStandOnlyWhereTheirReadersMaySeeThem() throws Exception {
        Quarter quarter = played();

        assertThat(cell(Paper.SYNTHESIS, quarter, Office.ORGANISER, "can_bo", "phieu")).contains("0 – 4 – 0 – 0");
        assertThat(cell(Paper.SYNTHESIS, quarter, Office.CLERK, "can_bo", "phieu")).isEmpty();
        assertThat(cell(Paper.SYNTHESIS, quarter, Office.CLERK, "can_bo", "de_xuat")).isEqualTo(LEVEL);
        assertThat(cell(Paper.TALLY_MINUTES, quarter, Office.HEAD, "kiem_phieu", "htt")).isEqualTo("4");
        assertThat(cell(Paper.TALLY_MINUTES, quarter, Office.OFFICIAL, "kiem_phieu", "htt")).as("about oneself").isEmpty();
        assertThat(cell(Paper.MEETING_MINUTES, quarter, Office.OFFICIAL, "noi_dung", "ket_luan")).as("about oneself").isEmpty();
        assertThat(cell(Paper.MEETING_MINUTES, quarter, Office.HEAD, "noi_dung", "ket_luan")).isEqualTo("Thống nhất theo kết quả kiểm phiếu");
    }

    private String cell(Paper paper, Quarter quarter, String reader, String table, String column) {
        return desk.content(paper, subject(paper, quarter), office.actor(reader)).orElseThrow().tables().get(table).stream()
                .filter(row -> row.get("ho_ten").equals("Lê Thị Dũng")).map(row -> String.valueOf(row.get(column))).findFirst().orElseThrow();
    }

    /** Nothing that tells a voter: neither on the ballot nor in the counts. */
    @Test
    void aBallotNamesNobodyWhoVotes() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "take-attendance");

        Content ballot = desk.content(Paper.BALLOT, subject(Paper.BALLOT, quarter), office.actor(Office.HEAD)).orElseThrow();
        String text = Texts.of(papers.print(ballot, Format.DOCX), Format.DOCX);

        assertThat(text).contains("Lê Thị Dũng", "Không ghi tên").doesNotContain("Tạ Ngọc Lan", "Ngô Quang Hiếu", "Dương Thị Thơ", "Nguyễn Văn Ánh");
        assertThat(ballot.tables().get("danh_sach")).allSatisfy(row -> assertThat(List.of("htxs", "htt", "htnv", "khtnv", "chua_xep"))
                .allMatch(column -> row.get(column).equals("")));
        assertThat(desk.content(Paper.TALLY_MINUTES, subject(Paper.TALLY_MINUTES, quarter), office.actor(Office.HEAD))).as("before the count").isEmpty();
    }

    @Test
    void beforeTheNoticeTheOwnResultIsInNoPaper() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "resolve-quota");
        Actor self = office.actor(Office.OFFICIAL);
        Actor inTheCommittee = Actor.person(self.person().orElseThrow(), Set.of(new BodyId(Office.COMMUNE, "btv"), new BodyId(Office.COMMUNE, "vpdu")));

        assertThat(desk.content(Paper.RESULT_NOTICE, subject(Paper.RESULT_NOTICE, quarter), self)).isEmpty();
        assertThat(desk.content(Paper.DECISION, subject(Paper.DECISION, quarter), inTheCommittee)).isEmpty();
        Content draft = desk.content(Paper.DECISION, subject(Paper.DECISION, quarter), office.actor(Office.CLERK)).orElseThrow();
        assertThat(draft.fields()).containsEntry("so", "…… -QĐ/ĐU").containsEntry("nguoi_ky", "");
        assertThat(draft.tables().get("danh_sach")).hasSize(1).allMatch(row -> row.get("muc").equals(LEVEL));
    }

    @Test
    void pagesLeadToPapersAndFilesHaveNamesWithoutMarks() throws Exception {
        Quarter quarter = played();
        Browser organiser = Browser.signedIn(port, "truong-bxdd");

        assertThat(organiser.get("/cycles/" + quarter).body()).contains("/cycles/" + quarter + "/papers");
        String page = organiser.get("/cycles/" + quarter + "/papers").body();
        Stream.of(Paper.DECISION, Paper.SYNTHESIS, Paper.LATE_LIST, Paper.DISCIPLINE_LIST, Paper.PROVINCE_REPORT, Paper.UNIT_SUMMARY, Paper.UNIT_REPORT,
                Paper.UNIT_NOTICE,
                Paper.TALLY_MINUTES, Paper.MEETING_MINUTES, Paper.BALLOT).forEach(paper -> assertThat(page).contains(address(paper, quarter, Format.PDF))
                .contains("Căn cứ: Kế hoạch, mục " + paper.clause()));
        String dossier = organiser.get("/dossiers/" + Office.dossier(quarter, Office.OFFICIAL)).body();
        Stream.of(Paper.WORK_CATALOGUE, Paper.SELF_ASSESSMENT_2A, Paper.RESULT_NOTICE, Paper.DOSSIER_INDEX)
                .forEach(paper -> assertThat(dossier).contains(address(paper, quarter, Format.DOCX)));
        assertThat(organiser.get("/catalogues/" + Office.catalogue(quarter, Office.OFFICIAL) + "/results").body())
                .contains(address(Paper.WORK_CATALOGUE, quarter, Format.XLSX));

        HttpResponse<String> answer = organiser.get(address(Paper.DECISION, quarter, Format.XLSX));
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith(Format.XLSX.mediaType()));
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(header -> assertThat(header)
                .matches("attachment; filename=\"quyet-dinh-[a-z0-9-]+\\.xlsx\"; filename\\*=UTF-8''quyet-dinh-[a-z0-9-]+\\.xlsx"));
    }

    @Test
    void aClerkReplacesATemplateWithoutARestartAndIsToldWhatIsWrongWithIt() throws Exception {
        Quarter quarter = played();
        Browser clerk = Browser.signedIn(port, "van-phong");
        String address = address(Paper.RESULT_NOTICE, quarter, Format.DOCX);
        Path own = Files.createDirectories(Path.of(TEMPLATES)).resolve(Paper.RESULT_NOTICE.fileName());
        try {
            Files.write(own, Texts.word("Mẫu riêng của xã cho đồng chí {{ho_ten}}: {{muc}}"));
            assertThat(Texts.of(clerk.download(address), Format.DOCX)).contains("Mẫu riêng của xã cho đồng chí Lê Thị Dũng: " + LEVEL);
            assertThat(clerk.get("/papers/templates").body()).contains("Mẫu đã thay của đơn vị");
            assertThat(Texts.of(clerk.download("/papers/templates/thong-bao-ket-qua/in-force"), Format.DOCX)).contains("Mẫu riêng của xã");
            assertThat(Texts.of(clerk.download("/papers/templates/thong-bao-ket-qua/delivered"), Format.DOCX)).contains("THÔNG BÁO");

            Files.write(own, Texts.word("Đồng chí {{ho_ten}}, lương {{luong_thang}}"));
            HttpResponse<String> refused = clerk.get(address);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("tệp mẫu thong-bao-ket-qua.docx có lỗi", "Trường luong_thang: giấy tờ này không có trường đó.")
                    .doesNotContain("Lê Thị Dũng");
            assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(clerk.get("/papers/templates").body()).contains("Trường luong_thang: giấy tờ này không có trường đó.");
        } finally {
            Files.delete(own);
        }
        assertThat(Texts.of(clerk.download(address), Format.DOCX)).contains("THÔNG BÁO");
        assertThat(clerk.get("/papers/templates").body()).contains("Mẫu 01, Kế hoạch, mục II.5.3.", "Nội dung mẫu ban hành kèm Kế hoạch chưa có", "{{ho_ten}}",
                "[muc]");
    }

    @Test
    void aTemplateIsReplacedByUploadAndAFaultyOneIsRefusedAndChangesNothing() throws Exception {
        Quarter quarter = played();
        Browser clerk = Browser.signedIn(port, "van-phong");
        String upload = "/papers/templates/thong-bao-ket-qua";
        Path own = Path.of(TEMPLATES).resolve(Paper.RESULT_NOTICE.fileName());
        clerk.get("/papers/templates");
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("a.docx", "MZ chương trình".getBytes(UTF_8));
        said.put("a.docx", "Tệp không phải là tệp Word (.docx) đọc được.");
        bad.put("b.docx", Texts.word("Đồng chí {{ho_ten}}, lương {{luong_thang}}"));
        said.put("b.docx", "Trường luong_thang: giấy tờ này không có trường đó.");
        bad.put("c.docx", changed(document -> document.getPackage().createPart(PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                "application/vnd.ms-office.vbaProject").getOutputStream().write(1)));
        said.put("c.docx", "Tệp có macro.");
        bad.put("d.docx", changed(document -> document.getPackagePart().addExternalRelationship("http://noi-khac.example/mau.dotm",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate")));
        said.put("d.docx", "Tệp lấy nội dung từ nơi khác: attachedTemplate.");
        bad.put("e.docx", new byte[0]);
        said.put("e.docx", "Tệp không phải là tệp Word");
        for (Map.Entry<String, byte[]> one : bad.entrySet()) {
            HttpResponse<String> refused = clerk.upload(upload, Map.of(one.getKey(), one.getValue()));
            assertThat(refused.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(refused.body()).contains("Chưa thay mẫu", said.get(one.getKey())).doesNotContain("??");
            assertThat(own).as("nothing kept").doesNotExist();
        }
        HttpResponse<String> tooLarge = clerk.upload(upload, Map.of("to.docx", new byte[6 * 1024 * 1024]));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(own).doesNotExist();

        clerk.get("/papers/templates");
        try {
            assertThat(clerk.upload(upload, Map.of("../../ten-nao-cung-duoc.docx", Texts.word("Mẫu gửi lên cho đồng chí {{ho_ten}}"))).body())
                    .contains("Đã thay mẫu.", "Mẫu đã thay của đơn vị");
            String address = address(Paper.RESULT_NOTICE, quarter, Format.DOCX);
            assertThat(Texts.of(clerk.download(address), Format.DOCX)).contains("Mẫu gửi lên cho đồng chí Lê Thị Dũng");
            for (String other : List.of("bi-thu", "pho-kinh-te", "quan-tri")) {
                Browser browser = Browser.signedIn(port, other);
                assertThat(browser.upload(upload, Map.of("x.docx", Texts.word("{{ho_ten}}"))).statusCode()).as(other).isEqualTo(403);
                assertThat(browser.post(upload + "/delivered", Map.of()).statusCode()).as(other).isEqualTo(403);
            }
            assertThat(clerk.post(upload + "/delivered", Map.of()).body()).contains("Đã dùng lại mẫu kèm theo phần mềm.");
            assertThat(Texts.of(clerk.download(address), Format.DOCX)).contains("THÔNG BÁO");
            assertThat(own.resolveSibling(own.getFileName() + ".former")).as("the former own one stays").exists();
        } finally {
            Files.deleteIfExists(own);
            Files.deleteIfExists(own.resolveSibling(own.getFileName() + ".former"));
        }
    }

    @FunctionalInterface
    private interface Change {
        void in(XWPFDocument document) throws Exception;
    }

    private static byte[] changed(Change change) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Texts.word("Đồng chí {{ho_ten}}"))); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            change.in(document);
            document.write(file);
            return file.toByteArray();
        }
    }
}
