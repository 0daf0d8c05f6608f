/**
 * The folder in which a cluster hands over a graph, and how it becomes a store.
 *
 * <pre>
 * shards/part-*.nq.gz        sorted N-Quads; one after the other they are what {@code graph.nq.gz} of a store holds
 * sources/part-*.jsonl.gz    the texts of the documents: {"document": IRI, "text": …}
 * reports/part-*.jsonl.gz    what became of each file, in the order of sources
 * rejects/part-*.jsonl       the files that are no use: {"path": …, "reason": …}
 * tables/NAME.parquet        the tables of facts
 * manifest.json              sizes, numbers of lines and SHA-256 of all these; written last
 * </pre>
 *
 * <p>In: such a folder, complete and undamaged, or an error that names file and line. Out: a store. May import
 * {@code build}, {@code quads} and {@code sparql}; knows nothing of Spark.
 */
package org.zhengtu.shards;
