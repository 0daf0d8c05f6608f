package org.zhengtu.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengtu.text.Span;

/** Plain text; the last format asked, which explains why anything else is refused. */
final class PlainText implements Format {
    /** Far beyond any issue of a newspaper or yearbook; the whole text is held in memory several times. */
    private static final int MAX_BYTES = 32 << 20;
    /** The longest paragraph of real documents has some thousand characters. */
    private static final int MAX_LINE = 1_000_000;
    private static final Map<String, String> MAGIC = new TreeMap<>(Map.of(
            "%PDF", "a PDF file",
            "PK\u0003\u0004", "a ZIP file without a text document that can be read, or a damaged one",
            "\u00D0\u00CF\u0011\u00E0", "an old Office file", "\u0089PNG", "a PNG picture",
            "\u00FF\u00D8\u00FF", "a JPEG picture", "\u001F\u008B", "a gzip file", "GIF8", "a GIF picture",
            "MIME-Ver", "a web archive (MHTML)", "From: <S", "a web archive (MHTML)"));

    @Override
    public boolean accepts(byte[] bytes) {
        return true;
    }

    @Override
    public SourceText read(byte[] bytes) throws UnreadableException {
        refuseSize(bytes);
        refuseKnownBinary(bytes);
        Decoder.Decoded decoded = Decoder.decode(bytes);
        refuseNoText(decoded.text());
        SourceText plain = SourceText.plain(decoded.text(), decoded.encoding());
        return decoded.damaged().isEmpty() ? plain : new SourceText(plain.text(), plain.mediaType(), plain.encoding(),
                List.of(), List.of(), List.of(), plain.said(), issues(decoded.text(), decoded));
    }

    /** @throws UnreadableException if there are no bytes, or more than a document has */
    static void refuseSize(byte[] bytes) throws UnreadableException {
        if (bytes.length == 0) {
            throw new UnreadableException("the file is empty, expected text");
        }
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableException("the file has " + bytes.length + " bytes, expected at most "
                    + MAX_BYTES);
        }
    }

    /** One issue for each damaged place that is in the text, at the replacement characters that stand for it. */
    static List<SourceText.Issue> issues(String text, Decoder.Decoded decoded) {
        List<SourceText.Issue> issues = new ArrayList<>();
        int from = 0;
        for (int at : decoded.damaged()) {
            int start = text.indexOf('\uFFFD', from);
            if (start < 0) {
                break;
            }
            int end = start;
            while (end < text.length() && text.charAt(end) == '\uFFFD') {
                end++;
            }
            issues.add(new SourceText.Issue("byte " + at + " is not valid " + decoded.encoding()
                    + " and stands as U+FFFD", new Span(start, end)));
            from = end;
        }
        return issues;
    }

    private static void refuseKnownBinary(byte[] bytes) throws UnreadableException {
        String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            if (head.startsWith(magic.getKey())) {
                throw new UnreadableException("the file begins like " + magic.getValue() + ", expected plain text");
            }
        }
    }

    private static void refuseNoText(String text) throws UnreadableException {
        int lineStart = 0;
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new UnreadableException("character " + i + " is NUL, so the file is binary; expected text");
            }
            letters |= Character.isLetterOrDigit(c);
            if (c == '\n' || c == '\r') {
                lineStart = i + 1;
            } else if (i - lineStart >= MAX_LINE) {
                throw new UnreadableException("the line at character " + lineStart + " is longer than " + MAX_LINE
                        + " characters, expected paragraphs");
            }
        }
        if (!letters) {
            throw new UnreadableException("the file holds white space and signs only, expected text");
        }
    }
}
