package org.assay.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.assay.embedded.security.StackSecrets;

/**
 * A node that nobody uses without TLS and a login, and where a principal may do only what an ACL allows.
 *
 * @param secrets directory of {@link StackSecrets}, which must be prepared
 * @param certificatePort a further port for clients that log in with a certificate of the stack's authority; its common name is the
 *     principal
 */
public record BrokerSecurity(Path secrets, OptionalInt certificatePort) {
    static final String LISTENER = "SASL_SSL";
    private static final String CERTIFICATES = "SSL";
    private static final String SCRAM = "SCRAM-SHA-512";

    /** The listeners for clients, in Kafka's notation, to stand before the controller's. */
    String listeners(String host, int clientPort) {
        String login = LISTENER + "://" + host + ":" + clientPort;
        return certificatePort.isPresent()
                ? login + "," + CERTIFICATES + "://" + host + ":" + certificatePort.getAsInt()
                : login;
    }

    /** The properties that lock the node. */
    Map<String, String> properties() {
        StackSecrets stack = new StackSecrets(secrets);
        Map<String, String> passwords = stack.passwordsByPrincipal();
        String controller = passwords.get(StackSecrets.CONTROLLER);
        Map<String, String> properties = new TreeMap<>();
        properties.put(
                "listener.security.protocol.map",
                LISTENER + ":SASL_SSL," + CERTIFICATES + ":SSL," + BrokerProperties.CONTROLLER_LISTENER + ":SASL_SSL");
        properties.put("inter.broker.listener.name", LISTENER);
        properties.put("sasl.enabled.mechanisms", SCRAM);
        properties.put("sasl.mechanism.inter.broker.protocol", SCRAM);
        properties.put(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + StackSecrets.BROKER
                        + "\" password=\"" + passwords.get(StackSecrets.BROKER) + "\";");
        // SCRAM keeps its credentials in the metadata that the controller has to load first.
        properties.put("sasl.mechanism.controller.protocol", "PLAIN");
        properties.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        properties.put(
                "listener.name.controller.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + StackSecrets.CONTROLLER
                        + "\" password=\"" + controller + "\" user_" + StackSecrets.CONTROLLER + "=\"" + controller
                        + "\";");
        properties.put("ssl.keystore.type", "PEM");
        properties.put("ssl.keystore.location", stack.server().toString());
        properties.put("ssl.truststore.type", "PEM");
        properties.put("ssl.truststore.location", stack.authorityFile().toString());
        properties.put("listener.name.ssl.ssl.client.auth", "required");
        properties.put("ssl.principal.mapping.rules", "RULE:^CN=([^,]+).*$/$1/,DEFAULT");
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("allow.everyone.if.no.acl.found", "false");
        properties.put(
                "super.users",
                "User:" + StackSecrets.BROKER + ";User:" + StackSecrets.CONTROLLER + ";User:" + StackSecrets.OPERATOR);
        return properties;
    }

    /** The users that a new node begins with: without them it could not log in to itself. */
    List<String> firstUsers() {
        return new StackSecrets(secrets)
                .passwordsByPrincipal().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(StackSecrets.CONTROLLER))
                        .map(entry -> SCRAM + "=[name=" + entry.getKey() + ",password=" + entry.getValue() + "]")
                        .toList();
    }
}
