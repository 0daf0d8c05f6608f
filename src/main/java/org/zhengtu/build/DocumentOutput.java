package org.zhengtu.build;

import java.io.IOException;
import java.util.List;
import org.zhengtu.curation.DocumentEntity;
import org.zhengtu.curation.Withdrawal;
import org.zhengtu.people.DocumentPerson;

/**
 * All that one document gives to a graph of many: a pure function of the document and of the program, so that it can be
 * made on any machine, kept, and put together with others in any order. It holds names and quotes, but not the text.
 *
 * @param graph     IRI of the document, the name of its graph
 * @param report    what was found in it
 * @param lines     the lines of its graph as N-Quads without line ends, as the document alone would have them, in the
 *                  order of facts
 * @param persons   that it names, to be told apart over all documents
 * @param things    bodies, meetings, programmes and places that it names, for decisions on them
 * @param withdrawn the decisions that took facts out of it
 * @param notes     what is to be said of decisions that did not
 */
public record DocumentOutput(String graph, DocumentReport.Read report, List<byte[]> lines, List<DocumentPerson> persons,
        List<DocumentEntity> things, List<Withdrawal> withdrawn, List<String> notes) {
    /** Keeps unmodifiable copies; the lines themselves must not be changed. */
    public DocumentOutput {
        lines = List.copyOf(lines);
        persons = List.copyOf(persons);
        things = List.copyOf(things);
        withdrawn = List.copyOf(withdrawn);
        notes = List.copyOf(notes);
    }

    /** The same of a file that lies elsewhere. */
    DocumentOutput at(String path) {
        return report.path().equals(path) ? this
                : new DocumentOutput(graph, report.at(path), lines, persons, things, withdrawn, notes);
    }

    /** A compressed form; equal outputs of one version of the program have equal bytes. */
    public byte[] toBytes() {
        return BinaryForm.pack(fields -> new OutputWriter(fields).output(this));
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IOException if it is something else, is damaged or was written by another version of the program
     */
    public static DocumentOutput of(byte[] bytes) throws IOException {
        return BinaryForm.unpack(bytes, fields -> new OutputReader(fields).output());
    }
}
