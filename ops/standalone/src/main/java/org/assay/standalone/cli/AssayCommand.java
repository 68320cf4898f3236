package org.assay.standalone.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Ports;
import org.assay.standalone.home.Settings;
import org.assay.standalone.stack.Installation;
import org.assay.standalone.text.Json;
import org.assay.standalone.text.Table;
import org.assay.standalone.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every subcommand has: the home directory, the texts, and where to write. */
public abstract class AssayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private Texts texts;

    /**
     * Does the work.
     *
     * @return what the command line leaves with, see {@link Exit}
     * @throws UserError for what the user can change
     */
    protected abstract int run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        int code = run();
        out().flush();
        return code;
    }

    /** The home directory that this command is about. */
    protected final Home home() {
        return Home.of(((Assay) spec.root().userObject()).home(), texts());
    }

    /** Where the program lies. */
    protected final Installation installation() {
        return Installation.current(texts());
    }

    /** The texts in the user's language. */
    protected final Texts texts() {
        if (texts == null) {
            texts = new Texts(Locale.getDefault());
        }
        return texts;
    }

    /** Where results go. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and mistakes go, so that results can be piped. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints a line of the bundle. */
    protected final void say(String key, Object... arguments) {
        out().println(texts().get(key, arguments));
    }

    /** Prints a table. */
    protected final void print(Table table) {
        table.lines().forEach(out()::println);
    }

    /** Prints a value as one line of JSON. */
    protected final void json(Object value) {
        out().println(Json.line(value));
    }

    /** Prints values, one line of JSON each. */
    protected final void jsonLines(Collection<?> values) {
        values.forEach(this::json);
    }

    /** The help of this command, for one that only has subcommands. */
    protected final String usage() {
        return spec.commandLine().getUsageMessage().stripTrailing();
    }

    /** The command that this is a subcommand of. */
    protected final String parent() {
        return spec.parent().name();
    }

    /** A mistake in one line of the bundle. */
    protected final UserError error(int exitCode, String key, Object... arguments) {
        return new UserError(exitCode, texts().get(key, arguments));
    }

    /** The ports that an option names, else the environment; empty for those of before. */
    protected final Optional<Ports> ports(String option) {
        String named = option == null ? System.getenv("ASSAY_PORT_BASE") : option;
        return Optional.ofNullable(named).filter(text -> !text.isBlank()).map(text -> Settings.ports(text, texts()));
    }
}
