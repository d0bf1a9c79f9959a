package vn.danhgia.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The compiled tests of every module by their tags. */
final class TaggedTests {

    private static final Set<String> TESTS = Set.of("org.junit.jupiter.api.Test", "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.jupiter.api.RepeatedTest", "net.jqwik.api.Property", "net.jqwik.api.Example");
    private static final Set<String> TAG = Set.of("org.junit.jupiter.api.Tag", "net.jqwik.api.Tag");
    private static final Set<String> TAGS = Set.of("org.junit.jupiter.api.Tags", "net.jqwik.api.TagList");

    private final SortedMap<String, Set<String>> byTag = new TreeMap<>();

    /** @param modules folders of the modules, tests compiled */
    TaggedTests(List<Path> modules) {
        for (Path module : modules) {
            Path compiled = module.resolve("target/test-classes");
            if (Files.isDirectory(module.resolve("src/test/java"))) {
                assertThat(compiled).as("build all modules: the index reads their compiled tests").isDirectory();
                new ClassFileImporter().importPath(compiled).forEach(this::read);
            }
        }
    }

    /** Names of test methods, {@code Class.method}, sorted; empty for an unknown tag. */
    Set<String> taggedWith(String tag) {
        return byTag.getOrDefault(tag, Set.of());
    }

    Set<String> tags() {
        return byTag.keySet();
    }

    private void read(JavaClass type) {
        List<String> ofTheClass = tagsOf(type);
        for (JavaMethod method : type.getMethods()) {
            if (method.getAnnotations().stream().anyMatch(annotation -> TESTS.contains(annotation.getRawType().getName()))) {
                Stream.concat(ofTheClass.stream(), tagsOf(method).stream()).forEach(tag ->
                        byTag.computeIfAbsent(tag, unknown -> new TreeSet<>()).add(type.getSimpleName() + "." + method.getName()));
            }
        }
    }

    private static List<String> tagsOf(HasAnnotations<?> annotated) {
        List<String> tags = new ArrayList<>();
        for (JavaAnnotation<?> annotation : annotated.getAnnotations()) {
            Map<String, Object> values = annotation.getProperties();
            if (TAG.contains(annotation.getRawType().getName())) {
                tags.add((String) values.get("value"));
            } else if (TAGS.contains(annotation.getRawType().getName())) {
                Arrays.stream((Object[]) values.get("value")).map(inner -> (String) ((JavaAnnotation<?>) inner).getProperties().get("value"))
                        .forEach(tags::add);
            }
        }
        return tags;
    }
}
