package org.zhengtu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What very many documents would cost, from measured unit costs. Two sizes of the scale benchmark are held against each
 * other, so that what every build costs once (start-up, the model, links) does not count as a cost of documents.
 *
 * @param characters a document is assumed to have
 * @param documents  how many
 * @param cores      of the cluster
 */
record Planning(double documents, double characters, double cores) {
    private static final double MILLION = 1e6;
    private static final double HOUR = 3600;
    private static final double TERA = 1e12;
    private static final double MIB = 1 << 20;
    /** Of a cluster's time, what is spent on the work. */
    private static final double EFFICIENCY = 0.8;
    /** Of all documents, those of the largest of some thirty provinces. */
    private static final double LARGEST_SHARE = 0.08;

    /** The unit costs. */
    private record Costs(double cpu, double quads, double database, double lines, double load, double mention,
            double mentions) {
    }

    /** A table of unit costs and of totals, or a sentence on what was not measured. */
    String page(Results scale, Results stores, Results parts) {
        List<String> rows = scale.values().stream().map(Results.Value::row).distinct().toList();
        if (rows.size() < 2 || stores.values().isEmpty() || parts.values().isEmpty()) {
            return "Two sizes of the scale benchmark, the stores and the hot parts must be measured first.\n";
        }
        Costs costs = costs(scale, rows, stores, parts);
        String span = rows.get(0) + " to " + rows.get(rows.size() - 1) + " documents";
        StringBuilder out = new StringBuilder("| unit cost | | value | measured on |\n|---|---|---:|---|\n");
        unit(out, "processor seconds for a million characters, the whole build", "s", costs.cpu(), span);
        unit(out, "quads a character", "q", costs.quads(), span);
        unit(out, "bytes of database a quad", "b", costs.database(), span);
        unit(out, "bytes of `graph.nq.gz` a quad", "z", costs.lines(), span);
        unit(out, "quads loaded a second, with text index", "l", costs.load(), "the graph of the stores benchmark");
        unit(out, "microseconds of who is who a mention", "i", costs.mention(), "120 documents of the sample");
        unit(out, "mentions of persons a million characters", "m", costs.mentions(), "the same");
        return out + "\n" + totals(costs);
    }

    private static Costs costs(Results scale, List<String> rows, Results stores, Results parts) {
        double text = grown(scale, rows, "characters");
        double quads = grown(scale, rows, "quads");
        String ours = stores.values().get(0).row();
        double persons = grown(scale, rows, "persons");
        return new Costs((grown(scale, rows, "user s") + grown(scale, rows, "system s")) / (text / MILLION),
                quads / text, grown(scale, rows, "of it database MiB") * MIB / quads,
                grown(scale, rows, "graph.nq.gz MiB") * MIB / quads,
                stores.value(ours, "load quads/s").orElse(Double.NaN),
                parts.value("identities", "µs a unit").orElse(Double.NaN), persons / (text / MILLION));
    }

    private static double grown(Results scale, List<String> rows, String column) {
        return scale.value(rows.get(rows.size() - 1), column).orElse(Double.NaN)
                - scale.value(rows.get(0), column).orElse(Double.NaN);
    }

    private static void unit(StringBuilder out, String what, String letter, double value, String where) {
        out.append(String.format(Locale.ROOT, "| %s | %s | %s | %s |%n", what, letter, Markdown.number(value), where));
    }

    private String totals(Costs costs) {
        double text = documents * characters;
        double quads = text * costs.quads();
        double cpu = text / MILLION * costs.cpu() / HOUR;
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"characters", "D·c", scientific(text)});
        rows.add(new String[] {"hours of one processor, the whole build", "D·c·s / 3.6·10⁹", Markdown.number(cpu)});
        rows.add(new String[] {"hours on " + Markdown.number(cores) + " processors, of whose time "
                + Math.round(100 * EFFICIENCY) + " % is spent on it", "above / (" + Markdown.number(cores) + "·0.8)",
            Markdown.number(cpu / cores / EFFICIENCY)});
        rows.add(new String[] {"quads", "D·c·q", scientific(quads)});
        rows.add(new String[] {"TB of sorted shards", "D·c·q·z", Markdown.number(quads * costs.lines() / TERA)});
        rows.add(new String[] {"TB of TDB2 databases", "D·c·q·b", Markdown.number(quads * costs.database() / TERA)});
        rows.add(new String[] {"hours to load all by one process", "D·c·q / l",
            Markdown.number(quads / costs.load() / HOUR)});
        rows.add(new String[] {"hours to load the largest of some 30 regions", "8 % of it",
            Markdown.number(LARGEST_SHARE * quads / costs.load() / HOUR)});
        rows.add(new String[] {"hours of one processor for who is who", "D·c·m·i",
            Markdown.number(text / MILLION * costs.mentions() * costs.mention() / MILLION / HOUR)});
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "| for D = %s documents of c = %s characters"
                + " | formula | |%n|---|---|---:|%n", Markdown.number(documents), Markdown.number(characters)));
        rows.forEach(row -> out.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return out.toString();
    }

    private static String scientific(double number) {
        return String.format(Locale.ROOT, "%.1f·10^%d", number / Math.pow(10, Math.floor(Math.log10(number))),
                (int) Math.floor(Math.log10(number)));
    }
}
