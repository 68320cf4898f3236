package org.assay.standalone.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.assay.runtime.config.InvalidConfig;
import org.assay.runtime.launch.ExitCode;
import org.assay.standalone.UserError;
import org.assay.standalone.home.Home;
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
        PausableStreams streams = new PausableStreams();
        Supplier<Shift> begin = () -> Shift.begin(home, operator, settings, streams);
        AtomicReference<Shift> present = new AtomicReference<>(begin.get());
        ControlEndpoint endpoint = ControlEndpoint.start(
                home.ports().control(),
                token(home),
                streams,
                () -> present.get().renew(),
                holder -> present.get().hold(holder),
                holder -> present.get().release(holder));
        // The close happens inside the hook: once all hooks have returned the process is gone, whatever main still
        // does.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            endpoint.close();
                            Runtime.getRuntime().halt(present.get().stop().value());
                        },
                        "assay-shutdown"));
        while (true) {
            ExitCode end = present.get().awaitEnd();
            if (!present.get().isRenewed()) {
                System.exit(end.value());
            }
            present.get().awaitRelease();
            present.set(again(begin));
        }
    }

    /** A process without apps would look alive. */
    private static Shift again(Supplier<Shift> begin) {
        try {
            return begin.get();
        } catch (KafkaException | IllegalStateException failure) {
            LOG.error("the apps could not begin anew", failure);
            System.exit(ExitCode.STREAMS_FAILED.value());
            throw failure;
        }
    }

    private static String token(Home home) {
        try {
            return Files.readString(AppControl.token(home)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
