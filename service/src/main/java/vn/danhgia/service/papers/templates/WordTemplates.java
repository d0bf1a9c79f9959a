package vn.danhgia.service.papers.templates;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;
import vn.danhgia.service.papers.Content;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.papers.templates.FaultyTemplate.Fault;

/** Fills Word templates. What is filled in is text and stays text, whatever it looks like. */
@Component
public class WordTemplates {

    private final TemplateShelf shelf;

    WordTemplates(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * How a template in force stands.
     *
     * @param follows what the file itself says of the text that it follows; may be empty
     * @param faults  empty for a good one
     */
    public record State(Paper paper, boolean replaced, String follows, List<Fault> faults) {
    }

    public State state(Paper paper) {
        try {
            Template template = shelf.inForce(paper);
            try (XWPFDocument document = opened(template)) {
                String follows = document.getProperties().getCoreProperties().getDescription();
                return new State(paper, template.replaced(), follows == null ? "" : follows, TemplateCheck.faults(paper, document));
            }
        } catch (FaultyTemplate faulty) {
            return new State(paper, true, "", faulty.faults());
        } catch (IOException e) {
            return new State(paper, true, "", List.of(new Fault(Fault.Kind.UNREADABLE, "")));
        }
    }

    /**
     * Takes a file in place of the template in force, at once; the former own one stays beside it. A faulty one changes nothing.
     *
     * @throws FaultyTemplate when it is not a Word file, brings along more than words, or uses a name that the paper does not have
     */
    public void replace(Paper paper, byte[] file) throws FaultyTemplate {
        Template template = new Template(paper.fileName(), true, file);
        try (XWPFDocument document = opened(template)) {
            List<Fault> faults = TemplateCheck.faults(paper, document);
            if (!faults.isEmpty()) {
                throw new FaultyTemplate(template.name(), faults);
            }
        } catch (IOException e) {
            throw FaultyTemplate.because(template.name(), Fault.Kind.UNREADABLE, "");
        }
        shelf.keep(template);
    }

    /** From now on the delivered template is used; the former own one stays beside it. */
    public void putBack(Paper paper) {
        shelf.setAside(paper);
    }

    /**
     * The filled Word file.
     *
     * @throws FaultyTemplate when the template in force uses a name that the paper does not have, or cannot be read
     */
    public byte[] filled(Content content) throws FaultyTemplate {
        Template template = shelf.inForce(content.paper());
        try (XWPFDocument document = opened(template)) {
            List<Fault> faults = TemplateCheck.faults(content.paper(), document);
            if (!faults.isEmpty()) {
                throw new FaultyTemplate(template.name(), faults);
            }
        } catch (IOException e) {
            throw FaultyTemplate.because(template.name(), Fault.Kind.UNREADABLE, "");
        }
        ConfigureBuilder configured = Configure.builder().useDefaultEL(true);
        content.paper().tables().keySet().forEach(table -> configured.bind(table, new LoopRowTableRenderPolicy(true)));
        try (XWPFTemplate filled = XWPFTemplate.compile(new ByteArrayInputStream(template.bytes()), configured.build()).render(model(content));
             ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filled.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw FaultyTemplate.because(template.name(), Fault.Kind.UNREADABLE, "");
        }
    }

    private static XWPFDocument opened(Template template) throws FaultyTemplate, IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(template.bytes()));
        } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw FaultyTemplate.because(template.name(), Fault.Kind.UNREADABLE, "");
        }
    }

    private static Map<String, Object> model(Content content) {
        Map<String, Object> model = new HashMap<>(content.fields());
        content.tables().forEach((table, rows) -> model.put(table, rows.stream().map(WordTemplates::row).toList()));
        content.paper().flags().forEach(flag -> model.put(flag, content.flags().contains(flag)));
        return model;
    }

    private static Map<String, Object> row(Map<String, Object> cells) {
        Map<String, Object> row = new HashMap<>();
        cells.forEach((column, cell) -> row.put(column, cell instanceof BigDecimal number ? withComma(number) : String.valueOf(cell)));
        return row;
    }

    /** Without needless zeros: 92,5. */
    private static String withComma(BigDecimal value) {
        return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString().replace('.', ',');
    }
}
