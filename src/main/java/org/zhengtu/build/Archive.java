package org.zhengtu.build;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** ZIP files of documents. Nothing is ever unpacked to disk, so names in them cannot reach other folders. */
final class Archive {
    /** Chinese programs write names so, unless they mark them as UTF-8. */
    private static final Charset NAMES = Charset.forName("GB18030");
    /** What makes a ZIP file one document rather than many. */
    private static final Set<String> DOCUMENT_PARTS = Set.of("word/document.xml", "META-INF/container.xml",
            "[Content_Types].xml");
    private static final int MOST_ENTRIES = 100_000;
    /** Text shrinks to a tenth or so; what shrinks to less than this is made to fill memory. */
    private static final int MOST_TIMES = 200;
    private static final int SMALL = 1 << 20;

    private Archive() {
    }

    /** The files in an archive, sorted; none if it is no archive. What is hidden is left out. */
    static List<String> entries(Path file) {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return List.of();
        }
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            if (zip.size() > MOST_ENTRIES || DOCUMENT_PARTS.stream().anyMatch(part -> zip.getEntry(part) != null)) {
                return List.of();
            }
            return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName)
                    .filter(name -> !isHidden(name)).sorted().distinct().toList();
        } catch (IOException | IllegalArgumentException e) {
            // The file is then taken for a document, and rejected with the reason why it is none.
            return List.of();
        }
    }

    /** The archive, opened. As long as it is, the JDK lists its contents no second time for those who open it too. */
    static Optional<Closeable> open(Path file) {
        try {
            return Optional.of(new ZipFile(file.toFile(), NAMES));
        } catch (IOException e) {
            // Each file in it will tell what is wrong.
            return Optional.empty();
        }
    }

    private static boolean isHidden(String name) {
        return List.of(name.split("/")).stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /** The bytes of a file in an archive. @throws Source.UnusableException if it is damaged, locked or too large */
    static byte[] read(Path file, String name) throws IOException, Source.UnusableException {
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new Source.UnusableException("the file is no longer in its archive");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return read(in, Math.max(1, entry.getCompressedSize()));
            }
        } catch (ZipException e) {
            throw new Source.UnusableException("the file cannot be taken out of its archive: " + e.getMessage());
        }
    }

    private static byte[] read(InputStream in, long packed) throws IOException, Source.UnusableException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            if (out.size() > Source.MOST_BYTES) {
                throw new Source.UnusableException("the file is too large: it unpacks to more than "
                        + Source.MOST_BYTES + " bytes; cut it into its documents");
            }
            if (out.size() > SMALL && out.size() / MOST_TIMES > packed) {
                throw new Source.UnusableException("the file unpacks to more than " + MOST_TIMES
                        + " times its size, expected a document");
            }
        }
        return out.toByteArray();
    }
}
