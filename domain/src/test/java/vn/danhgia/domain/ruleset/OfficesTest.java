package vn.danhgia.domain.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.danhgia.domain.Given.COMMUNE;
import static vn.danhgia.domain.Given.OFFICES;
import static vn.danhgia.domain.Given.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.danhgia.domain.ruleset.Offices.Role;

class OfficesTest {

    @Test
    @Tag("R-III.5.1-1")
    @Tag("R-III.1.2-1")
    void everyRoleHasItsBodyInTheCommune() {
        assertThat(OFFICES.of(Role.INSPECTION, COMMUNE)).isEqualTo(body("ubkt"));
        assertThat(OFFICES.of(Role.DIGITAL, COMMUNE)).isEqualTo(body("bcd-cds"));
        assertThat(OFFICES.of(Role.LAST_BODY, COMMUNE)).isEqualTo(body("btv"));
    }

    @Test
    @Tag("R-III.4.3-1")
    @Tag("R-III.6-2")
    void aUnitsResultMayBeReportedByTwoOffices() {
        assertThat(OFFICES.reporters(COMMUNE)).containsExactly(body("vpdu"), body("vp-hdnd-ubnd"));
    }

    @Test
    void aRoleWithoutABodyOrWithTwoIsRefused() {
        for (Role role : Role.values()) {
            Map<Role, List<String>> without = new HashMap<>(OFFICES.bodies());
            without.remove(role);
            assertThatIllegalArgumentException().as(role.name()).isThrownBy(() -> new Offices(without)).withMessageContaining(role.name());
            Map<Role, List<String>> twice = new HashMap<>(OFFICES.bodies());
            twice.put(role, List.of("a", "b"));
            if (role == Role.REPORTER) {
                assertThat(new Offices(twice).reporters(COMMUNE)).hasSize(2);
            } else {
                assertThatIllegalArgumentException().as(role.name()).isThrownBy(() -> new Offices(twice)).withMessageContaining("2 bodies");
            }
        }
    }
}
