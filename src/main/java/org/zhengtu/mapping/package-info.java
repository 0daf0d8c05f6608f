/**
 * Links out of the graph into other data: which of our things are which entries of Wikidata, GeoNames, the National
 * Bureau of Statistics, or of a user's own data, with justification, confidence and reasons, as SKOS statements and as
 * mappings of the Simple Standard for Sharing Ontological Mappings (SSSOM).
 *
 * <p>In: the graph as quads ordered by subject, {@code data/reference}, and reviewed mappings. Out: mappings, their graph
 * and their table. Reads only what it is given; only {@link org.zhengtu.mapping.ForeignData} opens an address, one that
 * the user names. May import {@code text} and {@code vocab}.
 */
package org.zhengtu.mapping;
