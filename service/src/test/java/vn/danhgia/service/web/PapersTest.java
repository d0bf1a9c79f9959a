package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;
import vn.danhgia.service.flows.Town;
import vn.danhgia.service.flows.Towns;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.FileNames;
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

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Towns towns;

    @Autowired
    PaperDesk desk;

    @Autowired
    Papers papers;

    @Autowired
    Clock clock;

    /** What a paper has to say, beside the quarter. */
    private Map<Paper, List<String>> expected() {
        String today = Texts.longDay(LocalDate.now(clock));
        Map<Paper, List<String>> says = new LinkedHashMap<>();
        says.put(Paper.WORK_CATALOGUE, with(PERSON, "Theo dõi vụ lúa", "1.200 hồ sơ số hóa", "40", "Diện tích nghiệm thu", "Lãnh đạo UBND", today));
        says.put(Paper.SELF_ASSESSMENT_2A, with(PERSON, LEVEL, "92,5", "28", "64,5", "36,5", "Đã nghiệm thu toàn bộ diện tích", "Biên bản nghiệm thu",
                "95% hồ sơ công việc", "Đã hoàn thành các nhiệm vụ được giao", "Phụ lục 2A", today));
        says.put(Paper.RESULT_NOTICE, with(PERSON, LEVEL, "05-QĐ/ĐU", "BAN XÂY DỰNG ĐẢNG", "Lưu Văn phòng Đảng ủy", today));
        says.put(Paper.DOSSIER_INDEX, with(PERSON, "Phụ lục 2A hoặc 2B", "Mẫu 3", "12-BC/PKT", "II.6(2)"));
        says.put(Paper.BALLOT, with(PERSON, LEVEL, "Mẫu 01", today));
        says.put(Paper.TALLY_MINUTES, with(List.of("Lê Thị Dũng"), LEVEL, "Nguyễn Văn Ánh", "Tạ Ngọc Lan", "Ngô Quang Hiếu", "Dương Thị Thơ", "Phòng họp", today));
        says.put(Paper.MEETING_MINUTES, with(List.of("Lê Thị Dũng"), LEVEL, "Thống nhất", "Nguyễn Văn Ánh", "NGƯỜI GHI BIÊN BẢN", today));
        says.put(Paper.UNIT_SUMMARY, with(PERSON, LEVEL, "92,5", "Mẫu 04", "Tốt 4"));
        says.put(Paper.UNIT_REPORT, List.of("Phòng Kinh tế", "30", "29", "39", "40", "97,5%", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nguyễn Văn Ánh", today));
        says.put(Paper.UNIT_NOTICE, with(PERSON, LEVEL, "THÔNG BÁO"));
        says.put(Paper.SYNTHESIS, with(PERSON, LEVEL, "92,5", "Mẫu 03", "G5", "Tốt 4"));
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
        };
    }

    @Test
    @Tag("R-6-1")
    @Tag("R-5.5-1")
    void everyKindOfPaperIsPrintedFromWhatWasRecorded() throws Exception {
        Quarter quarter = office.openQuarter();
        office.carry(quarter, "acknowledge-notice");
        Map<Paper, List<String>> expected = expected();
        Actor organiser = office.actor(Office.ORGANISER);

        for (Paper paper : Paper.values()) {
            if (paper == Paper.PROVINCE_SUBMISSION || paper == Paper.SELF_ASSESSMENT_2B) {
                continue;
            }
            Content content = desk.content(paper, subject(paper, quarter), organiser).orElseThrow(() -> new AssertionError(paper + " is not there"));
            for (Format format : paper.formats()) {
                byte[] file = papers.print(content, format);
                kept(FileNames.of(content, format), file);
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
        Town town = towns.settle("bi-thu", "pho-don-vi-ubnd").opens();
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
        assertThat(Texts.of(papers.print(submission, Format.DOCX), Format.DOCX)).contains("21-TTR/ĐU", LEVEL, "Ban Tổ chức Tỉnh ủy", "BÍ THƯ", "Người Giúp");
        assertThat(Texts.of(papers.print(report, Format.DOCX), Format.DOCX)).contains("Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý", "Người Thử", LEVEL);
    }

    /** Kept for looking at: -Dpapers.folder=/somewhere. */
    private static void kept(String name, byte[] file) throws IOException {
        String folder = System.getProperty("papers.folder");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), file);
        }
    }
}
