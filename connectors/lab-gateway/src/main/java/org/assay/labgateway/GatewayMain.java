package org.assay.labgateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.KafkaException;
import org.assay.http.MetricsEndpoint;
import org.assay.http.settings.BadSettings;
import org.assay.labgateway.submission.GatewayWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the gateway: {@code GatewayMain [--config FILE] [key=value …]}, until it is asked to end. */
public final class GatewayMain {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayMain.class);
    private static final int BAD_CONFIG = 2;

    private GatewayMain() {}

    /** Starts the gateway; a mistake in the settings is told in a line each. */
    public static void main(String[] args) throws InterruptedException {
        try {
            GatewaySettings settings = GatewaySettings.of(arguments(args));
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            Gateway gateway = Gateway.open(settings, meters);
            if (settings.metricsPort() > 0) {
                // Ends with the process.
                MetricsEndpoint.start(settings.metricsPort(), meters::scrape);
            }
            // The close has to be over before the hook is, or the process ends in the middle of it.
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "close"));
            LOG.info("The laboratories' door listens on {}:{}", settings.door().host(), gateway.port());
            new CountDownLatch(1).await();
        } catch (BadSettings e) {
            end(e.text(Locale.getDefault()));
        } catch (IOException | KafkaException | IllegalStateException e) {
            end(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> arguments(String[] args) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            if (args[i].equals("--config") && i + 1 < args.length) {
                i++;
                Properties file = new Properties();
                try (Reader reader = Files.newBufferedReader(Path.of(args[i]), StandardCharsets.UTF_8)) {
                    file.load(reader);
                }
                file.stringPropertyNames().forEach(key -> given.putIfAbsent(key, file.getProperty(key)));
            } else if (equals > 0) {
                given.put(args[i].substring(0, equals), args[i].substring(equals + 1));
            } else {
                throw new IOException(GatewayWords.WORDS.text(Locale.getDefault(), "usage", args[i]));
            }
        }
        return given;
    }

    // The one place where the process says something to whoever starts it by hand.
    @SuppressWarnings("SystemOut")
    private static void end(String lines) {
        System.err.println(lines);
        System.exit(BAD_CONFIG);
    }
}
