package vn.danhgia.service.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Word templates among the resources are the ones that {@link Forms} makes: {@code -Dtest=DeliveredTemplatesTest -Dtemplates.write=true} writes them. */
class DeliveredTemplatesTest {

    @Test
    @EnabledIfSystemProperty(named = "templates.write", matches = "true")
    void writesThem() throws IOException {
        Path folder = Files.createDirectories(Path.of("src/main/resources/papers/templates"));
        for (Paper paper : Paper.values()) {
            Path file = folder.resolve(paper.fileName());
            // A Word file is never the same twice, to the byte; what says the same stays as it is.
            if (!Files.exists(file) || !body(Files.readAllBytes(file)).equals(body(Forms.of(paper)))) {
                Files.write(file, Forms.of(paper));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void aDeliveredTemplateSaysWhatItsProgramSays(Paper paper) throws IOException {
        try (InputStream delivered = DeliveredTemplatesTest.class.getResourceAsStream("/papers/templates/" + paper.fileName())) {
            assertThat(delivered).as(paper.fileName()).isNotNull();
            assertThat(body(delivered.readAllBytes())).isEqualTo(body(Forms.of(paper)));
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void aDeliveredTemplateNamesTheTextThatItFollows(Paper paper) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Forms.of(paper)))) {
            assertThat(document.getProperties().getCoreProperties().getDescription()).contains("Kế hoạch, mục").contains("Thể thức: ");
        }
    }

    /** Text and formatting, without the file's own dates. */
    private static String body(byte[] word) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            return document.getDocument().xmlText() + document.getProperties().getCoreProperties().getDescription();
        }
    }
}
