package org.zhengtu.document;

import java.util.Optional;
import org.zhengtu.text.Division;
import org.zhengtu.text.Divisions;
import org.zhengtu.text.Period;

/**
 * What a document says of itself, in its text or its sidecar; file names are never asked.
 *
 * @param title     empty if it has none
 * @param publisher newspaper or body, empty if not said
 * @param issue     number of the newspaper issue (总第…期), empty if not said
 * @param page      the page of the newspaper as printed, e.g. 2 or A3; empty if not said
 * @param date      day of publication; for a report the day of its session
 * @param place     the division whose document it is: what 市委, 我区 and the like refer to
 * @param author    who gives a report, empty if not said
 * @param authorPost the author's post as printed, empty if not said
 * @param source    the newspaper, site or body that the text was taken from, empty if not said
 * @param url       address of the page, empty if not said
 * @param language  BCP 47 tag, empty if not said
 */
public record Metadata(String title, DocumentKind kind, String publisher, String issue, String page, Period date,
        Optional<Division> place, String author, String authorPost, String source,
        String url, String language) {

    /** Nothing known. */
    public static final Metadata UNKNOWN = new Metadata("", DocumentKind.OTHER, "", "", "", Period.UNKNOWN,
            Optional.empty(), "", "", "", "", "");

    /**
     * The same with the division as it was in the year of the date: a text of 2005 of 永川区 is one of 永川市. Without a date
     * the text tells, if it prints the name of the past and never that of today.
     */
    Metadata atItsTime(String text) {
        Divisions divisions = Divisions.load();
        return place.isEmpty() ? this : with(date.isKnown() ? divisions.in(date.year(), place.get())
                : divisions.before(place.get()).stream().filter(then -> !text.contains(place.get().name())
                        && text.contains(then.name())).findFirst().orElse(place.get()));
    }

    private Metadata with(Division division) {
        return new Metadata(title, kind, publisher, issue, page, date, Optional.of(division), author, authorPost,
                source, url, language);
    }
}
