package org.zhengtu.describe;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.zhengtu.sparql.NamedQuery;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.Prefixes;

/** Writes the questions of {@code queries/} and the prefixes, as the examples of the Swiss Institute of Bioinformatics. */
final class Examples {
    private static final String ENDPOINT = Prefixes.BASE + "sparql";
    private static final Node PREFIXES = Sink.part("prefixes");

    private final StaticPart known;
    private final Sink sink;

    Examples(StaticPart known, Sink sink) {
        this.known = known;
        this.sink = sink;
    }

    void write() {
        sink.type(PREFIXES, OWL.Ontology);
        Prefixes.map().forEach((prefix, namespace) -> {
            Node node = Sink.part("prefix/" + prefix);
            sink.add(PREFIXES, Terms.DECLARE, node);
            sink.text(node, Terms.PREFIX, prefix);
            sink.typed(node, Terms.NAMESPACE, namespace, XSDDatatype.XSDanyURI);
        });
        NamedQuery.all().forEach(this::write);
    }

    private void write(NamedQuery question) {
        Node node = Sink.part("query/" + question.name());
        String text = question.body();
        Query query = QueryFactory.create(text);
        String kind = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
        Resource type = ResourceFactory.createResource(Others.SH + "SPARQL" + kind + "Executable");
        Property property = ResourceFactory.createProperty(Others.SH, kind.toLowerCase(Locale.ROOT));
        sink.type(node, Terms.EXECUTABLE);
        sink.type(node, type);
        sink.text(node, property, text);
        sink.add(node, Terms.PREFIXES, PREFIXES);
        sink.add(node, Terms.TARGET, ENDPOINT);
        for (String language : new String[] {"zh", "en"}) {
            sink.text(node, DCTerms.title, question.about("title-" + language), language);
            sink.text(node, RDFS.comment, question.about("question-" + language), language);
        }
        sink.text(node, DCTerms.description, question.about("why"), "en");
        known.find("topic", question.about("topic")).ifPresent(topic -> {
            sink.add(node, DCTerms.subject, topic);
            known.titles(topic).forEach(title -> sink.add(node, Terms.KEYWORDS, title));
        });
    }
}
