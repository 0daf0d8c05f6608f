package org.zhengtu.reconcile;

/** How much one request may ask, so that what it costs is bounded whoever sends it. */
final class Bounds {
    /** Queries of a batch; the manifest says so. */
    static final int BATCH = 50;
    static final int USUAL_CANDIDATES = 10;
    static final int CANDIDATES = 50;
    /** Characters of a name. Nothing of ours is called by more; a longer one finds nothing. */
    static final int NAME = 200;
    static final int TYPES = 20;
    /** Properties of a query, or of an extension. */
    static final int PROPERTIES = 20;
    static final int VALUES_GIVEN = 20;
    /** Things that an extension asks about. */
    static final int IDS = 100;
    /** Values of one property of one thing. */
    static final int VALUES = 100;
    /** Suggestions at once, and how far a client may leaf. */
    static final int SUGGESTIONS = 10;
    static final int LAST_SUGGESTION = 200;
    /** Things that are compared with a query. */
    static final int COMPARED = 150;
    /** Those of them whose properties are looked at, the likest. */
    static final int LOOKED_AT_CLOSELY = 40;
    /** Names of a thing that are looked at. */
    static final int NAMES = 60;
    /** Properties that are proposed for a type. */
    static final int PROPOSALS = 100;

    private Bounds() {
    }

    /** No longer than a name may be. */
    static String cut(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME);
    }
}
