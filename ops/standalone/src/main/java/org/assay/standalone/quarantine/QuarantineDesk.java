package org.assay.standalone.quarantine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.contract.journal.Broadcast;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.topic.App;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.standalone.Exit;
import org.assay.standalone.UserError;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Entry;
import org.assay.standalone.data.GroupLag;
import org.assay.standalone.data.Lags;
import org.assay.standalone.data.TopicScan;
import org.assay.standalone.text.Texts;

/** Checks what the operator says against the broker: only a record that an app has still to pass can be left out, or not. */
public final class QuarantineDesk {
    private static final Map<App, List<OwnedTopic<?>>> READ = Map.of(
            App.LEDGER, List.of(Topics.JOURNAL),
            App.PASS_RATE, List.of(Topics.VERDICT_CHANGED),
            App.ALERTING, List.of(Topics.VERDICT_CHANGED, Topics.PASS_RATE_VIEW),
            App.CASEWORK, List.of(Topics.VERDICT_CHANGED),
            App.SHARING, List.of(Topics.VERDICT_CHANGED, Topics.ALERT_CHANGED, Topics.PASS_RATE_VIEW),
            App.DELIVERY, List.of(Topics.ALERT_CHANGED));

    private final Connection connection;
    private final Texts texts;

    /** Uses a connection, which stays open. */
    public QuarantineDesk(Connection connection, Texts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /**
     * Checks that a record can be quarantined.
     *
     * @throws UserError when the app does not read it, it does not exist, is behind the app, or is a control event
     */
    public void require(App app, Coordinates record) {
        if (!reads(app, record.topic())) {
            throw error("quarantine.not-read", app.kebab(), record.topic());
        }
        if (isPassed(app, record)) {
            throw error("quarantine.passed", app.kebab(), record);
        }
        Entry<byte[]> entry = new TopicScan(connection)
                .find(new TopicPartition(record.topic(), record.partition()), record.offset())
                .orElseThrow(() -> error("quarantine.no-record", record));
        // Days and releases are counted in every partition; with one copy missing they would never hold again.
        if (isControl(entry)) {
            throw error("quarantine.control", record);
        }
    }

    /** Whether an app has left the record behind. */
    public boolean isPassed(App app, Coordinates record) {
        return new Lags(connection)
                .of(List.of(id(app))).stream()
                        .map(GroupLag::places)
                        .flatMap(places ->
                                Optional.ofNullable(places.get(new TopicPartition(record.topic(), record.partition())))
                                        .stream())
                        .anyMatch(place -> place.committed() > record.offset());
    }

    private String id(App app) {
        return connection.generations().applicationId(app, app.applicationId());
    }

    private boolean reads(App app, String topic) {
        if (app == App.INTAKE) {
            return Topics.FAMILIES.stream()
                    .anyMatch(family -> family.principal(topic).isPresent());
        }
        boolean isInternal = topic.startsWith(id(app) + "-") && topic.endsWith("-repartition");
        return isInternal
                || READ.get(app).stream().anyMatch(read -> connection.name(read).equals(topic));
    }

    private boolean isControl(Entry<byte[]> entry) {
        if (Topics.INGRESS_CONTROL.principal(entry.topic()).isPresent()) {
            return true;
        }
        if (entry.topic().equals(Topics.JOURNAL.name())) {
            return value(Topics.JOURNAL, entry).map(SampleEvent::getPayload).orElse(null) instanceof Broadcast;
        }
        return entry.topic().equals(connection.name(Topics.VERDICT_CHANGED))
                && value(Topics.VERDICT_CHANGED, entry)
                                .map(VerdictFeed::getPayload)
                                .orElse(null)
                        instanceof Broadcast;
    }

    private <V extends SpecificRecord> Optional<V> value(OwnedTopic<V> topic, Entry<byte[]> entry) {
        try {
            return Optional.ofNullable(
                    connection.values(topic).deserializer().deserialize(entry.topic(), entry.headers(), entry.value()));
        } catch (SerializationException unreadable) {
            return Optional.empty();
        }
    }

    private UserError error(String key, Object... arguments) {
        return new UserError(Exit.DIFFERENT, texts.get(key, arguments));
    }
}
