package vn.danhgia.service.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.ruleset.RuleBook;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;

/**
 * Editions from the shelf; those that quarters were opened under from the bytes kept then, so that a changed folder changes nothing for them (R-END-1).
 */
@Component
public class FileRuleBook implements RuleBook {

    private final JdbcClient jdbc;
    private final Shelf shelf;
    private final Map<RuleSetRef, RuleSet> frozen = new ConcurrentHashMap<>();

    FileRuleBook(ResourceLoader resources, JdbcClient jdbc, @Value("${danhgia.rulesets:classpath:rulesets/kh-2026/}") List<String> folders) {
        this.jdbc = jdbc;
        this.shelf = new Shelf(resources, folders);
    }

    @Override
    public Optional<RuleSet> inForceOn(LocalDate day) {
        return shelf.inForceOn(day);
    }

    @Override
    public Optional<RuleSet> frozen(RuleSetRef ref) {
        RuleSet known = frozen.get(ref);
        if (known != null) {
            return Optional.of(known);
        }
        Map<String, byte[]> kept = kept(ref);
        if (!kept.keySet().containsAll(RuleTables.FILES)) {
            return Optional.empty();
        }
        RuleTables tables = new RuleTables(ref.edition() + "/", RuleTables.ordered(kept::get));
        if (!tables.digest().equals(ref.sha256())) {
            throw new RuleFileException(ref.edition(), "nội dung lưu không khớp mã băm " + ref.sha256());
        }
        RuleSet rules = tables.values();
        frozen.put(ref, rules);
        return Optional.of(rules);
    }

    @Override
    public void freeze(RuleSetRef ref) {
        shelf.tables(ref).files().forEach((file, bytes) -> jdbc.sql("""
                insert into rulebook.kept_table (sha256, edition, file, bytes) values (?, ?, ?, ?) on conflict do nothing""")
                .params(ref.sha256(), ref.edition(), file, bytes).update());
    }

    /** The bytes that were kept, by file name in order; empty when none were. */
    public Map<String, byte[]> kept(RuleSetRef ref) {
        Map<String, byte[]> kept = new TreeMap<>();
        jdbc.sql("select file, bytes from rulebook.kept_table where sha256 = ?").params(ref.sha256())
                .query((row, number) -> kept.put(row.getString(1), row.getBytes(2))).list();
        return kept;
    }

    /** Every edition that can be read: those on the shelf, and those that quarters were opened under. */
    public List<RuleSet> all() {
        Map<RuleSetRef, RuleSet> all = new LinkedHashMap<>();
        shelf.all().forEach(rules -> all.put(rules.ref(), rules));
        jdbc.sql("select distinct edition, sha256 from rulebook.kept_table order by 1, 2")
                .query((row, number) -> new RuleSetRef(row.getString(1), row.getString(2)))
                .list().forEach(ref -> whole(ref).ifPresent(rules -> all.put(ref, rules)));
        return List.copyOf(all.values());
    }

    /** Empty where the bytes are not the ones that were frozen. */
    public Optional<RuleSet> whole(RuleSetRef ref) {
        try {
            return frozen(ref);
        } catch (RuleFileException altered) {
            return Optional.empty();
        }
    }
}
