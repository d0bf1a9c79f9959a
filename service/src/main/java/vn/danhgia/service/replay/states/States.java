package vn.danhgia.service.replay.states;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.history.Difference;
import vn.danhgia.domain.history.Leaf;
import vn.danhgia.domain.history.Leaf.Seal;
import vn.danhgia.domain.history.Leaf.Step;
import vn.danhgia.domain.history.Leaves;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.PersonId;
import vn.danhgia.service.replay.Sight;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.log.StoredEvents;
import vn.danhgia.service.replay.words.Words;

/** A state in words, and two of them side by side; what this reader may not see stands there as kept back. */
@Component
public class States {

    /** Frozen at the opening and the same for everybody: told apart from what happened. */
    private static final Set<String> FROZEN = Set.of("rules", "frame", "scoreFrame", "papers", "route", "authority", "ruleSet", "limits", "voting");

    /** By these a row is named in a path. */
    private static final Set<String> NAMING = Set.of("number", "dossier", "person", "code", "criterion", "axis", "group");

    private final StoredEvents stored;
    private final Words words;

    States(StoredEvents stored, Words words) {
        this.stored = stored;
        this.words = words;
    }

    /**
     * One part of a state.
     *
     * @param group  what it is a part of, by which the page gathers lines; empty for a part of the whole
     * @param frozen settled when it was opened
     */
    public record Line(String group, String label, String value, boolean frozen) {
    }

    /** One change; none where there is nothing is shown as a dash by the page. */
    public record Change(String label, String before, String after) {
    }

    public Film film(String aggregate) {
        return Film.of(Subject.of(aggregate).orElseThrow(), aggregate, stored.of(List.of(aggregate)));
    }

    public List<Line> told(Subject subject, Record state, DossierId dossier, Sight sight) {
        return lines(subject, Leaves.of(seen(state, sight)).stream(), dossier, sight);
    }

    /** What is confidential in one event, as far as this reader may see it; the rest stands in the original. */
    public List<Line> secrets(Subject subject, Record event, DossierId dossier, Sight sight) {
        return lines(subject, Leaves.of(event).stream().filter(leaf -> leaf.seal().isPresent()), dossier, sight);
    }

    private List<Line> lines(Subject subject, Stream<Leaf> leaves, DossierId dossier, Sight sight) {
        Words.Telling telling = words.of(dossier.cycle().commune());
        return leaves.filter(leaf -> isAbout(leaf.path(), dossier) && !isSaidByItsPlace(leaf.path(), leaf.value())).map(leaf -> {
            boolean revealed = sight.reveals(subject, leaf.path(), leaf.seal());
            List<Step> path = revealed ? leaf.path() : outside(leaf.path(), leaf.seal());
            boolean frozen = path.stream().map(Step::name).anyMatch(FROZEN::contains);
            boolean alone = path.size() == 1;
            return new Line(alone ? "" : telling.label(path.subList(0, 1)), telling.label(alone ? path : path.subList(1, path.size())),
                    revealed ? telling.value(leaf.path(), leaf.value()) : telling.text("replay.kept-back"), frozen);
        }).filter(line -> !line.value().isBlank()).distinct().toList();
    }

    /** The number of the row, or the person, that the row is named by already. */
    private static boolean isSaidByItsPlace(List<Step> path, Object value) {
        return NAMING.contains(path.get(path.size() - 1).name()) && path.stream().flatMap(step -> step.key().stream()).anyMatch(value::equals);
    }

    /** The same lines by what they are a part of, in their order. */
    public static Map<String, List<Line>> grouped(List<Line> lines, boolean frozen) {
        return lines.stream().filter(line -> line.frozen() == frozen).collect(Collectors.groupingBy(Line::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Of something that is kept back only that it differs, once, and never how many of its parts. */
    public List<Change> changes(Subject subject, Record before, Record after, DossierId dossier, Sight sight) {
        return changes(subject, Difference.between(seen(before, sight), seen(after, sight)), dossier, sight);
    }

    public List<Change> changes(Subject subject, List<Difference> differences, DossierId dossier, Sight sight) {
        Words.Telling telling = words.of(dossier.cycle().commune());
        Map<String, Change> changes = new LinkedHashMap<>();
        differences.stream().filter(one -> isAbout(one.path(), dossier) && !isSaidByItsPlace(one.path(), one.after().or(one::before).orElseThrow()))
                .map(one -> change(telling, one, sight.reveals(subject, one.path(), one.seal())))
                .forEach(change -> changes.merge(change.label(), change, (one, other) -> new Change(one.label(),
                        one.before().isEmpty() ? other.before() : one.before(), one.after().isEmpty() ? other.after() : one.after())));
        return List.copyOf(changes.values());
    }

    private static Change change(Words.Telling telling, Difference one, boolean revealed) {
        List<Step> path = revealed ? one.path() : outside(one.path(), one.seal());
        Function<Object, String> told = value -> revealed ? telling.value(one.path(), value) : telling.text("replay.kept-back");
        return new Change(telling.label(path), one.before().map(told).orElse(""), one.after().map(told).orElse(""));
    }

    /** Up to the confidential value: what is in it is not even named. */
    private static List<Step> outside(List<Step> path, Optional<Seal> seal) {
        return path.subList(0, seal.map(Seal::steps).orElse(path.size()));
    }

    /** Opinion and decision are nobody's to read here who is not told them elsewhere. */
    private static Record seen(Record state, Sight sight) {
        return state instanceof Dossier dossier && !sight.outcome() ? dossier.beforeTheOutcome() : state;
    }

    /** Of something shared only what is about this person or about nobody. */
    private static boolean isAbout(List<Step> path, DossierId dossier) {
        return path.stream().flatMap(step -> step.key().stream()).allMatch(key -> key.equals(dossier) || key.equals(dossier.person())
                || !(key instanceof DossierId || key instanceof PersonId));
    }
}
