package org.zhengtu.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.zhengtu.PdfBuilder;
import org.zhengtu.document.Reading;

/** PDF files that cannot be read, or are made to use up memory and time, are refused with the reason. */
class HostilePdfTest {
    private static final String WORDS = PdfTest.SECOND;

    private static String refused(byte[] bytes) {
        return assertInstanceOf(Reading.Rejected.class, PdfTest.reading(bytes)).reason();
    }

    private static String text(byte[] bytes) {
        return assertInstanceOf(Reading.Read.class, PdfTest.reading(bytes)).document().source().text();
    }

    private static PdfBuilder words() {
        PdfBuilder pdf = new PdfBuilder();
        pdf.page(595, 842).column(80, 100, 27, 16, 28, WORDS);
        return pdf;
    }

    private static byte[] locked(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(words().bytes())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] repeated(String text, int times) {
        return text.repeat(times).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String bombed(byte[] program) {
        PdfBuilder pdf = new PdfBuilder();
        int content = pdf.stream("", program);
        int font = pdf.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        int page = pdf.object("<</Type/Page/MediaBox[0 0 595 842]/Contents " + content
                + " 0 R/Resources<</Font<</F1 " + font + " 0 R>>>>>>");
        int pages = pdf.object("<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>");
        return refused(pdf.file(pdf.object("<</Type/Catalog/Pages " + pages + " 0 R>>"), 0));
    }

    @Test
    void aScanIsRefusedWithItsNumberOfPages() {
        PdfBuilder pdf = new PdfBuilder();
        for (int i = 0; i < 3; i++) {
            pdf.page(595, 842).picture(0, 0, 595, 842).text(500, 830, 8, "扫描");
        }
        assertEquals("the PDF file is a scan: 3 pages of pictures with next to no text; expected a text layer, which "
                + "text recognition (OCR) adds", refused(pdf.bytes()));
    }

    @Test
    void aFileWithoutAnyTextIsRefused() {
        PdfBuilder pdf = new PdfBuilder();
        pdf.page(595, 842).line(10, 10, 100, 10);
        assertEquals("the PDF file has 1 page and no text on them", refused(pdf.bytes()));
    }

    @Test
    void aPasswordIsAskedForOnlyWhereOneIsSet() throws IOException {
        assertEquals("the PDF file is locked by a password, expected one that opens without", refused(locked("geheim")));
        assertEquals(WORDS + "\n", text(locked("")));
    }

    @Test
    void aCutFileIsReadAsFarAsItGoesOrRefused() {
        byte[] whole = words().bytes();
        for (int tenths = 1; tenths < 10; tenths++) {
            Reading reading = PdfTest.reading(Arrays.copyOf(whole, whole.length * tenths / 10));
            assertTrue(reading instanceof Reading.Rejected rejected ? rejected.reason().startsWith("the PDF file ")
                    : ((Reading.Read) reading).document().source().text().equals(WORDS + "\n"), reading.toString());
        }
        byte[] cut = Arrays.copyOf(whole, new String(whole, StandardCharsets.ISO_8859_1).indexOf("xref"));
        assertEquals(WORDS + "\n", text(cut));
        assertTrue(refused("%PDF-1.7\nnothing".getBytes(StandardCharsets.ISO_8859_1)).startsWith("the PDF file is damaged: "));
    }

    @Test
    void aBombInAContentStreamIsRefused() {
        assertEquals("the PDF file has more than 33554432 bytes unpacked from one stream; no document that people read "
                + "has as many", bombed(new byte[200 << 20]));
    }

    @Test
    void aBombInAStreamOfObjectsIsRefused() {
        PdfBuilder pdf = new PdfBuilder();
        int objects = pdf.stream("/Type/ObjStm/N 1/First 4", repeated("7 0 [[]]", 4 << 20));
        assertTrue(objects > 0);
        byte[] bytes = pdf.file(7, 0);
        assertTrue(refused(bytes).startsWith("the PDF file "), refused(bytes));
    }

    @Test
    void tooManyCharactersOrOperatorsOnAPageAreRefused() {
        String head = "BT /F1 10 Tf ";
        assertTrue(bombed((head + "(" + "a".repeat(10_000_000) + ") Tj").getBytes(StandardCharsets.ISO_8859_1))
                .startsWith("the PDF file has more than 200000 characters on page 1"));
        assertTrue(bombed(repeated("0 g ", 4_000_000)).startsWith("the PDF file has more than 3000000 drawing operators"));
        assertTrue(bombed(repeated("q ", 1_000_000)).startsWith("the PDF file has more than 2000 graphics states"));
    }

    @Test
    void deeplyNestedArraysAreRefusedOrLeftOut() {
        PdfBuilder pdf = words().catalog("/Deep " + "[".repeat(200_000) + "]".repeat(200_000));
        Reading reading = PdfTest.reading(pdf.bytes());
        assertTrue(reading instanceof Reading.Rejected || reading instanceof Reading.Read);
        assertFalse(bombed(repeated("[", 200_000)).isEmpty());
    }

    @Test
    void fiftyThousandPagesAreRefusedByTheirNumber() {
        PdfBuilder pdf = new PdfBuilder();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            kids.append(pdf.object("<</Type/Page/MediaBox[0 0 595 842]>>")).append(" 0 R ");
        }
        int pages = pdf.object("<</Type/Pages/Count 50000/Kids[" + kids + "]>>");
        assertEquals("the PDF file has more than 5000 pages; no document that people read has as many",
                refused(pdf.file(pdf.object("<</Type/Catalog/Pages " + pages + " 0 R>>"), 0)));
    }

    @Test
    void anOutlineOfFiftyThousandBookmarksCostsNothing() {
        PdfBuilder pdf = words();
        for (int i = 0; i < 50_000; i++) {
            pdf.bookmark("第" + i + "节");
        }
        assertEquals(WORDS + "\n", text(pdf.bytes()));
    }

    @Test
    void treesThatBiteTheirTailsEnd() {
        PdfBuilder pdf = new PdfBuilder();
        int outline = pdf.object("<</First 1 0 R/Next 1 0 R/Title(a)>>");
        int pages = pdf.object("<</Type/Pages/Count 1/Kids[2 0 R 2 0 R 3 0 R]/Parent 2 0 R>>");
        pdf.object("<</Type/Page/Parent 3 0 R/MediaBox[0 0 595 842]>>");
        int root = pdf.object("<</Type/Catalog/Pages " + pages + " 0 R/Outlines " + outline + " 0 R>>");
        assertTrue(refused(pdf.file(root, 0)).startsWith("the PDF file "));
    }

    @Test
    void aPageTreeOfTenThousandLevelsIsWalked() {
        PdfBuilder pdf = new PdfBuilder();
        for (int i = 1; i <= 10_000; i++) {
            pdf.object("<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>");
        }
        pdf.object("<</Type/Page/MediaBox[0 0 595 842]>>");
        assertEquals("the PDF file has 1 page and no text on them",
                refused(pdf.file(pdf.object("<</Type/Catalog/Pages 1 0 R>>"), 0)));
    }

    @Test
    void formsThatDrawEachOtherManyTimesAreRefused() {
        PdfBuilder pdf = new PdfBuilder();
        int forms = 40;
        for (int i = 1; i <= forms; i++) {
            pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X " + (i % forms + 1)
                    + " 0 R>>>>", "/X Do /X Do".getBytes(StandardCharsets.ISO_8859_1));
        }
        PdfBuilder.Page page = pdf.page(595, 842).form("X", 1).raw("/X Do ");
        page.text(80, 100, 16, WORDS);
    }

    @Test
    void aPageFullOfCharactersInOnePlaceOrInOneRowIsRead() {
        PdfBuilder pdf = new PdfBuilder();
        PdfBuilder.Page heap = pdf.page(595, 842);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            all.append((char) (0x4E00 + i));
        }
        heap.raw("0.001 0 0 1 0 0 cm\n").text(300_000, 400, 16, all.toString());
        PdfBuilder.Page rows = pdf.page(595, 842);
        for (int y = 0; y < 40; y++) {
            rows.raw("q 0.01 0 0 0.01 0 0 cm\n").spaced(100, -1_000 - 200 * y, 100, 150, all.substring(0, 230)).raw("Q\n");
        }
        PdfBuilder.Page strokes = pdf.page(595, 842);
        for (int i = 0; i < 5_000; i++) {
            strokes.line(i % 590, 10, i % 590, 800);
        }
        strokes.text(80, 400, 7, WORDS);
        assertTrue(text(pdf.bytes()).contains(WORDS));
    }

    @Test
    void theListOfTheMachinesFontsIsNotMade() {
        text(words().bytes());
        Path home = Path.of(System.getProperty("user.home"));
        assertFalse(Files.exists(home.resolve(".pdfbox.cache")), "PDFBox wrote its list of fonts");
    }
}
