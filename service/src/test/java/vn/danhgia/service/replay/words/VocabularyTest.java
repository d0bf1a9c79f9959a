package vn.danhgia.service.replay.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a state or an event of a quarter can hold has its words in both languages, and no word is left over. */
class VocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyPartHasANameAndEveryNameAPart(String language) throws IOException {
        assertThat(texts(language, "messages_replay").stringPropertyNames().stream().filter(key -> key.startsWith("in-state."))
                .map(key -> key.substring("in-state.".length())))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.ofAQuarter().names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyEnumHasItsWordsAndEveryWordAnEnum(String language) throws IOException {
        Properties all = new Properties();
        for (String file : List.of("messages", "messages_flows", "messages_refusals", "messages_replay")) {
            all.putAll(texts(language, file));
        }
        List<String> needed = Vocabulary.ofAQuarter().enums.stream().flatMap(type -> Stream.of(type.getEnumConstants())).map(word -> (Enum<?>) word)
                .flatMap(word -> Words.key(word).stream()).toList();

        assertThat(all.stringPropertyNames()).containsAll(needed);
        assertThat(needed).containsAll(all.stringPropertyNames().stream().filter(key -> key.startsWith("value.")).toList());
    }

    private static Properties texts(String language, String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = VocabularyTest.class.getResourceAsStream("/" + file + "_" + language + ".properties")) {
            texts.load(new InputStreamReader(stream, UTF_8));
        }
        return texts;
    }
}
