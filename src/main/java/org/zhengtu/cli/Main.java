package org.zhengtu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program. */
@Command(name = "zhengtu", mixinStandardHelpOptions = true, versionProvider = Version.class,
        subcommands = {BuildCommand.class, LoadCommand.class, TablesCommand.class, TextCommand.class, QueryCommand.class, ExplainCommand.class,
            CheckCommand.class, EvaluateCommand.class, ExportCommand.class,
            LinkCommand.class, ServeCommand.class, WatchCommand.class, HelpCommand.class},
        description = "Reads Chinese local-government documents into a knowledge graph with evidence.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Examples:",
            "  zhengtu serve                          the sample graph at http://127.0.0.1:3030/",
            "  zhengtu build documents --out store    documents to a store",
            "  zhengtu tables --store store --out t   the store as twelve tables",
            "", "Exit code: 0 done, 1 nothing usable or violations found or failed, 2 wrong usage."})
public final class Main {

    private Main() {
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.exit(run(Terminal.of(out, new FileOutputStream(FileDescriptor.err), System.console() != null), args));
    }

    /** Runs a command. */
    static int run(Terminal terminal, String... args) {
        int code = commandLine(terminal).execute(args);
        terminal.flush();
        return code;
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine.IFactory factory = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return Main.create(type, terminal);
            }
        };
        return new CommandLine(new Main(), factory).setOut(terminal.out()).setErr(terminal.err())
                .setExecutionExceptionHandler(new Failures(terminal))
                .setUsageHelpWidth(100).setUsageHelpLongOptionsMaxWidth(28)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static <K> K create(Class<K> type, Terminal terminal) throws Exception {
        try {
            return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the command " + type.getSimpleName() + " cannot be made", e);
        }
    }
}
