package org.zhengtu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseIndexTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void index() throws IOException {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.begin(TxnType.WRITE);
        for (int i = 0; i < 30; i++) {
            data.add(new Quad(NodeFactory.createURI("urn:g"), NodeFactory.createURI("urn:" + i), OA.exact.asNode(),
                    NodeFactory.createLiteralString("东江w" + i)));
        }
        data.commit();
        data.end();
        data.begin(TxnType.READ);
        TextIndexWriter.write(data, folder);
        data.end();
    }

    private static List<?> ask(PhraseIndex index, String words, int limit) {
        return index.query(OA.exact.asNode(), words, null, null, limit);
    }

    @Test
    void hitsAreNeverLeftOutUnsaid() throws IOException {
        PhraseIndex index = PhraseIndex.open(folder, () -> { }, 20);
        for (String words : List.of("东江", "w*", "东*")) {
            String said = assertThrows(RefusedSearchException.class, () -> ask(index, words, 0)).getMessage();
            assertTrue(said.contains("more than 20"), said);
            assertThrows(RefusedSearchException.class, () -> ask(index, words, 25));
            assertEquals(20, ask(index, words, 20).size());
        }
        assertEquals(11, ask(index, "w1*", 0).size());
        index.close();
    }

    @Test
    void aSearchEndsWhenItIsTold() throws IOException {
        AtomicBoolean ended = new AtomicBoolean();
        PhraseIndex index = PhraseIndex.open(folder, () -> {
            if (ended.get()) {
                throw new CancellationException();
            }
        });
        assertEquals(30, ask(index, "东江", 0).size());
        ended.set(true);
        for (String words : List.of("东江", "w*", "w1~1")) {
            assertThrows(CancellationException.class, () -> ask(index, words, 0), words);
        }
        index.close();
    }

    @Test
    void nothingIsChanged() throws IOException {
        PhraseIndex index = PhraseIndex.open(folder, () -> { });
        assertThrows(UnsupportedOperationException.class, () -> index.addEntity(null));
        assertThrows(UnsupportedOperationException.class, index::commit);
        index.close();
    }
}
