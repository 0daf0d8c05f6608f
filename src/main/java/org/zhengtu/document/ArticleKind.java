package org.zhengtu.document;

import org.zhengtu.text.Coded;

/** What an article is; the codes are those of the table {@code articles}. */
public enum ArticleKind implements Coded {
    /** Tells of one meeting or official event. */
    MEETING_REPORT,
    /** Other news. */
    NEWS,
    /** Editorial and comment. */
    COMMENTARY,
    /** A picture with its caption. */
    PHOTO_NEWS,
    /** A long piece of reporting. */
    FEATURE,
    /** A notice or announcement. */
    NOTICE,
    /** A report to a session; the whole report is one article. */
    REPORT
}
