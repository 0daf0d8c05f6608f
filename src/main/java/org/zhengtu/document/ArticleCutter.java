package org.zhengtu.document;

import java.util.List;
import org.zhengtu.text.Grammar;
import org.zhengtu.text.Rule;

/** Cuts a document into its articles. */
final class ArticleCutter {
    private static final Grammar MASTHEAD = Grammar.load("masthead");
    private static final List<Rule> FURNITURE = List.of(MASTHEAD.rule("imprint"), MASTHEAD.rule("newspaper"),
            MASTHEAD.rule("issue"), MASTHEAD.rule("page-line"), MASTHEAD.rule("meta"), MASTHEAD.rule("published.bare"));
    private static final int LONGEST_HEADLINE = 48;
    private static final int LONGEST_MARKED = 80;
    private static final int LONGEST_LABEL = 14;

    private ArticleCutter() {
    }

    /** The pieces in the order of the text, numbered from 1. */
    static List<Article> cut(List<Paragraph> paragraphs, Metadata metadata) {
        if (paragraphs.isEmpty()) {
            return List.of();
        }
        return metadata.kind() == DocumentKind.NEWSPAPER ? new NewsPage(metadata).cut(paragraphs)
                : List.of(SingleArticle.of(paragraphs, metadata));
    }

    /** Lines of a masthead, an imprint or a web page that belong to no article. */
    static boolean isFurniture(String line) {
        return FURNITURE.stream().anyMatch(rule -> rule.whole(line).isPresent());
    }

    /** Whether a paragraph is marked as a heading or looks like a line of a headline: short, and no sentence. */
    static boolean isHeadline(Paragraph paragraph) {
        String text = paragraph.text();
        if (paragraph.level() > 0 && text.length() <= LONGEST_MARKED) {
            return true;
        }
        boolean label = text.length() <= LONGEST_LABEL && text.endsWith("：");
        return label || text.length() <= LONGEST_HEADLINE && text.indexOf('。') < 0
                && "，、；：".indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
