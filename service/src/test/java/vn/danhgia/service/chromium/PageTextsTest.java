package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Browser;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/**
 * A run in brackets: with every text of the message files in ⟦…⟧, nothing stands outside on any page of ours but data: names, posts, units, what people typed, the
 * words of the rule set's own tables, numbers and ids.
 */
@ServiceTest
class PageTextsTest {

    private static final Pattern SPOKEN = Pattern.compile(
            "<(?:script|style)[^>]*>.*?</(?:script|style)>|<!--.*?-->|\\s(?:aria-label|title|placeholder|alt|data-label)=\"([^\"]*)\"|>([^<]+)<", Pattern.DOTALL);
    /** Dates, counts, hashes, ids, marks of punctuation. */
    private static final Pattern NO_WORDS = Pattern.compile("[a-z0-9-]+:[a-zA-Z0-9:-]+|[0-9a-f]{16,}|[^\\p{L}]+");

    @LocalServerPort
    int port;

    @Autowired
    OwnPages pages;

    @Autowired
    Pseudo pseudo;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingStandsOutsideTheBrackets() throws Exception {
        List<OwnPages.OwnPage> all = pages.all();
        String data = data();
        List<String> outside = new ArrayList<>();
        int inside = 0;
        for (OwnPages.OwnPage page : all) {
            Browser browser = page.login().isEmpty() ? new Browser(port) : Browser.signedIn(port, page.login());
            pseudo.on(true);
            try {
                String html = browser.get(page.path()).body();
                assertThat(html).as(page.path()).doesNotContain("??");
                inside += html.split("⟦").length - 1;
                spoken(html).map(PageTextsTest::withoutBrackets).map(String::strip).filter(text -> !isData(text, data))
                        .forEach(text -> outside.add(page.name() + ": " + text));
            } finally {
                pseudo.on(false);
            }
        }
        assertThat(inside).isGreaterThan(500);
        assertThat(outside.stream().distinct().toList()).isEmpty();
    }

    private static Stream<String> spoken(String html) {
        Matcher found = SPOKEN.matcher(html.substring(html.indexOf("<head")).replaceAll("(?s)<script.*?</script>", ""));
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

    private static boolean isData(String text, String data) {
        return Stream.of(text.split("[–:,;|()]+")).map(PageTextsTest::plain).allMatch(part -> part.isEmpty() || data.contains(" " + part + " "));
    }

    private static String plain(String text) {
        return NO_WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    /** Everything that may stand on a page and is nobody's text: one long line. */
    private String data() {
        List<String> known = new ArrayList<>();
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
        // What the pages were given to show: a file's name, an obstacle; and the files and sheets of an import, whose names the program reads back.
        known.addAll(List.of("Biên bản nghiệm thu vụ mùa.pdf", "Nhiệm vụ giao sau ngày chốt có tính không", "xa.csv", "Xã", "don-vi.csv", "Đơn vị", "co-quan.csv",
                "Cơ quan", "nguoi.csv", "Người", "chuc-vu.csv", "Chức vụ", "nhan-vien.csv", "Nhân viên", "thanh-vien.csv", "Thành viên", "tai-khoan.csv", "Tài khoản"));
        return known.stream().map(PageTextsTest::plain).collect(Collectors.joining(" ", " ", " "));
    }
}
