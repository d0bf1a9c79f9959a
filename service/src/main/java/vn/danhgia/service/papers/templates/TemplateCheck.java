package vn.danhgia.service.papers.templates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.danhgia.service.papers.Paper;
import vn.danhgia.service.papers.templates.FaultyTemplate.Fault;
import vn.danhgia.service.papers.templates.FaultyTemplate.Fault.Kind;

/** Asks of a template, before anything is filled in, whether every name in it is one that the paper has. */
final class TemplateCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}");
    private static final Pattern COLUMN = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern MACROS = Pattern.compile("(?i).*vba(Project|Data).*");
    private static final String OPENS = "{{";
    private static final String CLOSES = "}}";

    private final Paper paper;
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<String> opened = new TreeSet<>();
    private final Set<String> closed = new TreeSet<>();

    private TemplateCheck(Paper paper) {
        this.paper = paper;
    }

    /** Everything that is wrong, each once, in the order of the file; empty for a good template. */
    static List<Fault> faults(Paper paper, XWPFDocument document) {
        TemplateCheck check = new TemplateCheck(paper);
        check.file(document);
        check.body(document, Set.of());
        document.getHeaderList().forEach(header -> check.body(header, Set.of()));
        document.getFooterList().forEach(footer -> check.body(footer, Set.of()));
        check.parts();
        return new ArrayList<>(check.faults);
    }

    /** What is printed from a template goes to others: it must bring nothing along but words. Links that a reader presses are words. */
    private void file(XWPFDocument document) {
        OPCPackage file = document.getPackage();
        try {
            if (!file.getPartsByName(MACROS).isEmpty()) {
                fault(Kind.HAS_MACROS, "");
            }
            for (PackagePart part : file.getParts()) {
                if (!part.isRelationshipPart() && part.hasRelationships()) {
                    part.getRelationships().forEach(this::relation);
                }
            }
        } catch (InvalidFormatException e) {
            fault(Kind.UNREADABLE, "");
        }
    }

    private void relation(PackageRelationship relation) {
        if (relation.getTargetMode() == TargetMode.EXTERNAL && !relation.getRelationshipType().endsWith("/hyperlink")) {
            fault(Kind.LINKS_OUTSIDE, relation.getRelationshipType().replaceAll(".*/", ""));
        }
    }

    private void body(IBody body, Set<String> repeated) {
        body.getBodyElements().forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                text(paragraph.getText(), repeated);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row(row, repeated));
            }
        });
    }

    private void row(XWPFTableRow row, Set<String> around) {
        Set<String> repeated = new LinkedHashSet<>(around);
        row.getTableCells().forEach(cell -> TAG.matcher(cell.getText()).results().map(tag -> tag.group(1).strip())
                .filter(paper.tables()::containsKey).forEach(repeated::add));
        for (XWPFTableCell cell : row.getTableCells()) {
            body(cell, repeated);
        }
    }

    private void text(String text, Set<String> repeated) {
        String left = text;
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            tag(tags.group(1).strip(), repeated);
            left = left.replace(tags.group(), "");
        }
        if (left.contains(OPENS) || left.contains(CLOSES)) {
            fault(Kind.NOT_CLOSED, left.strip());
        }
        if (!repeated.isEmpty()) {
            COLUMN.matcher(left).results().map(column -> column.group(1)).filter(column -> repeated.stream()
                    .noneMatch(table -> paper.tables().get(table).contains(column))).forEach(column -> fault(Kind.UNKNOWN_COLUMN, column));
        }
    }

    private void tag(String tag, Set<String> repeated) {
        if (tag.startsWith("?") || tag.startsWith("/")) {
            String part = tag.substring(1);
            (tag.startsWith("?") ? opened : closed).add(part);
            if (!paper.flags().contains(part)) {
                fault(Kind.UNKNOWN_PART, part);
            }
        } else if (paper.tables().containsKey(tag)) {
            if (!repeated.contains(tag)) {
                fault(Kind.TABLE_OUTSIDE_A_ROW, tag);
            }
        } else if (!paper.fields().contains(tag)) {
            fault(Kind.UNKNOWN_FIELD, tag);
        }
    }

    private void parts() {
        paper.flags().stream().filter(part -> opened.contains(part) != closed.contains(part)).forEach(part -> fault(Kind.PART_NOT_CLOSED, part));
    }

    private void fault(Kind kind, String what) {
        faults.add(new Fault(kind, what));
    }
}
