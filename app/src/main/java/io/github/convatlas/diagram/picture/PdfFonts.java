package io.github.convatlas.diagram.picture;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
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

    /** Without this the first font of the machine that has the characters would be tried, which fails for Japanese. */
    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
            throws IOException, FontFormatException {
        return isWritable(text) && super.canDrawText(text, env);
    }

    private static boolean isWritable(AttributedCharacterIterator text) {
        boolean writable = true;
        for (char letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
            writable &= WinAnsiEncoding.INSTANCE.contains(GlyphList.getAdobeGlyphList().codePointToName(letter));
        }
        text.first();
        return writable;
    }
}
