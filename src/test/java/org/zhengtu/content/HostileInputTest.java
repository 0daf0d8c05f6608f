package org.zhengtu.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;

/** Files made to do harm are refused with a reason, or read without harm. */
class HostileInputTest {
    private static final Path FORMATS = Path.of("src/test/resources/documents/formats");
    private static final String DOCUMENT_PART = "word/document.xml";

    private static String refused(byte[] bytes) {
        Reading reading = new DocumentReader().read("hostile", bytes);
        assertTrue(reading instanceof Reading.Rejected, reading::toString);
        return ((Reading.Rejected) reading).reason();
    }

    private static String read(byte[] bytes) {
        Reading reading = new DocumentReader().read("hostile", bytes);
        assertTrue(reading instanceof Reading.Read, reading::toString);
        return ((Reading.Read) reading).document().text().original();
    }

    private static byte[] good(String format) throws IOException {
        return Files.readAllBytes(FORMATS.resolve("east-river-report." + format));
    }

    /** A good Word file with another main part, or with a part added. */
    private static byte[] docx(String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good("docx")));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] body(String before, String inside) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + before + "<w:document xmlns:w=\""
                + "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + inside
                + "</w:t></w:r></w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPartThatUnpacksToHundredsOfMegabytesIsRefused() throws IOException {
        byte[] bomb = docx("word/media/picture.png", new byte[300 << 20]);
        assertTrue(bomb.length < 1 << 20, "a bomb is small");
        assertTrue(refused(bomb).contains("unpacks to more than"), () -> refused(bomb));
    }

    @Test
    void markupOfHundredsOfMegabytesIsRefused() throws IOException {
        byte[] spaces = new byte[80 << 20];
        Arrays.fill(spaces, (byte) ' ');
        String reason = refused(docx(DOCUMENT_PART, spaces));
        assertTrue(reason.contains("unpacks to more than"), reason);
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"哈\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String reason = refused(docx(DOCUMENT_PART, body(laughs.append("]>").toString(), "&l11;")));
        assertTrue(reason.contains("declares a document type"), reason);
    }

    @Test
    void noOtherFileIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "不该读到的话");
        String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String reason = refused(docx(DOCUMENT_PART, body(outside, "&x;")));
        assertTrue(reason.contains("declares a document type"), reason);
        String page = read((outside + "<html><body><p>青山区召开会议。&x;</p><iframe src=\"" + secret.toUri()
                + "\"></iframe></body></html>").getBytes(StandardCharsets.UTF_8));
        assertFalse(page.contains("不该读到"), page);
    }

    @Test
    void markupNestedWithoutEndIsRefused() throws IOException {
        String deep = "<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">".repeat(50_000);
        String reason = refused(docx(DOCUMENT_PART, deep.getBytes(StandardCharsets.UTF_8)));
        assertTrue(reason.contains("nests marks more than"), reason);
    }

    @Test
    void aPageNestedWithoutEndIsRead() {
        for (String tag : new String[] {"<div>", "<b>", "<ul><li>", "<font><p>", "<a href=x><b>"}) {
            String page = "<html><body>" + tag.repeat(50_000) + "<p>青山区召开防汛工作会议。</p>";
            assertTrue(read(page.getBytes(StandardCharsets.UTF_8)).contains("召开防汛工作会议"), tag);
        }
    }

    @Test
    void tablesNestedWithoutEndAndEndlessMarksAreRefused() {
        String tables = refused(("<html>" + "<table><tr><td>".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        assertTrue(tables.startsWith("the page nests tables more than 100 deep at character 1506"), tables);
        String marks = refused(("<html>" + "<i>".repeat(600_000)).getBytes(StandardCharsets.UTF_8));
        assertTrue(marks.startsWith("the page has more than 500000 marks"), marks);
    }

    @Test
    void cellsThatSpanMoreThanATableHoldsAreReadWithoutTheirSpans() {
        String row = "<tr><td rowspan=1000 colspan=100>总值</td><td rowspan=1000 colspan=100>5</td></tr>";
        String text = read(("<html><p>青山区统计</p><table>" + row.repeat(3_000)).getBytes(StandardCharsets.UTF_8));
        assertEquals(3_000, text.lines().filter(line -> line.contains("总值")).count());
        assertTrue(text.length() < 1_000_000, () -> text.length() + " characters");
    }

    @Test
    void aTableOfMoreCellsThanAGraphShouldHoldIsReported() {
        StringBuilder page = new StringBuilder("<html><p>青山区统计</p><table><tr><td>指标</td><td>数值</td></tr>");
        for (int i = 0; i < 11_000; i++) {
            page.append("<tr><td>指标").append(i).append("</td><td>").append(i * 3).append("</td></tr>");
        }
        Document document = ((Reading.Read) new DocumentReader().read("big",
                page.toString().getBytes(StandardCharsets.UTF_8))).document();
        assertTrue(document.issues().stream().anyMatch(issue -> issue.message().contains("of which the first 20000")),
                document.issues()::toString);
    }

    @Test
    void endlessBlankLinesAreNoText() {
        assertEquals("the file holds white space and signs only, expected text",
                refused("\n".repeat(500_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLockedFileIsRefusedAsLocked() throws IOException, GeneralSecurityException, InvalidFormatException {
        EncryptionInfo lock = new EncryptionInfo(EncryptionMode.standard);
        Encryptor encryptor = lock.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage open = OPCPackage.open(new ByteArrayInputStream(good("docx")))) {
            try (OutputStream stream = encryptor.getDataStream(container)) {
                open.save(stream);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            assertEquals("an old Office file locked by a password; expected an open one",
                    refused(out.toByteArray()).replace("a Word file", "an old Office file"));
        }
    }

    @Test
    void aFileCutOffIsRefusedOrReadToItsEnd() throws IOException {
        for (String format : new String[] {"docx", "doc", "rtf", "epub"}) {
            byte[] whole = good(format);
            for (int length = 16; length < whole.length; length += Math.max(1, whole.length / 23)) {
                Reading reading = new DocumentReader().read("cut." + format, Arrays.copyOf(whole, length));
                assertFalse(reading instanceof Reading.Rejected rejected && rejected.reason().isBlank(), format);
            }
        }
    }

    @Test
    void bytesChangedAtRandomNeverMakeTheReaderFail() throws IOException {
        Random random = new Random(7);
        for (String format : new String[] {"docx", "doc", "rtf", "epub"}) {
            for (int i = 0; i < 40; i++) {
                byte[] bytes = good(format);
                for (int j = 0; j <= i; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Reading reading = new DocumentReader().read("changed." + format, bytes);
                assertEquals("changed." + format, reading.name());
            }
        }
    }

    @Test
    void aSpreadsheetIsRefusedAsNoTextDocument() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "Workbook");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            String reason = refused(out.toByteArray());
            assertTrue(reason.startsWith("the file"), reason);
        }
    }
}
