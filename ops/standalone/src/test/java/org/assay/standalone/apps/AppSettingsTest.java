package org.assay.standalone.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.contract.topic.App;
import org.assay.contract.topic.Generations;
import org.assay.intake.IntakeApp;
import org.assay.passrate.PassRateApp;
import org.assay.passrate.PassRateConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.config.ConfigSources;
import org.assay.standalone.home.Home;
import org.assay.standalone.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void shouldGiveBackWhatTheAppsWereStartedWith() {
        Home home = home();

        AppSettings.write(
                home,
                started(Map.of(
                        "app.pass-rate.assay.views.file", "my/views.yaml",
                        "app.intake.assay.intake.future.days", "7",
                        "app.pass-rate.application.id", "sampling-pass-rate-2")));

        ConfigSources read = AppSettings.read(home);
        assertThat(IntakeApp.create().configure(read).get(IntakeApp.FUTURE_DAYS))
                .isEqualTo(7);
        assertThat(PassRateApp.create().configure(read).get(PassRateConfig.VIEWS_FILE))
                .isEqualTo(Path.of("my/views.yaml").toAbsolutePath());
        assertThat(Apps.groups(read)).contains("sampling-pass-rate-2", "sampling-ledger");
        assertThat(IntakeApp.create().configure(read).get(CommonKeys.BOOTSTRAP_SERVERS))
                .isEqualTo(home.ports().bootstrapServers());
    }

    @Test
    void shouldNameTheGroupsOfTheGenerationThatRuns() {
        ConfigSources sources =
                started(Map.of("app.pass-rate.application.id", "rates", "app.ledger.application.id", "rows"));
        Generations generations = Generations.FIRST.with(Set.of(App.PASS_RATE), 3, false);

        AppSettings.write(home(), Apps.with(sources, generations));

        ConfigSources read = AppSettings.read(home());
        assertThat(Apps.groups(read)).contains("rates-g3", "rows");
        assertThat(Apps.groups(Apps.with(read, Generations.FIRST))).contains("rates", "rows");
    }

    @Test
    void shouldGiveTheStandardSettingsWhenNothingIsWrittenDown() {
        assertThat(Apps.groups(AppSettings.read(home()))).isEqualTo(Apps.groups());
    }

    @Test
    void shouldWriteDownNoSecret() throws IOException {
        AppSettings.write(
                home(),
                started(Map.of(
                        "basic.auth.credentials.source", "USER_INFO",
                        "basic.auth.user.info", "someone:hidden",
                        "ssl.keystore.password", "hidden")));

        assertThat(Files.readString(home().run().resolve("apps.settings"))).doesNotContain("hidden");
    }

    private static ConfigSources started(Map<String, String> settings) {
        return ConfigSources.of(settings)
                .with("bootstrap.servers", "127.0.0.1:1")
                .with("schema.registry.url", "http://127.0.0.1:2");
    }

    private Home home() {
        return Home.of(directory, new Texts(Locale.ENGLISH));
    }
}
