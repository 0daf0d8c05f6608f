package org.zhengtu.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.zhengtu.curation.Decision;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.curation.Line;
import org.zhengtu.curation.Rename;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.link.Entity;
import org.zhengtu.link.IdentityRule;
import org.zhengtu.people.Identities;
import org.zhengtu.people.KnownPerson;
import org.zhengtu.vocab.Others;
import org.zhengtu.vocab.ZT;

/**
 * Writes what people decided, by whom, when and why; what a decision is about points to it.
 *
 * <pre>
 * &lt;…/id/decision/names.tsv-4-…&gt; a zt:CurationDecision ; zt:decision &lt;…/concept/curation/renamed&gt; ;
 *     zt:reasonText "…" ; dcterms:source &lt;https://…&gt; ; zt:decidedBy "…" ; zt:decidedOn "2025-03-01"^^xsd:date ;
 *     zt:fileName "names.tsv" ; zt:line 4 .
 * </pre>
 */
final class DecisionWriter {
    private static final String SAME = "same";
    private static final String DIFFERENT = "different";
    private static final String RENAMED = "renamed";
    private static final String WITHDRAWN = "withdrawn";

    private final Iris iris;
    private final QuadSink sink;
    private final EntityWriter entities;

    DecisionWriter(Iris iris, QuadSink sink, EntityWriter entities) {
        this.iris = iris;
        this.sink = sink;
        this.entities = entities;
    }

    void write(Identities identities) {
        for (Identities.Ruling ruling : identities.rulings()) {
            write(ruling.decision(), ruling.ones().stream().map(DecisionWriter::entity).toList(),
                    ruling.others().stream().map(DecisionWriter::entity).toList());
        }
        identities.renamed().forEach(renamed -> write(renamed.rename(), entity(renamed.person())));
    }

    private static Entity entity(KnownPerson person) {
        return new Entity.Person(person.key(), person.name());
    }

    void write(EntityRulings rulings) {
        rulings.rulings().forEach(ruling -> write(ruling.decision(), ruling.ones(), ruling.others()));
        rulings.renamed().forEach(renamed -> write(renamed.rename(), renamed.entity()));
        for (EntityRulings.Replaced replaced : rulings.replaced()) {
            Node gone = iris.entity(replaced.entity());
            Node by = entities.write(replaced.by());
            sink.add(gone, OWL.sameAs, by);
            sink.add(gone, DCTerms.isReplacedBy, by);
        }
    }

    private void write(Decision decision, List<Entity> ones, List<Entity> others) {
        Node node = decision(decision.line(), decision.same() ? SAME : DIFFERENT, decision.toString());
        Set<Entity> all = new LinkedHashSet<>(ones);
        all.addAll(others);
        for (Entity entity : all) {
            Node thing = entities.write(entity);
            sink.add(thing, Others.INFLUENCED_BY, node);
            boolean made = decision.same() || entity.key().endsWith("#" + decision.other().qualifier());
            if (made && !(entity instanceof Entity.Person)) {
                sink.add(thing, ZT.identityRule, Iris.concept(Schemes.IDENTITY_RULE, IdentityRule.DECISION));
            }
        }
        if (!decision.same()) {
            ones.forEach(one -> others.forEach(other -> sink.add(iris.entity(one), OWL.differentFrom,
                    iris.entity(other))));
        }
    }

    private void write(Rename rename, Entity entity) {
        sink.add(entities.write(entity), Others.INFLUENCED_BY, decision(rename.line(), RENAMED, rename.toString()));
    }

    /** Says that a fact of a document was withdrawn; the place is kept, the fact is not. */
    void write(Withdrawal withdrawal, String graph) {
        Node document = NodeFactory.createURI(graph);
        Node node = decision(withdrawal.line(), WITHDRAWN, withdrawal.toString());
        sink.add(document, Others.INFLUENCED_BY, node);
        sink.add(node, ZT.withdrawnFrom, document);
        sink.text(node, ZT.withdrawnTable, withdrawal.table());
        sink.typed(node, Others.START, Integer.toString(withdrawal.start()), XSDDatatype.XSDinteger);
        sink.typed(node, Others.END, Integer.toString(withdrawal.end()), XSDDatatype.XSDinteger);
        if (withdrawal.line().source().isEmpty()) {
            sink.add(node, DCTerms.source, document);
        }
    }

    private Node decision(Line line, String code, String content) {
        Node node = Iris.decision(line.file(), line.number(), List.of(content));
        sink.type(node, ZT.CurationDecision);
        sink.add(node, ZT.decision, Iris.concept(Schemes.CURATION, code));
        sink.text(node, ZT.reasonText, line.reason());
        if (!line.source().isEmpty()) {
            sink.add(node, DCTerms.source, NodeFactory.createURI(line.source()));
        }
        sink.text(node, ZT.decidedBy, line.who());
        sink.typed(node, ZT.decidedOn, line.decided().toString(), XSDDatatype.XSDdate);
        sink.text(node, ZT.fileName, line.file());
        sink.typed(node, ZT.line, Integer.toString(line.number()), XSDDatatype.XSDinteger);
        return node;
    }
}
