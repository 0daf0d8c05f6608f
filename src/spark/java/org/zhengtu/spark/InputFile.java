package org.zhengtu.spark;

import java.io.Serializable;

/**
 * A file that may be a document, or an archive of such.
 *
 * @param uri     with its scheme
 * @param place   what people are told of where it lies
 * @param name    without folders
 * @param bytes   its size
 * @param changed when it was changed, in milliseconds as its file system counts them
 * @param sidecar URI of what describes it; empty if there is none
 */
record InputFile(String uri, String place, String name, long bytes, long changed, String sidecar)
        implements Serializable {
}
