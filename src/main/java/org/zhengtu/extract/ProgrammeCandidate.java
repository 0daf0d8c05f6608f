package org.zhengtu.extract;

import org.zhengtu.text.Span;

/**
 * Something that may be a programme's name.
 *
 * @param name       without outer quotation marks
 * @param span       in repaired text
 * @param definition explanation, empty if none is given
 * @param partOf     the programme that lists it, empty if none does
 */
record ProgrammeCandidate(String name, Fact.ProgrammeKind kind, Span span, String definition, String partOf,
        String rule, double confidence) {
    private static final String MARKS = "“”‘’《》\"";

    static ProgrammeCandidate of(String name, Fact.ProgrammeKind kind, Span span, String rule, double confidence) {
        return new ProgrammeCandidate(withoutOuterMarks(name), kind, span, "", "", rule, confidence);
    }

    /** The name without any quotation marks, by which mentions with and without them are found. */
    String bareName() {
        return bare(name);
    }

    static String bare(String name) {
        StringBuilder out = new StringBuilder();
        name.chars().filter(c -> MARKS.indexOf(c) < 0).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String withoutOuterMarks(String name) {
        boolean wrapped = name.length() > 2 && name.charAt(0) == '“' && name.indexOf('”') == name.length() - 1;
        return wrapped ? name.substring(1, name.length() - 1) : name;
    }
}
