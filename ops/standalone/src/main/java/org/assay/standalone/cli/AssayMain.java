package org.assay.standalone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.errors.RetriableException;
import org.assay.runtime.config.InvalidConfig;
import org.assay.standalone.Exit;
import org.assay.standalone.text.Texts;
import picocli.CommandLine;

/** Starts the command line: language first, then the commands, then one line for whatever goes wrong. */
public final class AssayMain {
    private static final String LANGUAGE = "ASSAY_LANG";

    private AssayMain() {}

    /** Runs one command and ends the process with its code, see {@link Exit}. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains("--debug")) {
            System.setProperty("assay.cli.log.level", "info");
        }
        PrintWriter err = writer(FileDescriptor.err);
        Locale locale = language(arguments, System.getenv());
        try {
            System.exit(commandLine(locale, writer(FileDescriptor.out), err).execute(arguments));
        } catch (OutOfMemoryError full) {
            err.println(new Texts(locale).get("cli.memory"));
            System.exit(Exit.DIFFERENT);
        }
    }

    /** The command line in a language, writing where it is told to. */
    public static CommandLine commandLine(Locale locale, PrintWriter out, PrintWriter err) {
        return configure(new CommandLine(new Assay()), locale, out, err);
    }

    /** What holds for a command line and all its subcommands. */
    static CommandLine configure(CommandLine line, Locale locale, PrintWriter out, PrintWriter err) {
        // Other modules choose the language of their lines by the default locale.
        Locale.setDefault(locale);
        Texts texts = new Texts(locale);
        line.setResourceBundle(texts.bundle());
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExitCodeExceptionMapper(Failures::exitCode);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, texts));
        line.setParameterExceptionHandler((mistake, given) -> {
            CommandLine command = mistake.getCommandLine();
            command.getErr().println(Failures.notUnderstood(mistake, texts));
            command.getErr()
                    .println(texts.get("cli.try-help", command.getCommandSpec().qualifiedName()));
            return Exit.PENDING;
        });
        return line;
    }

    /** English or Chinese: {@code --lang}, else {@code ASSAY_LANG}, else the machine's locale. */
    static Locale language(String[] arguments, Map<String, String> environment) {
        String wanted = environment.get(LANGUAGE);
        List<String> words = Arrays.asList(arguments);
        int option = words.indexOf("--lang");
        if (option >= 0 && option + 1 < words.size()) {
            wanted = words.get(option + 1);
        }
        for (String word : words) {
            if (word.startsWith("--lang=")) {
                wanted = word.substring("--lang=".length());
            }
        }
        String language =
                wanted == null || wanted.isBlank() ? Locale.getDefault().getLanguage() : wanted;
        return language.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static int failed(Exception failure, CommandLine command, Texts texts) {
        PrintWriter err = command.getErr();
        command.getOut().flush();
        boolean isDebug = ((Assay) command.getCommandSpec().root().userObject()).isDebug();
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        if (failure instanceof InvalidConfig invalid) {
            invalid.lines(texts.locale()).forEach(err::println);
        } else if (Failures.refusal(failure).isPresent()) {
            err.println(texts.get("cli.settings", Failures.refusal(failure).get()));
        } else if (Failures.isExpected(failure)) {
            err.println(message);
        } else if (failure instanceof RetriableException) {
            err.println(texts.get("cli.no-answer", message));
        } else {
            err.println(texts.get("cli.unexpected", failure.getClass().getSimpleName(), message));
            if (!isDebug) {
                err.println(texts.get("cli.try-debug"));
            }
        }
        if (isDebug) {
            failure.printStackTrace(err);
        }
        return Failures.exitCode(failure);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        OutputStream stream = new FileOutputStream(descriptor);
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
