package vn.danhgia.service.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danhgia.service.notices.NoticeSettings.Webhook;

/** What an installation may name as a program that is called. */
class WebhookSettingsTest {

    private static final String SECRET = "mot-bi-mat-du-dai-1";

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://may/x", "gopher://may/x", "/chi-co-duong-dan", "http:khong-co-may", "http://ten:mat-khau@may/x"})
    void onlyWholeWebAddressesWithoutAUsersNameAreTaken(String url) {
        assertThatThrownBy(() -> new Webhook("zalo", URI.create(url), SECRET)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("zalo");
    }

    @Test
    void aShortSecretAndANameThatIsTakenAreRefusedAndNoSecretIsPrinted() {
        assertThatThrownBy(() -> new Webhook("zalo", URI.create("https://may/x"), "ngan")).hasMessageContaining("secret").hasMessageNotContaining("ngan");
        Webhook one = new Webhook("zalo", URI.create("https://may/x"), SECRET);
        assertThatThrownBy(() -> new NoticeSettings("http://x/", "a@b", List.of(one, one))).hasMessageContaining("same name");
        assertThat(new NoticeSettings("http://x/", "a@b", List.of(one)).toString()).doesNotContain(SECRET);
        assertThat(new NoticeSettings("http://x/", "a@b", List.of(one)).baseUrl()).isEqualTo("http://x");
    }
}
