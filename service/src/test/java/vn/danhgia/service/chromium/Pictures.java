package vn.danhgia.service.chromium;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures for people to look at: {@code -Dpictures=docs/pictures} keeps them there, {@code pages/cycle-360.png} and so on; without it none is taken. Small enough for
 * a repository: at most 256 colours, near ones made one.
 */
public final class Pictures {

    private static final int COLOURS = 256;
    /** A sheet of A4 as wide as a page on a small screen. */
    private static final float DOTS_PER_INCH = 80;
    private static final int MOST_SHEETS = 3;

    private Pictures() {
    }

    static boolean wanted() {
        return System.getProperty("pictures") != null;
    }

    /** @param group a folder: what kind of thing is pictured */
    static void keep(Tab tab, String group, String name, Object width) {
        if (wanted()) {
            keep(tab.picture(), Path.of(System.getProperty("pictures"), group, name + "-" + width + ".png"));
        }
    }

    /** The first sheets of a paper, as they would be printed. */
    public static void paper(byte[] pdf, String name) throws IOException {
        if (wanted()) {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int sheet = 0; sheet < Math.min(document.getNumberOfPages(), MOST_SHEETS); sheet++) {
                    keep(new PDFRenderer(document).renderImageWithDPI(sheet, DOTS_PER_INCH, ImageType.RGB),
                            Path.of(System.getProperty("pictures"), "papers", name + "-" + (sheet + 1) + ".png"));
                }
            }
        }
    }

    private static void keep(byte[] png, Path file) {
        try {
            keep(ImageIO.read(new ByteArrayInputStream(png)), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(inPalette(image), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colours that are there most often; every other becomes the nearest of these. */
    private static BufferedImage inPalette(BufferedImage full) {
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        Map<Integer, Integer> often = new HashMap<>();
        for (int pixel : pixels) {
            often.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        int[] palette = often.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()).limit(COLOURS)
                .mapToInt(Map.Entry::getKey).toArray();
        Map<Integer, Integer> places = new HashMap<>();
        BufferedImage image = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        int[] indexed = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexed[i] = places.computeIfAbsent(pixels[i] & 0xffffff, colour -> nearest(palette, colour));
        }
        image.getRaster().setPixels(0, 0, full.getWidth(), full.getHeight(), indexed);
        return image;
    }

    private static int nearest(int[] palette, int colour) {
        int found = 0;
        for (int i = 1; i < palette.length; i++) {
            found = distance(palette[i], colour) < distance(palette[found], colour) ? i : found;
        }
        return found;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
