package org.zhengtu.sparql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * The text index over names, headlines and quotes, asked by {@code text:query}. Chinese is indexed by single
 * characters, so that a phrase finds every place where its characters stand in a row; no segmenter can hide one.
 */
final class TextSearch {
    /** Indexed predicates, the first being what {@code text:query} asks when it names none. One field for each. */
    private static final List<String> PREDICATES = List.of(
            "http://www.w3.org/2004/02/skos/core#prefLabel",
            "http://www.w3.org/2000/01/rdf-schema#label",
            "http://www.w3.org/2004/02/skos/core#altLabel",
            "http://xmlns.com/foaf/0.1/name",
            "http://purl.org/dc/terms/title",
            "http://schema.org/headline",
            "https://schema.org/headline",
            "http://www.w3.org/ns/oa#exact");

    private TextSearch() {
    }

    /** Indexes all that a dataset holds into an empty folder. */
    static void index(DatasetGraph data, Path folder) throws IOException {
        EntityDefinition definition = definition();
        TextIndex index = open(folder);
        data.begin(TxnType.READ);
        try {
            for (String predicate : PREDICATES) {
                Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, NodeFactory.createURI(predicate), Node.ANY);
                while (quads.hasNext()) {
                    Entity entity = TextQueryFuncs.entityFromQuad(definition, quads.next());
                    if (entity != null) {
                        index.addEntity(entity);
                    }
                }
            }
            index.commit();
        } finally {
            data.end();
            index.close();
        }
    }

    /** The dataset with the index beside it. */
    static DatasetGraph over(DatasetGraph data, Path folder) throws IOException {
        return TextDatasetFactory.create(data, open(folder), true);
    }

    private static TextIndex open(Path folder) throws IOException {
        TextIndexConfig config = new TextIndexConfig(definition());
        config.setAnalyzer(new StandardAnalyzer());
        config.setValueStored(true);
        // Jena opens a writer even to read. Stores are never changed in place, so many processes may have one open.
        return TextDatasetFactory.createLuceneIndex(FSDirectory.open(folder, NoLockFactory.INSTANCE), config);
    }

    private static EntityDefinition definition() {
        EntityDefinition definition = new EntityDefinition("uri", field(0), NodeFactory.createURI(PREDICATES.get(0)));
        definition.setGraphField("graph");
        definition.setLangField("lang");
        for (int i = 1; i < PREDICATES.size(); i++) {
            definition.set(field(i), NodeFactory.createURI(PREDICATES.get(i)));
        }
        return definition;
    }

    private static String field(int index) {
        return "f" + index;
    }
}
