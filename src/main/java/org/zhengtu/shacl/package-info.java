/**
 * In: the graphs of a store. Out: violations of {@code ontology/shapes} and {@code queries/checks}, each with what is
 * wrong, where, and how to mend it. Imports vocab and Jena only.
 */
package org.zhengtu.shacl;
