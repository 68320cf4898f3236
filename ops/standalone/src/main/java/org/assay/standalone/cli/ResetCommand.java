package org.assay.standalone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.standalone.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the stack and deletes its data. */
@Command(name = "reset")
final class ResetCommand extends StackCommand {
    private static final Set<String> YES = Set.of("y", "yes", "是");

    @Option(names = "--yes")
    private boolean isSure;

    @Override
    protected int run() throws IOException {
        if (!isSure && !isConfirmed()) {
            say("reset.kept");
            return Exit.PENDING;
        }
        stack().reset();
        say("reset.done", home());
        return Exit.OK;
    }

    private boolean isConfirmed() throws IOException {
        say("reset.ask", home());
        out().flush();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String answer = Optional.ofNullable(input.readLine()).orElse("");
        return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
