package org.zhengtu.build;

import java.io.IOException;
import java.util.List;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.link.Entity;
import org.zhengtu.people.DocumentPerson;

/**
 * Bytes of what documents tell of single persons and things, to be sent from machine to machine and read back by the
 * same version of the program. Reading fails with an {@link IOException} if they are something else.
 */
public final class Forms {

    private Forms() {
    }

    /** The bytes of a person. */
    public static byte[] ofPerson(DocumentPerson person) {
        return BinaryForm.pack(fields -> new OutputWriter(fields).person(person));
    }

    /** The person of these bytes. */
    public static DocumentPerson person(byte[] bytes) throws IOException {
        return BinaryForm.unpack(bytes, fields -> new OutputReader(fields).person());
    }

    /** The bytes of a body. */
    public static byte[] ofBody(Entity.Body body) {
        return BinaryForm.pack(fields -> new OutputWriter(fields).body(body));
    }

    /** The body of these bytes. */
    public static Entity.Body body(byte[] bytes) throws IOException {
        return BinaryForm.unpack(bytes, fields -> new OutputReader(fields).body());
    }

    /** The bytes of things of documents. */
    public static byte[] ofThings(List<DocumentEntity> things) {
        return BinaryForm.pack(fields -> {
            OutputWriter writer = new OutputWriter(fields);
            fields.list(things, writer::thing);
        });
    }

    /** The things of these bytes. */
    public static List<DocumentEntity> things(byte[] bytes) throws IOException {
        return BinaryForm.unpack(bytes, fields -> {
            OutputReader reader = new OutputReader(fields);
            return fields.list(reader::thing);
        });
    }
}
