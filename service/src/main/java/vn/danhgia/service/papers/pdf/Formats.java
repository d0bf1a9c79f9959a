package vn.danhgia.service.papers.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What formatting holds at a place: said there, by a style, by the style it is based on, or for the whole file. */
final class Formats {

    private static final BigDecimal TWENTIETHS = BigDecimal.valueOf(20);

    private final Map<String, CTStyle> styles = new HashMap<>();
    private final Optional<CTPPrBase> paragraphs;
    private final Optional<CTRPr> runs;
    private String usual;

    Formats(XWPFDocument document) {
        CTStyles all = read(document);
        for (CTStyle style : all.getStyleArray()) {
            styles.put(style.getStyleId(), style);
            if (style.getType() == STStyleType.PARAGRAPH && style.isSetDefault() && isOn(style.xgetDefault().getStringValue())) {
                usual = style.getStyleId();
            }
        }
        paragraphs = Optional.ofNullable(all.getDocDefaults()).flatMap(defaults -> Optional.ofNullable(defaults.getPPrDefault()))
                .flatMap(defaults -> Optional.ofNullable(defaults.getPPr()));
        runs = Optional.ofNullable(all.getDocDefaults()).flatMap(defaults -> Optional.ofNullable(defaults.getRPrDefault()))
                .flatMap(defaults -> Optional.ofNullable(defaults.getRPr()));
    }

    private static CTStyles read(XWPFDocument document) {
        try {
            return document.getStyles() == null ? CTStyles.Factory.newInstance() : document.getStyle();
        } catch (IOException | XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param asked empty where nothing is said */
    <T> Optional<T> of(XWPFParagraph paragraph, Function<CTPPrBase, Optional<T>> asked) {
        List<CTPPrBase> said = new ArrayList<>();
        Optional.ofNullable(paragraph.getCTP().getPPr()).ifPresent(said::add);
        chain(paragraph.getStyleID()).forEach(style -> Optional.ofNullable(style.getPPr()).ifPresent(said::add));
        paragraphs.ifPresent(said::add);
        return said.stream().map(asked).flatMap(Optional::stream).findFirst();
    }

    /** @param own of the run itself; null where nothing is said */
    <T> Optional<T> of(XWPFParagraph paragraph, CTRPr own, Function<CTRPr, Optional<T>> asked) {
        List<CTRPr> said = new ArrayList<>();
        Optional.ofNullable(own).ifPresent(said::add);
        chain(paragraph.getStyleID()).forEach(style -> Optional.ofNullable(style.getRPr()).ifPresent(said::add));
        runs.ifPresent(said::add);
        return said.stream().map(asked).flatMap(Optional::stream).findFirst();
    }

    Optional<CTTblBorders> borders(XWPFTable table) {
        if (table.getCTTbl().getTblPr() != null && table.getCTTbl().getTblPr().isSetTblBorders()) {
            return Optional.of(table.getCTTbl().getTblPr().getTblBorders());
        }
        return chain(table.getStyleID()).stream().map(CTStyle::getTblPr).filter(said -> said != null && said.isSetTblBorders())
                .map(said -> said.getTblBorders()).findFirst();
    }

    private List<CTStyle> chain(String named) {
        List<CTStyle> chain = new ArrayList<>();
        CTStyle style = styles.get(named == null ? usual : named);
        while (style != null && !chain.contains(style)) {
            chain.add(style);
            style = style.isSetBasedOn() ? styles.get(style.getBasedOn().getVal()) : null;
        }
        return chain;
    }

    static boolean isOn(CTOnOff said) {
        return !said.isSetVal() || isOn(said.xgetVal().getStringValue());
    }

    private static boolean isOn(String text) {
        return !List.of("0", "false", "off").contains(text);
    }

    /** In points; sizes of Word files are twentieths of one. */
    static BigDecimal points(Object twentieths) {
        return new BigDecimal(new BigInteger(twentieths.toString())).divide(TWENTIETHS);
    }
}
