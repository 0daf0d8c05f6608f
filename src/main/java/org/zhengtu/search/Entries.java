package org.zhengtu.search;

import java.util.List;
import org.apache.lucene.document.Document;

/** Entries of the index of names as they are handed out. */
final class Entries {

    private Entries() {
    }

    static Found of(Document entry, Match match, double score) {
        return new Found(entry.get(NameIndex.IRI), entry.get(NameIndex.LABEL), entry.get(NameIndex.LANG),
                entry.getField(NameIndex.ALIAS).numericValue().intValue() == 1,
                List.of(entry.getValues(NameIndex.TYPE)),
                entry.getField(NameIndex.FACTS).numericValue().longValue(), match, score);
    }
}
