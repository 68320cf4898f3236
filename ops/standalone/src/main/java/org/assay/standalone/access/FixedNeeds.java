package org.assay.standalone.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.provisioner.access.Grants;

/** What the users need that are no app and no party: the operator's command line, the gateway, the Connect worker. */
final class FixedNeeds {
    /** Takes in what parties send over HTTP. */
    static final String GATEWAY = "gateway";

    /** Runs connectors. */
    static final String CONNECT = "connect";

    /** Transactions of the command line. */
    private static final List<String> TRANSACTIONS = List.of("assay-replay", "assay-rebuild");

    private FixedNeeds() {}

    /**
     * The command line: it makes topics and ACLs, so it could give itself every right; what it is not granted is kept from mistakes. It
     * deletes nothing but generations that are no longer in force and what Streams has made for them.
     */
    static Set<AclBinding> operator(String operator, Collection<AppNeeds> apps) {
        AclOperation[] administers = {
            AclOperation.CREATE, AclOperation.ALTER, AclOperation.DESCRIBE_CONFIGS, AclOperation.ALTER_CONFIGS
        };
        Grants grants = Grants.to(operator)
                .cluster(
                        AclOperation.DESCRIBE,
                        AclOperation.ALTER,
                        AclOperation.DESCRIBE_CONFIGS,
                        AclOperation.ALTER_CONFIGS)
                .topics("sampling.", AclOperation.READ)
                .topics("sampling.", administers)
                // Imports notices, submits for offices, sends again what was repaired.
                .topics("sampling.ingress.", AclOperation.WRITE)
                .topics("sampling.reference.", AclOperation.WRITE);
        Topics.ALL.stream()
                .filter(topic -> topic.owners().isEmpty())
                .forEach(topic -> grants.topic(topic.name(), AclOperation.WRITE));
        TRANSACTIONS.forEach(grants::transaction);
        apps.forEach(app -> ofApp(grants, app, administers));
        return grants.bindings();
    }

    private static void ofApp(Grants grants, AppNeeds app, AclOperation... administers) {
        grants.topic(app.deadLetters(), AclOperation.READ)
                .topic(app.deadLetters(), administers)
                .group(app.id(), AclOperation.DESCRIBE);
        if (app.isKeeping()) {
            // How far an app is takes in its repartition topics. A switch commits where each app goes on, also one that
            // stays.
            grants.topics(app.id() + "-", AclOperation.DESCRIBE).group(app.id(), AclOperation.READ);
        }
        if (app.isRebuilt()) {
            // A switch writes what differs and clears the former generation away.
            grants.group(app.id(), AclOperation.DELETE)
                    .groups(app.id() + "-g", AclOperation.DESCRIBE, AclOperation.READ, AclOperation.DELETE)
                    .topics(app.id() + "-", AclOperation.READ, AclOperation.DELETE)
                    .topics(AppNeeds.generations(app.deadLetters()), AclOperation.CREATE, AclOperation.READ)
                    .topics(AppNeeds.generations(app.deadLetters()), AclOperation.DELETE);
            app.writes().stream()
                    .map(OwnedTopic::name)
                    .forEach(topic -> grants.topic(topic, AclOperation.WRITE)
                            .topics(AppNeeds.generations(topic), AclOperation.DELETE));
        }
    }

    /** The door of those who come over HTTP: it writes for them and for nobody else, knows what they sent by their keys, and tells them what became of it. */
    static Set<AclBinding> gateway(Collection<Party> parties) {
        Grants grants = Grants.to(GATEWAY)
                .topic(Topics.PARTY_CHANGED.name(), AclOperation.READ)
                .topic(Topics.GENERATIONS.name(), AclOperation.READ)
                .topic(Topics.DECIDED.name(), AclOperation.READ)
                .topic(Topics.VERDICT_CHANGED.name(), AclOperation.READ)
                .topics(AppNeeds.generations(Topics.VERDICT_CHANGED.name()), AclOperation.READ)
                .group("assay-gateway", AclOperation.READ)
                .groups("assay-gateway-", AclOperation.READ);
        parties.stream()
                .filter(party -> party.isActive() && party.comesByHttp())
                .flatMap(party -> party.submits().stream())
                .forEach(topic -> grants.topic(topic, AclOperation.READ, AclOperation.WRITE));
        return grants.bindings();
    }

    /** The worker of Kafka Connect: its own topics and groups, and what is to be told. */
    static Set<AclBinding> connect() {
        Grants grants = Grants.to(CONNECT)
                .topics(
                        "assay-connect-",
                        AclOperation.CREATE,
                        AclOperation.READ,
                        AclOperation.WRITE,
                        AclOperation.DESCRIBE_CONFIGS)
                .group("assay-connect", AclOperation.READ)
                // Connect names the groups of sinks so.
                .groups("connect-", AclOperation.READ)
                .transactions("assay-connect-")
                .topic(Topics.CASE_NOTIFIED.name(), AclOperation.READ)
                .topic(Topics.DELIVERY_REQUESTED.name(), AclOperation.READ);
        return grants.bindings();
    }

    /** Names that no party may have. */
    static boolean isReserved(String name, String operator) {
        return Stream.of(operator, GATEWAY, CONNECT, "broker", "controller", "admin", "anonymous")
                        .anyMatch(name::equals)
                || name.startsWith("assay-")
                || Stream.of(App.values()).map(App::applicationId).anyMatch(name::startsWith);
    }
}
