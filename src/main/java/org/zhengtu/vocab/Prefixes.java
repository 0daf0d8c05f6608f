package org.zhengtu.vocab;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The prefixes of the project, in one place. */
public final class Prefixes {
    /** Where all IRIs of the project begin. */
    public static final String BASE = "https://w3id.org/zhengtu/";
    /** Where the IRIs of concepts begin: {@code concept/SCHEME/CODE}. */
    public static final String CONCEPT = BASE + "concept/";
    /** Where the IRIs of documents, and so of their graphs, begin. */
    public static final String DOCUMENT = BASE + "doc/";
    /** The named graph of the ontology and the concept schemes. */
    public static final String ONTOLOGY_GRAPH = BASE + "ontology";

    /** The named graph of what the graph says of itself. */
    public static final String DATASET_GRAPH = BASE + "dataset";

    /** The named graph of what all documents together tell of who is who. */
    public static final String IDENTITY_GRAPH = BASE + "identity";

    /** The named graph of links to other data. */
    public static final String LINKS_GRAPH = BASE + "links";

    private Prefixes() {
    }

    /** Prefix to namespace, ours first. */
    public static Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("zt", ZT.NS);
        map.put("ztc", CONCEPT);
        map.put("rdf", RDF.getURI());
        map.put("rdfs", RDFS.getURI());
        map.put("owl", OWL.getURI());
        map.put("xsd", XSD.getURI());
        map.put("skos", SKOS.getURI());
        map.put("foaf", FOAF.getURI());
        map.put("org", ORG.getURI());
        map.put("prov", Others.PROV);
        map.put("oa", Others.OA);
        map.put("qb", Others.QB);
        map.put("time", Others.TIME);
        map.put("schema", Others.SCHEMA);
        map.put("sssom", Others.SSSOM);
        map.put("semapv", Others.SEMAPV);
        map.put("dcterms", DCTerms.getURI());
        map.put("dc", DC_11.getURI());
        map.put("dcat", DCAT.getURI());
        map.put("void", VOID.getURI());
        map.put("void-ext", Others.VOID_EXT);
        map.put("dqv", Others.DQV);
        map.put("sh", Others.SH);
        map.put("csvw", Others.CSVW);
        map.put("wdt", Others.WIKIDATA_DIRECT);
        map.put("text", Others.TEXT);
        return map;
    }

    /** The same as Jena wants it. */
    public static PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(map()).lock();
    }
}
