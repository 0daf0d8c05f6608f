package org.zhengtu.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.EntityRulings;
import org.zhengtu.people.PersonChange;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.Corrections;

/**
 * Puts into the lines of one document what all documents together tell of its persons, and people of its things. Used
 * by one thread.
 */
public final class DocumentCorrection {
    private final Curation curation;
    private final EntityRulings rulings;

    /** @param rulings on the things of all documents */
    public DocumentCorrection(Curation curation, EntityRulings rulings) {
        this.curation = curation;
        this.rulings = rulings;
    }

    /**
     * The lines of a document as they are to be, in no order.
     *
     * @param changes of its persons
     */
    public List<byte[]> lines(DocumentOutput output, List<PersonChange> changes) {
        Corrections corrections = Corrections.of(changes, rulings);
        if (!corrections.concern(output.graph())) {
            return output.lines();
        }
        List<byte[]> names = new ArrayList<>(List.of(GraphLines.PERSON));
        output.things().stream().filter(curation::concerns).forEach(thing ->
                names.add(("<" + thing.iri() + ">").getBytes(StandardCharsets.US_ASCII)));
        List<byte[]> right = new ArrayList<>(output.lines().size());
        ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        for (byte[] line : output.lines()) {
            if (names.stream().anyMatch(name -> GraphLines.holds(line, name))) {
                wrong.writeBytes(line);
                wrong.write('\n');
            } else {
                right.add(line);
            }
        }
        right.addAll(QuadLines.of(out -> RDFParser.create().source(new ByteArrayInputStream(wrong.toByteArray()))
                .lang(Lang.NQUADS).parse(corrector(corrections, out))));
        return right;
    }

    private static StreamRDFBase corrector(Corrections corrections, Consumer<Quad> out) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                corrections.of(quad).forEach(out);
            }
        };
    }
}
