package org.zhengtu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.zhengtu.text.Readings;

/** Writes the index of texts: one entry for each quad that names or quotes. */
public final class TextIndexWriter {
    private final Readings readings = new Readings();

    private TextIndexWriter() {
    }

    /** Indexes all that a dataset holds into an empty folder; to be called in a reading transaction. */
    public static void write(DatasetGraph data, Path folder) throws IOException {
        // Merges neighbours only, so that entries stay in the order of the store: hits of one score come in that order.
        IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer()).setMergePolicy(new LogDocMergePolicy());
        try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
                IndexWriter writer = new IndexWriter(directory, config)) {
            TextIndexWriter index = new TextIndexWriter();
            for (int field = 0; field < TextFields.PREDICATES.size(); field++) {
                Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, TextFields.PREDICATES.get(field), Node.ANY);
                while (quads.hasNext()) {
                    Quad quad = quads.next();
                    if (quad.getObject().isLiteral()) {
                        writer.addDocument(index.entry(quad, field));
                    }
                }
            }
            writer.commit();
        }
    }

    private Document entry(Quad quad, int field) {
        Node text = quad.getObject();
        String value = text.getLiteralLexicalForm();
        String lang = text.getLiteralLanguage();
        Document entry = new Document();
        entry.add(new StringField(TextFields.SUBJECT, TextQueryFuncs.subjectToString(quad.getSubject()),
                Field.Store.YES));
        entry.add(new StringField(TextFields.GRAPH, TextQueryFuncs.graphNodeToString(quad.getGraph()),
                Field.Store.YES));
        entry.add(new StringField(TextFields.LANG, lang.isEmpty() ? TextFields.NO_LANG : lang, Field.Store.NO));
        entry.add(new StoredField(TextFields.LANG, lang));
        if (lang.isEmpty() && !XSDDatatype.XSDstring.equals(text.getLiteralDatatype())) {
            entry.add(new StoredField(TextFields.TYPE, text.getLiteralDatatypeURI()));
        }
        entry.add(new StoredField(TextFields.PREDICATE, field));
        entry.add(new StoredField(TextFields.VALUE, value));
        entry.add(new TextField(TextFields.field(field), value, Field.Store.NO));
        if (field < TextFields.NAMES) {
            entry.add(new TextField(TextFields.SOUNDS, new TokenField(Tokens.sounds(readings, value))));
        }
        return entry;
    }
}
