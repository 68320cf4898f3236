package org.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;

class AssayMainTest {
    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void shouldDescribeEveryCommandOptionAndParameter(String language) {
        List<String> silent = new ArrayList<>();

        for (CommandLine command : all(line(language))) {
            if (command.getCommandSpec().usageMessage().header().length == 0) {
                silent.add(command.getCommandSpec().qualifiedName());
            }
            for (ArgSpec argument : command.getCommandSpec().args()) {
                if (String.join("", argument.description()).isBlank()) {
                    silent.add(command.getCommandSpec().qualifiedName() + " " + argument.paramLabel() + " " + argument);
                }
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void shouldTellWhatWasNotUnderstoodInOneLineAndWhereToLook() {
        int code = line("en").execute("tick");

        assertThat(code).isEqualTo(Exit.PENDING);
        assertThat(err.toString().lines()).containsExactly("Missing: +Nd|DATE", "Try: assay tick --help");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status --json --nonsense", "nonsense", "topics nonsense", "release activate x"})
    void shouldLeaveWithTwoWhenACommandIsNotUnderstood(String words) {
        assertThat(line("en").execute(words.split(" ", -1))).isEqualTo(Exit.PENDING);
    }

    @Test
    void shouldShowAMistakeInOneLineAndItsStackOnlyForDebug() {
        CommandLine line = line(new Mistaken());

        int code = line.execute("mistaken");

        assertThat(code).isEqualTo(Exit.BAD_CONFIG);
        assertThat(err.toString()).isEqualToIgnoringNewLines("change this");
        assertThat(line.execute("--debug", "mistaken")).isEqualTo(Exit.BAD_CONFIG);
        assertThat(err.toString()).contains("UserError", "\tat ");
    }

    @Test
    void shouldTellEveryMistakeInTheSettingsOfAClusterInALine() {
        int code = line("en").execute("rates", "--bootstrap-servers", "nonsense");

        assertThat(code).isEqualTo(Exit.BAD_CONFIG);
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("bootstrap.servers"))
                .anyMatch(line -> line.startsWith("schema.registry.url is missing"));
    }

    @Test
    void shouldShowAFailureOfOursWithoutAStack() {
        int code = line(new Broken()).execute("broken");

        assertThat(code).isEqualTo(Exit.DIFFERENT);
        assertThat(err.toString().lines())
                .hasSize(2)
                .first()
                .isEqualTo("Unexpected failure (IllegalStateException): first second");
    }

    @Test
    void shouldChooseTheLanguageByOptionThenVariableThenMachine() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

        assertThat(AssayMain.language(new String[] {}, Map.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(AssayMain.language(new String[] {}, Map.of("ASSAY_LANG", "en")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(AssayMain.language(new String[] {"up", "--lang", "zh"}, Map.of("ASSAY_LANG", "en")))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(AssayMain.language(new String[] {"up", "--lang=en"}, Map.of()))
                .isEqualTo(Locale.ENGLISH);
    }

    private CommandLine line(String language) {
        return AssayMain.commandLine(
                Locale.forLanguageTag(language), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private CommandLine line(AssayCommand more) {
        CommandLine line = new CommandLine(new Assay()).addSubcommand(more);
        return AssayMain.configure(line, Locale.ENGLISH, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static List<CommandLine> all(CommandLine line) {
        List<CommandLine> found = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(sub -> found.addAll(all(sub)));
        return found;
    }

    @Command(name = "mistaken")
    private static final class Mistaken extends AssayCommand {
        @Override
        protected int run() {
            throw new UserError(Exit.BAD_CONFIG, "change this");
        }
    }

    @Command(name = "broken")
    private static final class Broken extends AssayCommand {
        @Override
        protected int run() {
            throw new IllegalStateException("first\nsecond");
        }
    }
}
