package org.zhengtu.cli;

import java.util.Locale;

/** How an answer is printed. */
enum AnswerFormat {
    TABLE, CSV, TSV, JSON, TTL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
