package org.assay.standalone.cli.delivery;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.provisioner.Outcome;
import org.assay.provisioner.Plan;
import org.assay.provisioner.PlanApply;
import org.assay.provisioner.TopicReader;
import org.assay.provisioner.TopicSpec;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.stack.Schemas;
import org.assay.standalone.text.Texts;

/** The subscriptions as the topic has them, and the next change. */
final class SubscriptionDesk {
    private final Connection connection;
    private final Texts texts;

    SubscriptionDesk(Connection connection, Texts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /**
     * The id of a subscription.
     *
     * @throws UserError when the name is no word
     */
    String id(String principal, String name) {
        if (!OwnedTopicFamily.PRINCIPAL.matcher(name).matches()) {
            throw new UserError(Exit.PENDING, texts.get("subscribe.no-name", name));
        }
        return principal + "/" + name;
    }

    SortedMap<String, Subscription> all() {
        return new TopicScan(connection).lastByKey(Topics.SUBSCRIPTION_CHANGED);
    }

    Optional<Subscription> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /**
     * Checks that a party is there.
     *
     * @throws UserError when it is not
     */
    void requireParty(String principal) {
        PartyChanged party =
                new TopicScan(connection).lastByKey(Topics.PARTY_CHANGED).get(principal);
        if (party == null || party.getStatus() != PartyStatus.ACTIVE) {
            throw new UserError(Exit.PENDING, texts.get("subscribe.no-party", principal));
        }
    }

    /** Makes the topic of a regulator with its schema, so that the app finds both. */
    void makeTopic(String principal) {
        OwnedTopic<?> topic = Topics.REGULATOR_ALERT.of(principal);
        List<TopicSpec> wanted = List.of(TopicSpec.of(topic, TopicSpec.CLUSTER_DEFAULT));
        Plan plan = Plan.between(new TopicReader(connection.admin()).read(wanted), wanted);
        for (Outcome outcome : new PlanApply(connection.admin()).apply(plan)) {
            outcome.problem().ifPresent(problem -> {
                throw new UserError(Exit.DIFFERENT, texts.get("topics.failed", topic.name(), problem));
            });
        }
        new Schemas(connection.registry()).register(List.of(topic));
    }

    /** Writes a version of a subscription; returns when the broker has it. */
    void write(Subscription subscription) {
        OwnedTopic<Subscription> topic = Topics.SUBSCRIPTION_CHANGED;
        byte[] value = connection.values(topic).serializer().serialize(topic.name(), subscription);
        try (Producer<String, byte[]> producer = connection.producer()) {
            producer.send(new ProducerRecord<>(topic.name(), subscription.getSubscriptionId(), value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
