package vn.danhgia.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.danhgia.domain.ruleset.Contested;
import vn.danhgia.domain.ruleset.Reading;

/** Every rule is held by a test that names it, and {@code docs/rules.md} says by which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleIndexTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final int RULES = 137;
    private static final List<String> CASES = Stream.concat(IntStream.rangeClosed(1, 26).mapToObj(number -> "T" + number), Stream.of("T21b")).toList();

    private final TaggedTests tests = new TaggedTests(Stream.of("domain", "processes", "projections", "service").map(PROJECT::resolve).toList());
    private final List<CSVRecord> rules = index();

    @Test
    void everyRuleHasATestOrAReasonWhyItCanHaveNone() {
        assertThat(rules).extracting(rule -> rule.get("rule")).doesNotHaveDuplicates().hasSize(RULES);
        assertThat(rules).filteredOn(rule -> tests.taggedWith(rule.get("rule")).isEmpty() == rule.get("reason").isBlank())
                .extracting(rule -> rule.get("rule")).as("neither a test nor a reason, or both").isEmpty();
    }

    @Test
    void everyContestedReadingAndEveryCaseHasATest() {
        Set<String> numbers = Arrays.stream(Contested.values()).map(Contested::number).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stream.concat(numbers.stream(), CASES.stream())).filteredOn(tag -> tests.taggedWith(tag).isEmpty()).isEmpty();
    }

    @Test
    void everyTagNamesSomethingThatThereIs() {
        Set<String> known = Stream.of(rules.stream().map(rule -> rule.get("rule")), Arrays.stream(Contested.values()).map(Contested::number),
                CASES.stream()).flatMap(names -> names).collect(Collectors.toSet());
        assertThat(tests.tags()).filteredOn(tag -> tag.matches("[RCST]-?\\d.*|R-.*")).isSubsetOf(known);
    }

    @Test
    void theIndexIsWrittenForPeople() throws IOException {
        List<String> page = new ArrayList<>(List.of("# Rules of the plan and the tests that hold them", "",
                "Written by the build (`RuleIndexTest`) from `rules/index.csv` and the tags of the tests; do not edit. To run the tests of one rule:",
                "`./mvnw verify -Dgroups=R-4.4-2`. A place in brackets comes with its flow: the rule is in `domain` and held by its tests, and nobody meets it yet.", "",
                "| rule | clause | kind | what it says | where a person meets it | tests, or why none is possible |", "|---|---|---|---|---|---|"));
        rules.forEach(rule -> page.add("| " + String.join(" | ", rule.get("rule"), rule.get("clause"), rule.get("kind"), rule.get("says"),
                rule.get("met"), rule.get("reason").isBlank() ? held(rule.get("rule")) : rule.get("reason")) + " |"));
        page.addAll(List.of("", "## Contested readings", "",
                "C-… are contested places of the plan, S-… places where it is silent. The first alternative is the default.", "",
                "| number | question | clause | alternatives | tests |", "|---|---|---|---|---|"));
        for (Contested question : Contested.values()) {
            page.add("| " + String.join(" | ", question.number(), question.name(), question.clause(),
                    question.alternatives().stream().map(Reading::name).collect(Collectors.joining(", ")), held(question.number())) + " |");
        }
        page.addAll(List.of("", "## Cases", "", "| case | tests |", "|---|---|"));
        CASES.forEach(number -> page.add("| " + number + " | " + held(number) + " |"));
        page.add("");
        Files.writeString(PROJECT.resolve("docs/rules.md"), String.join("\n", page));
        assertThat(Files.readAllLines(PROJECT.resolve("docs/rules.md"))).filteredOn(line -> line.startsWith("| R-")).hasSize(RULES);
    }

    /** Tests of one class are told together. */
    private String held(String tag) {
        return tests.taggedWith(tag).stream().collect(Collectors.groupingBy(name -> name.substring(0, name.indexOf('.')), java.util.TreeMap::new,
                        Collectors.mapping(name -> name.substring(name.indexOf('.') + 1), Collectors.joining(", "))))
                .entrySet().stream().map(type -> "`" + type.getKey() + "`: " + type.getValue()).collect(Collectors.joining("; "));
    }

    private static List<CSVRecord> index() {
        try (Reader file = new InputStreamReader(RuleIndexTest.class.getResourceAsStream("/rules/index.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get().parse(file).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
