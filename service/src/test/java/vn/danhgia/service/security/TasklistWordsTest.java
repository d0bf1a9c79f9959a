package vn.danhgia.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine's Tasklist in Vietnamese, held against the words that the engine itself delivers. */
class TasklistWordsTest {

    private static final String FOLDER = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    /** Words that are the same in both languages: names, signs, formats. */
    private static final Set<String> SAME = Set.of("dateLocales.longDateFormat.L");
    /** Words of our settings, which the engine does not know. */
    private static final String OWN = "labels.DG_";
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*}}|\\{[a-zA-Z]+}|%[sd]");

    @Test
    void noWordIsMissingAndNoneIsLeftOver() throws IOException {
        Set<String> vietnamese = new TreeSet<>(words("vi").keySet());
        Set<String> own = vietnamese.stream().filter(key -> key.startsWith(OWN)).collect(Collectors.toSet());
        vietnamese.removeAll(own);
        assertThat(vietnamese).containsExactlyInAnyOrderElementsOf(words("en").keySet());
        String settings = text("../scripts/config.js");
        assertThat(own).isNotEmpty().allSatisfy(key -> assertThat(settings).containsPattern("words\\." + key.substring("labels.".length()) + "\\b"));
        assertThat(words("en")).hasSizeGreaterThan(400);
    }

    @Test
    void everyWordIsTranslatedAndNamesTheSamePlaces() throws IOException {
        Map<String, String> english = words("en");
        Map<String, String> vietnamese = words("vi");
        vietnamese.keySet().removeIf(key -> key.startsWith(OWN));

        assertThat(vietnamese).allSatisfy((key, text) -> {
            assertThat(text.isBlank()).as(key).isEqualTo(english.get(key).isBlank());
            if (!SAME.contains(key) && english.get(key).matches("(?s).*[A-Za-z]{4,}.*")) {
                assertThat(text).as(key).isNotEqualTo(english.get(key));
            }
            if (key.startsWith("labels.")) {
                assertThat(places(text)).as(key).isEqualTo(places(english.get(key)));
            }
        });
    }

    @Test
    void datesAreVietnamese() throws IOException {
        JsonNode dates = json("vi").get("dateLocales");
        assertThat(dates.get("months")).hasSize(12);
        assertThat(dates.get("weekdays")).hasSize(7);
        assertThat(dates.get("weekdays").get(0).asText()).isEqualToIgnoringCase("chủ nhật");
        assertThat(dates.at("/longDateFormat/LT").asText()).isEqualTo("HH:mm");
    }

    @Test
    void theSettingsOfferVietnameseOnlyAndTheAdvertisementIsHidden() throws IOException {
        assertThat(text("../scripts/config.js")).contains("availableLocales: ['vi']", "fallbackLocale: 'vi'");
        assertThat(text("../styles/user-styles.css")).contains(".ce-eol-banner");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        gather("", json(language), words);
        return words;
    }

    private static void gather(String path, JsonNode node, Map<String, String> words) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> gather(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), words));
        } else if (node.isArray()) {
            List.of(node).forEach(array -> {
                for (int i = 0; i < array.size(); i++) {
                    gather(path + "[" + i + "]", array.get(i), words);
                }
            });
        } else {
            words.put(path, node.asText());
        }
    }

    private static JsonNode json(String language) throws IOException {
        try (InputStream file = TasklistWordsTest.class.getResourceAsStream(FOLDER + language + ".json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static String text(String relative) throws IOException {
        String path = FOLDER.replace("locales/", "") + relative.substring(3);
        try (InputStream file = TasklistWordsTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
