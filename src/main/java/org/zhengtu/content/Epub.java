package org.zhengtu.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Electronic books: the chapters in the order of the book's spine, as EPUB 3.3 defines it. */
final class Epub implements Format {
    private static final String CONTAINER = "META-INF/container.xml";

    @Override
    public boolean accepts(byte[] bytes) {
        return Zip.isZip(bytes) && Zip.hasEntry(bytes, CONTAINER);
    }

    @Override
    public SourceText read(byte[] bytes) throws UnreadableException {
        PlainText.refuseSize(bytes);
        Map<String, byte[]> parts = Zip.markup(bytes, List.of(".xml", ".opf", ".xhtml", ".html", ".htm"));
        Element rootFile = xml(part(parts, CONTAINER)).selectFirst("rootfile[full-path]");
        if (rootFile == null) {
            throw new UnreadableException("the book's " + CONTAINER + " names no package, expected a rootfile");
        }
        String packagePath = rootFile.attr("full-path");
        Element book = xml(part(parts, packagePath));
        Map<String, String> manifest = new TreeMap<>();
        book.select("manifest > item[id]").forEach(item -> manifest.put(item.attr("id"), item.attr("href")));
        String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
        MarkedText text = new MarkedText(false);
        for (Element reference : book.select("spine > itemref[idref]")) {
            String href = URLDecoder.decode(manifest.getOrDefault(reference.attr("idref"), "").replace("+", "%2B"),
                    StandardCharsets.UTF_8);
            Html.page(Decoder.decode(part(parts, folder + href)).text()).body().filter(text);
        }
        return Html.sourceOf(text, "application/epub+zip", said(book));
    }

    private static SourceText.Said said(Element book) {
        return new SourceText.Said(dublinCore(book, "title"), dublinCore(book, "publisher"),
                dublinCore(book, "creator"), dublinCore(book, "date"), "", dublinCore(book, "language"));
    }

    private static String dublinCore(Element book, String name) {
        Element found = book.selectFirst("metadata > dc|" + name);
        return found == null ? "" : found.text().strip();
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws UnreadableException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new UnreadableException("the book names its part " + name + ", which is not in it");
        }
        return part;
    }

    private static Element xml(byte[] bytes) throws UnreadableException {
        return Jsoup.parse(Decoder.decode(bytes).text(), Parser.xmlParser().setMaxDepth(Html.DEEPEST));
    }
}
