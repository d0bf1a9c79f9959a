package vn.danhgia.service.papers;

import org.springframework.context.MessageSource;
import vn.danhgia.service.papers.templates.WordTemplates;

/** The printer outside the running application. */
public final class PaperPrinter {

    private PaperPrinter() {
    }

    public static Papers of(WordTemplates templates, MessageSource messages) {
        return new Papers(templates, messages);
    }
}
