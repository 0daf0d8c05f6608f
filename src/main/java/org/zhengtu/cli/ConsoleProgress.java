package org.zhengtu.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.zhengtu.build.Progress;
import org.zhengtu.build.Stage;
import org.zhengtu.export.DumpProgress;

/** One line that tells how far a build or a dump has come, and how long the stage will still take. */
final class ConsoleProgress implements Progress, DumpProgress {
    private static final long INTERVAL = 200_000_000L;

    private final PrintWriter out;
    private String stage = "";
    private int steps;
    private int done;
    private long begun;
    private long shown;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Stage stage, int steps) {
        begin(stage.words(), steps);
    }

    @Override
    public synchronized void begin(String stage, int steps) {
        this.stage = stage;
        this.steps = steps;
        this.done = 0;
        this.begun = System.nanoTime();
        show();
    }

    @Override
    public synchronized void step() {
        done++;
        if (done == steps || System.nanoTime() - shown > INTERVAL) {
            show();
        }
    }

    /** Ends the line. */
    synchronized void end() {
        out.print("\r\u001b[K");
        out.flush();
    }

    private void show() {
        shown = System.nanoTime();
        out.print("\r\u001b[K" + line((shown - begun) / 1e9));
        out.flush();
    }

    private String line(double seconds) {
        if (steps == 0) {
            return stage + " …";
        }
        String count = String.format(Locale.ROOT, "%s %d of %d", stage, done, steps);
        if (done == 0 || seconds < 1) {
            return count;
        }
        return count + String.format(Locale.ROOT, ", %.1f a second, %.0f s to go", done / seconds,
                (steps - done) * seconds / done);
    }
}
