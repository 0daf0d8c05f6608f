package org.zhengtu.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengtu.describe.Description;
import org.zhengtu.tables.Names;

/** What a dump says to who opens its folder. */
final class DumpReadme {
    static final String FILE = "README.md";
    private static final String WITHOUT = "{without}";
    private static final String END = "{end}";

    private DumpReadme() {
    }

    /** The text; lines that begin with a format in braces are there if the dump has it. */
    static String of(Set<DumpFormat> formats, boolean withQuotes) {
        String text = template().replace("{version}", Description.version())
                .replace("{longest}", Integer.toString(Names.LONGEST));
        int begin = text.indexOf(WITHOUT);
        int end = text.indexOf(END);
        text = text.substring(0, begin) + (withQuotes ? "" : text.substring(begin + WITHOUT.length() + 1, end))
                + text.substring(end + END.length() + 1);
        return text.lines().filter(line -> !line.startsWith("{") || formats.stream()
                .anyMatch(format -> line.startsWith(mark(format)))).map(line -> line.replaceFirst("^\\{\\w+\\}", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String mark(DumpFormat format) {
        return "{" + format.words() + "}";
    }

    private static String template() {
        try (InputStream in = DumpReadme.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + FILE + " of dumps is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
