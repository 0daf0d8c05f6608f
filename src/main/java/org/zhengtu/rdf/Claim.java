package org.zhengtu.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.zhengtu.text.Coded;
import org.zhengtu.text.Period;

/** What a fact says, apart from where it is said. Two claims with the same content are the same fact. */
final class Claim {
    private final String path;
    private final List<Resource> types = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> derived = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();

    /** One thing said. */
    record Part(Property property, Node object) {
        private String content() {
            return property.getURI() + " " + (object.isURI() ? object.getURI()
                    : object.getLiteralDatatypeURI() + " " + object.getLiteralLexicalForm());
        }
    }

    /**
     * @param path  the part of the fact's IRI that tells its type
     * @param types the classes of the fact
     */
    Claim(String path, Resource... types) {
        this.path = path;
        this.types.addAll(List.of(types));
    }

    /** Adds a class. */
    Claim type(Resource type) {
        types.add(type);
        return this;
    }

    Claim with(Property property, Node object) {
        parts.add(new Part(property, object));
        return this;
    }

    /** Says what follows from the rest of the claim, so that no identity rests on it. */
    Claim derived(Property property, Node object) {
        derived.add(new Part(property, object));
        return this;
    }

    Claim text(Property property, String text) {
        return text.isEmpty() ? this : with(property, NodeFactory.createLiteralString(text));
    }

    Claim concept(Property property, String scheme, Coded code) {
        return with(property, Iris.concept(scheme, code));
    }

    /** A plain decimal; nothing if it is none. */
    Claim decimal(Property property, String number) {
        try {
            return with(property, decimal(new BigDecimal(number)));
        } catch (NumberFormatException e) {
            // What is printed stands in a property of its own; only arithmetic is lost.
            return this;
        }
    }

    /** A plain decimal as a node. */
    static Node decimal(BigDecimal number) {
        return NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** A time; nothing if it is not known. */
    Claim period(Property property, Period period) {
        if (period.isKnown()) {
            with(property, Periods.literal(period));
            periods.add(period);
        }
        return this;
    }

    String path() {
        return path;
    }

    List<Resource> types() {
        return types;
    }

    /** All that is said, what is derived last. */
    List<Part> parts() {
        return Stream.concat(parts.stream(), derived.stream()).toList();
    }

    List<Period> periods() {
        return periods;
    }

    /** All that the fact's identity rests on. */
    List<String> content() {
        return parts.stream().map(Part::content).toList();
    }
}
