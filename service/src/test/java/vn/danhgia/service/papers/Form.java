package vn.danhgia.service.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A Word template in the making, in the Party's layout: A4, margins 20/20/30/15 mm, Times New Roman 14, page numbers on top from the second page on. */
final class Form {

    private static final String FONT = "Times New Roman";
    private static final double TWENTIETHS_A_MILLIMETRE = 1440 / 25.4;
    private static final int TEXT = 14;

    private final XWPFDocument document = new XWPFDocument();
    private final int width;

    /** @param follows which text the form follows, kept in the file's properties */
    Form(boolean landscape, String title, String follows) {
        int shorter = 210;
        int longer = 297;
        int left = landscape ? 20 : 30;
        int right = 15;
        width = (landscape ? longer : shorter) - left - right;
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setDescription(follows);
        document.getProperties().getCoreProperties().setCreator("danhgia");
        document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
        document.createStyles();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twentieths(landscape ? longer : shorter));
        size.setH(twentieths(landscape ? shorter : longer));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twentieths(20));
        margin.setBottom(twentieths(20));
        margin.setLeft(twentieths(left));
        margin.setRight(twentieths(right));
        margin.setHeader(twentieths(10));
        margin.setFooter(twentieths(10));
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    private static BigInteger twentieths(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWENTIETHS_A_MILLIMETRE));
    }

    /** Left the issuing body with the star, right the Party's name with place and day. */
    Form partyHead(List<String> above, String issuer, String number) {
        XWPFTable table = open(List.of(width * 9 / 20.0, width * 11 / 20.0));
        XWPFTableCell left = table.getRow(0).getCell(0);
        above.forEach(line -> line(left, line, ParagraphAlignment.CENTER, TEXT, ""));
        line(left, issuer, ParagraphAlignment.CENTER, TEXT, "b");
        line(left, "*", ParagraphAlignment.CENTER, TEXT, "");
        if (!number.isEmpty()) {
            line(left, number, ParagraphAlignment.CENTER, TEXT, "");
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, "ĐẢNG CỘNG SẢN VIỆT NAM", ParagraphAlignment.CENTER, TEXT, "bu");
        line(right, "", ParagraphAlignment.CENTER, 8, "");
        line(right, "{{noi_ngay}}", ParagraphAlignment.CENTER, TEXT, "i");
        finish(left);
        finish(right);
        return this;
    }

    /** The same for a unit that may stand on the State's side: its motto comes from the unit. */
    Form unitHead(String above, String issuer) {
        XWPFTable table = open(List.of(width * 8 / 20.0, width * 12 / 20.0));
        XWPFTableCell left = table.getRow(0).getCell(0);
        line(left, above, ParagraphAlignment.CENTER, TEXT, "");
        line(left, issuer, ParagraphAlignment.CENTER, TEXT, "b");
        line(left, "Số …… -BC/……", ParagraphAlignment.CENTER, TEXT, "");
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, "{{tieu_ngu}}", ParagraphAlignment.CENTER, 13, "b");
        line(right, "{{tieu_ngu_duoi}}", ParagraphAlignment.CENTER, TEXT, "bu");
        line(right, "{{noi_ngay}}", ParagraphAlignment.CENTER, TEXT, "i");
        finish(left);
        finish(right);
        return this;
    }

    /** The number that the plan gives the form, above everything. */
    Form numbered(String text) {
        styled(document.createParagraph(), text, ParagraphAlignment.RIGHT, 12, "i");
        return this;
    }

    Form title(String first, String... further) {
        gap(6);
        styled(document.createParagraph(), first, ParagraphAlignment.CENTER, 15, "b");
        for (String line : further) {
            styled(document.createParagraph(), line, ParagraphAlignment.CENTER, TEXT, "b");
        }
        styled(document.createParagraph(), "-----", ParagraphAlignment.CENTER, TEXT, "");
        return this;
    }

    /** A paragraph of running text, its first line set in. */
    Form text(String text) {
        return text(text, "");
    }

    Form text(String text, String look) {
        XWPFParagraph paragraph = document.createParagraph();
        styled(paragraph, text, ParagraphAlignment.BOTH, TEXT, look);
        paragraph.setIndentationFirstLine(twentieths(10).intValue());
        paragraph.setSpacingAfter(80);
        return this;
    }

    /** A line that begins at the margin. */
    Form plain(String text, String look) {
        XWPFParagraph paragraph = document.createParagraph();
        styled(paragraph, text, ParagraphAlignment.LEFT, TEXT, look);
        paragraph.setSpacingAfter(60);
        return this;
    }

    Form heading(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        styled(paragraph, text, ParagraphAlignment.LEFT, TEXT, "b");
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(60);
        paragraph.setKeepNext(true);
        return this;
    }

    Form centred(String text, String look) {
        styled(document.createParagraph(), text, ParagraphAlignment.CENTER, TEXT, look);
        return this;
    }

    /** Begin or end of a part that is printed only sometimes. */
    Form mark(String tag) {
        styled(document.createParagraph(), tag, ParagraphAlignment.LEFT, TEXT, "");
        return this;
    }

    Form gap(int points) {
        XWPFParagraph paragraph = document.createParagraph();
        styled(paragraph, "", ParagraphAlignment.LEFT, points, "");
        return this;
    }

    Form nextPage() {
        document.createParagraph().setPageBreak(true);
        return this;
    }

    /** A column: its heading, its width as a share of the others', what stands in the repeated row, where. */
    record Column(String heading, double share, String cell, ParagraphAlignment alignment) {
    }

    static Column left(String heading, double share, String cell) {
        return new Column(heading, share, cell, ParagraphAlignment.LEFT);
    }

    static Column middle(String heading, double share, String cell) {
        return new Column(heading, share, cell, ParagraphAlignment.CENTER);
    }

    /** A table with a heading row that comes again on every page and one row that is repeated. */
    Form table(String name, int points, Column... columns) {
        double all = List.of(columns).stream().mapToDouble(Column::share).sum();
        XWPFTable table = framed(List.of(columns).stream().map(column -> width * column.share() / all).toList());
        XWPFTableRow headings = table.getRow(0);
        headings.setRepeatHeader(true);
        headings.setCantSplitRow(true);
        XWPFTableRow repeated = row(table, columns.length);
        for (int i = 0; i < columns.length; i++) {
            line(headings.getCell(i), columns[i].heading(), ParagraphAlignment.CENTER, points, "b");
            headings.getCell(i).setVerticalAlignment(XWPFVertAlign.CENTER);
            finish(headings.getCell(i));
            line(repeated.getCell(i), (i == 0 ? "{{" + name + "}}" : "") + columns[i].cell(), columns[i].alignment(), points, "");
            finish(repeated.getCell(i));
        }
        widths(table, List.of(columns).stream().map(column -> width * column.share() / all).toList());
        return this;
    }

    /** Further rows of the last table, each with as many cells as it has columns. */
    Form lastRow(int points, String... cells) {
        XWPFTable table = document.getTables().get(document.getTables().size() - 1);
        XWPFTableRow row = row(table, cells.length);
        for (int i = 0; i < cells.length; i++) {
            line(row.getCell(i), cells[i], i == 1 ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER, points, "b");
            finish(row.getCell(i));
        }
        return this;
    }

    /** Lines without a frame, one for each row of a table of the paper. */
    Form lines(String name, String cell, int points) {
        XWPFTable table = open(List.of((double) width));
        table.setCellMargins(1, 1, 1, 1);
        line(table.getRow(0).getCell(0), "{{" + name + "}}" + cell, ParagraphAlignment.BOTH, points, "");
        table.getRow(0).getCell(0).getParagraphs().get(1).setIndentationFirstLine(twentieths(10).intValue());
        finish(table.getRow(0).getCell(0));
        return this;
    }

    /** Who signs: blocks side by side, each with a title, the place for the hand, a name. */
    Form signatures(List<String>... blocks) {
        gap(6);
        XWPFTable table = open(blocks.length == 2 && blocks[0].isEmpty() ? List.of(width * 0.4, width * 0.6)
                : List.of(blocks).stream().map(block -> (double) width / blocks.length).toList());
        table.getRow(0).setCantSplitRow(true);
        for (int i = 0; i < blocks.length; i++) {
            XWPFTableCell cell = table.getRow(0).getCell(i);
            List<String> block = blocks[i];
            for (int line = 0; line < block.size() - 1; line++) {
                line(cell, block.get(line), ParagraphAlignment.CENTER, TEXT, block.get(line).startsWith("(") ? "i" : "b");
            }
            if (!block.isEmpty()) {
                for (int line = 0; line < 3; line++) {
                    line(cell, "", ParagraphAlignment.CENTER, TEXT, "");
                }
                line(cell, block.get(block.size() - 1), ParagraphAlignment.CENTER, TEXT, "b");
            }
            finish(cell);
        }
        return this;
    }

    /** Receivers left, signature right, as under a letter. */
    Form receivers(List<String> signature) {
        gap(6);
        List<Double> widths = List.of(width * 9 / 20.0, width * 11 / 20.0);
        XWPFTable table = open(widths);
        XWPFTableCell left = table.getRow(0).getCell(0);
        line(left, "Nơi nhận:", ParagraphAlignment.LEFT, TEXT, "u");
        finish(left);
        XWPFTableRow repeated = row(table, widths.size());
        line(repeated.getCell(0), "{{noi_nhan}}- [noi]", ParagraphAlignment.LEFT, 12, "");
        finish(repeated.getCell(0));
        XWPFTableRow end = row(table, widths.size());
        widths(table, widths);
        XWPFTableCell right = table.getRow(0).getCell(1);
        for (int line = 0; line < signature.size() - 1; line++) {
            line(right, signature.get(line), ParagraphAlignment.CENTER, TEXT, "b");
        }
        for (int line = 0; line < 4; line++) {
            line(right, "", ParagraphAlignment.CENTER, TEXT, "");
        }
        line(right, signature.get(signature.size() - 1), ParagraphAlignment.CENTER, TEXT, "b");
        finish(right);
        right.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
        repeated.getCell(1).getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
        end.getCell(1).getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        return this;
    }

    byte[] made() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            document.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFTable open(List<Double> widths) {
        XWPFTable table = created(widths);
        frame(table, XWPFBorderType.NONE);
        return table;
    }

    private XWPFTable framed(List<Double> widths) {
        XWPFTable table = created(widths);
        frame(table, XWPFBorderType.SINGLE);
        return table;
    }

    private XWPFTable created(List<Double> widths) {
        XWPFTable table = document.createTable(1, widths.size());
        table.setCellMargins(30, 70, 30, 70);
        widths(table, widths);
        return table;
    }

    private static void frame(XWPFTable table, XWPFBorderType type) {
        table.setTopBorder(type, 4, 0, "000000");
        table.setBottomBorder(type, 4, 0, "000000");
        table.setLeftBorder(type, 4, 0, "000000");
        table.setRightBorder(type, 4, 0, "000000");
        table.setInsideHBorder(type, 4, 0, "000000");
        table.setInsideVBorder(type, 4, 0, "000000");
    }

    private static void widths(XWPFTable table, List<Double> widths) {
        CTTblLayoutType layout = table.getCTTbl().getTblPr().isSetTblLayout() ? table.getCTTbl().getTblPr().getTblLayout()
                : table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblWidth all = table.getCTTbl().getTblPr().getTblW() == null ? table.getCTTbl().getTblPr().addNewTblW() : table.getCTTbl().getTblPr().getTblW();
        all.setType(STTblWidth.DXA);
        all.setW(twentieths(widths.stream().mapToDouble(Double::doubleValue).sum()));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(twentieths(width)));
        table.getRows().forEach(row -> {
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(twentieths(widths.get(i)).toString());
            }
        });
    }

    private static XWPFTableRow row(XWPFTable table, int cells) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() < cells) {
            row.addNewTableCell();
        }
        return row;
    }

    private static void line(XWPFTableCell cell, String text, ParagraphAlignment alignment, int points, String look) {
        styled(cell.addParagraph(), text, alignment, points, look);
    }

    /** The empty paragraph with which a cell begins goes, once there are others. */
    private static void finish(XWPFTableCell cell) {
        if (cell.getParagraphs().size() > 1 && cell.getParagraphs().get(0).getRuns().isEmpty()) {
            cell.removeParagraph(0);
        }
    }

    /** @param look b bold, i italic, u underlined */
    private static void styled(XWPFParagraph paragraph, String text, ParagraphAlignment alignment, int points, String look) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        run.setBold(look.contains("b"));
        run.setItalic(look.contains("i"));
        if (look.contains("u")) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        run.setText(text);
    }
}
