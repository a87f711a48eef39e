package io.github.convatlas.diagram.picture;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import io.github.convatlas.diagram.DisplayList;
import io.github.convatlas.diagram.Rect;
import io.github.convatlas.diagram.color.Palette;
import io.github.convatlas.diagram.paint.GraphicsPainter;
import io.github.convatlas.diagram.paint.SvgPainter;
import io.github.convatlas.onnx.Outcome;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

import javax.imageio.ImageIO;

/**
 * A diagram that becomes a file.
 *
 * @param list    the diagram
 * @param palette its colors
 * @param title   what it shows
 */
public record DiagramPicture(DisplayList list, Palette palette, String title) {
    /** The largest picture in pixels: 400 MB while it is painted. */
    public static final long MOST_PIXELS = 100_000_000;
    /** The largest scale of a PNG. */
    public static final double MOST_SCALE = 16;
    private static final String FAMILY = "SansSerif";
    /** A page of a PDF is at most 200 inches long; a point is 1/72 inch. */
    private static final float LONGEST_PAGE = 14_400;

    /** Whether a PNG can have this many pixels for each pixel of the diagram. */
    public static boolean canScale(double scale) {
        return scale > 0 && scale <= MOST_SCALE;
    }

    /**
     * The bytes of the file.
     *
     * @param format which kind of file
     * @param scale  pixels of a PNG for each pixel of the diagram; other formats scale by themselves
     * @return the bytes, or why there are none
     */
    public Outcome<byte[]> bytes(PictureFormat format, double scale) {
        if (!canScale(scale)) {
            return new Outcome.Refused<>("A picture can be scaled by more than 0 and at most " + (int) MOST_SCALE
                    + " times, not by " + scale + ".");
        }
        try {
            return switch (format) {
                case SVG -> new Outcome.Success<>(
                        new SvgPainter(palette).paint(list, title).getBytes(StandardCharsets.UTF_8));
                case PDF -> new Outcome.Success<>(pdf());
                case PNG -> png(scale);
            };
        } catch (IOException e) {
            return new Outcome.Refused<>("The diagram cannot be written as " + format + ": " + e.getMessage());
        }
    }

    private Outcome<byte[]> png(double scale) throws IOException {
        Rect bounds = list.bounds();
        long width = Math.max(1, (long) Math.ceil(bounds.width() * scale));
        long height = Math.max(1, (long) Math.ceil(bounds.height() * scale));
        if (width * height > MOST_PIXELS) {
            return new Outcome.Refused<>("The picture would have " + width + " x " + height
                    + " pixels, more than the 100 million that fit; choose a smaller scale, or SVG or PDF.");
        }
        var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.translate(-bounds.x(), -bounds.y());
        new GraphicsPainter(palette, FAMILY).paint(list, graphics);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new Outcome.Success<>(bytes.toByteArray());
    }

    private byte[] pdf() throws IOException {
        Rect bounds = list.bounds();
        float width = Math.max(1, (float) bounds.width());
        float height = Math.max(1, (float) bounds.height());
        float shrink = Math.min(1, LONGEST_PAGE / Math.max(width, height));
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreationDate(epoch());
            document.setDocumentId(0L);
            var page = new PDPage(new PDRectangle(width * shrink, height * shrink));
            document.addPage(page);
            var graphics = new PdfBoxGraphics2D(document, width, height);
            graphics.setFontTextDrawer(new PdfFonts());
            graphics.translate(-bounds.x(), -bounds.y());
            new GraphicsPainter(palette, FAMILY).paint(list, graphics);
            graphics.dispose();
            try (var content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(shrink, shrink));
                content.drawForm(graphics.getXFormObject());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The same diagram gives the same bytes: a file does not say when it was written. */
    private static Calendar epoch() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(0);
        return calendar;
    }
}
