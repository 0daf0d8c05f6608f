package org.zhengtu.extract;

import java.util.ArrayList;
import java.util.List;

/** Gives each meeting of one document an id, the same to all ways of naming it. Used by one thread. */
final class MeetingIds {
    private static final int SHARED = 4;

    private final List<Known> known = new ArrayList<>();

    private record Known(String id, String name, Session session, int article) {
    }

    /**
     * The session that a name names.
     *
     * @param number empty if it names none
     * @param seat   whose session it is
     */
    record Session(String number, String seat) {
        static final Session NONE = new Session("", "");

        private boolean is(Session other) {
            return !number.isEmpty() && number.equals(other.number)
                    && (seat.endsWith(other.seat) || other.seat.endsWith(seat));
        }
    }

    /** The id of a meeting that is no session. */
    String of(String name, int article) {
        return of(name, Session.NONE, article);
    }

    /**
     * The id of a meeting: a name of the whole document, another name of the same session, or a name much like it in
     * the same article keeps its id.
     */
    String of(String name, Session session, int article) {
        String plain = plain(name);
        for (Known other : known) {
            if (other.name().equals(plain) || session.is(other.session())
                    || article == other.article() && sameName(other.name(), plain)) {
                return other.id();
            }
        }
        Known added = new Known("m" + (known.size() + 1), plain, session, article);
        known.add(added);
        return added.id();
    }

    /** The same end, and one of the beginnings is but the shorter form of the other. */
    private static boolean sameName(String a, String b) {
        int end = 0;
        while (end < Math.min(a.length(), b.length())
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String first = a.substring(0, a.length() - end);
        String second = b.substring(0, b.length() - end);
        return end >= SHARED && (first.startsWith(second) || second.startsWith(first));
    }

    private static String plain(String name) {
        StringBuilder out = new StringBuilder();
        name.chars().filter(c -> Character.isLetterOrDigit(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
