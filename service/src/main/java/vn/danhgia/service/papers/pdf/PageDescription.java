package vn.danhgia.service.papers.pdf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/**
 * A Word file as a description of pages: sizes and margins, paragraphs, runs, tables, page numbers. Pictures, drawings and automatic numbering are left
 * out; a template that wants them in its PDF writes numbers as text.
 */
final class PageDescription {

    static final String FONT = "paper";

    /** Height of a line of this font, as a share of its size. */
    private static final BigDecimal LINE = new BigDecimal("1.15");
    private static final BigDecimal LINE_UNITS = BigDecimal.valueOf(240);
    private static final BigDecimal HALF = BigDecimal.valueOf(2);
    private static final BigDecimal USUAL_SIZE = BigDecimal.valueOf(14);
    private static final String A4 = "size: 595.3pt 841.9pt; margin: 56.7pt 42.5pt 56.7pt 85pt;";
    private static final String A4_TEXT = "467.8";
    private static final String EVERYWHERE = "body { margin: 0; font-family: " + FONT + "; } p { margin: 0; white-space: pre-wrap; } "
            + "table { border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; } tr { page-break-inside: avoid; } "
            + "td { padding: 1pt 4pt; vertical-align: top; word-wrap: break-word; } ";

    private final XWPFDocument document;
    private final Formats formats;
    private final StringBuilder page = new StringBuilder();

    PageDescription(XWPFDocument document) {
        this(document, new Formats(document));
    }

    private PageDescription(XWPFDocument document, Formats formats) {
        this.document = document;
        this.formats = formats;
    }

    String of(String title) {
        List<CTSectPr> sections = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        List<IBodyElement> open = new ArrayList<>();
        for (IBodyElement element : document.getBodyElements()) {
            open.add(element);
            if (element instanceof XWPFParagraph paragraph && paragraph.getCTP().getPPr() != null && paragraph.getCTP().getPPr().isSetSectPr()) {
                body.append(section(sections.size(), open));
                sections.add(paragraph.getCTP().getPPr().getSectPr());
                open.clear();
            }
        }
        body.append(section(sections.size(), open));
        sections.add(document.getDocument().getBody().getSectPr());
        StringBuilder css = new StringBuilder(EVERYWHERE);
        css.append("@page { ").append(geometry(sections.get(0))).append(numbers()).append(" } ");
        for (int i = 1; i < sections.size(); i++) {
            css.append("@page section-").append(i).append(" { ").append(geometry(sections.get(i))).append(numbers()).append(" } ");
            css.append("#section-").append(i).append(" { page: section-").append(i).append("; width: ").append(width(sections.get(i))).append("pt; } ");
        }
        if (sections.get(0) != null && sections.get(0).isSetTitlePg() && Formats.isOn(sections.get(0).getTitlePg())) {
            css.append("@page :first { @top-center { content: none; } @bottom-center { content: none; } } ");
        }
        return "<html lang=\"vi\"><head><title>" + Escaped.of(title) + "</title><style>" + css + "</style></head><body>" + body + "</body></html>";
    }

    private String section(int number, List<IBodyElement> elements) {
        page.setLength(0);
        page.append("<div id=\"section-").append(number).append("\">");
        elements.forEach(this::element);
        return page.append("</div>").toString();
    }

    /** Of the text; the library would take the first page's for every section. */
    private static String width(CTSectPr section) {
        return section == null || !section.isSetPgSz() || !section.isSetPgMar() ? A4_TEXT
                : Formats.points(section.getPgSz().getW()).subtract(Formats.points(section.getPgMar().getLeft()))
                        .subtract(Formats.points(section.getPgMar().getRight())).toPlainString();
    }

    private static String geometry(CTSectPr section) {
        if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
            return A4;
        }
        CTPageSz size = section.getPgSz();
        CTPageMar margin = section.getPgMar();
        return "size: " + Formats.points(size.getW()) + "pt " + Formats.points(size.getH()) + "pt; margin: " + Formats.points(margin.getTop()) + "pt "
                + Formats.points(margin.getRight()) + "pt " + Formats.points(margin.getBottom()) + "pt " + Formats.points(margin.getLeft()) + "pt;";
    }

    /** Page numbers stand where the file has them. */
    private String numbers() {
        String content = " { content: counter(page); font-family: " + FONT + "; font-size: 13pt; }";
        if (document.getHeaderList().stream().anyMatch(PageDescription::isNumbered)) {
            return "@top-center" + content;
        }
        return document.getFooterList().stream().anyMatch(PageDescription::isNumbered) ? "@bottom-center" + content : "";
    }

    private static boolean isNumbered(XWPFHeaderFooter part) {
        return part._getHdrFtr().xmlText().matches("(?s).*\\bPAGE\\b.*");
    }

    private void element(IBodyElement element) {
        if (element.getElementType() == BodyElementType.PARAGRAPH) {
            paragraph((XWPFParagraph) element);
        } else if (element.getElementType() == BodyElementType.TABLE) {
            page.append(new TableDescription(formats, this).of((XWPFTable) element));
        }
    }

    /** What stands in a cell, as markup. */
    String within(List<IBodyElement> elements) {
        PageDescription inner = new PageDescription(document, formats);
        elements.forEach(inner::element);
        return inner.page.toString();
    }

    private void paragraph(XWPFParagraph paragraph) {
        page.append("<p style=\"").append(style(paragraph)).append("\">");
        int before = page.length();
        paragraph.getRuns().forEach(run -> run(paragraph, run));
        if (page.length() == before) {
            page.append("<span style=\"font-size:").append(size(paragraph, null)).append("pt\">&#160;</span>");
        }
        page.append("</p>");
    }

    private String style(XWPFParagraph paragraph) {
        StringBuilder css = new StringBuilder();
        formats.of(paragraph, said -> Optional.ofNullable(said.getJc())).map(jc -> ParagraphAlignment.valueOf(jc.getVal().intValue())).ifPresent(alignment ->
                css.append("text-align:").append(switch (alignment) {
                    case CENTER -> "center";
                    case RIGHT, END -> "right";
                    case BOTH, DISTRIBUTE -> "justify";
                    default -> "left";
                }).append(';'));
        length(paragraph, css, "margin-top", said -> spacing(said, CTSpacing::isSetBefore, CTSpacing::getBefore));
        length(paragraph, css, "margin-bottom", said -> spacing(said, CTSpacing::isSetAfter, CTSpacing::getAfter));
        length(paragraph, css, "margin-left", said -> indent(said, CTInd::isSetLeft, CTInd::getLeft));
        length(paragraph, css, "margin-right", said -> indent(said, CTInd::isSetRight, CTInd::getRight));
        length(paragraph, css, "text-indent", said -> indent(said, CTInd::isSetFirstLine, CTInd::getFirstLine));
        css.append("line-height:").append(lines(paragraph)).append(';');
        if (isSet(paragraph, said -> said.isSetKeepNext() ? Optional.of(Formats.isOn(said.getKeepNext())) : Optional.empty())) {
            css.append("page-break-after:avoid;");
        }
        if (isSet(paragraph, said -> said.isSetPageBreakBefore() ? Optional.of(Formats.isOn(said.getPageBreakBefore())) : Optional.empty())) {
            css.append("page-break-before:always;");
        }
        return css.toString();
    }

    private boolean isSet(XWPFParagraph paragraph, Function<CTPPrBase, Optional<Boolean>> asked) {
        return formats.of(paragraph, asked).orElse(false);
    }

    private void length(XWPFParagraph paragraph, StringBuilder css, String property, Function<CTPPrBase, Optional<Object>> asked) {
        formats.of(paragraph, asked).ifPresent(length -> css.append(property).append(':').append(Formats.points(length).toPlainString()).append("pt;"));
    }

    private static Optional<Object> spacing(CTPPrBase said, Predicate<CTSpacing> isSet, Function<CTSpacing, Object> value) {
        return said.isSetSpacing() && isSet.test(said.getSpacing()) ? Optional.of(value.apply(said.getSpacing())) : Optional.empty();
    }

    private static Optional<Object> indent(CTPPrBase said, Predicate<CTInd> isSet, Function<CTInd, Object> value) {
        return said.isSetInd() && isSet.test(said.getInd()) ? Optional.of(value.apply(said.getInd())) : Optional.empty();
    }

    private String lines(XWPFParagraph paragraph) {
        Optional<CTSpacing> spacing = formats.of(paragraph, said -> Optional.ofNullable(said.getSpacing()).filter(CTSpacing::isSetLine));
        if (spacing.isEmpty()) {
            return LINE.toPlainString();
        }
        STLineSpacingRule.Enum rule = spacing.get().isSetLineRule() ? spacing.get().getLineRule() : STLineSpacingRule.AUTO;
        return rule == STLineSpacingRule.AUTO
                ? new BigDecimal(new BigInteger(spacing.get().getLine().toString())).multiply(LINE).divide(LINE_UNITS, 3, RoundingMode.HALF_UP).toPlainString()
                : Formats.points(spacing.get().getLine()).toPlainString() + "pt";
    }

    private void run(XWPFParagraph paragraph, XWPFRun run) {
        CTRPr own = run.getCTR().getRPr();
        StringBuilder css = new StringBuilder("font-size:").append(size(paragraph, own)).append("pt;");
        if (formats.of(paragraph, own, said -> first(said.getBArray())).orElse(false)) {
            css.append("font-weight:bold;");
        }
        if (formats.of(paragraph, own, said -> first(said.getIArray())).orElse(false)) {
            css.append("font-style:italic;");
        }
        if (formats.of(paragraph, own, PageDescription::underlined).orElse(false)) {
            css.append("text-decoration:underline;");
        }
        boolean capitals = formats.of(paragraph, own, said -> first(said.getCapsArray())).orElse(false);
        StringBuilder text = new StringBuilder();
        XmlCursor children = run.getCTR().newCursor();
        try {
            children.selectPath("./*");
            while (children.toNextSelection()) {
                XmlObject child = children.getObject();
                String name = children.getName().getLocalPart();
                if (child instanceof CTText written && "t".equals(name)) {
                    text.append(Escaped.of(capitals ? written.getStringValue().toUpperCase(Locale.forLanguageTag("vi")) : written.getStringValue()));
                } else if ("tab".equals(name)) {
                    text.append("&#160;&#160;&#160;&#160;");
                } else if (child instanceof CTBr br) {
                    text.append(br.getType() == STBrType.PAGE ? "<span style=\"display:block;page-break-after:always\"></span>" : "<br/>");
                } else if ("cr".equals(name)) {
                    text.append("<br/>");
                } else if ("noBreakHyphen".equals(name)) {
                    text.append("&#8209;");
                }
            }
        } finally {
            children.close();
        }
        if (!text.isEmpty()) {
            page.append("<span style=\"").append(css).append("\">").append(text).append("</span>");
        }
    }

    private static Optional<Boolean> underlined(CTRPr said) {
        return said.sizeOfUArray() == 0 ? Optional.empty() : Optional.of(said.getUArray(0).isSetVal() && said.getUArray(0).getVal() != STUnderline.NONE);
    }

    private static Optional<Boolean> first(CTOnOff[] said) {
        return said.length == 0 ? Optional.empty() : Optional.of(Formats.isOn(said[0]));
    }

    private String size(XWPFParagraph paragraph, CTRPr own) {
        return formats.of(paragraph, own, said -> said.sizeOfSzArray() == 0 ? Optional.empty() : Optional.of(said.getSzArray(0).getVal().toString()))
                .map(half -> new BigDecimal(half).divide(HALF)).orElse(USUAL_SIZE).toPlainString();
    }
}
