/**
 * The graph at work: a {@link org.zhengtu.sparql.Store} on disk, made once and then only read, and the
 * {@link org.zhengtu.sparql.Endpoint} that answers SPARQL over HTTP.
 *
 * <p>A request meets, in this order: {@code FrontHandler} (headers, methods, sizes, a last moment), {@code RateLimit},
 * {@code GuardFilter}, which lets it in ({@code Lanes}), puts it under {@code Watch} and keeps the answer until it is
 * whole ({@code Spool}), and {@code QueryService}. Pages ({@code GuardedPages}) go the same way with less time.
 * Whatever a query repeats asks its {@code Watch} whether to go on: reads of the store ({@code WatchedIndex}), rows ({@code GuardedExecutor}), matching and making of texts
 * ({@code GuardedExpressions}), triples and bytes of the answer. {@code Watchdog} ends queries by time, {@code Heap} by
 * memory. An answer that is kept costs a copy in memory, beyond a megabyte one on disk; measured beside Fuseki as it
 * comes, the endpoint is not slower for it.
 *
 * <p>In: sorted N-Quads. Out: answers. May import {@code search}, {@code vocab} and {@code text}; the only package that
 * knows TDB2 and Fuseki.
 */
package org.zhengtu.sparql;
