package vn.danhgia.service.rulebook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import vn.danhgia.domain.ruleset.RuleSet;
import vn.danhgia.domain.ruleset.RuleSetRef;

/** Folders of tables, read once when the application starts; one that cannot be used keeps it from starting. */
final class Shelf {

    private final List<Shelved> editions;

    private record Shelved(RuleTables tables, RuleSet rules) {
    }

    /** @throws RuleFileException naming file and row; also when two editions begin on one day */
    Shelf(ResourceLoader resources, List<String> folders) {
        editions = folders.stream().map(folder -> shelved(resources, folder)).toList();
        Set<LocalDate> days = new HashSet<>();
        editions.stream().map(edition -> edition.rules().edition().from()).filter(day -> !days.add(day)).findFirst().ifPresent(twice -> {
            throw new RuleFileException(String.join(", ", folders), "hai bộ quy tắc cùng có hiệu lực từ " + twice);
        });
    }

    Optional<RuleSet> inForceOn(LocalDate day) {
        return editions.stream().map(Shelved::rules).filter(rules -> !rules.edition().from().isAfter(day))
                .max(Comparator.comparing(rules -> rules.edition().from()));
    }

    List<RuleSet> all() {
        return editions.stream().map(Shelved::rules).toList();
    }

    RuleTables tables(RuleSetRef ref) {
        return editions.stream().filter(edition -> edition.rules().ref().equals(ref)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not on the shelf: " + ref)).tables();
    }

    private static Shelved shelved(ResourceLoader resources, String folder) {
        RuleTables tables = new RuleTables(folder, RuleTables.ordered(file -> bytes(resources.getResource(folder + file), folder + file)));
        return new Shelved(tables, tables.values());
    }

    private static byte[] bytes(Resource file, String name) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new RuleFileException(name, "không đọc được");
        }
    }
}
