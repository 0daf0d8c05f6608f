/**
 * What people decide where rules decide wrongly: which things are one or are not, what a thing is called, and which
 * facts are wrong. In: tables of a folder, {@code data/curation/README.md} describes them. Out: extractions without the
 * facts that were withdrawn, and for every thing of every document the thing that it is by decision. May import
 * {@code link}, {@code extract}, {@code document} and {@code text}.
 */
package org.zhengtu.curation;
