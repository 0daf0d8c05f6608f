/**
 * The same build as a job of Apache Spark. Every stage is the one that a single machine runs; what is here only hands
 * files, lines and persons from one to the next.
 *
 * <pre>
 * files → read (what may be joined, digests) → written (lines, persons, texts)     per file, any number of workers
 *       persons → who is who                                                       one grouped pass, by name
 *       lines + who is who → corrected lines → tables; → sorted lines              per document; one sort
 *       sorted lines → links, description                                          on the driver, streaming
 *       sorted lines + these → shards
 * </pre>
 *
 * <p>In: a folder that Hadoop can read (local, HDFS, an object store). Out: the folder that package {@code shards}
 * describes. A worker that dies costs what it had in hand, which is done again elsewhere; a job that dies leaves its
 * two long steps beside the target, and the next one with the same input goes on from them.
 *
 * <p>What does not grow with the number of machines: the list of files, the pieces of articles that go on on other
 * pages, the fullest record of each body, and all that decisions of people are about are held by the driver, which also
 * reads all sorted lines three times for links and description. A ZIP file is one task, and so are all persons whose
 * names begin with the same two characters.
 *
 * <p>May import all packages that a build is made of, and {@code shards} and {@code tables}; nothing imports it. It is
 * compiled in the profile {@code spark} only.
 */
package org.zhengtu.spark;
