/**
 * Tells which things of the graph the names in somebody's table mean: the W3C Reconciliation Service API 0.2, as
 * OpenRefine speaks it, at {@code /reconcile}.
 *
 * <p>In: a {@link org.zhengtu.sparql.Store}, requests. Out: JSON, and small pages to be shown in frames. May import
 * {@code search}, {@code sparql}, {@code text} and {@code vocab}.
 *
 * <p>Ids of things are their whole IRIs. So an id that is copied from OpenRefine into a query, or from an exported
 * table into OpenRefine ("use values as identifiers"), is the same thing in both; short ids would have to be told apart
 * by where they were found. Where an id is asked for, what is behind the common beginning of IRIs is taken too. Clients
 * put ids into addresses, some with and some without escapes, so the addresses for viewing take them as a parameter: a
 * path with slashes in it would break. Ids of types and properties are short and without a hash, since OpenRefine puts
 * those of types into addresses as they are.
 *
 * <p>Names are looked up through {@code Lookup}, which only finds; {@code Matcher} judges, by names and properties that
 * it reads from the graph, so that a score follows from the thing and the query alone. The bounds of a request are in
 * {@code Bounds}; its time, memory and number are bounded by the guard of {@code sparql}, before which it stands like a
 * query. JSONP is not served: nothing here is a script.
 */
package org.zhengtu.reconcile;
