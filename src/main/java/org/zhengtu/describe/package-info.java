/**
 * What a store says of itself, in the named graph {@code https://w3id.org/zhengtu/dataset}: {@code ontology/dataset.ttl}
 * as it stands, and what is counted in the sorted lines of all other graphs – VoID with class and property partitions,
 * linksets, coverage – the questions of {@code queries/} as SHACL executables, prefixes, and quality in DQV.
 *
 * <p>In: lines of N-Quads in their order. Out: quads. Memory grows with classes, properties and places, not with
 * documents. May import {@code quads}, {@code sparql} (for the questions), {@code text} and {@code vocab}.
 */
package org.zhengtu.describe;
