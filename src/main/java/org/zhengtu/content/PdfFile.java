package org.zhengtu.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF file opened so that nothing in it can ask for memory without end: PDFBox unpacks a stream as far as it goes,
 * so here every stream counts what it unpacks to. With {@link PdfPage} the only place that knows PDFBox.
 */
final class PdfFile implements Closeable {
    private static final int DEEPEST = 60;
    private static final int MOST_BOOKMARKS = 5_000;
    /** Filters that pack text and objects; the others are for pictures and need as much memory as a picture has. */
    private static final Set<String> PACKING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "ASCIIHexDecode", "AHx",
            "ASCII85Decode", "A85", "RunLengthDecode", "RL");

    private final PDDocument document;
    private final PdfLimits limits;

    private PdfFile(PDDocument document, PdfLimits limits) {
        this.document = document;
        this.limits = limits;
    }

    /** @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException if a password is needed */
    static PdfFile open(byte[] bytes, PdfLimits limits) throws IOException {
        return new PdfFile(new Parser(new RandomAccessReadBuffer(bytes), limits).parse(), limits);
    }

    /** Hands out all pages one by one. The tree of pages is walked as it is, whatever it says of its size. */
    void forEachPage(PageConsumer consumer) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSBase root = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
        if (root != null) {
            open.push(root);
        }
        int number = 0;
        while (!open.isEmpty()) {
            if (!(open.pop() instanceof COSDictionary node) || !seen.add(node)) {
                continue;
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                limits.page(++number);
                consumer.accept(PdfPage.read(node, number, document.getResourceCache(), limits));
            } else {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    limits.object();
                    COSBase kid = kids.getObject(i);
                    if (kid != null) {
                        open.push(kid);
                    }
                }
            }
        }
    }

    /** What the file says of itself, by the names of PDF's information dictionary and {@code Lang}. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        COSDictionary trailer = document.getDocument().getTrailer();
        COSDictionary info = trailer == null ? null : trailer.getCOSDictionary(COSName.INFO);
        String title = info == null ? null : info.getString(COSName.TITLE);
        said.put("Title", title == null ? "" : title.strip());
        String language = document.getDocumentCatalog().getCOSObject().getString(COSName.LANG);
        said.put("Lang", language == null ? "" : language.strip());
        return said;
    }

    /** Titles of the bookmarks with their depth, from 1. Those beyond a limit are left out, for they are hints only. */
    List<Bookmark> bookmarks() {
        List<Bookmark> found = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OUTLINES);
        Deque<Map.Entry<COSDictionary, Integer>> open = new ArrayDeque<>();
        push(open, root, COSName.FIRST, 1);
        while (!open.isEmpty() && found.size() < MOST_BOOKMARKS) {
            Map.Entry<COSDictionary, Integer> item = open.pop();
            if (seen.add(item.getKey())) {
                String title = item.getKey().getString(COSName.TITLE);
                found.add(new Bookmark(title == null ? "" : title.strip(), item.getValue()));
                push(open, item.getKey(), COSName.NEXT, item.getValue());
                push(open, item.getKey(), COSName.FIRST, item.getValue() + 1);
            }
        }
        return found;
    }

    private static void push(Deque<Map.Entry<COSDictionary, Integer>> open, COSDictionary from, COSName name,
            int depth) {
        COSDictionary item = from == null || depth > DEEPEST ? null : from.getCOSDictionary(name);
        if (item != null) {
            open.push(Map.entry(item, depth));
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Counts a stream that PDFBox is about to unpack by itself, as it does with forms. */
    static void count(COSStream stream) throws IOException {
        if (stream instanceof CountedStream counted) {
            counted.count();
        }
    }

    /** A bookmark of the outline. */
    record Bookmark(String title, int depth) {
    }

    /** Takes pages. */
    interface PageConsumer {
        void accept(PageContent page) throws IOException;
    }

    /** Counts objects, and makes documents whose streams count. */
    private static final class Parser extends PDFParser {
        private final PdfLimits limits;

        Parser(RandomAccessRead source, PdfLimits limits) throws IOException {
            super(source);
            this.limits = limits;
            IOUtils.closeQuietly(document);
            document = new CountedDocument(this, limits);
        }

        @Override
        protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
            limits.object();
            return super.parseCOSDictionary(direct);
        }

        @Override
        protected COSArray parseCOSArray() throws IOException {
            limits.object();
            return super.parseCOSArray();
        }
    }

    private static final class CountedDocument extends COSDocument {
        private final ICOSParser parser;
        private final PdfLimits limits;
        private final RandomAccessStreamCache cache;

        CountedDocument(ICOSParser parser, PdfLimits limits) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.limits = limits;
            this.cache = IOUtils.createMemoryOnlyStreamCache().create();
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new CountedStream(cache, parser.createRandomAccessReadView(start, length), limits);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }

        @Override
        public void close() throws IOException {
            super.close();
            cache.close();
        }
    }

    /** A stream that is unpacked here, where bytes are counted, before PDFBox does it. */
    private static final class CountedStream extends COSStream {
        private final PdfLimits limits;
        private int unpacked = -1;

        CountedStream(RandomAccessStreamCache cache, RandomAccessReadView view, PdfLimits limits) throws IOException {
            super(cache, view);
            this.limits = limits;
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            return filters().isEmpty() ? super.createView() : new RandomAccessReadBuffer(unpack().toByteArray());
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            count();
            return super.createInputStream(options);
        }

        private void count() throws IOException {
            if (unpacked < 0) {
                unpacked = unpack().size();
            } else {
                limits.unpacked(unpacked, unpacked, false);
            }
        }

        private ByteArrayOutputStream unpack() throws IOException {
            boolean objects = COSName.OBJ_STM.equals(getCOSName(COSName.TYPE));
            InputStream in = createRawInputStream();
            Counted out = new Counted(more -> { });
            List<COSName> filters = filters();
            for (int i = 0; i < filters.size(); i++) {
                if (!PACKING.contains(filters.get(i).getName())) {
                    throw new IOException("a stream is packed by " + filters.get(i).getName() + ", expected text");
                }
                long[] size = {0};
                out = new Counted(more -> limits.unpacked(more, size[0] += more, objects));
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, this, i);
                in = new ByteArrayInputStream(out.toByteArray());
            }
            return out;
        }

        private List<COSName> filters() throws IOException {
            List<COSName> names = new ArrayList<>();
            COSBase filters = getFilters();
            if (filters instanceof COSName name) {
                names.add(name);
            } else if (filters instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (!(array.getObject(i) instanceof COSName name)) {
                        throw new IOException("a filter of a stream has no name");
                    }
                    // Packing twice the same way is the mark of a bomb; PDFBox takes each filter once, too.
                    if (!names.contains(name)) {
                        names.add(name);
                    }
                }
            }
            return names;
        }
    }

    private static final class Counted extends ByteArrayOutputStream {
        private final Consumer<Integer> counter;

        Counted(Consumer<Integer> counter) {
            this.counter = counter;
        }

        @Override
        public void write(int b) {
            counter.accept(1);
            super.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            counter.accept(length);
            super.write(bytes, from, length);
        }
    }
}
