package org.zhengtu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a program and measures it as a whole, by {@code /proc} of Linux. Peak and processor time are those that the
 * kernel keeps, read until the program ends, so at most one period of its last moments is missed.
 */
final class ProcessMeter {
    private static final long PERIOD = 20;
    private static final double KIB = 1024;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    /** The kernel tells processor times in hundredths of a second to every program. */
    private static final double TICKS = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private ProcessMeter() {
    }

    /**
     * What a program took.
     *
     * @param wall    seconds from its start to its end
     * @param user    seconds of processors in the program itself
     * @param system  seconds of processors in the kernel for it
     * @param peakMib largest memory in use, that of mapped files included
     */
    record Usage(double wall, double user, double system, double peakMib) {
    }

    /**
     * Runs a program to its end.
     *
     * @param environment added to that of this process
     * @param log         gets what it prints
     * @throws IOException if it cannot be started or does not end with 0
     */
    static Usage run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        double peak = 0;
        double[] times = new double[2];
        do {
            peak = Math.max(peak, peak(proc));
            times = times(proc, times);
        } while (!process.waitFor(PERIOD, TimeUnit.MILLISECONDS));
        double wall = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ", expected 0; see "
                    + log);
        }
        return new Usage(wall, times[0], times[1], peak / KIB);
    }

    private static double peak(Path proc) throws IOException {
        Matcher matcher = PEAK.matcher(read(proc.resolve("status")));
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    /** The times so far; {@code before} if the program has just ended. */
    private static double[] times(Path proc, double... before) throws IOException {
        String stat = read(proc.resolve("stat"));
        int name = stat.lastIndexOf(')');
        if (name < 0) {
            return before;
        }
        String[] fields = stat.substring(name + 2).split(" ");
        return new double[] {Math.max(before[0], Long.parseLong(fields[USER]) / TICKS),
            Math.max(before[1], Long.parseLong(fields[SYSTEM]) / TICKS)};
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            // What has ended while it is read.
            if (Files.exists(file)) {
                throw e;
            }
            return "";
        }
    }
}
