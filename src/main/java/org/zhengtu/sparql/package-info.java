/**
 * The graph at work: a {@link org.zhengtu.sparql.Store} on disk, made once and then only read, and the
 * {@link org.zhengtu.sparql.Endpoint} that answers SPARQL over HTTP.
 *
 * <p>In: sorted N-Quads. Out: answers. May import {@code vocab} and {@code text}; the only package that knows TDB2,
 * the text index and Fuseki.
 */
package org.zhengtu.sparql;
