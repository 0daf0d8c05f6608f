package org.zhengtu.build;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;
import org.zhengtu.vocab.ZT;

/**
 * Counts statements, and instances by our classes, as sorted lines of N-Quads go by. A thing that several documents
 * describe is counted once, since its lines stand together.
 */
final class GraphStatistics implements SortedLines.LineSink {
    private static final String TYPE = "> <" + RDF.type.getURI() + "> <" + ZT.NS;

    private final Map<String, Long> classes = new TreeMap<>();
    private String last = "";
    private long lines;

    @Override
    public void line(byte[] line) {
        lines++;
        String text = new String(line, StandardCharsets.UTF_8);
        int type = text.indexOf(TYPE);
        if (type < 0 || text.charAt(0) != '<') {
            return;
        }
        int begin = type + TYPE.length() - ZT.NS.length();
        int end = text.indexOf('>', begin);
        String statement = text.substring(0, end);
        if (!statement.equals(last)) {
            classes.merge(text.substring(begin, end), 1L, Long::sum);
            last = statement;
        }
    }

    long lines() {
        return lines;
    }

    Map<String, Long> classes() {
        return classes;
    }
}
