package vn.danhgia.service.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;
import vn.danhgia.domain.shared.Quarter;
import vn.danhgia.service.Office;
import vn.danhgia.service.ServiceTest;

/** The rules of a quarter stay what they were when it opened. */
@ServiceTest
@Tag("R-0-1")
@Tag("R-END-1")
class FrozenRulesTest {

    @Autowired
    Office office;

    @Autowired
    RuleBook rules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theBytesOfTheTablesAreKeptWhenAQuarterOpensAndSayTheSameLater() throws Exception {
        Quarter quarter = office.openQuarter();
        RuleSet inForce = rules.inForceOn(quarter.lastDay()).orElseThrow();

        assertThat(rules.frozen(inForce.ref())).contains(inForce);
        assertThat(jdbc.sql("select count(*) from rulebook.kept_table where sha256 = ?").params(inForce.ref().sha256()).query(Integer.class).single())
                .isEqualTo(16);
        assertThat(rules.frozen(new RuleSetRef("kh-2026", "0".repeat(64)))).as("never used").isEmpty();
    }

    @Test
    void nobodyChangesWhatWasKept() throws Exception {
        office.openQuarter();
        assertThatThrownBy(() -> jdbc.sql("update rulebook.kept_table set bytes = '\\x00'").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> AsOwner.run("update rulebook.kept_table set bytes = '\\x00'")).isInstanceOf(java.sql.SQLException.class);
        assertThatThrownBy(() -> AsOwner.run("truncate rulebook.kept_table")).isInstanceOf(java.sql.SQLException.class);
    }
}
