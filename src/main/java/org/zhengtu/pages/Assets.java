package org.zhengtu.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Styles, scripts and pictures: a closed list of files of the program and of the libraries that it comes with. */
final class Assets {
    static final String PATH = "/static/";
    private static final String OURS = "/org/zhengtu/pages/static/";
    private static final String LIBRARIES = "/META-INF/resources/webjars/";
    private static final int DIGITS = 10;
    private static final Map<String, String> FILES = Map.of(
            "style.css", OURS + "style.css",
            "page.js", OURS + "page.js",
            "suggest.js", OURS + "suggest.js",
            "chart.js", OURS + "chart.js",
            "editor.js", OURS + "editor.js",
            "results.js", OURS + "results.js",
            "icon.svg", OURS + "icon.svg",
            "echarts.js", LIBRARIES + "echarts/5.5.0/echarts.min.js",
            "yasgui.js", LIBRARIES + "zazuko__yasgui/4.5.0/build/yasgui.min.js",
            "yasgui.css", LIBRARIES + "zazuko__yasgui/4.5.0/build/yasgui.min.css");
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();

    Assets() {
        FILES.forEach((name, resource) -> {
            byte[] bytes = read(resource);
            files.put(name, bytes);
            // The address changes with the content, so that it can be kept for ever.
            addresses.put(name.replace('.', '_'), PATH + name + "?v=" + digest(bytes));
        });
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + resource + " cannot be read", e);
        }
    }

    /** The first digits of what tells these bytes from others. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGITS * 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The addresses by name, with {@code _} for the dot, for templates. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** What tells these files from those of another version. */
    String version() {
        return digest(String.join(" ", addresses.values()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The file at a path; empty if it is none of the list. */
    Optional<Answer> at(String path) {
        String name = path.substring(PATH.length());
        byte[] bytes = files.get(name);
        return bytes == null ? Optional.empty() : Optional.of(new Answer(Answer.OK,
                TYPES.get(name.substring(name.lastIndexOf('.') + 1)), bytes, Map.of("Cache-Control",
                        "public, max-age=31536000, immutable")));
    }
}
