/**
 * The pages for people and the linked data for programs: every IRI of the graph, and what leads to them.
 *
 * <p>In: a {@link org.zhengtu.sparql.Store}, questions over HTTP. Out: HTML in Chinese and English, RDF in four
 * formats.
 * May import {@code search}, {@code sparql}, {@code text} and {@code vocab}. Templates (FreeMarker, which escapes all that it prints),
 * words, styles and scripts are in the resources, the queries in {@code queries/pages}. A page works without scripts;
 * scripts draw charts out of the tables of the page (ECharts) and edit queries (YASGUI). No page calls another server.
 */
package org.zhengtu.pages;
