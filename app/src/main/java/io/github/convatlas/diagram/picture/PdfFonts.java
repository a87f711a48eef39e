package io.github.convatlas.diagram.picture;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.awt.Font;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The fonts of a PDF: the two of Helvetica that every reader brings, so that text is text and nothing is embedded. A text
 * that they cannot write, such as Japanese, is drawn as outlines.
 */
final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
    /** It warns where this machine has no Helvetica, which the reader of the file needs and not this machine. */
    private static final Logger LOGGER = Logger.getLogger("org.apache.pdfbox.pdmodel.font");
    private final PDFont plain;
    private final PDFont bold;

    PdfFonts() {
        LOGGER.setLevel(Level.SEVERE);
        plain = new PDType1Font(FontName.HELVETICA);
        bold = new PDType1Font(FontName.HELVETICA_BOLD);
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        return font.isBold() ? bold : plain;
    }
}
