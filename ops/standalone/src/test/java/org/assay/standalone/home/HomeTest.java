package org.assay.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @TempDir
    private Path directory;

    @Test
    void shouldTakeTheOptionThenTheVariableThenWhatTheScriptSays() {
        Map<String, String> environment = Map.of("ASSAY_HOME", "/by/variable");

        assertThat(Home.of(Path.of("/by/option"), environment, "/by/script", texts)
                        .root())
                .isEqualTo(Path.of("/by/option"));
        assertThat(Home.of(null, environment, "/by/script", texts).root()).isEqualTo(Path.of("/by/variable"));
        assertThat(Home.of(null, Map.of("ASSAY_HOME", ""), "/by/script", texts).root())
                .isEqualTo(Path.of("/by/script"));
        assertThat(Home.of(null, Map.of(), null, texts).root())
                .isEqualTo(Path.of(".assay").toAbsolutePath());
    }

    @Test
    void shouldRememberWhatWasChosen() {
        home().settings().ports(new Ports(31_000));
        home().settings().manualClock(true);
        home().settings().release(2);

        assertThat(home().ports()).isEqualTo(new Ports(31_000));
        assertThat(home().settings().isManualClock()).isTrue();
        assertThat(home().settings().release()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void shouldBeginWithTheDocumentedPortsTheAutomaticClockAndTheNewestRelease() {
        assertThat(home().ports().bootstrapServers()).isEqualTo("127.0.0.1:29092");
        assertThat(home().registryUrl()).isEqualTo("http://127.0.0.1:29091/apis/ccompat/v7");
        assertThat(home().ports().health()).isEqualTo(29_090);
        assertThat(home().settings().isManualClock()).isFalse();
        assertThat(home().settings().release()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "1023", "65531", "-5", "99999999999"})
    void shouldRefuseAPortThatCannotBe(String base) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Settings.ports(base, texts))
                .withMessageContaining("\"" + base + "\"")
                .satisfies(mistake -> assertThat(mistake.exitCode()).isEqualTo(Exit.BAD_CONFIG));
    }

    @Test
    void shouldTakeTheHighestPortThatLeavesRoomForAll() {
        assertThat(Settings.ports(" 65530 ", texts).gateway()).isEqualTo(65_535);
    }

    @Test
    void shouldSayThatADirectoryCannotBeUsed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> Home.of(file, texts).create())
                .withMessageContaining(file.toString())
                .satisfies(mistake -> assertThat(mistake.exitCode()).isEqualTo(Exit.BAD_CONFIG));
    }

    @Test
    void shouldLetOneCommandAtATimeIn() {
        Home home = home();

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> HomeLock.whileHeld(home, () -> HomeLock.whileHeld(home, () -> 1)))
                .withMessageContaining(home.toString());
        assertThat(HomeLock.<Integer>whileHeld(home, () -> 2)).isEqualTo(2);
    }

    private Home home() {
        return Home.of(directory.resolve("home"), texts);
    }
}
