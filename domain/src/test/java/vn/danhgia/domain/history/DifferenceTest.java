package vn.danhgia.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.meeting.PaperTally;
import vn.danhgia.domain.shared.CommuneId;
import vn.danhgia.domain.shared.Confidential;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.domain.shared.Points;

class DifferenceTest {

    private static final PersonId PERSON = new PersonId(new CommuneId("thanh-lam"), "p-0010");
    private static final PersonId WRITER = new PersonId(new CommuneId("thanh-lam"), "p-0005");

    /** A state with everything that states are made of. */
    private record State(Optional<Level> level, Confidential<PaperTally> tally, List<Row> rows, Map<Level, Integer> counts, Set<PersonId> present) {
    }

    private record Row(int number, Points points, Confidential<String> remark) {
    }

    private static State state(Optional<Level> level, int good, List<Row> rows) {
        return new State(level, new Confidential<>(PERSON, new PaperTally(5, 5, 0, good, 0, 0, 5 - good)), rows, Map.of(Level.GOOD, good),
                Set.of(WRITER, PERSON));
    }

    private static Row row(int number, String points) {
        return new Row(number, Points.of(points), new Confidential<>(WRITER, "Đạt"));
    }

    @Test
    void nothingDiffersFromItself() {
        State state = state(Optional.of(Level.GOOD), 4, List.of(row(1, "30")));

        assertThat(Difference.between(state, state(Optional.of(Level.GOOD), 4, List.of(row(1, "30.00"))))).isEmpty();
        assertThat(Leaves.of(state)).extracting(Leaf::where).contains("level", "tally.good", "rows[1].points", "counts[GOOD]", "present");
    }

    @Test
    void aPartThatComesOrGoesHasOneSideOnly() {
        List<Difference> comes = Difference.between(state(Optional.empty(), 4, List.of()), state(Optional.of(Level.GOOD), 4, List.of()));
        List<Difference> goes = Difference.between(state(Optional.of(Level.GOOD), 4, List.of()), state(Optional.empty(), 4, List.of()));

        assertThat(comes).singleElement().satisfies(one -> assertThat(one.before().isEmpty() && one.after().equals(Optional.of(Level.GOOD))).isTrue());
        assertThat(goes).singleElement().satisfies(one -> assertThat(one.after().isEmpty() && one.before().equals(Optional.of(Level.GOOD))).isTrue());
    }

    @Test
    void aRowIsKnownByItsNumberWhereverItStands() {
        List<Difference> differences = Difference.between(state(Optional.empty(), 4, List.of(row(1, "30"), row(2, "40"))),
                state(Optional.empty(), 4, List.of(row(2, "41"), row(1, "30"))));

        assertThat(differences).extracting(Difference::where).containsExactly("rows[2].points");
    }

    @Test
    void whatIsConfidentialBearsItsSealFromWhereItBegins() {
        List<Difference> differences = Difference.between(state(Optional.empty(), 4, List.of()), state(Optional.empty(), 3, List.of()));

        assertThat(differences).filteredOn(one -> one.where().equals("tally.good")).singleElement().satisfies(one -> {
            assertThat(one.seal().orElseThrow().about()).isEqualTo(PERSON);
            assertThat(one.seal().orElseThrow().steps()).as("nothing within the tally may be named").isEqualTo(1);
        });
        assertThat(differences).filteredOn(one -> one.where().startsWith("counts")).allMatch(one -> one.seal().isEmpty());
        assertThat(Leaves.of(state(Optional.empty(), 4, List.of(row(1, "30"))))).filteredOn(leaf -> leaf.where().equals("rows[1].remark")).singleElement()
                .satisfies(leaf -> assertThat(leaf.seal().orElseThrow()).isEqualTo(new Leaf.Seal(WRITER, 2)));
    }

    @Test
    void anErasedValueIsStillAPart() {
        State erased = new State(Optional.empty(), Confidential.erased(PERSON), List.of(), Map.of(), Set.of());

        assertThat(Leaves.of(erased)).singleElement().satisfies(leaf -> assertThat(leaf.value()).isSameAs(Leaf.ERASED));
    }

    @Test
    void neitherTellsAConfidentialValueToALog() {
        assertThat(Leaves.of(state(Optional.empty(), 4, List.of(row(1, "30"))))).extracting(Leaf::toString).noneMatch(text -> text.contains("Đạt"));
        assertThat(Difference.between(state(Optional.empty(), 4, List.of()), state(Optional.empty(), 3, List.of())).toString()).doesNotContain("4");
    }
}
