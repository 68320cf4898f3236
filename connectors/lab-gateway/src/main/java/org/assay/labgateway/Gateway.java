package org.assay.labgateway;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.Serializer;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.ingress.ResultReported;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.http.Door;
import org.assay.http.Gate;
import org.assay.http.Problem;
import org.assay.http.RateLimiter;
import org.assay.http.Route;
import org.assay.http.party.PartyDirectory;
import org.assay.http.party.PartyFeed;
import org.assay.labgateway.receipt.ReceiptFeed;
import org.assay.labgateway.receipt.ReceiptRoutes;
import org.assay.labgateway.receipt.ReceiptStore;
import org.assay.labgateway.receipt.ReceiptView;
import org.assay.labgateway.submission.GatewayWords;
import org.assay.labgateway.submission.Sender;
import org.assay.labgateway.submission.SubmissionRoutes;
import org.assay.labgateway.submission.Submissions;
import org.assay.labgateway.submission.UsedKeys;
import org.assay.serdes.ConfiguredSerdes;

/** The door, and what stands behind it: who may come in, the way to the broker, the view of receipts. */
public final class Gateway implements AutoCloseable {
    private final ConfiguredSerdes serdes;
    private final ReceiptStore store;
    private final PartyFeed parties;
    private final ReceiptFeed receipts;
    private final Sender sender;
    private final List<Route> routes;
    private final Door door;

    /** The clients that a gateway works with. */
    record Lines(
            Producer<String, byte[]> producer, Consumer<String, byte[]> parties, Consumer<String, byte[]> receipts) {}

    /**
     * Opens a gateway.
     *
     * @throws IOException in one line, when the directory or the address cannot be used
     */
    public static Gateway open(GatewaySettings settings, MeterRegistry meters) throws IOException {
        Clients clients = new Clients(settings.clients());
        Lines lines = new Lines(
                clients.producer(settings.storedWithin(), settings.inFlightBytes()),
                clients.consumer(),
                clients.consumer());
        return new Gateway(settings, lines, ConfiguredSerdes.of(clients.registry()), meters);
    }

    Gateway(GatewaySettings settings, Lines lines, ConfiguredSerdes serdes, MeterRegistry meters) throws IOException {
        this.serdes = serdes;
        Files.createDirectories(settings.state());
        this.store = ReceiptStore.open(settings.state());
        InstantSource clock = InstantSource.system();
        PartyDirectory directory = new PartyDirectory();
        parties =
                new PartyFeed(lines.parties(), serdes.value(PartyChanged.class).deserializer(), directory);
        UsedKeys keys = new UsedKeys(store);
        receipts = new ReceiptFeed(
                lines.receipts(),
                serdes.value(SubmissionDecided.class).deserializer(),
                serdes.value(VerdictFeed.class).deserializer(),
                store,
                keys,
                clock);
        sender = new Sender(
                lines.producer(),
                values(serdes),
                settings.storedWithin(),
                settings.inFlightBytes(),
                settings.inFlightRecords());
        meters.gauge("assay.gateway.inflight", sender, Sender::inFlight);
        Submissions submissions = new Submissions(
                sender, keys, new RateLimiter(settings.perSecond(), settings.burst()), receipts::hasTopic);
        Gate gate = new Gate(settings.door().authenticators(directory, clock), meters);
        parties.start();
        receipts.start();
        try {
            routes = List.copyOf(routes(settings, gate, submissions));
            door = Door.open(settings.door(), routes, meters);
        } catch (IOException e) {
            closeBehindTheDoor();
            throw e;
        }
    }

    /** The port that is listened on. */
    public int port() {
        return door.port();
    }

    /** Everything that can be asked. */
    List<Route> routes() {
        return routes;
    }

    /** Whether everything that was there at the start has been read, so that requests are taken. */
    public boolean isReady() {
        return parties.isReady() && receipts.isReady();
    }

    /** Ends what runs, in the order in which one needs the other. */
    @Override
    public void close() {
        door.close();
        closeBehindTheDoor();
    }

    private void closeBehindTheDoor() {
        sender.close();
        receipts.close();
        parties.close();
        store.close();
        serdes.close();
    }

    private List<Route> routes(GatewaySettings settings, Gate gate, Submissions submissions) {
        List<Route> guarded = new ArrayList<>();
        guarded.addAll(new SubmissionRoutes(submissions, settings.bodies()).routes(gate));
        guarded.addAll(new ReceiptRoutes(new ReceiptView(store)).routes(gate));
        List<Route> routes = new ArrayList<>(DocumentRoutes.routes());
        routes.add(Route.open(Route.Method.GET, "/health/ready", this::health));
        guarded.forEach(route -> routes.add(new Route(route.method(), route.path(), context -> {
            requireReady();
            route.handler().handle(context);
        })));
        return routes;
    }

    private void health(Context context) {
        requireReady();
        context.result("{\"ready\":true}").contentType("application/json");
    }

    /** Before the parties are read nobody is known, and before the keys are, nothing is known to be new. */
    private void requireReady() {
        if (!isReady()) {
            throw Problem.of(503, "starting", GatewayWords.WORDS.later("starting"))
                    .after(java.time.Duration.ofSeconds(2))
                    .asException();
        }
    }

    private static Serializer<SpecificRecord> values(ConfiguredSerdes serdes) {
        Serializer<ResultReported> results = serdes.value(ResultReported.class).serializer();
        Serializer<SampleRegistered> samples =
                serdes.value(SampleRegistered.class).serializer();
        return (topic, value) -> value instanceof ResultReported result
                ? results.serialize(topic, result)
                : samples.serialize(topic, (SampleRegistered) value);
    }
}
