package org.zhengtu.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    private Path folder;

    private Path store() throws IOException {
        Path quads = folder.resolve("graph.nq");
        Files.writeString(quads, "<urn:a> <urn:p> \"1\" <urn:g> .\n", StandardCharsets.UTF_8);
        Path store = folder.resolve("store");
        Store.create(store, quads);
        return store;
    }

    @Test
    void aStoreThatWasClosedOpensAgain() throws IOException {
        Path path = store();
        for (int i = 0; i < 3; i++) {
            try (Store store = Store.open(path)) {
                assertEquals(path.toRealPath(), store.folder());
                assertTrue(Txn.calculateRead(store.graph(), () -> store.graph().find().hasNext()));
            }
        }
    }

    @Test
    void aStoreThatWasOpenedByALinkStaysTheSameWhenTheLinkIsPutElsewhere() throws IOException {
        Path path = store();
        Path link = Files.createSymbolicLink(folder.resolve("current"), path);
        try (Store store = Store.open(link)) {
            Files.delete(link);
            assertEquals(path.toRealPath(), store.folder());
        }
    }

    @Test
    void aFolderThatIsMissingIsNamedWithTheCommandThatMakesIt() {
        StoreException error = assertThrows(StoreException.class, () -> Store.open(folder.resolve("none")));
        assertTrue(error.getMessage().contains("zhengtu build"), error.getMessage());
    }

    @Test
    void aFolderWithoutTheMarkerIsNoStore() {
        StoreException error = assertThrows(StoreException.class, () -> Store.open(folder));
        assertTrue(error.getMessage().contains("is not a store"), error.getMessage());
    }

    @Test
    void aFileIsNoStore() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(StoreException.class, () -> Store.open(file));
    }

    @Test
    void aStoreOfAnotherVersionIsRefusedWithBothVersions() throws IOException {
        Path store = store();
        Files.writeString(store.resolve(StoreFormat.MARKER), "format=99\n", StandardCharsets.UTF_8);
        StoreException error = assertThrows(StoreException.class, () -> Store.open(store));
        assertTrue(error.getMessage().contains("format 99") && error.getMessage().contains("format 2"),
                error.getMessage());
    }

    @Test
    void aStoreWithoutItsDatabaseIsDamaged() throws IOException {
        Files.writeString(folder.resolve(StoreFormat.MARKER), "format=2\n", StandardCharsets.UTF_8);
        StoreException error = assertThrows(StoreException.class, () -> Store.open(folder));
        assertTrue(error.getMessage().contains("damaged"), error.getMessage());
    }

    @Test
    void quadsThatCannotBeReadMakeNoStore() throws IOException {
        Path quads = folder.resolve("graph.nq");
        Files.writeString(quads, "this is no quad\n", StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> Store.create(folder.resolve("store"), quads));
        assertThrows(StoreException.class, () -> Store.open(folder.resolve("store")));
    }
}
