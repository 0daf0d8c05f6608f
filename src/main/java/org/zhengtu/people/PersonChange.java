package org.zhengtu.people;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengtu.text.Period;

/**
 * A person of a document who is another, or called otherwise, when all documents are known.
 *
 * @param document the document
 * @param ownKey   what the document alone tells the person by
 * @param ownName  what the document alone calls the person
 * @param key      what tells the person from all others
 * @param name     the person's name over all documents
 * @param newName  the name that people decided on; empty if they did not
 */
public record PersonChange(String document, String ownKey, String ownName, String key, String name, String newName)
        implements Serializable {

    /** All that is changed in documents. */
    public static List<PersonChange> of(Identities identities) {
        Map<String, String> renamed = new HashMap<>();
        identities.renamed().forEach(r -> renamed.put(r.person().key(), r.rename().name()));
        List<PersonChange> changes = new ArrayList<>();
        for (KnownPerson person : identities.persons()) {
            String newName = renamed.getOrDefault(person.key(), "");
            for (DocumentPerson member : person.members()) {
                if (!newName.isEmpty() || !member.key().equals(person.key()) || !member.name().equals(person.name())) {
                    changes.add(new PersonChange(member.document(), member.key(), member.name(), person.key(),
                            person.name(), newName));
                }
            }
        }
        return changes;
    }

    /** The person, as far as this document has a part in it. */
    public KnownPerson person() {
        return new KnownPerson(key, name, List.of(new DocumentPerson(document, "", ownKey, ownName, Set.of(),
                Optional.empty(), Period.UNKNOWN, DocumentPerson.Standing.LISTED, List.of())), List.of());
    }
}
