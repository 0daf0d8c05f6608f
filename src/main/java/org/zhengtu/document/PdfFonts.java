package org.zhengtu.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands in for fonts that a file names and does not hold. PDFBox would look through the machine's fonts and write a
 * list of them to the home directory; here one font of PDFBox's own stands for all, so that the same file reads the
 * same everywhere. Only widths of characters that the file does not tell come from it.
 */
final class PdfFonts implements FontMapper {
    private static final String OWN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont own;

    private PdfFonts(TrueTypeFont own) {
        this.own = own;
    }

    /** Makes PDFBox, of which there is one for the whole program, use this. */
    static void install() {
        Installed.touch();
    }

    private static final class Installed {
        static {
            try (InputStream in = PDDocument.class.getResourceAsStream(OWN)) {
                if (in == null) {
                    throw new IllegalStateException("PDFBox is incomplete: " + OWN + " is missing");
                }
                FontMappers.set(new PdfFonts(new TTFParser().parse(new RandomAccessReadBuffer(in))));
            } catch (IOException e) {
                throw new IllegalStateException("PDFBox is broken: " + OWN, e);
            }
        }

        static void touch() {
            // To be called is enough.
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(own, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(own, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, own, true);
    }
}
