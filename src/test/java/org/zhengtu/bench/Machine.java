package org.zhengtu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes down where and when benchmarks run. */
public final class Machine {
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.*)$");
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s*(\\d+) kB$");
    private static final double KIB_IN_GIB = 1 << 20;

    private Machine() {
    }

    /** Usage: MODE COMMIT */
    public static void main(String[] args) throws IOException {
        Results.Book book = new Results.Book("machine");
        book.note(LocalDate.now(ZoneOffset.UTC) + ", commit " + args[1] + ", run `" + args[0] + "`");
        book.note(Runtime.getRuntime().availableProcessors() + " processors (" + first(MODEL, "/proc/cpuinfo", "unknown")
                + "), " + Markdown.number(Double.parseDouble(first(MEMORY, "/proc/meminfo", "0")) / KIB_IN_GIB)
                + " GiB of memory");
        book.note(System.getProperty("os.name") + ", "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        book.note(String.format(Locale.ROOT, "Processes that wanted a processor when the run began: %.1f"
                + " (above the number of processors, times by the clock are too long)", load));
        book.results().write();
    }

    private static String first(Pattern pattern, String file, String otherwise) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return otherwise;
        }
        Matcher matcher = pattern.matcher(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1).strip() : otherwise;
    }
}
