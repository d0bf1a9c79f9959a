package vn.danhgia.service.papers.pdf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table of a Word file: widths, borders, merged cells; rows marked as headings come again on every page. */
final class TableDescription {

    private static final String LINE = "0.5pt solid #000";
    private static final String NONE = "none";

    private final Formats formats;
    private final PageDescription around;

    TableDescription(Formats formats, PageDescription around) {
        this.formats = formats;
        this.around = around;
    }

    String of(XWPFTable table) {
        Optional<CTTblBorders> borders = formats.borders(table);
        StringBuilder html = new StringBuilder("<table style=\"").append(placed(table)).append("\">");
        if (table.getCTTbl().getTblGrid() != null) {
            for (CTTblGridCol column : table.getCTTbl().getTblGrid().getGridColArray()) {
                html.append("<col style=\"width:").append(Formats.points(column.getW()).toPlainString()).append("pt\"/>");
            }
        }
        List<XWPFTableRow> rows = table.getRows();
        int headings = 0;
        while (headings < rows.size() && rows.get(headings).isRepeatHeader()) {
            headings++;
        }
        String padding = padding(table);
        rows(html, rows, 0, headings, "thead", borders, padding);
        rows(html, rows, headings, rows.size(), "tbody", borders, padding);
        return html.append("</table>").toString();
    }

    private static String placed(XWPFTable table) {
        StringBuilder css = new StringBuilder();
        if (table.getCTTbl().getTblGrid() != null) {
            BigDecimal width = BigDecimal.ZERO;
            for (CTTblGridCol column : table.getCTTbl().getTblGrid().getGridColArray()) {
                width = width.add(Formats.points(column.getW()));
            }
            css.append("width:").append(width.toPlainString()).append("pt;");
        }
        if (table.getTableAlignment() == TableRowAlign.CENTER) {
            css.append("margin-left:auto;margin-right:auto;");
        }
        return css.toString();
    }

    /** Between the frame and the text, where the file says how much. */
    private static String padding(XWPFTable table) {
        CTTblCellMar margins = table.getCTTbl().getTblPr() == null ? null : table.getCTTbl().getTblPr().getTblCellMar();
        return margins == null || !margins.isSetLeft() || !margins.isSetRight() ? "" : "padding-left:" + Formats.points(margins.getLeft().getW()).toPlainString()
                + "pt;padding-right:" + Formats.points(margins.getRight().getW()).toPlainString() + "pt;";
    }

    private void rows(StringBuilder html, List<XWPFTableRow> rows, int from, int to, String group, Optional<CTTblBorders> borders,
                      String padding) {
        if (from == to) {
            return;
        }
        html.append('<').append(group).append('>');
        for (int r = from; r < to; r++) {
            html.append("<tr>");
            int column = 0;
            for (XWPFTableCell cell : rows.get(r).getTableCells()) {
                int span = span(cell);
                if (!isContinued(cell)) {
                    html.append("<td").append(span > 1 ? " colspan=\"" + span + "\"" : "");
                    int depth = depth(rows, r, to, column);
                    html.append(depth > 1 ? " rowspan=\"" + depth + "\"" : "");
                    html.append(" style=\"").append(padding).append(style(cell, borders, new Place(r == 0, r + depth == rows.size(), column == 0,
                            cell == rows.get(r).getTableCells().get(rows.get(r).getTableCells().size() - 1)))).append("\">");
                    html.append(around.within(cell.getBodyElements())).append("</td>");
                }
                column += span;
            }
            html.append("</tr>");
        }
        html.append("</").append(group).append('>');
    }

    /** Where a cell touches the table's edge. */
    private record Place(boolean top, boolean bottom, boolean left, boolean right) {
    }

    private static String style(XWPFTableCell cell, Optional<CTTblBorders> table, Place place) {
        Optional<CTTcBorders> own = Optional.ofNullable(cell.getCTTc().getTcPr()).map(CTTcPr::getTcBorders);
        StringBuilder css = new StringBuilder();
        side(css, "top", own, CTTcBorders::isSetTop, CTTcBorders::getTop, table, place.top() ? CTTblBorders::getTop : CTTblBorders::getInsideH);
        side(css, "bottom", own, CTTcBorders::isSetBottom, CTTcBorders::getBottom, table, place.bottom() ? CTTblBorders::getBottom : CTTblBorders::getInsideH);
        side(css, "left", own, CTTcBorders::isSetLeft, CTTcBorders::getLeft, table, place.left() ? CTTblBorders::getLeft : CTTblBorders::getInsideV);
        side(css, "right", own, CTTcBorders::isSetRight, CTTcBorders::getRight, table, place.right() ? CTTblBorders::getRight : CTTblBorders::getInsideV);
        if (cell.getVerticalAlignment() != null) {
            css.append("vertical-align:").append(switch (cell.getVerticalAlignment()) {
                case CENTER -> "middle";
                case BOTTOM -> "bottom";
                default -> "top";
            }).append(';');
        }
        return css.toString();
    }

    private static void side(StringBuilder css, String name, Optional<CTTcBorders> own, Predicate<CTTcBorders> isSet, Function<CTTcBorders, CTBorder> ofCell,
                             Optional<CTTblBorders> table, Function<CTTblBorders, CTBorder> ofTable) {
        CTBorder border = own.filter(isSet).map(ofCell).orElseGet(() -> table.map(ofTable).orElse(null));
        css.append("border-").append(name).append(':').append(isDrawn(border) ? LINE : NONE).append(';');
    }

    private static boolean isDrawn(CTBorder border) {
        return border != null && border.getVal() != STBorder.NIL && border.getVal() != STBorder.NONE;
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr said = cell.getCTTc().getTcPr();
        return said != null && said.isSetGridSpan() ? new BigInteger(said.getGridSpan().getVal().toString()).intValue() : 1;
    }

    /** Belongs to the cell above. */
    private static boolean isContinued(XWPFTableCell cell) {
        CTTcPr said = cell.getCTTc().getTcPr();
        return said != null && said.isSetVMerge() && said.getVMerge().getVal() != STMerge.RESTART;
    }

    private static int depth(List<XWPFTableRow> rows, int row, int to, int column) {
        int depth = 1;
        while (row + depth < to && at(rows.get(row + depth), column).filter(TableDescription::isContinued).isPresent()) {
            depth++;
        }
        return depth;
    }

    private static Optional<XWPFTableCell> at(XWPFTableRow row, int column) {
        int at = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            if (at == column) {
                return Optional.of(cell);
            }
            at += span(cell);
        }
        return Optional.empty();
    }
}
