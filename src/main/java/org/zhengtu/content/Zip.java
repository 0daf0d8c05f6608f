package org.zhengtu.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks into ZIP containers, and refuses those that would unpack to more than a document can hold. */
final class Zip {
    /** Pictures included. */
    private static final long MOST_UNPACKED = 256L << 20;
    /** A work report of 30,000 characters has 1 MB of markup. */
    private static final long MOST_MARKUP = 64L << 20;
    private static final int MOST_ENTRIES = 10_000;
    /** Markup that people's programs write stays below 100. */
    private static final int DEEPEST = 500;

    private Zip() {
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether there is an entry of this name among the first. A damaged container has none. */
    static boolean hasEntry(byte[] bytes, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            Budget unpacked = new Budget(MOST_UNPACKED);
            int entries = 0;
            for (ZipEntry e = zip.getNextEntry(); e != null && entries++ < MOST_ENTRIES; e = zip.getNextEntry()) {
                if (e.getName().equals(name)) {
                    return true;
                }
                skip(zip, unpacked);
            }
        } catch (IOException | IllegalArgumentException | UnreadableException e) {
            // Whoever reads the container says what is wrong with it.
            return false;
        }
        return false;
    }

    /** @throws UnreadableException if the container is damaged, unpacks to too much, or nests markup too deeply */
    static void refuseBombs(byte[] bytes) throws UnreadableException {
        Budget unpacked = new Budget(MOST_UNPACKED);
        Budget markup = new Budget(MOST_MARKUP);
        each(bytes, (name, zip) -> {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                refuseDeep(name, new Counted(zip, markup));
            }
            skip(zip, unpacked);
        });
    }

    /** What is done with one part. */
    private interface Visit {
        void part(String name, InputStream content) throws IOException, UnreadableException;
    }

    private static void each(byte[] bytes, Visit visit) throws UnreadableException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableException("the file holds more than " + MOST_ENTRIES
                            + " parts, expected a document");
                }
                visit.part(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            if (e.getCause() instanceof UnreadableException reason) {
                throw reason;
            }
            throw new UnreadableException("the file is a damaged ZIP container after part " + entries + ": "
                    + e.getMessage());
        }
    }

    /**
     * The parts whose names end so, by their names.
     *
     * @throws UnreadableException if the container is damaged or unpacks to too much
     */
    static Map<String, byte[]> markup(byte[] bytes, List<String> ends) throws UnreadableException {
        Map<String, byte[]> parts = new TreeMap<>();
        Budget unpacked = new Budget(MOST_UNPACKED);
        Budget markup = new Budget(MOST_MARKUP);
        each(bytes, (name, zip) -> {
            if (ends.stream().anyMatch(name::endsWith)) {
                parts.put(name, new Counted(zip, markup).readAllBytes());
            }
            skip(zip, unpacked);
        });
        return parts;
    }

    /** Reads markup without document type, so that no entity is ever expanded and no file or address opened. */
    private static void refuseDeep(String name, InputStream in) throws UnreadableException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int depth = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new UnreadableException("part " + name + " declares a document type, which no Office "
                            + "program writes; it is not read");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new UnreadableException("part " + name + " nests marks more than " + DEEPEST
                            + " deep at character " + reader.getLocation().getCharacterOffset());
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw new UnreadableException("part " + name + " is damaged: "
                    + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    private static void skip(InputStream in, Budget unpacked) throws IOException, UnreadableException {
        byte[] buffer = new byte[1 << 16];
        InputStream counted = new Counted(in, unpacked);
        int read = 0;
        while (read >= 0) {
            read = counted.read(buffer, 0, buffer.length);
        }
    }

    /** The bytes that may still be unpacked. */
    private static final class Budget {
        private final long most;
        private long spent;

        Budget(long most) {
            this.most = most;
        }

        void spend(int bytes) throws IOException {
            spent += bytes;
            if (spent > most) {
                String reason = "the file unpacks to more than " + most + " bytes, expected a document";
                throw new IOException(reason, new UnreadableException(reason));
            }
        }
    }

    /** Counts what was unpacked and stops where it is too much. Closing it does not close the container. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final Budget budget;

        Counted(InputStream in, Budget budget) {
            this.in = in;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = in.read(to, offset, length);
            budget.spend(Math.max(0, count));
            return count;
        }
    }
}
