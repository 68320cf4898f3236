package org.assay.standalone.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.assay.contract.access.PartyChanged;
import org.assay.contract.topic.Topics;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Sending;
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
        Sending.send(connection, Topics.PARTY_CHANGED, party.getPrincipal(), List.of(party));
    }
}
