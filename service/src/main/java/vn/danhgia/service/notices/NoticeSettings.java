package vn.danhgia.service.notices;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sets about notices.
 *
 * @param baseUrl  address of the application as people type it, for links; without a slash at the end
 * @param from     sender of letters
 * @param webhooks programs that are called; no address is ever called that does not stand here
 */
@ConfigurationProperties("danhgia.notices")
public record NoticeSettings(@DefaultValue("http://localhost:8080") String baseUrl, @DefaultValue("danh-gia@localhost") String from,
                             @DefaultValue({}) List<Webhook> webhooks) {

    public NoticeSettings {
        baseUrl = baseUrl.replaceAll("/+$", "");
        webhooks = List.copyOf(webhooks);
        if (webhooks.stream().map(Webhook::name).distinct().count() < webhooks.size()) {
            throw new IllegalArgumentException("danhgia.notices.webhooks: two have the same name");
        }
    }

    /**
     * A program that is called.
     *
     * @param name   stands in the list of deliveries; letters, digits, hyphens
     * @param secret key of the signature, 16 characters or more
     */
    public record Webhook(String name, URI url, String secret) {

        public Webhook {
            if (name == null || !name.matches("[a-z0-9-]{1,40}")) {
                throw new IllegalArgumentException("danhgia.notices.webhooks: a name has lower-case letters, digits and hyphens");
            }
            if (url == null || !Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null || url.getUserInfo() != null) {
                throw new IllegalArgumentException("danhgia.notices.webhooks: " + name + " needs a whole http or https address without a user's name");
            }
            if (secret == null || secret.getBytes(StandardCharsets.UTF_8).length < 16) {
                throw new IllegalArgumentException("danhgia.notices.webhooks: the secret of " + name + " has less than 16 characters");
            }
        }

        String channel() {
            return DeliveryTable.WEBHOOK + name;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return name;
        }
    }

    Optional<Webhook> webhook(String channel) {
        return webhooks.stream().filter(one -> one.channel().equals(channel)).findFirst();
    }
}
