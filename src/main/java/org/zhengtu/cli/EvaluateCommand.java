package org.zhengtu.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.TxnType;
import org.zhengtu.sparql.Store;
import org.zhengtu.tables.Scorer;
import org.zhengtu.tables.TableScore;
import org.zhengtu.tables.TableScore.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "evaluate", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Compares a store with hand-annotated tables.",
            "found: the fact is there; full: and everything said of it is right."},
        footer = {"", "Example:", "  zhengtu evaluate gold --store store --errors 5"})
final class EvaluateCommand implements Callable<Integer> {
    private static final int SHOWN = 40;

    @Parameters(paramLabel = "GOLD", description = "A folder with a folder of tables for each annotated document.")
    private Path gold;

    @Mixin
    private StoreOption store;

    @Option(names = "--errors", paramLabel = "N", arity = "0..1", fallbackValue = "2147483647",
            description = "Print what is missed, extra and wrong, at most N of each in each table.")
    private int errors;

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(gold)) {
            throw new UsageException(gold + " is not a folder of annotated documents");
        }
        List<TableScore> scores;
        try (Store open = store.open()) {
            open.graph().begin(TxnType.READ);
            try {
                scores = new Scorer(gold).score(open.graph());
            } finally {
                open.graph().end();
            }
        }
        scores.forEach(this::differences);
        terminal.out().println("table           gold   got | found P      R     F1 |  full P      R     F1"
                + " | attributes right");
        scores.forEach(this::line);
        return 0;
    }

    private void line(TableScore score) {
        String attributes = score.attributes().entrySet().stream()
                .map(entry -> entry.getKey() + " " + decimals(entry.getValue(), 2))
                .collect(Collectors.joining(" "));
        terminal.out().println(String.format(Locale.ROOT,
                "%-14s %5d %5d | %s | %s | %s", score.table().tableName(), score.gold(),
                score.predicted(), rates(score.found()), rates(score.full()), attributes));
    }

    private static String rates(TableScore.Rates rates) {
        return String.format(Locale.ROOT, "%7s %6s %6s", decimals(rates.precision(), 3), decimals(rates.recall(), 3),
                decimals(rates.f1(), 3));
    }

    /** Rounds the exact binary value, as Python does; {@code %.3f} would round its shortest decimal form. */
    private static String decimals(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void differences(TableScore score) {
        for (TableScore.Kind kind : TableScore.Kind.values()) {
            score.differences(kind).stream().limit(errors).forEach(difference -> terminal.out().println(
                    "  " + score.table().tableName() + " " + String.format(Locale.ROOT, "%-8s ",
                            kind.name().toLowerCase(Locale.ROOT)) + difference.document() + "  "
                            + words(kind, difference)));
        }
    }

    private static String words(TableScore.Kind kind, Difference difference) {
        return switch (kind) {
            case MISSED -> cells(difference.gold());
            case EXTRA -> cells(difference.got());
            case WRONG -> difference.attribute() + ": gold '" + cell(difference.gold(), difference.attribute())
                    + "', got '" + cell(difference.got(), difference.attribute()) + "' at "
                    + cell(difference.gold(), "start");
        };
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String cells(Map<String, String> row) {
        return row.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .filter(entry -> !entry.getKey().equals("document") && !entry.getKey().equals("note"))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + cut(entry.getValue())).collect(Collectors.joining(" · "));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN)));
    }
}
