package org.assay.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The configuration of a single-node broker, a pure function of its ports, its directory and what the caller adds. */
final class BrokerProperties {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String HOST = "127.0.0.1";
    private static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

    private BrokerProperties() {}

    /** Defaults, then what the caller adds, then what makes the node: the last one wins. */
    static Map<String, String> of(
            Path dataDir,
            int clientPort,
            int controllerPort,
            Map<String, String> extra,
            Optional<BrokerSecurity> security) {
        Map<String, String> properties = new TreeMap<>(defaults());
        properties.putAll(extra);
        String clients = security.map(locked -> locked.listeners(HOST, clientPort))
                .orElse("PLAINTEXT://" + HOST + ":" + clientPort);
        properties.putAll(node(dataDir, clients, controllerPort));
        security.ifPresent(locked -> properties.putAll(locked.properties()));
        return properties;
    }

    static String bootstrapServers(int clientPort) {
        return HOST + ":" + clientPort;
    }

    /** The same node without its broker, and with a session that a dead broker loses at once. */
    static Map<String, String> controllerOnly(Map<String, String> node, Duration session) {
        Map<String, String> properties = new TreeMap<>(node);
        properties.remove("advertised.listeners");
        properties.put("process.roles", "controller");
        properties.put("listeners", node.get("listeners").replaceFirst(".*,(?=" + CONTROLLER_LISTENER + ":)", ""));
        properties.put("broker.session.timeout.ms", Long.toString(session.toMillis()));
        properties.put("broker.heartbeat.interval.ms", Long.toString(session.toMillis() / 2));
        return properties;
    }

    private static Map<String, String> node(Path dataDir, String clients, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + HOST + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                clients + "," + CONTROLLER_LISTENER + "://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                clients,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "log.dirs",
                dataDir.toString());
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        // A topic comes into being by the provisioner's plan, not by a typing mistake.
        defaults.put("auto.create.topics.enable", "false");
        defaults.put("default.replication.factor", "1");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            defaults.put(internal + ".replication.factor", "1");
            defaults.put(internal + ".num.partitions", "4");
        }
        defaults.put("transaction.state.log.min.isr", "1");
        defaults.put("share.coordinator.state.topic.min.isr", "1");
        defaults.put("group.initial.rebalance.delay.ms", "0");
        // A stack that was down for longer than the usual seven days must find its place again: a group without offsets
        // would read
        // its inputs from the beginning and count every sample twice.
        defaults.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        // A killed application's transaction holds back every read_committed reader until it is aborted: look for it
        // often.
        defaults.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        // A node that lost its session would lead nothing for a moment and drop what it must tell the partitions then,
        // see
        // FormerSession. Kafka's nine seconds are for a network; here they would only be lost by a pause of the
        // machine.
        defaults.put("broker.session.timeout.ms", "30000");
        defaults.put("broker.heartbeat.interval.ms", "1000");
        defaults.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        defaults.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        // Kafka's own sizes are for a server of its own; this node shares a small machine with the applications.
        defaults.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        defaults.put("num.network.threads", "2");
        defaults.put("num.io.threads", "4");
        defaults.put("background.threads", "4");
        return defaults;
    }
}
