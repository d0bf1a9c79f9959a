package vn.danhgia.service.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.danhgia.domain.rating.Ceiling;
import vn.danhgia.domain.rating.Completion;
import vn.danhgia.domain.rating.Corruption;
import vn.danhgia.domain.rating.Exceeding;
import vn.danhgia.domain.rating.Facts;
import vn.danhgia.domain.rating.KeyTasks;
import vn.danhgia.domain.rating.Known;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Score;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.rating.Violation;
import vn.danhgia.domain.ruleset.Duty;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Points;
import vn.danhgia.domain.shared.Quarter;

/** What people read, whole, against files. */
class CeilingTextTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Map<String, String> UNITS = Map.of("p-kinh-te", "Phòng Kinh tế");

    private final CeilingText text = new CeilingText(texts());

    /** A deputy with 92.5 points in a unit at 65 percent, moved in August; one key task short, UBKT's list not here yet. */
    @Test
    @Tag("R-7.3-4")
    @Tag("R-III.5.1-1")
    void aProvisionalCeilingSaysWhatClosesTheLevelsAboveItAndWhatIsAwaited() throws IOException {
        assertThat(told(aDeputy(), VIETNAMESE)).containsExactlyElementsOf(file("deputy-vi.txt"));
        assertThat(told(aDeputy(), Locale.ENGLISH)).containsExactlyElementsOf(file("deputy-en.txt"));
    }

    /** T4 with a decision of discipline before the quarter and a self-detected case. */
    @Test
    @Tag("T4")
    @Tag("R-4.4-6")
    void notCompletedIsToldWithItsTriggerTheScoreAsItIsAndWhatMustBeWeighed() throws IOException {
        assertThat(told(anUnfinishedOne(RatingRules.DEFAULT), VIETNAMESE)).containsExactlyElementsOf(file("unfinished-vi.txt"));
    }

    @Test
    @Tag("C-1")
    void readLiterallyItIsToldThatNoLevelFits() {
        assertThat(told(anUnfinishedOne(RatingRules.reading(Reading.BelowFifty.AND_A_TRIGGER)), VIETNAMESE)).first().asString()
                .isEqualTo("Không có mức nào của mục II.4 phù hợp với dữ liệu; cấp có thẩm quyền xem xét, cao nhất là “Hoàn thành tốt nhiệm vụ”, "
                        + "và ghi rõ căn cứ.");
    }

    @Test
    @Tag("R-8.1-4")
    @Tag("S-8")
    void whoIsNotRatedIsToldWhyAndWhereTheResultsGo() {
        assertThat(told(notRated(NotRated.LEAVE, true), VIETNAMESE)).containsExactly("Chưa đánh giá, xếp loại trong quý này.",
                "Nghỉ ốm hoặc nghỉ thai sản từ 02 tháng trở lên trong quý (mục II.8.1d).",
                "Kết quả trong thời gian công tác còn lại của quý được xem xét sang quý tiếp theo.");
        assertThat(told(notRated(NotRated.INSPECTION, false), VIETNAMESE)).last().asString()
                .isEqualTo("Quý này được đánh giá, xếp loại sau khi có kết luận kiểm tra.");
    }

    private List<String> told(Ceiling ceiling, Locale locale) {
        return text.of(ceiling, UNITS::get, locale);
    }

    private static Ceiling aDeputy() {
        Standing moved = new Standing(Standing.Case.NEEDS_OLD_UNITS_REMARKS, Optional.empty(), false, Optional.of(LocalDate.of(2026, 7, 6)),
                List.of("p-kinh-te"), Optional.empty());
        return Ceiling.of(new Facts(new Quarter(2026, 3), Known.of(moved, Source.POSTS),
                Known.of(new Score(Points.of("27.5"), Points.of("65")), Source.SELF_ASSESSMENT),
                Known.of(new Completion(12, 11, 1), Source.WORK_CATALOGUE),
                Known.of(new Exceeding(1, 2, 11), Source.EVIDENCE), Known.of(new KeyTasks(2, 1, 0), Source.TASK_ASSESSMENT),
                Known.awaited(Source.INSPECTION_LIST), Known.of(false, Source.CONCLUSION), Known.of(Corruption.NONE, Source.CONCLUSION), Duty.DEPUTY,
                Known.of(new Completion(20, 13, 0), Source.UNIT_REPORT)), RatingRules.DEFAULT);
    }

    private static Ceiling anUnfinishedOne(RatingRules rules) {
        Violation inJune = new Violation(Optional.of(LocalDate.of(2026, 5, 4)), List.of(LocalDate.of(2026, 6, 29)), true);
        return Ceiling.of(new Facts(new Quarter(2026, 3), Known.of(Standing.ORDINARY, Source.POSTS),
                Known.of(new Score(Points.of("25"), Points.of("55")), Source.SELF_ASSESSMENT),
                Known.of(new Completion(60, 59, 0), Source.WORK_CATALOGUE),
                Known.of(new Exceeding(0, 20, 60), Source.EVIDENCE), Known.of(new KeyTasks(3, 0, 0), Source.TASK_ASSESSMENT),
                Known.of(List.of(inJune), Source.INSPECTION_LIST), Known.of(false, Source.CONCLUSION),
                Known.of(Corruption.SELF_DETECTED, Source.CONCLUSION),
                Duty.HEAD, Known.of(new Completion(40, 36, 0), Source.UNIT_REPORT)), rules);
    }

    private static Ceiling notRated(NotRated reason, boolean carriedOver) {
        return new Ceiling(Ceiling.Outcome.NOT_RATED, Optional.empty(), false, Optional.of(Standing.notRated(reason, carriedOver)), List.of(),
                List.of());
    }

    private static List<String> file(String name) throws IOException {
        try (InputStream expected = CeilingTextTest.class.getResourceAsStream("/explanation/" + name)) {
            return new String(expected.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages", "messages_rating");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
