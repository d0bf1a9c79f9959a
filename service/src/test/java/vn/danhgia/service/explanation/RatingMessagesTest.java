package vn.danhgia.service.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danhgia.domain.rating.Condition;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.rating.Source;
import vn.danhgia.domain.rating.Standing;
import vn.danhgia.domain.rating.Warning;
import vn.danhgia.domain.shared.Level;

/** Everything that the rating can say has a text in both languages, and no text is left over. */
class RatingMessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");
    private static final List<String> OTHERS = List.of("messages", "messages_refusals", "messages_security");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyWordOfTheRatingHasItsTextAndEveryTextItsWord(String language) {
        Set<String> expected = new TreeSet<>();
        for (Condition.Name name : Condition.Name.values()) {
            for (Condition.State state : Condition.State.values()) {
                expected.add("condition." + name + "." + state);
            }
        }
        names(Condition.State.class).forEach(state -> expected.add("explanation.state." + state));
        names(Warning.Name.class).forEach(name -> expected.add("warning." + name));
        names(Source.class).forEach(name -> expected.add("source." + name));
        names(NotRated.class).forEach(name -> expected.add("explanation.not-rated." + name));
        names(Standing.Case.class).forEach(name -> expected.add("standing." + name));
        names(Level.class).forEach(name -> expected.add("ceiling." + name));
        expected.addAll(List.of("ceiling.NO_FITTING_LEVEL", "ceiling.NOT_RATED", "ceiling.provisional", "ceiling.discretion", "explanation.closed",
                "explanation.awaited", "explanation.warnings", "explanation.conditions", "explanation.basis", "explanation.not-rated.carried-over",
                "explanation.not-rated.rated-late", "standing.counts-from", "standing.old-unit"));

        assertThat(texts("messages_rating", language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        Properties vietnamese = texts("messages_rating", "vi");
        Properties english = texts("messages_rating", "en");
        assertThat(vietnamese.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(english.getProperty(key))).as(key)
                .isEqualTo(arguments(vietnamese.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void textsAreReadableFormatsWithoutQuotesUnderKeysOfTheirOwn(String language) {
        Properties texts = texts("messages_rating", language);
        Set<String> taken = new HashSet<>();
        OTHERS.forEach(file -> taken.addAll(texts(file, language).stringPropertyNames()));
        assertThat(texts.stringPropertyNames()).doesNotContainAnyElementsOf(taken).allSatisfy(key -> {
            assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotContain("'").isEqualTo(texts.getProperty(key).strip());
            assertThat(new MessageFormat(texts.getProperty(key), Locale.forLanguageTag(language))).as(key).isNotNull();
        });
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text == null ? "" : text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name);
    }

    private static Properties texts(String file, String language) {
        Properties texts = new Properties();
        try (InputStream stream = RatingMessagesTest.class.getResourceAsStream("/" + file + "_" + language + ".properties")) {
            texts.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
