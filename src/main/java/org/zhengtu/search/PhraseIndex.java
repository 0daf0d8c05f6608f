package org.zhengtu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.zhengtu.text.Readings;

/**
 * The index of texts as {@code text:query} asks it, in the place of Jena's own: it is opened once and only read, asks
 * somebody while it searches whether to go on, takes unquoted words as phrases, and refuses what has no bound rather
 * than leaving hits out unsaid. Safe for threads.
 */
public final class PhraseIndex implements TextIndex {
    /** Hits of one search. */
    private static final int MOST = 100_000;

    private final EntityDefinition definition = TextFields.definition();
    private final Readings readings = new Readings();
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final QueryTimeout timeout;
    private final Runnable check;
    private final int most;

    private PhraseIndex(FSDirectory directory, DirectoryReader reader, Runnable check, int most) {
        this.directory = directory;
        this.reader = reader;
        this.check = check;
        this.most = most;
        this.timeout = () -> {
            check.run();
            return false;
        };
    }

    /**
     * Opens what {@link TextIndexWriter} wrote.
     *
     * @param check is run again and again by the thread that searches; throws to end the search
     */
    public static PhraseIndex open(Path folder, Runnable check) throws IOException {
        return open(folder, check, MOST);
    }

    /** The same with another number of hits that one search may have. */
    static PhraseIndex open(Path folder, Runnable check, int most) throws IOException {
        FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        try {
            return new PhraseIndex(directory, DirectoryReader.open(directory), check, most);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public List<TextHit> query(String subject, List<Resource> properties, String words, String graph, String lang,
            int limit, String highlight) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Query text = text(properties, words);
        all.add(text, BooleanClause.Occur.MUST);
        narrow(all, TextFields.SUBJECT, subject);
        narrow(all, TextFields.GRAPH, graph);
        narrow(all, TextFields.LANG, lang);
        try {
            return hits(all.build(), limit, new Highlights(highlight, text));
        } catch (IOException e) {
            throw new TextIndexException("the text index cannot be read", e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new RefusedSearchException("text:query: the pattern stands for too many words; make it longer");
        }
    }

    private Query text(List<Resource> properties, String words) {
        List<Query> any = new ArrayList<>();
        for (String field : properties.isEmpty() ? List.of(definition.getPrimaryField())
                : properties.stream().map(property -> definition.getField(property.asNode())).toList()) {
            BoundedParser parser = field.equals(TextFields.SOUNDS) ? new SoundParser(readings)
                    : new BoundedParser(field);
            any.add(parser.read(words));
        }
        return any.size() == 1 ? any.get(0) : Phrases.any(any);
    }

    private static void narrow(BooleanQuery.Builder all, String field, String value) {
        if (value != null && !value.isBlank()) {
            all.add(Phrases.of(field, List.of(Set.of(value))), BooleanClause.Occur.FILTER);
        }
    }

    private List<TextHit> hits(Query query, int limit, Highlights highlights) throws IOException {
        IndexSearcher searcher = new IndexSearcher(ExitableDirectoryReader.wrap(reader, timeout));
        searcher.setTimeout(timeout);
        TopDocs top = searcher.search(query, limit > 0 ? Math.min(limit, most + 1) : most + 1);
        if (top.scoreDocs.length > most) {
            throw new RefusedSearchException("text:query finds more than " + most + " places. Ask for longer words, or"
                    + " for the best by a number after the words");
        }
        List<TextHit> hits = new ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            check.run();
            hits.add(TextHits.of(searcher.storedFields().document(hit.doc), hit.score, highlights));
        }
        return hits;
    }

    @Override
    public List<TextHit> query(Node subject, List<Resource> properties, String words, String graph, String lang,
            int limit, String highlight) {
        return query(subject == null || !subject.isURI() ? null : subject.getURI(), properties, words, graph, lang,
                limit, highlight);
    }

    @Override
    public List<TextHit> query(List<Resource> properties, String words, String graph, String lang, int limit,
            String highlight) {
        return query((String) null, properties, words, graph, lang, limit, highlight);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String lang, int limit, String highlight) {
        return query(property == null ? List.of() : List.of(ResourceFactory.createResource(property.getURI())), words,
                graph, lang, limit, highlight);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String lang, int limit) {
        return query(property, words, graph, lang, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String lang) {
        return query(property, words, graph, lang, 0);
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    @Override
    public void close() {
        try {
            IOUtils.close(reader, directory);
        } catch (IOException e) {
            throw new TextIndexException("the text index cannot be closed", e);
        }
    }

    @Override
    public Map<String, Node> get(String iri) {
        throw onlyRead();
    }

    @Override
    public void addEntity(Entity entity) {
        throw onlyRead();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw onlyRead();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw onlyRead();
    }

    @Override
    public void prepareCommit() {
        throw onlyRead();
    }

    @Override
    public void commit() {
        throw onlyRead();
    }

    @Override
    public void rollback() {
        throw onlyRead();
    }

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("a store is made once and then only searched");
    }
}
