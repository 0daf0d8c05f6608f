package org.zhengtu.describe;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * Writes classes and properties as editors of queries want them, with {@code void-ext} for datatypes:
 *
 * <pre>
 * &lt;…/dataset&gt; void:classPartition &lt;…/dataset/class/Figure&gt; .
 * &lt;…/dataset/class/Figure&gt; void:class zt:Figure ; void:entities 180 ; void:propertyPartition
 *     &lt;…/dataset/class/Figure/area&gt; , &lt;…/dataset/class/Figure/unit&gt; .
 * &lt;…/dataset/class/Figure/area&gt; void:property zt:area ; void:triples 180 ; void:distinctSubjects 180 ;
 *     void:distinctObjects 3 ; void:classPartition [ void:class zt:Place ; void:entities 3 ] .
 * &lt;…/dataset/class/Figure/unit&gt; void-ext:datatypePartition [ void-ext:datatype xsd:string ; void:triples 180 ] .
 * </pre>
 *
 * without blank nodes.
 */
final class PartitionWriter {
    private final Partitions partitions;
    private final Sink sink;

    PartitionWriter(Partitions partitions, Sink sink) {
        this.partitions = partitions;
        this.sink = sink;
    }

    void write() {
        sink.number(Sink.DATASET, VOID.classes, partitions.things().size());
        sink.number(Sink.DATASET, VOID.properties, partitions.properties().size());
        partitions.things().forEach(this::type);
        partitions.properties().forEach((property, use) -> {
            Node node = use(Sink.DATASET, "property/" + Sink.name(property), property, use);
            if (property.equals(RDF.type.getURI())) {
                sink.number(node, VOID.distinctObjects, partitions.things().size());
            }
        });
    }

    private void type(String type, long things) {
        String path = "class/" + Sink.name(type);
        Node node = Sink.part(path);
        sink.add(Sink.DATASET, VOID.classPartition, node);
        sink.add(node, VOID._class, type);
        sink.number(node, VOID.entities, things);
        partitions.propertiesOf(type).forEach((property, use) -> {
            String place = path + "/" + Sink.name(property);
            ranges(use(node, place, property, use), place, use);
        });
    }

    private Node use(Node of, String path, String property, Partitions.Use use) {
        Node node = Sink.part(path);
        sink.add(of, VOID.propertyPartition, node);
        sink.add(node, VOID.property, property);
        sink.number(node, VOID.triples, use.triples());
        sink.number(node, VOID.distinctSubjects, use.subjects());
        if (use.objects() > 0) {
            sink.number(node, VOID.distinctObjects, use.objects());
        }
        return node;
    }

    private void ranges(Node node, String path, Partitions.Use use) {
        use.classes().forEach((type, count) -> {
            Node range = Sink.part(path + "/class/" + Sink.name(type));
            sink.add(node, VOID.classPartition, range);
            sink.add(range, VOID._class, NodeFactory.createURI(type));
            sink.number(range, VOID.entities, count);
        });
        use.datatypes().forEach((type, count) -> {
            Node range = Sink.part(path + "/datatype/" + Sink.name(type));
            sink.add(node, Terms.DATATYPE_PARTITION, range);
            sink.add(range, Terms.DATATYPE, NodeFactory.createURI(type));
            sink.number(range, VOID.triples, count);
        });
    }
}
