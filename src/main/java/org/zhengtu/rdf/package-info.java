/**
 * In: entities and facts of one document ({@link org.zhengtu.link.Linked}). Out: one named graph per document, as
 * quads; each fact is a node with its evidence. Imports link, extract, document, text, vocab; Jena from here on.
 *
 * <p>A store holds, beside the graphs of documents, the graph of {@link org.zhengtu.rdf.ModelGraph}: ontology and
 * concept schemes. It is the same for every build.
 */
package org.zhengtu.rdf;
