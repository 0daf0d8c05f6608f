package org.zhengtu.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengtu.document.Document;
import org.zhengtu.document.DocumentReader;
import org.zhengtu.document.Reading;

class DecodingTest {
    private static final String TEXT = "青山区政府召开常务会议\n\n4月2日，区长王明主持召开会议，研究全年重点工作安排。\n";
    private static final DocumentReader READER = new DocumentReader();

    private static Document read(byte[] bytes) {
        return ((Reading.Read) READER.read("a.txt", bytes)).document();
    }

    private static String refused(byte[] bytes) {
        return ((Reading.Rejected) READER.read("a.txt", bytes)).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void anEncodingIsToldByTheBytes(String charset) {
        assertEquals(TEXT, read(TEXT.getBytes(Charset.forName(charset))).text().original());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkStaysInTheOriginalAndLeavesTheRepairedText(String charset) {
        Document document = read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
        assertEquals("\uFEFF" + TEXT, document.text().original());
        assertEquals(TEXT, document.repaired());
    }

    @Test
    void traditionalCharactersAreReadInEachOfTheirEncodings() {
        String text = "東江市政府召開會議，研究經濟社會發展與鄉村振興工作，聽取關於醫療衛生與環境保護的匯報。\n".repeat(3);
        for (String charset : List.of("UTF-8", "GB18030", "GBK", "Big5", "UTF-16BE")) {
            assertEquals(text, read(text.getBytes(Charset.forName(charset))).text().original(), charset);
        }
    }

    @Test
    void utf16WithoutMarkAndWithoutAnyAsciiIsRead() {
        String chinese = "青山区人民政府召开常务会议，研究全年重点工作安排。";
        assertEquals(chinese, read(chinese.getBytes(StandardCharsets.UTF_16LE)).text().original());
    }

    @Test
    void aCarriageReturnCountsInTheOriginalOnly() {
        Document document = read(TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(TEXT, document.repaired());
        assertEquals(TEXT.length() + 3, document.text().original().length());
    }

    @Test
    void aBrokenByteIsReplacedAndReported() {
        byte[] bytes = TEXT.repeat(5).getBytes(StandardCharsets.UTF_8);
        bytes[40] = (byte) 0xFF;
        Document document = read(bytes);
        assertTrue(document.text().original().contains("\uFFFD"));
        assertTrue(document.issues().get(0).message().startsWith("byte 40 "), document.issues()::toString);
    }

    @Test
    void aTruncatedLastCharacterIsReported() {
        byte[] bytes = TEXT.strip().getBytes(StandardCharsets.UTF_8);
        Document document = read(Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals(1, document.issues().size());
    }

    @Test
    void aTextThatIsMostlyBrokenIsRefusedWithThePlace() {
        byte[] bytes = new byte[3000];
        Arrays.fill(bytes, (byte) 0xFF);
        assertTrue(refused(bytes).startsWith("byte 0 is valid neither in UTF-8 nor in GB18030"), refused(bytes));
    }

    @Test
    void bytesThatOnlyHappenToBeValidGb18030AreRefused() {
        byte[] latin = "Añö ñüñéñ ñéñ öñéü".repeat(20).getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(READER.read("a.txt", latin) instanceof Reading.Rejected);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("the file is empty, expected text", refused(new byte[0]));
    }

    @Test
    void blankTextIsRefused() {
        assertEquals("the file holds white space and signs only, expected text",
                refused(" \n\n--".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void filesOfOtherKindsAreRefusedByName() {
        assertTrue(refused("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8)).contains("PDF"));
        assertTrue(refused("PK\u0003\u0004 ...".getBytes(StandardCharsets.UTF_8)).contains("ZIP"));
        assertTrue(refused("abc\0def\0\0xyz".getBytes(StandardCharsets.UTF_8)).contains("NUL"));
    }

    @Test
    void oneEndlessLineIsRefusedWithItsPlace() {
        String line = "会议指出，".repeat(300_000);
        assertTrue(refused(("甲\n" + line).getBytes(StandardCharsets.UTF_8))
                .startsWith("the line at character 2 is longer"));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsDecoded() {
        assertTrue(refused(new byte[100_000_000]).contains("100000000 bytes, expected at most"));
    }
}
