package org.zhengtu.document;

/** What single punctuation marks tell of a paragraph. */
final class Marks {
    private Marks() {
    }

    /** Whether a line ends as a sentence or clause list does. */
    static boolean closes(String line) {
        return !line.isEmpty() && "。！？；：…”’）》】!?;:.)".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a line ends with the end of a sentence. */
    static boolean endsSentence(String line) {
        return !line.isEmpty() && "。！？".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a line breaks off where no sentence can end. */
    static boolean breaksOff(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return "，、（“《‘—".indexOf(last) >= 0 || Character.isLetterOrDigit(last);
    }

    /** Whether a line begins with a mark that no sentence begins with. */
    static boolean goesOn(String line) {
        return "，。；、：！？）”’》%".indexOf(line.charAt(0)) >= 0;
    }

    /** Whether a line has clauses, as headlines rarely do. */
    static boolean isProse(String line) {
        return line.chars().anyMatch(c -> "，。；".indexOf(c) >= 0);
    }
}
