package vn.danhgia.service.chromium;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;

/** What stands outside the brackets of {@link Pseudo} and is no data: names, posts, units, what people typed, the words of the rule set's tables, numbers, ids. */
@Component
public class Outside {

    private static final Pattern SPOKEN = Pattern.compile(
            "<(?:script|style)[^>]*>.*?</(?:script|style)>|<!--.*?-->|\\s(?:aria-label|title|placeholder|alt|data-label)=\"([^\"]*)\"|>([^<]+)<", Pattern.DOTALL);
    /** Dates, counts, hashes, ids, marks of punctuation. */
    private static final Pattern NO_WORDS = Pattern.compile("[a-z0-9-]+:[a-zA-Z0-9:-]+|[0-9a-f]{16,}|[^\\p{L}]+");

    private final JdbcClient jdbc;

    Outside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param line everything that may stand on a page and is nobody's text: one long line */
    record Data(String line) {

        /** In the order of the page. */
        List<String> outside(String html) {
            return outside(spoken(html));
        }

        List<String> outside(Stream<String> texts) {
            return texts.map(Outside::withoutBrackets).map(String::strip).filter(text -> !isData(text)).distinct().toList();
        }

        private boolean isData(String text) {
            return Stream.of(text.split("[–:,;|()]+")).map(Outside::plain).allMatch(part -> part.isEmpty() || line.contains(" " + part + " "));
        }
    }

    /** @param shown what the pages were given to show beside what lies in the database now */
    Data data(Collection<String> shown) {
        List<String> known = new ArrayList<>(shown);
        for (String sql : List.of("select name from people.commune", "select name from people.unit", "select name from people.body",
                "select family_name || ' ' || given_name from people.person", "select given_name from people.person", "select title from people.post",
                "select code from people.person", "select login from security.account", "select split_part(aggregate_identifier, ':', 4) from eventstore.event",
                "select convert_from(bytes, 'UTF8') from rulebook.kept_table",
                "select table_name from information_schema.tables where table_schema = 'view'")) {
            known.addAll(jdbc.sql(sql).query(String.class).list());
        }
        Quarter any = new Quarter(2030, 1);
        Stream.of(Office.catalogueFields(any), Office.assessmentFields(), Office.proposalFields(), Office.headsFields())
                .flatMap(fields -> fields.values().stream()).flatMap(List::stream).forEach(known::add);
        Office.steps(any).stream().map(Office.Step::fields).map(Map::values).flatMap(values -> values.stream()).flatMap(List::stream).forEach(known::add);
        return new Data(known.stream().map(Outside::plain).collect(Collectors.joining(" ", " ", " ")));
    }

    private static Stream<String> spoken(String html) {
        Matcher found = SPOKEN.matcher(html.substring(Math.max(0, html.indexOf("<head"))).replaceAll("(?s)<script.*?</script>", ""));
        List<String> texts = new ArrayList<>();
        while (found.find()) {
            String text = found.group(1) != null ? found.group(1) : found.group(2);
            if (text != null) {
                texts.add(HtmlUtils.htmlUnescape(text));
            }
        }
        return texts.stream();
    }

    private static String withoutBrackets(String text) {
        StringBuilder left = new StringBuilder();
        int depth = 0;
        for (char one : text.toCharArray()) {
            depth += one == '⟦' ? 1 : 0;
            left.append(depth == 0 ? one : ' ');
            depth -= one == '⟧' ? 1 : 0;
        }
        return left.toString();
    }

    private static String plain(String text) {
        return NO_WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }
}
