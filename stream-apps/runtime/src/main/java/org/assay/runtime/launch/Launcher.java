package org.assay.runtime.launch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.runtime.config.ConfigReference;
import org.assay.runtime.config.ConfigSources;
import org.assay.runtime.config.InvalidConfig;
import org.assay.runtime.time.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@code main} of every app: reads the command line, runs the apps, ends with a code that means something. */
public final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private final ProcessHooks process;
    private final StreamsFactory factory;
    private final WallClock clock;

    Launcher(ProcessHooks process, StreamsFactory factory, WallClock clock) {
        this.process = process;
        this.factory = factory;
        this.clock = clock;
    }

    /** Runs one app as this process; returns only when the process ends. */
    public static void main(StreamsApp app, String... arguments) {
        main(List.of(app), arguments);
    }

    /** Runs several apps as this process; returns only when the process ends. */
    public static void main(List<StreamsApp> apps, String... arguments) {
        new Launcher(ProcessHooks.real(), StreamsFactory.kafka(), WallClock.system())
                .run(apps, List.of(arguments), System.getenv());
    }

    void run(List<StreamsApp> apps, List<String> arguments, Map<String, String> environment) {
        if (arguments.contains("--help")) {
            ConfigReference.of(apps.stream()
                            .flatMap(app -> app.keys().stream())
                            .distinct()
                            .toList())
                    .lines()
                    .forEach(process::tell);
            process.exit(ExitCode.STOPPED.value());
            return;
        }
        RunningApps running;
        try {
            running = RunningApps.start(apps, ConfigSources.of(arguments, environment), factory, clock);
        } catch (InvalidConfig invalid) {
            invalid.lines(language(environment)).forEach(process::tell);
            process.exit(ExitCode.BAD_CONFIG.value());
            return;
        } catch (RuntimeException broken) {
            LOG.error("the apps could not be started", broken);
            process.exit(ExitCode.STREAMS_FAILED.value());
            return;
        }
        // The close happens inside the hook: once all hooks have returned the process is gone, whatever main still
        // does.
        // Halting is what lets a stop by signal end with 0 instead of the signal's number.
        process.onShutdown(() -> process.halt(running.stop().value()));
        process.exit(await(running).value());
    }

    private static Locale language(Map<String, String> environment) {
        String tag = environment.get("ASSAY_LANG");
        return tag == null ? Locale.getDefault() : Locale.forLanguageTag(tag);
    }

    private static ExitCode await(RunningApps running) {
        try {
            return running.awaitEnd();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return running.stop();
        }
    }
}
