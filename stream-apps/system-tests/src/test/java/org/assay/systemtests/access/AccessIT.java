package org.assay.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assay.contract.access.PartyKind;
import org.assay.provisioner.access.AccessAction;
import org.assay.provisioner.access.AccessPlan;
import org.assay.provisioner.access.AccessReader;
import org.assay.provisioner.access.Grants;
import org.assay.provisioner.access.Passwords;
import org.assay.runtime.config.ConfigSources;
import org.assay.standalone.access.Access;
import org.assay.standalone.access.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was derived is what was written down by hand, user by resource by operation, on a broker that asks. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AccessIT {
    private static final String ANONYMOUS = "anonymous";
    private static final Map<String, String> APPS = Map.of(
            "intake", "assay-intake",
            "ledger", "assay-ledger",
            "passrate", "assay-pass-rate",
            "alerting", "assay-alerting",
            "casework", "assay-casework",
            "sharing", "assay-sharing");

    private static final List<Party> PARTIES = List.of(
            new Party("lab-a", PartyKind.LAB, true, true),
            new Party("lab-a-2", PartyKind.LAB, true, false),
            new Party("office", PartyKind.OFFICE, true, false),
            new Party("reg", PartyKind.REGULATOR, true, false),
            new Party("reg-2", PartyKind.REGULATOR, true, false),
            new Party("city", PartyKind.CITY, true, false),
            new Party("city-2", PartyKind.CITY, true, false));

    private static final Map<String, Map<String, String>> TOPICS = Matrix.read(ExpectedAccess.TOPICS);
    private static final Set<String> USERS = TOPICS.values().iterator().next().keySet();
    private static final AclBinding FOREIGN = Grants.to("somebody-else")
            .topics("sampling.shared.", AclOperation.READ)
            .bindings()
            .iterator()
            .next();

    @TempDir
    private static Path directory;

    private static AuthorizingBroker broker;
    private static Admin root;

    @BeforeAll
    static void start() throws Exception {
        broker = new AuthorizingBroker(directory);
        root = Admin.create(broker.client("root"));
        List<NewTopic> topics = TOPICS.keySet().stream()
                .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()))
                .toList();
        root.createTopics(topics).all().get();
        Passwords passwords = new Passwords(root);
        for (String user : USERS) {
            if (!user.equals(ANONYMOUS)) {
                passwords.set(APPS.getOrDefault(user, user), broker.password());
            }
        }
        root.createAcls(List.of(FOREIGN)).all().get();
        Access access = access(PARTIES);
        assertThat(access.apply(access.plan()))
                .isNotEmpty()
                .allMatch(outcome -> outcome.problem().isEmpty());
        awaitNothingToDo(PARTIES);
    }

    @AfterAll
    static void stop() {
        root.close();
        broker.close();
    }

    @Test
    void shouldAllowOnEveryTopicWhatIsWrittenDownAndNothingElse() throws InterruptedException {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (String user : USERS) {
            try (Sight sight = new Sight(client(user))) {
                sight.topics(TOPICS.keySet()).forEach((topic, cell) -> put(found, topic, user, cell));
            }
        }

        assertThat(Matrix.differences(TOPICS, found)).isEmpty();
    }

    @Test
    void shouldAllowOnClusterGroupsAndTransactionsWhatIsWrittenDownAndNothingElse() throws InterruptedException {
        Map<String, Map<String, String>> cluster = Matrix.read(ExpectedAccess.CLUSTER);
        Map<String, Map<String, String>> groups = Matrix.read(ExpectedAccess.GROUPS);
        Map<String, Map<String, String>> transactions = Matrix.read(ExpectedAccess.TRANSACTIONS);
        Map<String, Map<String, String>> expected = new HashMap<>();
        groups.forEach((id, row) -> expected.put("group " + id, row));
        transactions.forEach((id, row) -> expected.put("transaction " + id, row));
        expected.putAll(cluster);

        Map<String, Map<String, String>> found = new HashMap<>();
        for (String user : USERS) {
            try (Sight sight = new Sight(client(user))) {
                put(found, "kafka-cluster", user, sight.cluster());
                for (String id : groups.keySet()) {
                    put(found, "group " + id, user, sight.group(id));
                }
                for (String id : transactions.keySet()) {
                    put(found, "transaction " + id, user, sight.transaction(id));
                }
            }
        }

        assertThat(Matrix.differences(expected, found)).isEmpty();
    }

    @Test
    void shouldTakeRecordsFromThoseOnlyWhoMayWrite() {
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        List<String> users = List.of("lab-a", "lab-a-2", "office", "reg", "city", "gateway", ANONYMOUS);
        List<String> topics = TOPICS.keySet().stream()
                .filter(topic -> topic.startsWith("sampling.ingress.") || topic.contains(".shared."))
                .toList();
        for (String user : users) {
            for (String topic : topics) {
                put(expected, topic, user, TOPICS.get(topic).get(user).contains("w") ? "w" : ".");
                put(found, topic, user, isTaken(user, topic) ? "w" : ".");
            }
        }

        assertThat(Matrix.differences(expected, found)).isEmpty();
    }

    @Test
    void shouldGiveRecordsToThoseOnlyWhoMayRead() {
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (String user : List.of("lab-a", "office", "reg", "reg-2", "city", "city-2")) {
            for (String topic : List.of(
                    "sampling.regulator.reg.alert.changed.v1",
                    "sampling.regulator.office.alert.changed.v1",
                    "sampling.shared.result.changed.v1",
                    "sampling.ingress.lab-a.result.v1",
                    "sampling.private.submission.decided.v1")) {
                put(expected, topic, user, TOPICS.get(topic).get(user).contains("r") ? "r" : ".");
                put(found, topic, user, isGiven(user, topic) ? "r" : ".");
            }
        }

        assertThat(Matrix.differences(expected, found)).isEmpty();
    }

    @Test
    void shouldTakeAwayWhatOursHaveTooMuchAndLeaveOthersAlone() throws Exception {
        AclBinding tooMuch = Grants.to("city-2")
                .topic("sampling.private.alert.changed.v1", AclOperation.READ)
                .bindings()
                .iterator()
                .next();
        root.createAcls(List.of(tooMuch)).all().get();
        await().until(() -> new AccessReader(root).read().acls().contains(tooMuch));

        AccessPlan plan = access(PARTIES).plan();
        access(PARTIES).apply(plan);

        assertThat(plan.actions()).containsExactly(new AccessAction.Withdraw(tooMuch));
        assertThat(plan.exitCode()).isEqualTo(2);
        awaitNothingToDo(PARTIES);
        assertThat(new AccessReader(root).read().acls()).contains(FOREIGN).doesNotContain(tooMuch);
    }

    @Test
    void shouldLeaveNothingToAPartyThatWasRemoved() throws Exception {
        List<Party> with = new ArrayList<>(PARTIES);
        with.add(new Party("lab-b", PartyKind.LAB, true, true));
        List<Party> without = new ArrayList<>(PARTIES);
        without.add(new Party("lab-b", PartyKind.LAB, false, false));
        new Passwords(root).set("lab-b", broker.password());
        access(with).apply(access(with).plan());
        awaitNothingToDo(with);
        assertThat(new AccessReader(root).quotas()).containsEntry("lab-b", Party.STANDARD_QUOTAS);

        access(without).apply(access(without).plan());

        awaitNothingToDo(without);
        var left = new AccessReader(root).read();
        assertThat(left.passwords()).contains("lab-a").doesNotContain("lab-b");
        assertThat(left.quotas()).containsKey("lab-a").doesNotContainKey("lab-b");
        assertThat(left.acls()).noneMatch(acl -> acl.entry().principal().equals("User:lab-b"));
    }

    private static Access access(List<Party> parties) {
        ConfigSources sources = ConfigSources.of(
                Map.of("bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "http://127.0.0.1:1"));
        return new Access(root, Access.wanted(sources, "operator", parties));
    }

    /** The authorizer learns of an ACL a moment after the controller has written it. */
    private static void awaitNothingToDo(List<Party> parties) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> access(parties).plan().isEmpty());
    }

    private static boolean isTaken(String user, String topic) {
        Map<String, Object> settings = new HashMap<>(client(user));
        settings.put("enable.idempotence", true);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
            return true;
        } catch (ExecutionException e) {
            return refused(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isGiven(String user, String topic) {
        Map<String, Object> settings = new HashMap<>(client(user));
        settings.put("group.id", user + ".reader");
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Set.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
            consumer.commitSync();
            return true;
        } catch (KafkaException e) {
            return refused(e);
        }
    }

    private static boolean refused(Throwable cause) {
        assertThat(cause).isInstanceOf(AuthorizationException.class);
        return false;
    }

    private static Map<String, Object> client(String user) {
        return user.equals(ANONYMOUS) ? broker.anonymous() : broker.client(APPS.getOrDefault(user, user));
    }

    private static void put(Map<String, Map<String, String>> cells, String resource, String user, String cell) {
        cells.computeIfAbsent(resource, unseen -> new LinkedHashMap<>()).put(user, cell);
    }
}
