package org.zhengtu.spark;

import java.util.List;

/**
 * What a job is to do.
 *
 * @param inputs   files and folders, in any file system that Hadoop knows
 * @param out      the folder to write
 * @param shards   how many files the graph is cut into; 0: as many as there are documents for
 * @param curation a folder of decisions on the driver's machine; empty if there are none
 * @param texts    whether the texts of the documents are kept
 */
record JobSettings(List<String> inputs, String out, int shards, String curation, boolean texts) {

    JobSettings {
        inputs = List.copyOf(inputs);
    }
}
