package vn.danhgia.service.papers.templates;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.danhgia.service.papers.PaperPrinter;
import vn.danhgia.service.papers.Papers;

/** Templates outside the running application. */
public final class Shelves {

    static {
        // As in the running application: it logs every field that it fills in.
        ((Logger) LoggerFactory.getLogger("com.deepoove")).setLevel(Level.OFF);
    }

    private Shelves() {
    }

    public static WordTemplates delivered() {
        return new WordTemplates(new TemplateShelf(""));
    }

    public static WordTemplates in(Path folder) {
        return new WordTemplates(new TemplateShelf(folder.toString()));
    }

    public static Papers papers(WordTemplates templates) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_papers");
        messages.setDefaultEncoding("UTF-8");
        return PaperPrinter.of(templates, messages);
    }
}
