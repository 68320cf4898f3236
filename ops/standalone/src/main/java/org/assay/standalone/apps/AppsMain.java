package org.assay.standalone.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.config.InvalidConfig;
import org.assay.runtime.launch.ExitCode;
import org.assay.runtime.launch.RunningApps;
import org.assay.runtime.time.BusinessZone;
import org.assay.runtime.time.WallClock;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Connection;
import org.assay.standalone.home.Home;
import org.assay.standalone.home.Ports;
import org.assay.standalone.quarantine.QuarantineList;
import org.assay.standalone.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of the stream apps.
 *
 * <p>Arguments: the home directory, the operator's principal, then settings as {@code KEY=VALUE} or {@code --config FILE}. Exit codes as
 * the runtime's.
 */
public final class AppsMain {
    private static final Logger LOG = LoggerFactory.getLogger(AppsMain.class);

    private AppsMain() {}

    /** Runs until the process is told to stop, or an app has failed. */
    public static void main(String... arguments) throws InterruptedException {
        Home home = Home.of(Path.of(arguments[0]), new Texts(Locale.getDefault()));
        List<String> settings = List.of(arguments).subList(2, arguments.length);
        try {
            run(home, arguments[1], settings);
        } catch (InvalidConfig invalid) {
            invalid.lines(Locale.getDefault()).forEach(System.err::println);
            System.exit(ExitCode.BAD_CONFIG.value());
        } catch (UserError | UncheckedIOException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(ExitCode.BAD_CONFIG.value());
        }
    }

    private static void run(Home home, String operator, List<String> settings) throws InterruptedException {
        Ports ports = home.ports();
        PausableStreams streams = new PausableStreams();
        ConfigSources sources = sources(home, ports, settings);
        RunningApps running = RunningApps.start(Apps.all(), sources, streams, WallClock.system());
        AppSettings.write(home, sources);
        ControlEndpoint endpoint = ControlEndpoint.start(ports.control(), token(home), streams);
        TickProducer ticks = new TickProducer(
                Connection.to(ports.bootstrapServers(), ports.registryUrl()),
                operator,
                WallClock.system(),
                BusinessZone.CHINA);
        // The close happens inside the hook: once all hooks have returned the process is gone, whatever main still
        // does.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            ticks.close();
                            endpoint.close();
                            Runtime.getRuntime().halt(running.stop().value());
                        },
                        "assay-shutdown"));
        if (!home.settings().isManualClock()) {
            ticks.start();
        }
        ExitCode end = running.awaitEnd();
        running.firstCause()
                .ifPresent(cause -> LOG.error("stopped by {}", cause.getClass().getName()));
        System.exit(end.value());
    }

    /** What the user gives wins over what the stack needs, except where the parts must find each other. */
    private static ConfigSources sources(Home home, Ports ports, List<String> settings) {
        ConfigSources given = ConfigSources.of(settings, System.getenv());
        Map<String, String> all = new HashMap<>(given.overrides());
        all.putIfAbsent("state.dir", home.state().toString());
        // A global store reads its topics one after the other, and waits this long at the end of each: at Kafka's 500
        // ms the nine reference
        // topics held up each app for 4.4 s.
        all.putIfAbsent("global.consumer.fetch.max.wait.ms", "50");
        Optional.ofNullable(AppsMain.class.getPackage().getImplementationVersion())
                .ifPresent(version -> all.putIfAbsent("release", version));
        all.putAll(QuarantineList.of(home).settings());
        all.put("bootstrap.servers", ports.bootstrapServers());
        all.put("schema.registry.url", ports.registryUrl());
        all.put("health.port", Integer.toString(ports.health()));
        return new ConfigSources(given.file(), given.environment(), all);
    }

    private static String token(Home home) {
        try {
            return Files.readString(AppControl.token(home)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
