/**
 * Leaf: our terms and prefixes as constants, held equal to {@code ontology/zhengtu.ttl} by a test. Imports jena-core
 * only.
 */
package org.zhengtu.vocab;
