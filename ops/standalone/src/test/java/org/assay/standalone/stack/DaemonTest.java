package org.assay.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Part;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    private Home home;
    private Daemon daemon;

    @BeforeEach
    void makeHome() {
        home = Home.of(directory.resolve("home"), new Texts(Locale.ENGLISH));
        home.create();
        daemon = new Daemon(home, Part.BROKER);
    }

    @AfterEach
    void stop() {
        daemon.stop(Duration.ZERO);
    }

    @Test
    void shouldEndOnRequest() {
        start("trap 'exit 0' TERM; echo up; while :; do sleep 0.05; done");
        awaitOutput("up");

        assertThat(daemon.stop(GRACE)).isTrue();
        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void shouldKillWhatDoesNotEnd() {
        start("trap '' TERM; echo up; while :; do sleep 0.05; done");
        awaitOutput("up");

        assertThat(daemon.stop(Duration.ofMillis(200))).isFalse();
        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void shouldIgnoreWhatATerminalSendsToEverybody() {
        start("kill -INT $$; kill -HUP $$; echo still here; exec sleep 60");

        awaitOutput("still here");
        assertThat(daemon.running()).isPresent();
    }

    @Test
    void shouldBeFoundByALaterCommand() {
        start("exec sleep 60");

        assertThat(new Daemon(home, Part.BROKER).running()).isEqualTo(daemon.running());
        assertThat(new Daemon(home, Part.APPS).running()).isEmpty();
    }

    @Test
    void shouldTellTheLastLineOfAProcessThatEnded() {
        start("echo first; echo; echo the port is taken; exit 10");
        await().atMost(GRACE).until(() -> daemon.running().isEmpty());

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(daemon::requireRunning)
                .withMessageContaining("the port is taken")
                .satisfies(mistake -> assertThat(mistake.exitCode()).isEqualTo(Exit.BAD_CONFIG));
    }

    @Test
    void shouldStopNothingWhenNothingRuns() {
        assertThat(daemon.stop(GRACE)).isTrue();
    }

    private void start(String script) {
        daemon.start(List.of("/bin/sh", "-c", script), environment -> {});
    }

    private void awaitOutput(String line) {
        await().atMost(GRACE).until(() -> output().contains(line));
    }

    private String output() throws IOException {
        return Files.readString(daemon.output());
    }
}
