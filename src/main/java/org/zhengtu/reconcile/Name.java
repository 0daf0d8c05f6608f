package org.zhengtu.reconcile;

/**
 * What a thing is called.
 *
 * @param text as the graph has it
 * @param standing what kind of name it is
 * @param folded the form by which it is compared
 */
record Name(String text, Standing standing, String folded) {

    Name(String text, Standing standing) {
        this(text, standing, Folding.fold(Bounds.cut(text)));
    }

    /** Kinds of names. */
    enum Standing {
        /** The name to show. */
        PREFERRED,
        /** Another name that stands for it anywhere; also a place's name with the places above it before it. */
        OTHER,
        /** A short form that only those who know the place take for it, as every district has an office so called. */
        LOCAL
    }
}
