package vn.danhgia.service.papers.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Sets a Word file as PDF. */
public final class Pdf {

    private static final String FONTS = "/liberation/LiberationSerif-";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        // It logs what it stumbles over, with parts of the page; a paper's text belongs into no log.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {
    }

    public static byte[] of(byte[] word, String title) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word)); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "Regular", NORMAL, FontStyle.NORMAL);
            font(builder, "Italic", NORMAL, FontStyle.ITALIC);
            font(builder, "Bold", BOLD, FontStyle.NORMAL);
            font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
            // For the archive: every font is in the file, and none of the reader's own is looked for.
            builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            // Whatever a text says, nothing is fetched for a paper.
            builder.useUriResolver((base, address) -> null);
            builder.withProducer("danhgia");
            builder.withHtmlContent(new PageDescription(document).of(title), null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> Pdf.class.getResourceAsStream(FONTS + cut + ".ttf"), PageDescription.FONT, weight, style, true);
    }
}
