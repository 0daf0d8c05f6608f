package org.zhengtu.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of other vocabularies that Jena has no constants for. */
public final class Others {
    /** RDF Data Cube. */
    public static final String QB = "http://purl.org/linked-data/cube#";
    /** Provenance. */
    public static final String PROV = "http://www.w3.org/ns/prov#";
    /** Web Annotation. */
    public static final String OA = "http://www.w3.org/ns/oa#";
    /** OWL-Time. */
    public static final String TIME = "http://www.w3.org/2006/time#";
    /** Tabular data. */
    public static final String CSVW = "http://www.w3.org/ns/csvw#";
    /** Properties of Wikidata that lead from an item to a plain value. */
    public static final String WIKIDATA_DIRECT = "http://www.wikidata.org/prop/direct/";
    /** schema.org. */
    public static final String SCHEMA = "https://schema.org/";
    /** Shapes, and prefixes and queries that say what they are. */
    public static final String SH = "http://www.w3.org/ns/shacl#";
    /** Data quality. */
    public static final String DQV = "http://www.w3.org/ns/dqv#";
    /** What VoID has no terms for: which datatypes a property has, as editors of queries ask. */
    public static final String VOID_EXT = "http://ldf.fi/void-ext#";
    /** The text search of the endpoint, {@code text:query}. */
    public static final String TEXT = "http://jena.apache.org/text#";
    /** Checksums. */
    public static final String SPDX = "http://spdx.org/rdf/terms#";

    /** Simple Standard for Sharing Ontological Mappings. */
    public static final String SSSOM = "https://w3id.org/sssom/";
    /** Semantic Mapping Vocabulary: how mappings are justified. */
    public static final String SEMAPV = "https://w3id.org/semapv/vocab/";
    /** Provenance, authoring and versioning. */
    public static final String PAV = "http://purl.org/pav/";

    public static final Resource OBSERVATION = ResourceFactory.createResource(QB + "Observation");
    public static final Property DATA_SET = ResourceFactory.createProperty(QB, "dataSet");
    public static final Property DERIVED_FROM = ResourceFactory.createProperty(PROV, "wasDerivedFrom");
    public static final Property INFLUENCED_BY = ResourceFactory.createProperty(PROV, "wasInfluencedBy");
    public static final Resource INTERVAL = ResourceFactory.createResource(TIME + "ProperInterval");
    public static final Resource EVENT = ResourceFactory.createResource(SCHEMA + "Event");
    public static final Resource SPECIFIC_RESOURCE = ResourceFactory.createResource(OA + "SpecificResource");
    public static final Resource POSITION_SELECTOR = ResourceFactory.createResource(OA + "TextPositionSelector");
    public static final Resource QUOTE_SELECTOR = ResourceFactory.createResource(OA + "TextQuoteSelector");
    public static final Resource FRAGMENT_SELECTOR = ResourceFactory.createResource(OA + "FragmentSelector");
    /** The fragment identifiers of PDF, as {@code dcterms:conformsTo} names them. */
    public static final Resource PDF_FRAGMENTS = ResourceFactory.createResource("http://tools.ietf.org/rfc/rfc8118");
    public static final Property HAS_SOURCE = ResourceFactory.createProperty(OA, "hasSource");
    public static final Property HAS_SELECTOR = ResourceFactory.createProperty(OA, "hasSelector");
    public static final Property START = ResourceFactory.createProperty(OA, "start");
    public static final Property END = ResourceFactory.createProperty(OA, "end");
    public static final Property EXACT = ResourceFactory.createProperty(OA, "exact");

    public static final Resource TABLE = ResourceFactory.createResource(CSVW + "Table");
    public static final Resource ROW = ResourceFactory.createResource(CSVW + "Row");
    public static final Resource CELL = ResourceFactory.createResource(CSVW + "Cell");
    public static final Property TABLE_ROW = ResourceFactory.createProperty(CSVW, "row");
    public static final Property ROW_NUMBER = ResourceFactory.createProperty(CSVW, "rownum");

    public static final Resource MAPPING_SET = ResourceFactory.createResource(SSSOM + "MappingSet");
    public static final Resource NEGATED = ResourceFactory.createResource(SSSOM + "NegatedPredicate");
    public static final Property JUSTIFICATION = ResourceFactory.createProperty(SSSOM, "mapping_justification");
    public static final Property CONFIDENCE = ResourceFactory.createProperty(SSSOM, "confidence");
    public static final Property PREDICATE_MODIFIER = ResourceFactory.createProperty(SSSOM, "predicate_modifier");
    public static final Property SUBJECT_LABEL = ResourceFactory.createProperty(SSSOM, "subject_label");
    public static final Property OBJECT_LABEL = ResourceFactory.createProperty(SSSOM, "object_label");
    public static final Property SUBJECT_CATEGORY = ResourceFactory.createProperty(SSSOM, "subject_category");
    public static final Property MATCH_STRING = ResourceFactory.createProperty(SSSOM, "match_string");
    public static final Property CURATION_RULE = ResourceFactory.createProperty(SSSOM, "curation_rule");
    public static final Property REVIEWER_LABEL = ResourceFactory.createProperty(SSSOM, "reviewer_label");
    public static final Property REVIEW_DATE = ResourceFactory.createProperty(SSSOM, "review_date");

    private Others() {
    }
}
