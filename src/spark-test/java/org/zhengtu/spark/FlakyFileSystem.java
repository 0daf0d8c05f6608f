package org.zhengtu.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/** Local files under another scheme, which no task can open in its first attempt, and of which one never opens. */
public final class FlakyFileSystem extends FilterFileSystem {
    static final String LOST = "lost.txt";
    private static final URI ROOT = URI.create("flaky:///");
    private static final AtomicInteger FAILURES = new AtomicInteger();

    /** Made by Hadoop. */
    public FlakyFileSystem() {
        super(new RawLocalFileSystem());
    }

    static int failures() {
        return FAILURES.get();
    }

    @Override
    public URI getUri() {
        return ROOT;
    }

    @Override
    public String getScheme() {
        return "flaky";
    }

    @Override
    protected void checkPath(Path path) {
        // All paths are ours.
    }

    @Override
    public Path makeQualified(Path path) {
        return path.makeQualified(ROOT, new Path("/"));
    }

    private static Path local(Path path) {
        return new Path("file", null, path.toUri().getPath());
    }

    private FileStatus ours(FileStatus status) {
        status.setPath(new Path("flaky", "", status.getPath().toUri().getPath()));
        return status;
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        if (TaskContext.get().attemptNumber() == 0 || path.getName().equals(LOST)) {
            FAILURES.incrementAndGet();
            throw new IOException("the connection was lost");
        }
        return fs.open(local(path), bufferSize);
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return ours(fs.getFileStatus(local(path)));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        FileStatus[] found = fs.listStatus(local(path));
        for (FileStatus status : found) {
            ours(status);
        }
        return found;
    }

    @Override
    public FileSystem getRawFileSystem() {
        return fs;
    }
}
