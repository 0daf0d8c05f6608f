package org.zhengtu.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the drawing program of a page and keeps where characters and lines are printed. Draws nothing. */
final class PdfPage extends PDFStreamEngine {
    private static final float DEEP = 0.12f;

    private final PdfLimits limits;
    private final PDRectangle box;
    private final int rotation;
    private final float width;
    private final float height;
    private final Map<PageContent.Turn, List<PageContent.Glyph>> glyphs = new EnumMap<>(PageContent.Turn.class);
    private final PdfStrokes strokes;
    private int pictures;

    private PdfPage(PDPage page, PdfLimits limits) {
        this.limits = limits;
        this.box = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
        boolean lies = rotation == 90 || rotation == 270;
        this.width = lies ? box.getHeight() : box.getWidth();
        this.height = lies ? box.getWidth() : box.getHeight();
        this.strokes = new PdfStrokes(this, this::seen);
        addTextOperators();
        addOperator(new Concatenate(this));
        addOperator(new Restore(this));
        addOperator(new Save(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Pictures(this));
        addOperator(new InlinePictures(this));
        strokes.operators().forEach(this::addOperator);
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new SetMatrix(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRise(this));
        addOperator(new PdfFonts.Light(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /** What the page prints. A page whose program breaks off gives what stands before. */
    static PageContent read(COSDictionary dictionary, int number, ResourceCache cache, PdfLimits limits)
            throws IOException {
        PDPage page = new Cached(dictionary, cache);
        PdfPage reader = new PdfPage(page, limits);
        reader.processPage(page);
        return new PageContent(number, reader.width, reader.height, reader.glyphs, reader.strokes.found(),
                reader.pictures);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limits.operator();
        super.processOperator(operator, operands);
    }

    /** An operator that cannot be carried out is left out, as viewers do. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException reason) {
        // What it would have drawn is not there; the words around it are.
    }

    @Override
    public void saveGraphicsState() {
        limits.states(getGraphicsStackSize());
        super.saveGraphicsState();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
        limits.glyph();
        String text = font.toUnicode(code);
        if (text == null) {
            // Fonts of one byte that say nothing mostly print what the byte says.
            text = font instanceof PDSimpleFont && code >= ' ' && code < 0x7F ? Character.toString(code) : "";
        }
        boolean bold = isBold(font.getName());
        if (font.isVertical()) {
            vertical(place, font, code, text, advance, bold);
        } else {
            horizontal(place, text, advance.getX(), bold);
        }
    }

    private void horizontal(Matrix place, String text, float advance, boolean bold) {
        float[] start = seen(place.getTranslateX(), place.getTranslateY());
        float[] end = seen(place.getTranslateX() + advance * place.getScaleX(),
                place.getTranslateY() + advance * place.getShearY());
        float[] up = seen(place.getTranslateX() + place.getShearX(), place.getTranslateY() + place.getScaleY());
        float size = (float) Math.hypot(up[0] - start[0], up[1] - start[1]);
        PageContent.Turn turn = turn(start, end, up, size);
        float[] from = turn.turned(start[0], start[1], width, height);
        float[] to = turn.turned(end[0], end[1], width, height);
        add(turn, new PageContent.Glyph(text, Math.min(from[0], to[0]), from[1], Math.abs(to[0] - from[0]), size,
                bold));
    }

    /** A character of a font that writes downwards; the place is that of its lower left corner, as if it did not. */
    private void vertical(Matrix place, PDFont font, int code, String text, Vector advance, boolean bold)
            throws IOException {
        float wide = font.getWidth(code) / 1000;
        float[] left = seen(place.getTranslateX(), place.getTranslateY());
        float[] up = seen(place.getTranslateX() + place.getShearX(), place.getTranslateY() + place.getScaleY());
        float size = (float) Math.hypot(up[0] - left[0], up[1] - left[1]);
        float right = left[0] + wide * size;
        float top = left[1] - (1 - DEEP) * size;
        float[] corner = PageContent.Turn.RIGHT.turned(right, top, width, height);
        add(PageContent.Turn.RIGHT, new PageContent.Glyph(text, corner[0], corner[1] + (1 - DEEP) * size,
                Math.abs(advance.getY()) * size, size, bold));
    }

    private void add(PageContent.Turn turn, PageContent.Glyph glyph) {
        boolean sane = glyph.size() > 0.5f && glyph.size() < 2_000 && glyph.width() < 10_000;
        float[] middle = turn.back(glyph.middle(), glyph.centre(), width, height);
        if (sane && middle[0] >= 0 && middle[0] <= width && middle[1] >= 0 && middle[1] <= height) {
            glyphs.computeIfAbsent(turn, key -> new ArrayList<>()).add(glyph);
        }
    }

    private static PageContent.Turn turn(float[] start, float[] end, float[] up, float size) {
        float x = end[0] - start[0];
        float y = end[1] - start[1];
        if (Math.hypot(x, y) < 0.01f * size) {
            x = -(up[1] - start[1]);
            y = up[0] - start[0];
        }
        if (Math.abs(x) >= Math.abs(y)) {
            return x >= 0 ? PageContent.Turn.NONE : PageContent.Turn.OVER;
        }
        return y > 0 ? PageContent.Turn.RIGHT : PageContent.Turn.LEFT;
    }

    /** A place as it is looked at: from the upper left corner of what is shown, turned as the page says. */
    private float[] seen(float x, float y) {
        float across = x - box.getLowerLeftX();
        float upward = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new float[] {upward, across};
            case 180 -> new float[] {width - across, upward};
            case 270 -> new float[] {width - upward, height - across};
            default -> new float[] {across, height - upward};
        };
    }

    private static boolean isBold(String font) {
        return font != null && (font.contains("Bold") || font.contains("bold") || font.contains("Heiti")
                || font.contains("SimHei") || font.contains("Black"));
    }

    /** A page whose fonts are kept from page to page. */
    private static final class Cached extends PDPage {
        private final ResourceCache cache;

        Cached(COSDictionary dictionary, ResourceCache cache) {
            super(dictionary);
            this.cache = cache;
        }

        /** Unpacked where it is counted; PDFBox would go round that for speed. */
        @Override
        public RandomAccessRead getContentsForStreamParsing() throws IOException {
            return getContentsForRandomAccess();
        }

        @Override
        public PDResources getResources() {
            PDResources found = super.getResources();
            return found == null ? new PDResources() : new PDResources(found.getCOSObject(), cache);
        }
    }

    /** Follows forms and counts pictures. */
    private final class Pictures extends DrawObject {
        Pictures(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.get(0) instanceof COSName name) {
                if (getResources().isImageXObject(name)) {
                    pictures++;
                } else {
                    limits.form();
                    if (getResources().getXObject(name) instanceof PDFormXObject form) {
                        PdfFile.count(form.getCOSObject());
                    }
                    super.process(operator, operands);
                }
            }
        }
    }

    private final class InlinePictures extends OperatorProcessor {
        InlinePictures(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            pictures++;
        }

        @Override
        public String getName() {
            return "BI";
        }
    }
}
