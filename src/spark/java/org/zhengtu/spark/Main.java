package org.zhengtu.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.zhengtu.curation.CurationException;
import org.zhengtu.mapping.MappingException;
import org.zhengtu.shards.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job, as {@code spark-submit} starts it. Master, memory and the like are Spark's own settings. */
@Command(name = "zhengtu-spark", mixinStandardHelpOptions = true,
        description = {"Reads documents on a cluster and writes the graph as shards.",
            "'zhengtu load' makes a store of them."},
        footer = {"", "Example:", "  spark-submit --class org.zhengtu.spark.Main zhengtu-spark.jar hdfs:///documents"
            + " --out hdfs:///graph"})
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders, in any file system of Hadoop.")
    private List<String> inputs;

    @Option(names = "--out", required = true, paramLabel = "FOLDER",
            description = "The folder to write. An earlier result there is replaced when the new one is whole.")
    private String out;

    @Option(names = "--shards", paramLabel = "N",
            description = "Files of the graph (default: by the number of documents).")
    private int shards;

    @Option(names = "--curation", paramLabel = "FOLDER",
            description = "Tables of what people decided, on this machine (default: none).")
    private String curation = "";

    @Option(names = "--no-text", description = "Leaves the texts of the documents out.")
    private boolean withoutText;

    private Main() {
    }

    /** Runs the job; ends the process only if it failed, since Spark wants to end it otherwise. */
    public static void main(String[] args) {
        int code = new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("zhengtu-spark: " + failure.getMessage());
            return failure instanceof JobException || failure instanceof CurationException
                    || failure instanceof MappingException ? 2 : rethrown(failure);
        }).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** What is not ours to explain is shown whole. */
    private static int rethrown(Exception failure) {
        throw new IllegalStateException(failure);
    }

    @Override
    public Integer call() throws IOException {
        SparkConf settings = new SparkConf().setIfMissing("spark.app.name", "zhengtu");
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            Manifest manifest = new GraphJob(spark, new JobSettings(inputs, out, shards, curation, !withoutText)).run();
            PrintWriter printer = spec.commandLine().getOut();
            printer.print(manifest.summary().getString("text"));
            printer.println(out);
            printer.flush();
        }
        return 0;
    }
}
