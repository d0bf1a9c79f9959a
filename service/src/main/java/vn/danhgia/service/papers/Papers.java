package vn.danhgia.service.papers;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.danhgia.service.papers.pdf.Pdf;
import vn.danhgia.service.papers.tables.Workbook;
import vn.danhgia.service.papers.templates.FaultyTemplate;
import vn.danhgia.service.papers.templates.WordTemplates;

/** Prints what a paper says. The PDF is made of the filled Word file, so that both say the same and a replaced template shapes both. */
@Component
public class Papers {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final WordTemplates templates;
    private final MessageSource messages;

    Papers(WordTemplates templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /**
     * The whole file, or none.
     *
     * @throws FaultyTemplate           when the Word template in force cannot be used
     * @throws IllegalArgumentException when the paper is not had in that format
     */
    public byte[] print(Content content, Format format) throws FaultyTemplate {
        if (!content.paper().formats().contains(format)) {
            throw new IllegalArgumentException(content.paper() + " as " + format);
        }
        return switch (format) {
            case DOCX -> templates.filled(content);
            case PDF -> Pdf.of(templates.filled(content), content.title());
            case XLSX -> Workbook.of(content, column -> messages.getMessage("heading.paper." + column, null, VIETNAMESE));
        };
    }
}
