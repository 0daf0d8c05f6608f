package org.zhengtu.document;

import java.util.List;
import java.util.Optional;
import org.zhengtu.text.Period;
import org.zhengtu.text.Span;

/**
 * One piece of an article as it stands in one file. Spans are in repaired text.
 *
 * @param number    counts the pieces of the document from 1, in the order of the text
 * @param headline  the main headline, also where another piece or page printed it; empty if there is none
 * @param headlineSpan where this file prints the headline
 * @param kickers   kicker and subtitles, in the order of print
 * @param reporters the names in the byline
 * @param body      first to last character of the body, byline included
 * @param dateOfEvent the day that the article tells of, unknown where it says only 近日 and the like
 * @param from      the piece on another page that this one comes from
 * @param to        the piece on another page that this one goes on in
 * @param whole     the first piece of the article that this one is a part of, as FILE#NUMBER; empty if it was joined
 *                  with no other
 */
public record Article(int number, String headline, Optional<Span> headlineSpan, List<String> kickers,
        List<String> reporters, Span body, Period dateOfEvent, ArticleKind kind, Optional<Jump> from,
        Optional<Jump> to, String whole) {

    /** Keeps unmodifiable copies. */
    public Article {
        kickers = List.copyOf(kickers);
        reporters = List.copyOf(reporters);
    }

    /** The piece that this one comes from, else the one that it goes on in. */
    public Optional<Jump> continues() {
        return from.or(() -> to);
    }

    /**
     * The other end of a jump line (下转2版, 上接1版).
     *
     * @param forward  whether the article goes on there (下转) or comes from there (上接)
     * @param page     the page that the jump line names, 0 if it names none
     * @param document file name of the other piece, empty if that page was not given
     * @param number   number of the other piece in its document, 0 if that page was not given
     */
    public record Jump(boolean forward, int page, String document, int number) {

        /** Whether the other piece was found. */
        public boolean isJoined() {
            return number > 0;
        }
    }
}
