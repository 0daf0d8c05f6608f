package org.zhengtu.link;

import java.util.regex.Pattern;
import org.zhengtu.text.Coded;

/**
 * What the identity of a thing rests on. The codes are concepts, which say the same to readers of the graph. Keys show
 * it too: a name alone, a name with {@code @} and the code of a division, a name with {@code /} and a time, or a name
 * with its document.
 */
public enum IdentityRule implements Coded {
    /** The code of GB/T 2260. */
    DIVISION_CODE,
    /** The full official name, to which tables and rules bring all short forms. */
    OFFICIAL_NAME,
    /** The full name with its number or year, which no other meeting bears. */
    FULL_NAME,
    /** A name that is known, or made so, that one thing of the country bears it. */
    KNOWN_NAME,
    /** The name as documents print it. */
    PRINTED_NAME,
    /** The name and the division that the document belongs to. */
    NAME_AND_PLACE,
    /** The name and the day or year. */
    NAME_AND_TIME,
    /** The canonical name of what is measured. */
    INDICATOR_NAME,
    /** Nothing that another document could say too: the thing is of one document alone. */
    DOCUMENT_ALONE,
    /** Of persons in one document: the name and the division or body whose office is held. */
    NAME_AND_OFFICE,
    /** Of persons over documents: one name in one body, within some years. */
    SAME_BODY,
    /** Of persons over documents: one name in public offices of one division, within some years. */
    SAME_DIVISION,
    /** Of persons over documents: one name with one post, whose body is not said, in one place. */
    SAME_POST,
    /** Of persons in one newspaper issue: a name that lost its last characters. */
    CUT_NAME,
    /** Of persons over documents: a post without its body, which only one person of that name holds there. */
    ONLY_HOLDER_OF_POST,
    /** Of persons over documents: a name without post, which only one office-holder of the place bears. */
    ONLY_HOLDER,
    /** Of persons over documents: a name without post in one place. */
    SAME_PLACE,
    /** People decided it. */
    DECISION;

    private static final Pattern PLACE = Pattern.compile(".*@\\d{6,12}", Pattern.DOTALL);

    /** Of a series of meetings with this scope. */
    public static IdentityRule ofSeries(String scope) {
        return ofKey(scope, FULL_NAME);
    }

    /** What a key of a programme or place shows; {@code alone} if it is a name and no more. */
    static IdentityRule ofKey(String key, IdentityRule alone) {
        return PLACE.matcher(key).matches() ? NAME_AND_PLACE
                : key.indexOf('\n') >= 0 || key.indexOf('@') >= 0 ? DOCUMENT_ALONE : alone;
    }
}
