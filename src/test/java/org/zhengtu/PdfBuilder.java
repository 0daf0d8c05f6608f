package org.zhengtu;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/**
 * Makes small PDF files with Chinese text, for tests. No font is embedded: readers know the characters of STSong-Light
 * by the predefined character map. Places are in points from the upper left corner, y is that of the base line.
 */
public final class PdfBuilder {
    private static final String NEVER_BEGINS = "，。、；：？！”’）》」";

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, String> info = new TreeMap<>();
    private final List<String> bookmarks = new ArrayList<>();
    private String catalog = "";
    private boolean mapped;
    private String ordering = "GB1";
    private String encoding = "UniGB-UTF16-";

    /** Adds a page and gives it to write on. */
    public Page page(int width, int height) {
        Page page = new Page(width, height);
        pages.add(page);
        return page;
    }

    /** Sets an entry of the information dictionary. */
    public PdfBuilder info(String key, String value) {
        info.put(key, value);
        return this;
    }

    /** Adds a bookmark at the top level. */
    public PdfBuilder bookmark(String title) {
        bookmarks.add(title);
        return this;
    }

    /** Adds entries to the catalog, as PDF writes them. */
    public PdfBuilder catalog(String entries) {
        catalog += entries;
        return this;
    }

    /** Lets the fonts say by a map of their own which characters they print: those that are given, whatever they are. */
    public PdfBuilder mapped() {
        mapped = true;
        return this;
    }

    /** Lets the fonts say nothing of which characters they print. */
    public PdfBuilder unnamed() {
        ordering = "Identity";
        encoding = "Identity-";
        return this;
    }

    /** Adds an object as PDF writes it and gives its number. */
    public int object(String body) {
        objects.add(body.getBytes(StandardCharsets.ISO_8859_1));
        return objects.size();
    }

    /** Adds a packed stream and gives its number. */
    public int stream(String entries, byte[] content) {
        byte[] packed = deflate(content);
        return rawStream(entries + "/Filter/FlateDecode", packed);
    }

    /** Adds a stream as it is and gives its number. */
    public int rawStream(String entries, byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "<<" + entries + "/Length " + packed.length + ">>\nstream\n");
        out.writeBytes(packed);
        write(out, "\nendstream");
        objects.add(out.toByteArray());
        return objects.size();
    }

    /** The file. */
    public byte[] bytes() {
        int across = font("H");
        int down = font("V");
        int picture = stream("/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray",
                new byte[] {0, 1, 2, 3});
        int parent = objects.size() + 2 * pages.size() + 1;
        StringBuilder kids = new StringBuilder();
        for (Page page : pages) {
            int content = stream("", page.program.toString().getBytes(StandardCharsets.ISO_8859_1));
            kids.append(object("<</Type/Page/Parent " + parent + " 0 R/MediaBox[0 0 " + page.width + " " + page.height
                    + "]/Contents " + content + " 0 R" + page.entries + "/Resources<</Font<</F1 " + across
                    + " 0 R/F2 " + down + " 0 R>>/XObject<</Im " + picture + " 0 R" + page.forms + ">>>>>>"))
                    .append(" 0 R ");
        }
        object("<</Type/Pages/Kids[" + kids + "]/Count " + pages.size() + ">>");
        int outlines = outline();
        int root = object("<</Type/Catalog/Pages " + parent + " 0 R" + catalog
                + (outlines > 0 ? "/Outlines " + outlines + " 0 R" : "") + ">>");
        StringBuilder entries = new StringBuilder();
        info.forEach((key, value) -> entries.append("/").append(key).append("<FEFF").append(hex(value)).append(">"));
        return file(root, object("<<" + entries + ">>"));
    }

    private int font(String direction) {
        int part = object("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
                + "/Ordering(" + ordering + ")/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor"
                + "/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
                + "/CapHeight 880/StemV 93>>>>");
        int map = mapped ? stream("", ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
                + "endcmap end end").getBytes(StandardCharsets.ISO_8859_1)) : 0;
        return object("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/" + encoding + direction
                + "/DescendantFonts[" + part + " 0 R]" + (mapped ? "/ToUnicode " + map + " 0 R" : "") + ">>");
    }

    private int outline() {
        if (bookmarks.isEmpty()) {
            return 0;
        }
        int root = objects.size() + bookmarks.size() + 1;
        int first = objects.size() + 1;
        for (int i = 0; i < bookmarks.size(); i++) {
            object("<</Title<FEFF" + hex(bookmarks.get(i)) + ">/Parent " + root + " 0 R"
                    + (i + 1 < bookmarks.size() ? "/Next " + (first + i + 1) + " 0 R" : "") + ">>");
        }
        return object("<</First " + first + " 0 R/Last " + (root - 1) + " 0 R/Count " + bookmarks.size() + ">>");
    }

    /** The file with this catalog and without the pages written so far; for files that break the rules. */
    public byte[] file(int root, int information) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.5\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            write(out, i + 1 + " 0 obj\n");
            out.writeBytes(objects.get(i));
            write(out, "\nendobj\n");
        }
        int place = out.size();
        write(out, table + "trailer\n<</Size " + (objects.size() + 1) + "/Root " + root + " 0 R"
                + (information > 0 ? "/Info " + information + " 0 R" : "") + ">>\nstartxref\n" + place + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Packs bytes as FlateDecode unpacks them. */
    public static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(Locale.ROOT, "%02X", b & 0xFF));
        }
        return hex.toString();
    }

    /** How wide a text is, in font sizes. */
    public static double width(String text) {
        return text.chars().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
    }

    /** A page to write on. */
    public static final class Page {
        private final int width;
        private final int height;
        private final StringBuilder program = new StringBuilder();
        private String entries = "";
        private String forms = "";

        private Page(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** Prints a text. */
        public Page text(double x, double y, double size, String text) {
            return raw(String.format(Locale.ROOT, "BT /F1 %.2f Tf %.2f %.2f Td <%s> Tj ET%n", size, x, height - y,
                    hex(text)));
        }

        /** Prints a text whose middle stands at a place. */
        public Page centred(double middle, double y, double size, String text) {
            return text(middle - size * width(text) / 2, y, size, text);
        }

        /** Prints characters apart from each other. */
        public Page spaced(double x, double y, double size, double space, String text) {
            return raw(String.format(Locale.ROOT, "BT /F1 %.2f Tf %.2f Tc %.2f %.2f Td <%s> Tj ET%n", size, space, x,
                    height - y, hex(text)));
        }

        /** Prints a text downwards. */
        public Page down(double x, double y, double size, String text) {
            return raw(String.format(Locale.ROOT, "BT /F2 %.2f Tf %.2f %.2f Td <%s> Tj ET%n", size, x, height - y,
                    hex(text)));
        }

        /** Prints a text that runs upwards, turned to the left. */
        public Page turned(double x, double y, double size, String text) {
            return raw(String.format(Locale.ROOT, "BT /F1 %.2f Tf 0 1 -1 0 %.2f %.2f Tm <%s> Tj ET%n", size, x,
                    height - y, hex(text)));
        }

        /** Prints paragraphs in a column and gives the base line below it; each begins with two characters' space. */
        public double column(double x, double y, int characters, double size, double leading, String... paragraphs) {
            double at = y;
            for (String paragraph : paragraphs) {
                for (String line : wrap("　　" + paragraph, characters)) {
                    double indent = line.startsWith("　　") ? 2 * size : 0;
                    text(x + indent, at, size, line.strip());
                    at += leading;
                }
            }
            return at;
        }

        /** Draws a line. */
        public Page line(double x, double y, double toX, double toY) {
            return raw(String.format(Locale.ROOT, "%.2f %.2f m %.2f %.2f l S%n", x, height - y, toX, height - toY));
        }

        /** Draws the lines of a table around its cells. */
        public Page grid(double[] xs, double[] ys) {
            for (double x : xs) {
                line(x, ys[0], x, ys[ys.length - 1]);
            }
            for (double y : ys) {
                line(xs[0], y, xs[xs.length - 1], y);
            }
            return this;
        }

        /** Draws a picture. */
        public Page picture(double x, double y, double wide, double high) {
            return raw(String.format(Locale.ROOT, "q %.2f 0 0 %.2f %.2f %.2f cm /Im Do Q%n", wide, high, x,
                    height - y - high));
        }

        /** Adds to the page's program as it is. */
        public Page raw(String operators) {
            program.append(operators);
            return this;
        }

        /** Adds entries to the page's dictionary. */
        public Page entries(String more) {
            entries += more;
            return this;
        }

        /** Names an object that the program may draw. */
        public Page form(String name, int object) {
            forms += "/" + name + " " + object + " 0 R";
            return this;
        }
    }

    /** Lines of a width, none of which begins with a closing sign. */
    public static List<String> wrap(String paragraph, int characters) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        double width = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            double next = width(paragraph.substring(i, i + 1));
            if (width + next > characters) {
                int cut = NEVER_BEGINS.indexOf(paragraph.charAt(i)) >= 0 ? i - 1 : i;
                lines.add(paragraph.substring(start, cut));
                width = width(paragraph.substring(cut, i));
                start = cut;
            }
            width += next;
        }
        lines.add(paragraph.substring(start));
        return lines;
    }
}
