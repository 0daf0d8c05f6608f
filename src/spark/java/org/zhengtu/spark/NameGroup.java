package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.zhengtu.build.Forms;
import org.zhengtu.curation.Curation;
import org.zhengtu.people.DocumentPerson;
import org.zhengtu.people.Identities;
import org.zhengtu.people.PersonChange;
import org.zhengtu.quads.QuadLines;
import org.zhengtu.rdf.BestBodies;
import org.zhengtu.rdf.IdentityWriter;

/**
 * Who is who among some persons that have nothing to do with any others.
 *
 * @param lines   what the graph of identity says of them
 * @param changes what is other in their documents
 */
record NameGroup(ArrayList<byte[]> lines, ArrayList<PersonChange> changes, int persons, int tenures, int hypotheses)
        implements Serializable {

    /** Of persons whom no decision is about. */
    static NameGroup of(Iterator<byte[]> forms, Rulings rulings) throws IOException {
        List<DocumentPerson> people = new ArrayList<>();
        while (forms.hasNext()) {
            people.add(Forms.person(forms.next()));
        }
        Identities identities = Identities.of(people, Curation.NONE);
        IdentityWriter writer = new IdentityWriter(rulings.things(), Map.of());
        BestBodies bodies = rulings.bodies();
        int[] tenures = new int[1];
        List<byte[]> lines = QuadLines.of(out -> {
            tenures[0] = write(identities, writer, out, writer.describer(out, bodies));
        });
        return new NameGroup(new ArrayList<>(lines), new ArrayList<>(PersonChange.of(identities)),
                identities.persons().size(), tenures[0], identities.hypotheses().size());
    }

    /** Writes who is who, and describes the bodies that tenures name; returns how many tenures there are. */
    static int write(Identities identities, IdentityWriter writer, Consumer<Quad> out,
            IdentityWriter.Describer describer) {
        List<IdentityWriter.BodyUse> uses = new ArrayList<>();
        int tenures = writer.write(identities, out, uses::add);
        uses.stream().sorted(Comparator.comparing(IdentityWriter.BodyUse::order))
                .forEach(use -> describer.body(use.body()));
        return tenures;
    }
}
