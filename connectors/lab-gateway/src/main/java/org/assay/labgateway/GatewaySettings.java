package org.assay.labgateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assay.http.DoorSettings;
import org.assay.http.settings.BadSettings;
import org.assay.http.settings.Settings;
import org.assay.labgateway.submission.BodyLimits;

/**
 * How the gateway runs. The table is in the module's page.
 *
 * @param clients for Kafka's clients and the registry client, under their own names
 * @param state directory of what was read
 * @param storedWithin how long the broker may take to store a submission
 * @param perSecond submissions of one party in a second, and {@code burst} at once
 * @param metricsPort of the operator's metrics on the local address; 0 for none
 */
public record GatewaySettings(
        DoorSettings door,
        Map<String, Object> clients,
        Path state,
        BodyLimits bodies,
        Duration storedWithin,
        int inFlightBytes,
        int inFlightRecords,
        int perSecond,
        int burst,
        int metricsPort) {
    private static final int LARGEST = 900_000;

    public GatewaySettings {
        clients = Map.copyOf(clients);
    }

    /**
     * Reads the settings.
     *
     * @throws BadSettings with all mistakes
     */
    public static GatewaySettings of(Map<String, String> given) throws BadSettings {
        Settings settings = new Settings(given);
        DoorSettings door = DoorSettings.read(settings);
        settings.text("bootstrap.servers");
        settings.text("schema.registry.url");
        String state = settings.text("state.dir");
        GatewaySettings read = new GatewaySettings(
                door,
                new HashMap<>(settings.clients()),
                Path.of(state == null ? "." : state),
                new BodyLimits(
                        settings.number("body.max.bytes", LARGEST, 1_000, LARGEST),
                        settings.number("batch.max.bytes", 64 << 20, 1_000, Integer.MAX_VALUE),
                        settings.number("batch.max.lines", 10_000, 1, 10_000),
                        door.bodyTimeout()),
                settings.millis("store.timeout.ms", Duration.ofSeconds(10)),
                settings.number("inflight.max.bytes", 32 << 20, LARGEST, Integer.MAX_VALUE),
                settings.number("inflight.max.records", 10_000, 1, 1_000_000),
                settings.number("party.max.per.second", 1_000, 1, 1_000_000),
                settings.number("party.burst", 20_000, 1, 10_000_000),
                settings.number("metrics.port", 0, 0, 65_535));
        settings.finish();
        return read;
    }
}
