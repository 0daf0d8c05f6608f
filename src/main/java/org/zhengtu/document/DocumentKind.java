package org.zhengtu.document;

import org.zhengtu.text.Coded;

/** What a file is as a whole. */
public enum DocumentKind implements Coded {
    /** One or more pages of a newspaper. */
    NEWSPAPER,
    /** A government work report, or another report to a session. */
    REPORT,
    /** A single article, as web sites publish them. */
    ARTICLE,
    /** A statistical communique. */
    COMMUNIQUE,
    /** A speech at a meeting. */
    SPEECH,
    /** A plan, programme of work or scheme. */
    PLAN,
    /** A notice or announcement. */
    NOTICE,
    /** None of these, or not recognised. */
    OTHER
}
