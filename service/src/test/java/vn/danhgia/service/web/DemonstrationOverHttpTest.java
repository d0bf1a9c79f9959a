package vn.danhgia.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danhgia.service.Browser;
import vn.danhgia.service.ServiceTest;

/** Roles by one press, and the way back to the tour. */
@ServiceTest
class DemonstrationOverHttpTest {

    @LocalServerPort
    int port;

    @Test
    void anybodyTakesARoleByOnePressAndAnotherAfterwards() {
        Browser visitor = new Browser(port);
        String tour = visitor.get("/demonstration/tour").body();
        assertThat(tour).contains("data-tour=\"official\"", "data-tour=\"auditor\"").doesNotContain("??");

        assertThat(press(visitor, "pho-kinh-te")).contains("Lê Thị Dũng");
        assertThat(press(visitor, "truong-kinh-te")).contains("Nguyễn Văn Ánh").doesNotContain("Đồng chí Lê Thị Dũng");
        assertThat(visitor.get("/demonstration/roles").body()).contains("Tất cả tài khoản khác").doesNotContain("??");
    }

    @Test
    void aStepOfTheTourLeadsToItsPageAndNowhereElse() {
        assertThat(led("complaint")).isEqualTo("/complaints");
        assertThat(led("told")).isEqualTo("/");
        assertThat(led("nowhere")).isEqualTo("/demonstration/tour");
        assertThat(led("//example.org")).isEqualTo("/");
        assertThat(led("http://example.org/complaints")).isEqualTo("/");
    }

    private String led(String step) {
        Browser visitor = new Browser(port);
        String page = visitor.get("/demonstration/tour").body();
        Matcher form = Pattern.compile("name=\"username\" value=\"truong-kinh-te\"><input type=\"hidden\" name=\"password\" value=\"([^\"]+)\"").matcher(page);
        assertThat(form.find()).isTrue();
        return visitor.post("/login", Map.of("username", List.of("truong-kinh-te"), "password", List.of(form.group(1)), "step", List.of(step))).uri().getPath();
    }

    private static String press(Browser visitor, String role) {
        String page = visitor.get("/demonstration/roles").body();
        Matcher form = Pattern.compile("name=\"username\" value=\"" + role + "\"><input type=\"hidden\" name=\"password\" value=\"([^\"]+)\"").matcher(page);
        assertThat(form.find()).as(role).isTrue();
        HttpResponse<String> answer = visitor.post("/login", Map.of("username", List.of(role), "password", List.of(form.group(1))));
        assertThat(answer.uri().getPath()).isEqualTo("/");
        return answer.body();
    }
}
