package org.zhengtu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.zhengtu.text.Readings;

/** Writes the index of names: one entry for each name of each thing, in the order in which they are shown. */
public final class NameIndex {
    static final String IRI = "iri";
    static final String LABEL = "label";
    static final String LANG = "lang";
    static final String ALIAS = "alias";
    static final String TYPE = "type";
    static final String FACTS = "facts";
    static final String ORDER = "order";
    static final String WORDS = "words";
    static final String SOUNDS = "sounds";
    private static final Node ALIAS_OF = SKOS.altLabel.asNode();
    /** Those that give the name to show before others. */
    private static final List<Node> PREDICATES = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), ALIAS_OF,
            FOAF.name.asNode(), DCTerms.title.asNode());
    /** Beyond that many triples no thing is counted further, so that the build stays linear. */
    private static final int MOST_FACTS = 100_000;
    /** No one asks for the end of a longer name. */
    private static final int LONGEST = 400;
    private static final Node TYPE_OF = RDF.type.asNode();

    private final DatasetGraph data;
    private final IndexWriter writer;
    private final Readings readings = new Readings();

    private NameIndex(DatasetGraph data, IndexWriter writer) {
        this.data = data;
        this.writer = writer;
    }

    /**
     * Writes the names of all things into an empty folder; to be called in a reading transaction. Takes time in
     * proportion to the names and to what points at their things, and memory for neither.
     */
    public static void write(DatasetGraph data, Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer()).setMergePolicy(new LogDocMergePolicy());
        config.setIndexSort(new Sort(new SortField(FACTS, SortField.Type.LONG, true),
                new SortField(IRI, SortField.Type.STRING), new SortField(ORDER, SortField.Type.INT)));
        try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
                IndexWriter writer = new IndexWriter(directory, config)) {
            NameIndex index = new NameIndex(data, writer);
            for (int order = 0; order < PREDICATES.size(); order++) {
                index.add(order);
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private void add(int order) throws IOException {
        Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, PREDICATES.get(order), Node.ANY);
        Quad last = null;
        while (quads.hasNext()) {
            Quad quad = quads.next();
            // The same triple of several graphs comes in a row.
            boolean again = last != null && last.asTriple().equals(quad.asTriple());
            last = quad;
            if (!again && quad.getSubject().isURI() && quad.getObject().isLiteral() && isFirst(quad, order)) {
                writer.addDocument(entry(quad.getSubject(), quad.getObject(), order));
            }
        }
    }

    /** Whether no predicate before this one gives the thing the same name. */
    private boolean isFirst(Quad quad, int order) {
        for (int earlier = 0; earlier < order; earlier++) {
            if (data.contains(Node.ANY, quad.getSubject(), PREDICATES.get(earlier), quad.getObject())) {
                return false;
            }
        }
        return true;
    }

    private Document entry(Node thing, Node name, int order) {
        String label = name.getLiteralLexicalForm();
        String asked = label.length() > LONGEST ? label.substring(0, LONGEST) : label;
        Document entry = new Document();
        entry.add(new StringField(IRI, thing.getURI(), Field.Store.YES));
        entry.add(new SortedDocValuesField(IRI, new BytesRef(thing.getURI())));
        entry.add(new StoredField(LABEL, label));
        entry.add(new StoredField(LANG, name.getLiteralLanguage()));
        entry.add(new NumericDocValuesField(ORDER, order));
        entry.add(new StoredField(ALIAS, PREDICATES.get(order).equals(ALIAS_OF) ? 1 : 0));
        types(thing).forEach(type -> entry.add(new StringField(TYPE, type, Field.Store.YES)));
        long facts = facts(thing);
        entry.add(new NumericDocValuesField(FACTS, facts));
        entry.add(new StoredField(FACTS, facts));
        entry.add(new TextField(WORDS, new TokenField(Tokens.wordsAndParts(asked))));
        entry.add(new TextField(SOUNDS, new TokenField(Tokens.sounds(readings, asked))));
        return entry;
    }

    private Set<String> types(Node thing) {
        Set<String> types = new TreeSet<>();
        data.find(Node.ANY, thing, TYPE_OF, Node.ANY).forEachRemaining(quad -> types.add(quad.getObject().toString()));
        return types;
    }

    private long facts(Node thing) {
        long facts = 0;
        Iterator<Quad> pointing = data.find(Node.ANY, Node.ANY, Node.ANY, thing);
        while (pointing.hasNext() && facts < MOST_FACTS) {
            pointing.next();
            facts++;
        }
        return facts;
    }
}
