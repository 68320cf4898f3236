package org.assay.standalone.access;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.TopicScan;

/** The parties, as the topic has them. */
public final class PartyTopic {
    private final Connection connection;

    /** Over a connection, which stays open. */
    public PartyTopic(Connection connection) {
        this.connection = connection;
    }

    /** Every party by its name, removed ones too. */
    public SortedMap<String, PartyChanged> all() {
        return new TopicScan(connection).lastByKey(Topics.PARTY_CHANGED);
    }

    /** One of them. */
    public Optional<PartyChanged> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /** What each of them may do by its kind. */
    public Collection<Party> parties() {
        return all().values().stream().map(Party::of).toList();
    }

    /** Puts a version of a party into force. */
    public void write(PartyChanged party) {
        String topic = Topics.PARTY_CHANGED.name();
        byte[] value = connection.values(Topics.PARTY_CHANGED).serializer().serialize(topic, party);
        try (Producer<String, byte[]> producer = connection.producer()) {
            producer.send(new ProducerRecord<>(topic, party.getPrincipal(), value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
