package org.zhengtu.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Word files of all times: DOCX, DOC (which WPS writes too) and RTF. What is embedded in them is left out. */
final class Word implements Format {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final String DOCUMENT_PART = "word/document.xml";

    @Override
    public boolean accepts(byte[] bytes) {
        return starts(bytes, OLE) || starts(bytes, RTF) || Zip.isZip(bytes) && Zip.hasEntry(bytes, DOCUMENT_PART);
    }

    @Override
    public SourceText read(byte[] bytes) throws UnreadableException {
        PlainText.refuseSize(bytes);
        if (starts(bytes, RTF)) {
            return read(bytes, new RTFParser(), "application/rtf", "an RTF file");
        }
        if (starts(bytes, OLE)) {
            return read(bytes, new OfficeParser(), "application/msword", "an old Office file");
        }
        Zip.refuseBombs(bytes);
        return read(bytes, new OOXMLParser(),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word file");
    }

    private static SourceText read(byte[] bytes, Parser parser, String mediaType, String what)
            throws UnreadableException {
        Metadata metadata = new Metadata();
        // Without a name the library takes some texts for empty; which name it is makes no difference.
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "document");
        String xhtml = xhtml(bytes, parser, metadata, what);
        String found = metadata.get(Metadata.CONTENT_TYPE);
        if (found != null && (found.contains("excel") || found.contains("powerpoint") || found.contains("visio")
                || found.contains("outlook"))) {
            throw new UnreadableException("the file is " + what + " of type " + found + ", expected a text document");
        }
        return Html.sourceOf(Html.whole(xhtml), mediaType, said(metadata));
    }

    private static String xhtml(byte[] bytes, Parser parser, Metadata metadata, String what)
            throws UnreadableException {
        ContentHandler handler = new ToXMLContentHandler(StandardCharsets.UTF_8.name());
        ParseContext context = new ParseContext();
        OfficeParserConfig config = new OfficeParserConfig();
        // Reads the markup as a stream, so that memory stays in proportion to the text.
        config.setUseSAXDocxExtractor(true);
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            parser.parse(in, handler, metadata, context);
            return handler.toString();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(what + " locked by a password; expected an open one");
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            // The library lets whatever its parts throw through; all of it means that the bytes are damaged.
            throw new UnreadableException("the file begins like " + what + " but is damaged: " + rootOf(e));
        }
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage().replaceAll("\\s+", " ");
        return root.getClass().getSimpleName() + (message.length() > 200 ? message.substring(0, 200) + "…" : message);
    }

    private static SourceText.Said said(Metadata metadata) {
        String title = metadata.get(TikaCoreProperties.TITLE);
        boolean isTitle = title != null && title.codePoints().filter(Character::isIdeographic).count() >= 5;
        String language = metadata.get(TikaCoreProperties.LANGUAGE);
        // The author that Word notes is whoever owns the computer, and its dates are those of the file.
        return new SourceText.Said(isTitle ? title.strip() : "", "", "", "", "", language == null ? "" : language);
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads nothing of what is embedded. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Not asked to.
        }
    }
}
