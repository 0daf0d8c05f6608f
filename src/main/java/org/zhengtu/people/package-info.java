/**
 * One person over all documents: which mentions are of one person, which may be, and from when to when a post is
 * attested; people's own decisions win over the rules.
 *
 * <p>In: {@link org.zhengtu.people.DocumentPerson}, what each document knows of each person, with no text kept. Out:
 * {@link org.zhengtu.people.Identities}. Time and memory grow with the number of persons in documents, not with its
 * square. May import {@code curation}, {@code link}, {@code extract}, {@code document} and {@code text}.
 */
package org.zhengtu.people;
