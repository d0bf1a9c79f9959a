package vn.danhgia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CaseIdsTest {

    private static final Map<String, Function<String, Object>> FORMS = Map.of(
            "thanh-lam:2026-Q3:unit:p-kinh-te", UnitQuarterId::parse,
            "thanh-lam:2026-Q3:discipline-list", DisciplineListId::parse,
            "thanh-lam:2026-Q3:accountability:p-0010", AccountabilityId::parse,
            "thanh-lam:2026-Q4:watch:p-0010", WatchId::parse,
            "thanh-lam:suspension:7f3a", SuspensionId::parse,
            "thanh-lam:explanation:7f3a", ExplanationId::parse,
            "thanh-lam:issue:7f3a", IssueId::parse);

    @Test
    void idsAreReadBackFromWhatTheyAreWrittenAs() {
        FORMS.forEach((text, parse) -> assertThat(parse.apply(text)).hasToString(text));
    }

    @Test
    void whatIsNoSuchIdIsRefused() {
        FORMS.forEach((text, parse) -> {
            for (String other : List.of("", "thanh-lam", text + ":x", text + " ", text.replace("thanh-lam", "THANH"), "thanh-lam:other:7f3a",
                    "thanh-lam:2026-Q3:other", "thanh-lam:2026-Q3:other:p-0010")) {
                assertThatIllegalArgumentException().as("%s for %s", other, text).isThrownBy(() -> parse.apply(other));
            }
        });
    }

    @Test
    void aCaseIsAboutAPersonOfItsCommune() {
        CycleId cycle = CycleId.parse("thanh-lam:2026-Q3");
        PersonId stranger = PersonId.parse("xa-khac:p-0010");
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountabilityId(cycle, stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> new WatchId(cycle, stranger));
    }
}
