package org.zhengtu.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Saved web pages and pieces of them. What is read is the article, without the page's navigation. */
final class Html implements Format {
    private static final int SNIFFED = 2048;
    /** Real pages stay below 100; deeper ones are flattened by the parser. */
    static final int DEEPEST = 512;
    private static final Pattern TAG = Pattern.compile("^(?:[\\s\uFEFF]++|<!--.{0,1500}?-->|<\\?xml[^>]{0,200}>){0,20}"
            + "<(?:!doctype html|html|head|body|meta|title|p|div|table|span|h[1-6]|center|font|article|section)[\\s>/]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("</?table\\b", Pattern.CASE_INSENSITIVE);
    /** Saved Word files have the most: some marks for each word. */
    private static final int MOST_TAGS = 500_000;
    private static final int DEEPEST_TABLE = 100;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean accepts(byte[] bytes) {
        return TAG.matcher(head(bytes)).find();
    }

    @Override
    public SourceText read(byte[] bytes) throws UnreadableException {
        Decoder.Decoded decoded = decode(bytes);
        SourceText text = read(decoded.text());
        List<SourceText.Issue> issues = PlainText.issues(text.text(), decoded);
        return new SourceText(text.text(), text.mediaType(), decoded.encoding(), text.headings(), text.tables(),
                List.of(), text.said(), issues);
    }

    /** The article of a page. */
    private static SourceText read(String html) throws UnreadableException {
        refuseExcess(html);
        HtmlArticle article = new HtmlArticle(page(html));
        MarkedText text = new MarkedText(false);
        article.filter(text);
        return sourceOf(text, "text/html", article.said());
    }

    /** Refuses pages that would take the parser much memory, or time that grows with the square of their size. */
    private static void refuseExcess(String html) throws UnreadableException {
        if (html.codePoints().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableException("the page has more than " + MOST_TAGS + " marks, expected an article");
        }
        int depth = 0;
        Matcher matcher = TABLE.matcher(html);
        while (matcher.find()) {
            depth = Math.max(0, depth + (matcher.group().charAt(1) == '/' ? -1 : 1));
            if (depth > DEEPEST_TABLE) {
                throw new UnreadableException("the page nests tables more than " + DEEPEST_TABLE
                        + " deep at character " + matcher.start() + ", expected an article");
            }
        }
    }

    /** The text of a whole page, in which line breaks of the source count. */
    static MarkedText whole(String xhtml) {
        MarkedText text = new MarkedText(true);
        page(xhtml).body().filter(text);
        return text;
    }

    static org.jsoup.nodes.Document page(String html) {
        return Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    static SourceText sourceOf(MarkedText text, String mediaType, SourceText.Said said) throws UnreadableException {
        String words = text.text();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new UnreadableException("the file holds no words, only marks; expected text");
        }
        return new SourceText(words, mediaType, "", text.headings(), text.tables(), List.of(), said, List.of());
    }

    /** The declared encoding if the bytes are valid in it, else what the bytes themselves tell. */
    private static Decoder.Decoded decode(byte[] bytes) throws UnreadableException {
        PlainText.refuseSize(bytes);
        Optional<Decoder.Decoded> declared = declared(bytes);
        return declared.isPresent() ? declared.get() : Decoder.decode(bytes);
    }

    private static Optional<Decoder.Decoded> declared(byte[] bytes) {
        Matcher matcher = CHARSET.matcher(head(bytes));
        if (!matcher.find()) {
            return Optional.empty();
        }
        return charset(matcher.group(1).toLowerCase(Locale.ROOT)).flatMap(charset -> {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
                return Optional.of(new Decoder.Decoded(text, charset.name(), List.of()));
            } catch (CharacterCodingException e) {
                // The page is not what it says it is, which is common: the bytes decide.
                return Optional.empty();
            }
        });
    }

    /**
     * Pages that declare GB 2312 or GBK hold characters beyond it: GB 18030 contains both. Encodings without Chinese
     * characters are declared by mistake.
     */
    private static Optional<Charset> charset(String name) {
        return name.startsWith("gb") || name.startsWith("x-gb") ? Optional.of(Decoder.GB18030)
                : name.startsWith("big5") ? Optional.of(Decoder.BIG5)
                : name.equals("utf-8") || name.equals("utf8") ? Optional.of(StandardCharsets.UTF_8)
                : Optional.empty();
    }

    private static String head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head.replace("\0", "");
    }
}
