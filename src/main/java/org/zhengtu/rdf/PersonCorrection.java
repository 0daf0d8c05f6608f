package org.zhengtu.rdf;

/**
 * In the graph of a document a person is called otherwise than all documents together call it.
 *
 * @param graph IRI of the document
 * @param from  IRI of the person as the document alone would have it
 * @param to    the right IRI
 * @param name  the right name
 * @param key   what tells the person from all others
 */
public record PersonCorrection(String graph, String from, String to, String name, String key) {
}
