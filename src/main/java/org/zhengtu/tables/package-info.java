/**
 * The graph as plain tables: {@code queries/tables/*.rq} to TSV, and their figures against hand-annotated ones.
 * Knows nothing of how the graph came to be.
 */
package org.zhengtu.tables;
