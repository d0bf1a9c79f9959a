package vn.danhgia.domain.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-0-1")
class ReadingsTest {

    @Test
    void everyQuestionHasItsDefaultUntilAnotherIsChosen() {
        for (Contested question : Contested.values()) {
            assertThat(Readings.defaultsBut().are(question.byDefault())).as(question.number()).isTrue();
            for (Reading other : question.alternatives()) {
                Readings chosen = Readings.defaultsBut(other);
                assertThat(chosen.are(other)).isTrue();
                assertThat(chosen.of(other.getClass())).isEqualTo(other);
                assertThat(Contested.of(other.getClass())).isEqualTo(question);
            }
        }
    }

    @Test
    void aQuestionWithoutAnAnswerOrWithAnUnknownOneIsRefused() {
        Map<Contested, String> answers = new EnumMap<>(Readings.defaultsBut().chosen());
        answers.remove(Contested.BELOW_FIFTY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Readings(answers)).withMessageContaining("C-1");
        answers.put(Contested.BELOW_FIFTY, "NEVER");
        assertThatIllegalArgumentException().isThrownBy(() -> new Readings(answers)).withMessageContaining("NEVER");
    }
}
