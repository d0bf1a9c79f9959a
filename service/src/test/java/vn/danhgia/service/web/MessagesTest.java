package vn.danhgia.service.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danhgia.domain.dossier.AssessmentForm;
import vn.danhgia.domain.dossier.DecisionReason;
import vn.danhgia.domain.dossier.Dossier;
import vn.danhgia.domain.dossier.HeadSection;
import vn.danhgia.domain.dossier.PaperKind;
import vn.danhgia.domain.dossier.PositionChange;
import vn.danhgia.domain.names.EventNames;
import vn.danhgia.domain.rating.NotRated;
import vn.danhgia.domain.ruleset.DeadlineCode;
import vn.danhgia.domain.shared.Level;
import vn.danhgia.domain.shared.RejectionCode;
import vn.danhgia.domain.workcatalogue.Axis;
import vn.danhgia.domain.workcatalogue.AxisRole;
import vn.danhgia.domain.workcatalogue.Degree;
import vn.danhgia.domain.workcatalogue.DigitalIndicator;
import vn.danhgia.domain.workcatalogue.Origin;
import vn.danhgia.domain.workcatalogue.Part;
import vn.danhgia.domain.workcatalogue.ProductKind;
import vn.danhgia.domain.workcatalogue.Warning;
import vn.danhgia.domain.workcatalogue.WorkCatalogue;
import vn.danhgia.processes.complaint.ComplaintFlow;
import vn.danhgia.processes.cycle.CycleFlow;
import vn.danhgia.processes.decision.DecisionFlow;
import vn.danhgia.processes.dossier.DossierFlow;
import vn.danhgia.processes.meeting.MeetingFlow;
import vn.danhgia.processes.tasks.TaskForm;
import vn.danhgia.processes.unit.OldUnitFlow;
import vn.danhgia.processes.unit.UnitFlow;
import vn.danhgia.processes.workcatalogue.CatalogueFlow;

/** Everything that the program can say to people has a text in both languages, and no text is left over from something that is gone. */
class MessagesTest {

    private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9._-]*");
    /** {@code #{key}}, {@code #{key(...)}}. */
    private static final Pattern FIXED = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9._-]*)[}(]");
    /** {@code #{|level.${…}|}}: the part before the first variable. */
    private static final Pattern BUILT = Pattern.compile("#\\{\\|([a-zA-Z0-9._-]*)\\$\\{");
    private static final Pattern BY_NAME = Pattern.compile("#messages\\.msg\\('([^']+)'");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyRefusalHasASentenceAndEverySentenceARefusal(String language) {
        assertThat(under(texts(language), "refusal."))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RejectionCode.values()).map(RejectionCode::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyRefusalNamesWhatItStandsOn(String language) {
        assertThat(under(texts(language), "clause."))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RejectionCode.values()).map(RejectionCode::clause).distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyEventHasItsSentence(String language) {
        assertThat(under(texts(language), "event."))
                .containsExactlyInAnyOrderElementsOf(EventNames.ALL.stream().map(EventNames.EventName::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyTaskHasTitleInstructionAndButton(String language) {
        Set<String> expected = taskKeys().stream().flatMap(key -> Stream.of(key, key + ".do", key + ".send")).collect(Collectors.toSet());

        assertThat(under(texts(language), "task.").stream().filter(key -> taskKeys().contains(key.replaceAll("\\..*", ""))).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyTaskHasItsForm() {
        assertThat(taskKeys()).allSatisfy(key -> assertThat(templates().resolve("forms/" + key + ".html")).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyWordOfTheDomainIsTranslated(String language) {
        Properties texts = texts(language);

        assertThat(under(texts, "level.")).containsExactlyInAnyOrderElementsOf(names(Level.class));
        assertThat(under(texts, "axis.")).containsExactlyInAnyOrderElementsOf(names(Axis.class));
        assertThat(under(texts, "axis-short.")).containsExactlyInAnyOrderElementsOf(names(Axis.class));
        assertThat(under(texts, "axis-role.")).containsExactlyInAnyOrderElementsOf(names(AxisRole.class));
        assertThat(under(texts, "part.")).containsExactlyInAnyOrderElementsOf(names(Part.class));
        assertThat(under(texts, "product-kind.")).containsExactlyInAnyOrderElementsOf(names(ProductKind.class));
        assertThat(under(texts, "origin.")).containsExactlyInAnyOrderElementsOf(names(Origin.Kind.class));
        assertThat(under(texts, "indicator.")).containsExactlyInAnyOrderElementsOf(names(DigitalIndicator.class));
        assertThat(under(texts, "warning.")).containsExactlyInAnyOrderElementsOf(Arrays.stream(Warning.Code.values()).map(Warning.Code::id).toList());
        assertThat(under(texts, "reason.")).containsExactlyInAnyOrderElementsOf(names(DecisionReason.class));
        assertThat(under(texts, "deadline.")).containsExactlyInAnyOrderElementsOf(names(DeadlineCode.class));
        assertThat(under(texts, "stage.catalogue.")).containsExactlyInAnyOrderElementsOf(names(WorkCatalogue.Stage.class));
        assertThat(under(texts, "stage.dossier.")).containsExactlyInAnyOrderElementsOf(names(Dossier.Stage.class));
        assertThat(under(texts, "degree.")).containsExactlyInAnyOrderElementsOf(names(Degree.class));
        assertThat(under(texts, "not-rated.")).containsExactlyInAnyOrderElementsOf(names(NotRated.class));
        assertThat(under(texts, "change.")).containsExactlyInAnyOrderElementsOf(names(PositionChange.Kind.class));
        assertThat(under(texts, "assess.form.")).containsExactlyInAnyOrderElementsOf(names(AssessmentForm.class));
        assertThat(under(texts, "word.")).containsAll(names(HeadSection.class)).containsAll(names(DigitalIndicator.class))
                .containsAll(PaperKind.OF_THE_PLAN.stream().map(PaperKind::code).toList()).containsAll(names(Level.class)).containsAll(names(WorkCatalogue.Stage.class))
                .containsAll(names(Dossier.Stage.class)).containsAll(names(Axis.class)).contains("in-row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyPositionOfTheRuleSetIsTranslated(String language) throws IOException {
        List<String> positions = new ArrayList<>();
        for (String file : List.of("authority", "province")) {
            try (InputStream table = MessagesTest.class.getResourceAsStream("/rulesets/kh-2026/" + file + ".csv")) {
                new String(table.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(line -> line.substring(0, line.indexOf(','))).filter(position -> !position.equals("position")).forEach(positions::add);
            }
        }

        assertThat(under(texts(language), "position.")).containsExactlyInAnyOrderElementsOf(positions);
    }

    /** A field's name stands in refusals about it: {@code field-missing task}. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyFieldOfTheFormsHasAName(String language) throws IOException {
        Pattern named = Pattern.compile("(?:\\bname=\"|words\\('|number\\('|levels\\(')([a-zA-Z]+)['\"]");
        Set<String> fields = new TreeSet<>();
        for (Path form : htmlUnder(templates().resolve("forms"))) {
            fields.addAll(found(named, Files.readString(form)));
        }

        assertThat(fields).contains("axis", "remark", "level", "unitReport");
        assertThat(under(texts(language), "word.")).containsAll(fields);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(texts("vi").stringPropertyNames());
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        Properties vietnamese = texts("vi");
        Properties english = texts("en");

        assertThat(vietnamese.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                .as(key).isEqualTo(arguments(vietnamese.getProperty(key))));
    }

    /** One quote silences every argument after it, and two are shown as two where a text has no arguments. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void textsAreReadableFormatsWithoutQuotes(String language) {
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank().doesNotContain("'").isEqualTo(text.strip());
            assertThat(new MessageFormat(text, Locale.forLanguageTag(language))).as(key).isNotNull();
        });
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() throws IOException {
        Set<String> keys = texts("vi").stringPropertyNames();
        int asked = 0;
        for (Path template : htmlUnder(templates())) {
            String html = Files.readString(template);
            Set<String> fixed = new TreeSet<>(found(FIXED, html));
            fixed.addAll(found(BY_NAME, html));
            asked += fixed.size();
            assertThat(keys).as(template.toString()).containsAll(fixed);
            assertThat(found(BUILT, html)).as(template.toString()).allSatisfy(start -> assertThat(keys).anyMatch(key -> key.startsWith(start)));
        }
        assertThat(asked).isGreaterThan(100);
    }

    /** What no page asks for any more goes. */
    @Test
    void everyTextOfThePagesIsAskedFor() throws IOException {
        Set<String> fixed = new TreeSet<>();
        // What a task is about, what stands in a state, and letters are put together in a class, not in a template.
        Set<String> starts = new TreeSet<>(Set.of("heading.", "in-state.", "in-words.", "value.", "mail."));
        for (Path template : htmlUnder(templates())) {
            String html = Files.readString(template);
            fixed.addAll(found(FIXED, html));
            fixed.addAll(found(BY_NAME, html));
            starts.addAll(found(BUILT, html));
        }

        assertThat(texts("vi").stringPropertyNames()).filteredOn(key -> !key.startsWith("word.") && !key.startsWith("refusal."))
                .allMatch(key -> fixed.contains(key) || starts.stream().anyMatch(key::startsWith), "asked for by a template");
    }

    /** Words for people come from the message files only. */
    @Test
    void noTemplateSpeaksForItself() throws IOException {
        for (Path template : htmlUnder(templates())) {
            String spoken = Files.readString(template).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<[^>\"]*(\"[^\"]*\"[^>\"]*)*>", "");
            assertThat(spoken.strip()).as(template.toString()).isEmpty();
        }
    }

    private static Set<String> taskKeys() {
        return Stream.of(new CatalogueFlow().forms(), new DossierFlow(null, null).forms(), new MeetingFlow(null, null, null, null).forms(),
                new DecisionFlow(null, null).forms(), new UnitFlow().forms(), new OldUnitFlow(null).forms(), new CycleFlow(null, null, null, null).forms(),
                new ComplaintFlow(null, null, null, null, null).forms())
                .flatMap(List::stream).map(TaskForm::taskKey)
                .collect(Collectors.toSet());
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        for (String file : List.of("messages", "messages_flows", "messages_refusals", "messages_people", "messages_replay", "messages_papers",
                "messages_complaints", "messages_notices", "messages_pages")) {
            try (InputStream stream = MessagesTest.class.getResourceAsStream("/" + file + "_" + language + ".properties")) {
                Properties one = new Properties();
                one.load(new InputStreamReader(stream, UTF_8));
                assertThat(one.stringPropertyNames()).as("%s repeats no key of another file", file).noneMatch(texts::containsKey);
                assertThat(one.stringPropertyNames()).allMatch(key -> KEY.matcher(key).matches());
                texts.putAll(one);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static Set<String> under(Properties texts, String start) {
        return texts.stringPropertyNames().stream().filter(key -> key.startsWith(start)).map(key -> key.substring(start.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }

    private static Set<String> arguments(String text) {
        return found(Pattern.compile("\\{(\\d+)[,}]"), text == null ? "" : text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map((MatchResult result) -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path templates() {
        try {
            return Path.of(MessagesTest.class.getResource("/templates/layout.html").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> htmlUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }
}
