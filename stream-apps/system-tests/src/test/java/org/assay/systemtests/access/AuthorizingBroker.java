package org.assay.systemtests.access;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.assay.embedded.LocalPorts;

/** A broker with Kafka's own authorizer: passwords on one port, nobody's name on the other, and nothing allowed to begin with. */
final class AuthorizingBroker implements AutoCloseable {
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SECRET = "made-up-for-this-test";

    private final int port = LocalPorts.free();
    private final int openPort = beside(port);
    private final KafkaRaftServer server;

    AuthorizingBroker(Path directory) throws Exception {
        int controller = beside(port, openPort);
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners",
                "SASL_PLAINTEXT://127.0.0.1:%d,PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, openPort, controller));
        settings.put(
                "listener.security.protocol.map",
                "SASL_PLAINTEXT:SASL_PLAINTEXT,PLAINTEXT:PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        settings.put("inter.broker.listener.name", "SASL_PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.put(
                "listener.name.controller.plain.sasl.jaas.config",
                "%s required username=\"controller\" password=\"%s\" user_controller=\"%s\";"
                        .formatted(PLAIN, SECRET, SECRET));
        settings.put("listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config", scram("broker"));
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:broker;User:controller;User:root");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(internal + ".replication.factor", "1");
            settings.put(internal + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setControllerListenerName("CONTROLLER")
                .setScramArguments(List.of(
                        "SCRAM-SHA-512=[name=broker,password=" + SECRET + "]",
                        "SCRAM-SHA-512=[name=root,password=" + SECRET + "]"))
                .run();
        server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
    }

    /** Settings of a client that logs in with the password that every user of this broker has. */
    Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                scram(user));
    }

    /** Settings of a client that does not log in. */
    Map<String, Object> anonymous() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + openPort);
    }

    String password() {
        return SECRET;
    }

    private static int beside(int... taken) {
        while (true) {
            int free = LocalPorts.free();
            if (IntStream.of(taken).noneMatch(port -> port == free)) {
                return free;
            }
        }
    }

    private static String scram(String user) {
        return "%s required username=\"%s\" password=\"%s\";".formatted(SCRAM, user, SECRET);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
