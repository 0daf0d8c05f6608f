package org.zhengtu.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.text.TextIndexException;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleFragmenter;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;

/** Marks what was found, as {@code "highlight:s:<b> | e:</b> | m:3 | z:128"} asks: begin, end, pieces, their length. */
final class Highlights {
    private static final int MOST = 1000;
    private final Map<String, String> options = new HashMap<>();
    private final Highlighter highlighter;

    /** @param asked the options; null if nothing is to be marked */
    Highlights(String asked, Query query) {
        if (asked == null) {
            highlighter = null;
            return;
        }
        for (String option : asked.split("\\|")) {
            String stripped = option.strip();
            int colon = stripped.indexOf(':');
            if (colon > 0) {
                options.put(stripped.substring(0, colon), stripped.substring(colon + 1));
            }
        }
        highlighter = new Highlighter(new SimpleHTMLFormatter(options.getOrDefault("s", "\u21a6"),
                options.getOrDefault("e", "\u21a4")), new QueryScorer(query));
        highlighter.setTextFragmenter(new SimpleFragmenter(number("z", 128)));
    }

    private int number(String option, int otherwise) {
        try {
            return Math.max(1, Math.min(MOST, Integer.parseInt(options.getOrDefault(option, ""))));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The text with marks; as it is if nothing is to be marked, or nothing is found in it by its words. */
    String in(String text) {
        if (highlighter == null) {
            return text;
        }
        try (WordAnalyzer analyzer = new WordAnalyzer()) {
            String marked = Arrays.stream(highlighter.getBestTextFragments(analyzer.tokenStream("", text), text, true,
                    number("m", 3))).filter(piece -> piece != null && piece.getScore() > 0).map(Object::toString)
                    .collect(Collectors.joining(options.getOrDefault("f", "\u2223")));
            return marked.isEmpty() ? text : joined(marked);
        } catch (IOException | InvalidTokenOffsetsException e) {
            throw new TextIndexException("a text in memory cannot be read", e);
        }
    }

    /** Characters in a row are marked as one. */
    private String joined(String marked) {
        return marked.replace(options.getOrDefault("e", "\u21a4") + options.getOrDefault("s", "\u21a6"), "");
    }
}
