package org.zhengtu.extract;

import org.zhengtu.text.Span;

/**
 * Something that may be a programme's name.
 *
 * @param form       what the text prints, without any quotation marks; mentions are found by it
 * @param name       the programme's name, without outer quotation marks
 * @param span       in repaired text
 * @param definition explanation, empty if none is given
 * @param partOf     the programme that lists it, empty if none does
 */
record ProgrammeCandidate(String form, String name, Fact.ProgrammeKind kind, Span span, String definition,
        String partOf, String rule, double confidence) {
    private static final String MARKS = "“”‘’《》\"";

    static ProgrammeCandidate of(String name, Fact.ProgrammeKind kind, Span span, String rule, double confidence) {
        return new ProgrammeCandidate(bare(name), withoutOuterMarks(name), kind, span, "", "", rule, confidence);
    }

    /** The same where the text prints only a part of the name: 渔船清查、岸线清理等专项行动. */
    ProgrammeCandidate printed(String words) {
        return new ProgrammeCandidate(bare(words), name, kind, span, definition, partOf, rule, confidence);
    }

    /** The same with an explanation. */
    ProgrammeCandidate defined(String definition) {
        return new ProgrammeCandidate(form, name, kind, span, definition, partOf, rule, confidence);
    }

    /** The same as a part of another. */
    ProgrammeCandidate partOf(String whole) {
        return new ProgrammeCandidate(form, name, kind, span, definition, whole, rule, confidence);
    }

    /** This form as another way to print {@code other}. */
    ProgrammeCandidate as(ProgrammeCandidate other) {
        return new ProgrammeCandidate(form, other.name, other.kind, span, other.definition, other.partOf, rule,
                confidence);
    }

    /** What identifies the name: the words in its first quotation marks, else all of it. */
    String core() {
        int open = name.startsWith("《") ? -1 : name.indexOf('“');
        int close = name.indexOf('”', open + 1);
        return open >= 0 && close > open ? bare(name.substring(open, close)) : bare(name);
    }

    /** Whether the text prints only what tells the programme from others of one list: 渔船清查、岸线清理等专项行动. */
    boolean elided() {
        return rule.endsWith(ProgrammeFinder.SHARED);
    }

    /** How much is known of it; the best of several candidates with one form is kept. */
    double worth() {
        return confidence + (definition.isEmpty() ? 0 : 2) + (partOf.isEmpty() ? 0 : 1);
    }

    /** Text without quotation marks. */
    static String bare(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(c -> MARKS.indexOf(c) < 0).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String withoutOuterMarks(String name) {
        boolean wrapped = name.length() > 2 && name.charAt(0) == '“' && name.indexOf('”') == name.length() - 1;
        return wrapped ? name.substring(1, name.length() - 1) : name;
    }
}
