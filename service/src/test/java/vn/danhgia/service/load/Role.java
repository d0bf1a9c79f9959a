package vn.danhgia.service.load;

import java.util.List;

/**
 * What somebody of an office looks at, again and again. In addresses stand {@code {quarter}} for any quarter of the commune, {@code {year}} for its year,
 * {@code {own}} for one's own code, {@code {dossier}} for a dossier that the person is shown in that quarter, {@code {task}} for a task of the own list.
 */
enum Role {

    OFFICIAL("/", "/tasks/{task}", "/dossiers/thanh-lam:{quarter}:dossier:{own}", "/dossiers/thanh-lam:{quarter}:dossier:{own}/timeline",
            "/catalogues/thanh-lam:{quarter}:catalogue:{own}/results", "/cycles/{quarter}/results", "/cycles/{quarter}/rules", "/years/{year}", "/notices",
            "/feedback"),
    HEAD("/", "/tasks/{task}", "/cycles/{quarter}/units/{unit}", "/cycles/{quarter}", "/dossiers/{dossier}", "/quick-review", "/cycles", "/absence"),
    ORGANISER("/", "/tasks/{task}", "/cycles", "/cycles/{quarter}", "/cycles/{quarter}/deadlines", "/cycles/{quarter}/levels", "/dossiers/{dossier}",
            "/dossiers/{dossier}/replay", "/cycles/{quarter}/papers", "/people", "/years/{year}/commune", "/monitoring", "/feedback"),
    STANDING_SECRETARIAT("/", "/tasks/{task}", "/cycles/{quarter}", "/cycles/{quarter}/levels", "/dossiers/{dossier}", "/dossiers/{dossier}/timeline",
            "/cycles/{quarter}/deadlines", "/years/{year}/commune"),
    INSPECTION("/", "/complaints", "/cycles", "/cycles/{quarter}/results", "/notices"),
    MONITOR("/", "/tasks/{task}", "/cycles/{quarter}/monitoring", "/cycles", "/years/{year}"),
    CLERK("/", "/tasks/{task}", "/cycles/{quarter}/papers", "/dossiers/{dossier}", "/notices/deliveries", "/notices", "/cycles/{quarter}"),
    ADMINISTRATOR("/health", "/people/accounts", "/people");

    private final List<String> pages;

    Role(String... pages) {
        this.pages = List.of(pages);
    }

    List<String> pages() {
        return pages;
    }
}
