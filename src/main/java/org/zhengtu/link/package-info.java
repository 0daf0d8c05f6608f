/**
 * From names to things: full official names resolved against the document's place, and keys that are equal exactly
 * where two mentions mean the same thing.
 *
 * <p>In: {@link org.zhengtu.extract.Extraction}. Out: {@link org.zhengtu.link.Linked}. May import {@code extract},
 * {@code document} and {@code text}.
 */
package org.zhengtu.link;
