package org.zhengtu.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.zhengtu.build.BuildException;
import org.zhengtu.curation.CurationException;
import org.zhengtu.export.ExportException;
import org.zhengtu.mapping.MappingException;
import org.zhengtu.sparql.StoreException;
import picocli.CommandLine;

/** Turns what goes wrong into one sentence and an exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private static final String TRACE = "ZHENGTU_TRACE";
    private static final String BROKEN_PIPE = "Broken pipe";
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        terminal.out().flush();
        if (readerHasGone(failure)) {
            return 0;
        }
        terminal.err().println("zhengtu: " + sentence(failure));
        if (System.getenv(TRACE) != null) {
            failure.printStackTrace(terminal.err());
        }
        terminal.err().flush();
        return code(failure);
    }

    /** Whether whoever read our output has seen enough of it, as {@code head} does; that is no failure. */
    private static boolean readerHasGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (BROKEN_PIPE.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static int code(Exception failure) {
        boolean usage = failure instanceof UsageException || failure instanceof StoreException
                || failure instanceof BuildException || failure instanceof CurationException
                || failure instanceof MappingException || failure instanceof ExportException
                || failure instanceof NoSuchFileException;
        return usage ? WRONG_USAGE : FAILED;
    }

    /** What went wrong, in one sentence. */
    static String sentence(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file or folder " + missing.getFile();
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? reason(file) : file.getReason());
        }
        if (failure instanceof UsageException || failure instanceof IOException) {
            return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        }
        return "this should not have happened: " + failure + " (" + TRACE + "=1 shows where)";
    }

    private static String reason(FileSystemException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
