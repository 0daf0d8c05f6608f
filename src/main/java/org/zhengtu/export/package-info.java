/**
 * A store as a folder of files for others: RDF in several syntaxes, the fact tables as CSV, what the graph says of itself,
 * checksums. In: a store. Out: a folder, of which the same store makes the same bytes. Works on the sorted lines that a
 * build left in the store, so that memory does not grow with it; comes after {@code build}, whose workspace and sorting
 * it uses.
 */
package org.zhengtu.export;
