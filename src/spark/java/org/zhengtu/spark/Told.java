package org.zhengtu.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.zhengtu.build.DocumentOutput;
import org.zhengtu.build.Forms;
import org.zhengtu.curation.Curation;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.people.DocumentPerson;

/**
 * What a document tells of persons, and of what people decided.
 *
 * @param persons   as {@link Forms} has them
 * @param things    that decisions may be about, as {@link Forms} has them; empty if there are none
 * @param withdrawn which decisions took something out of it, as they are counted in {@link Curation}
 * @param notes     what is to be said of decisions that did not
 */
record Told(String graph, ArrayList<byte[]> persons, byte[] things, ArrayList<Integer> withdrawn,
        ArrayList<String> notes) implements Serializable {

    static Told of(WrittenSource source, Curation curation) throws IOException {
        DocumentOutput output = source.document();
        List<DocumentEntity> concerned = output.things().stream().filter(curation::concerns).toList();
        ArrayList<byte[]> persons = new ArrayList<>();
        for (DocumentPerson person : output.persons()) {
            persons.add(Forms.ofPerson(person));
        }
        ArrayList<Integer> withdrawn = new ArrayList<>();
        output.withdrawn().forEach(line -> withdrawn.add(curation.withdrawals().indexOf(line)));
        return new Told(output.graph(), persons, concerned.isEmpty() ? new byte[0] : Forms.ofThings(concerned),
                withdrawn, new ArrayList<>(output.notes()));
    }
}
