package org.zhengtu.describe;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.zhengtu.vocab.Others;

/** Terms for describing that Jena has no constants for. */
final class Terms {
    static final Property DATATYPE_PARTITION = ResourceFactory.createProperty(Others.VOID_EXT, "datatypePartition");
    static final Property DATATYPE = ResourceFactory.createProperty(Others.VOID_EXT, "datatype");

    static final Property DECLARE = ResourceFactory.createProperty(Others.SH, "declare");
    static final Property PREFIX = ResourceFactory.createProperty(Others.SH, "prefix");
    static final Property NAMESPACE = ResourceFactory.createProperty(Others.SH, "namespace");
    static final Property PREFIXES = ResourceFactory.createProperty(Others.SH, "prefixes");
    static final Resource EXECUTABLE = ResourceFactory.createResource(Others.SH + "SPARQLExecutable");
    static final Property TARGET = ResourceFactory.createProperty(Others.SCHEMA, "target");
    static final Property KEYWORDS = ResourceFactory.createProperty(Others.SCHEMA, "keywords");

    static final Resource MEASUREMENT = ResourceFactory.createResource(Others.DQV + "QualityMeasurement");
    static final Property COMPUTED_ON = ResourceFactory.createProperty(Others.DQV, "computedOn");
    static final Property MEASUREMENT_OF = ResourceFactory.createProperty(Others.DQV, "isMeasurementOf");
    static final Property VALUE = ResourceFactory.createProperty(Others.DQV, "value");
    static final Property VERSION = ResourceFactory.createProperty(DCAT.getURI(), "version");

    private Terms() {
    }
}
