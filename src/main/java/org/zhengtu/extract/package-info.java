/**
 * From a document to what it claims: facts in the document's own words, each with its place in repaired text, the rule
 * that found it and how far that rule is to be trusted.
 *
 * <p>In: {@link org.zhengtu.document.Document}. Out: {@link org.zhengtu.extract.Extraction}. May import
 * {@code document} and {@code text}; HanLP in one class.
 */
package org.zhengtu.extract;
