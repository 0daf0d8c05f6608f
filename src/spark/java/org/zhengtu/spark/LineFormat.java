package org.zhengtu.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/**
 * Writes lines to files {@code part-NNNNN} with an ending of one's choice, compressed if that is {@code .gz}. A file is
 * seen only when its task is done, by whichever of several attempts.
 */
public final class LineFormat extends FileOutputFormat<NullWritable, BytesWritable> {
    private static final String ENDING = "zhengtu.lines.ending";
    private static final int BUFFER = 1 << 16;

    /** The same settings with the ending that files are to have. */
    static Configuration withEnding(Configuration settings, String ending) {
        Configuration own = new Configuration(settings);
        own.set(ENDING, ending);
        return own;
    }

    @Override
    public RecordWriter<NullWritable, BytesWritable> getRecordWriter(TaskAttemptContext context) throws IOException {
        String ending = context.getConfiguration().get(ENDING, "");
        Path file = getDefaultWorkFile(context, ending);
        OutputStream raw = file.getFileSystem(context.getConfiguration()).create(file, false);
        // As a build does it: neither the header nor the level may depend on when or where this runs.
        return new LineWriter(new BufferedOutputStream(ending.endsWith(".gz") ? new GZIPOutputStream(raw, BUFFER) : raw,
                BUFFER));
    }

    @Override
    public Path getDefaultWorkFile(TaskAttemptContext context, String ending) throws IOException {
        Path folder = ((FileOutputCommitter) getOutputCommitter(context)).getWorkPath();
        return new Path(folder, String.format(Locale.ROOT, "part-%05d%s",
                context.getTaskAttemptID().getTaskID().getId(), ending));
    }

    private static final class LineWriter extends RecordWriter<NullWritable, BytesWritable> {
        private final OutputStream out;

        LineWriter(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(NullWritable key, BytesWritable line) throws IOException {
            out.write(line.getBytes(), 0, line.getLength());
            out.write('\n');
        }

        @Override
        public void close(TaskAttemptContext context) throws IOException {
            out.close();
        }
    }
}
