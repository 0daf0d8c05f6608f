package org.zhengtu.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
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

    private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

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

    /** Takes a font without its program where the file says which characters it prints: shapes are of no use here. */
    static final class Light extends SetFontAndSize {
        Light(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            PDResources resources = getContext().getResources();
            COSDictionary fonts = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null && !operands.isEmpty() && operands.get(0) instanceof COSName name) {
                lighten(fonts.getCOSDictionary(name));
            }
            super.process(operator, operands);
        }

        private static void lighten(COSDictionary font) {
            if (font == null || !font.containsKey(COSName.TO_UNICODE) || font.containsKey(COSName.CHAR_PROCS)) {
                return;
            }
            drop(font);
            COSArray parts = font.getCOSArray(COSName.DESCENDANT_FONTS);
            if (parts != null && parts.getObject(0) instanceof COSDictionary part) {
                drop(part);
            }
        }

        private static void drop(COSDictionary font) {
            COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
            if (descriptor != null) {
                for (COSName program : PROGRAMS) {
                    descriptor.removeItem(program);
                }
            }
        }
    }
}
