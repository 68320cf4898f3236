package org.assay.standalone.cli.delivery;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.assay.contract.access.PartyStatus;
import org.assay.contract.delivery.Subscription;
import org.assay.contract.topic.OwnedTopicFamily;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.access.PartyTopic;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Sending;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.stack.NewTopics;
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
        if (new PartyTopic(connection)
                .find(principal)
                .filter(party -> party.getStatus() == PartyStatus.ACTIVE)
                .isEmpty()) {
            throw new UserError(Exit.PENDING, texts.get("subscribe.no-party", principal));
        }
    }

    /** Makes the topic of a regulator with its schema, so that the app finds both. */
    void makeTopic(String principal) {
        NewTopics.make(connection, List.of(Topics.REGULATOR_ALERT.of(principal)), texts);
    }

    /** Writes a version of a subscription; returns when the broker has it. */
    void write(Subscription subscription) {
        Sending.send(connection, Topics.SUBSCRIPTION_CHANGED, subscription.getSubscriptionId(), List.of(subscription));
    }
}
