package vn.danhgia.domain.year;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danhgia.domain.Given.OFFICIAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import vn.danhgia.domain.ruleset.RatingRules;
import vn.danhgia.domain.ruleset.Reading;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.Quarter;

/** II.8.2: rows of quarters not completed, against a plain reading of the sequence from its end. */
class NotCompletedRowTest {

    private static final RatingRules BREAKS = RatingRules.reading(Reading.UnratedBetween.BREAKS_THE_ROW);

    @Property
    @Tag("R-8.2-4")
    @Tag("S-5")
    void theRowIsWhatStandsAtTheEndWhereverTheYearTurns(@ForAll("words") List<String> words) {
        History history = history(words);
        List<Quarter> passedOver = new ArrayList<>();
        for (QuarterResult result : backwards(history)) {
            if (result.notRated()) {
                continue;
            }
            if (result.decided().orElseThrow() != Level.NOT_COMPLETED) {
                break;
            }
            passedOver.add(0, result.quarter());
        }
        List<Quarter> broken = new ArrayList<>();
        for (QuarterResult result : backwards(history)) {
            if (!result.decided().equals(Optional.of(Level.NOT_COMPLETED))) {
                break;
            }
            broken.add(0, result.quarter());
        }
        assertThat(NotCompletedRow.of(history, RatingRules.DEFAULT).quarters()).isEqualTo(passedOver);
        assertThat(NotCompletedRow.of(history, BREAKS).quarters()).isEqualTo(broken);
    }

    @Property
    @Tag("R-8.2-4")
    void inWhichOrderTheQuartersCameInDoesNotMatter(@ForAll("words") List<String> words) {
        History history = history(words);
        History told = new History(OFFICIAL, List.of());
        for (QuarterResult result : backwards(history)) {
            told = told.with(result);
        }
        assertThat(NotCompletedRow.of(told, RatingRules.DEFAULT)).isEqualTo(NotCompletedRow.of(history, RatingRules.DEFAULT));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.frequency(Tuple.of(4, "KHT"), Tuple.of(2, "CXL"), Tuple.of(1, "HTT")).list().ofMaxSize(9);
    }

    private static List<QuarterResult> backwards(History history) {
        List<QuarterResult> results = new ArrayList<>(history.quarters());
        Collections.reverse(results);
        return results;
    }

    private static History history(List<String> words) {
        return new History(OFFICIAL, IntStream.range(0, words.size())
                .mapToObj(i -> Quarters.result(new Quarter(2026 + (i + 1) / 4, (i + 1) % 4 + 1) + " " + words.get(i))).toList());
    }
}
