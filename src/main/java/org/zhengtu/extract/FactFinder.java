package org.zhengtu.extract;

import java.util.List;
import org.zhengtu.document.Document;

/** One stage of the extraction. Immutable and shared among threads. */
interface FactFinder {

    /**
     * Finds facts of its kinds.
     *
     * @param found what earlier stages found in the same document
     * @return new facts, in any order
     */
    List<Fact> find(Document document, Findings found);
}
