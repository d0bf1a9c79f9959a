package vn.danhgia.service.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.service.Browser;
import vn.danhgia.service.ServiceTest;

/**
 * A run in brackets: with every text of the message files in ⟦…⟧, nothing stands outside on any page of ours but data: names, posts, units, what people typed, the
 * words of the rule set's own tables, numbers and ids.
 */
@ServiceTest
class PageTextsTest {

    /** What the pages were given to show: a file's name, an obstacle; and the files and sheets of an import, whose names the program reads back. */
    private static final List<String> SHOWN = List.of("Biên bản nghiệm thu vụ mùa.pdf", "Nhiệm vụ giao sau ngày chốt có tính không", "xa.csv", "Xã", "don-vi.csv",
            "Đơn vị", "co-quan.csv", "Cơ quan", "nguoi.csv", "Người", "chuc-vu.csv", "Chức vụ", "nhan-vien.csv", "Nhân viên", "thanh-vien.csv", "Thành viên",
            "tai-khoan.csv", "Tài khoản");

    @LocalServerPort
    int port;

    @Autowired
    OwnPages pages;

    @Autowired
    Pseudo pseudo;

    @Autowired
    Outside outside;

    @Test
    void nothingStandsOutsideTheBrackets() throws Exception {
        List<OwnPages.OwnPage> all = pages.all().stream().filter(page -> !page.data()).toList();
        Outside.Data data = outside.data(SHOWN);
        List<String> forgotten = new ArrayList<>();
        int inside = 0;
        for (OwnPages.OwnPage page : all) {
            Browser browser = page.login().isEmpty() ? new Browser(port) : Browser.signedIn(port, page.login());
            pseudo.on(true);
            try {
                String html = browser.get(page.path()).body();
                assertThat(html).as(page.path()).doesNotContain("??");
                inside += html.split("⟦").length - 1;
                data.outside(html).forEach(text -> forgotten.add(page.name() + ": " + text));
            } finally {
                pseudo.on(false);
            }
        }
        assertThat(inside).isGreaterThan(500);
        assertThat(forgotten.stream().distinct().toList()).isEmpty();
    }
}
