package org.zhengtu.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.zhengtu.vocab.ZT;

/** A few words that tell a thing from others of its name: the last post of a person, where a place lies, a day. */
final class About {
    private static final List<Resource> TELLING = List.of(ORG.subOrganizationOf, DCTerms.isPartOf, ZT.seat, ZT.date,
            DCTerms.date);
    /** More tenures than a person has. */
    private static final int MOST = 200;

    private final Context.Work work;

    About(Context.Work work) {
        this.work = work;
    }

    /** In the reader's language as far as there is one; empty if nothing is known. */
    String of(Node thing) {
        String post = post(thing);
        return !post.isEmpty() ? post : TELLING.stream().flatMap(property -> first(thing, property).stream())
                .findFirst().map(work.names()::of).orElse("");
    }

    private Optional<Node> first(Node thing, Resource property) {
        return work.graph().find(thing, property.asNode(), Node.ANY, MOST).stream().map(Triple::getObject)
                .filter(other -> !other.equals(thing)).min(Comparator.comparing(Node::toString));
    }

    private String post(Node thing) {
        return work.graph().find(Node.ANY, ORG.member.asNode(), thing, MOST).stream().map(Triple::getSubject)
                .filter(tenure -> first(tenure, ZT.attestedTo).isPresent())
                .max(Comparator.comparing((Node tenure) -> text(tenure, ZT.attestedTo))
                        .thenComparing(this::attestations).thenComparing(tenure -> tenure.toString()))
                .map(tenure -> Stream.of(first(tenure, ORG.organization).map(work.names()::of).orElse(""),
                        text(tenure, ZT.post)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")))
                .orElse("");
    }

    private int attestations(Node tenure) {
        return work.graph().find(tenure, ZT.attestation.asNode(), Node.ANY, MOST).size();
    }

    private String text(Node thing, Resource property) {
        return first(thing, property).map(Node::getLiteralLexicalForm).orElse("");
    }
}
