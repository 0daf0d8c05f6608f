/**
 * From files to a store: runs the stages over many documents at once, sorts what they write, and puts the finished
 * store in the place of an earlier one.
 *
 * <p>In: files and folders. Out: a store folder with {@code graph.nq.gz}, the database, the text index and the report.
 * What is written follows from the documents' bytes alone, not from the order of files or the number of threads.
 * May import {@code document}, {@code extract}, {@code link}, {@code rdf}, {@code text}, {@code vocab} and
 * {@code sparql}.
 */
package org.zhengtu.build;
