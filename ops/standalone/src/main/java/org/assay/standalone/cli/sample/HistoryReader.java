package org.assay.standalone.cli.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Deserializer;
import org.assay.contract.alert.AlertChanged;
import org.assay.contract.alert.Evidence;
import org.assay.contract.decision.SubmissionDecided;
import org.assay.contract.journal.SampleEvent;
import org.assay.contract.ledger.VerdictChanged;
import org.assay.contract.ledger.VerdictFeed;
import org.assay.contract.shared.SharedResult;
import org.assay.contract.topic.OwnedTopic;
import org.assay.contract.topic.Topics;
import org.assay.domain.model.SampleKey;
import org.assay.standalone.data.Connection;
import org.assay.standalone.data.Entry;
import org.assay.standalone.data.TopicScan;

/** Reads all that the topics hold of samples with one number. Only records that may hold it are decoded. */
final class HistoryReader {
    private final Connection connection;
    private final TopicScan scan;
    private final String number;
    private final byte[] bytes;

    HistoryReader(Connection connection, String number) {
        this.connection = connection;
        this.scan = new TopicScan(connection);
        this.number = number;
        this.bytes = number.getBytes(StandardCharsets.UTF_8);
    }

    /** The histories of all samples with the number, by organiser. */
    SortedMap<String, SampleHistory> read() {
        List<SubmissionDecided> decisions = new ArrayList<>();
        each(Topics.DECIDED, this::holdsNumber, entry -> {
            if (number.equals(entry.value().getSampleNumber())) {
                decisions.add(entry.value());
            }
        });
        Set<String> organisers = new TreeSet<>();
        decisions.forEach(decision -> organisers.add(Objects.requireNonNullElse(decision.getOrganiser(), "")));
        List<Entry<SampleEvent>> events = byKey(Topics.JOURNAL);
        List<Entry<VerdictFeed>> feed = byKey(Topics.VERDICT_CHANGED);
        Map<String, List<AlertChanged>> alerts = alerts();
        List<Entry<SharedResult>> shared = byKey(Topics.SHARED_RESULT);
        SortedMap<String, SampleHistory> histories = new TreeMap<>();
        for (String organiser : organisers) {
            SampleKey key = new SampleKey(organiser, number);
            histories.put(
                    organiser,
                    new SampleHistory(
                            key,
                            decisions.stream()
                                    .filter(decision ->
                                            organiser.equals(Objects.requireNonNullElse(decision.getOrganiser(), "")))
                                    .toList(),
                            of(events, key).map(Entry::value).toList(),
                            of(feed, key)
                                    .map(entry -> entry.value().getPayload())
                                    .filter(VerdictChanged.class::isInstance)
                                    .map(VerdictChanged.class::cast)
                                    .toList(),
                            alerts.getOrDefault(key.text(), List.of()),
                            of(shared, key).toList()));
        }
        return histories;
    }

    /** Alerts as they hold now, by the samples they rest on or once did. */
    private Map<String, List<AlertChanged>> alerts() {
        Map<String, Entry<byte[]>> last = new HashMap<>();
        Map<String, Set<String>> alertsOf = new HashMap<>();
        Deserializer<AlertChanged> deserializer =
                connection.values(Topics.ALERT_CHANGED).deserializer();
        scan.raw(List.of(Topics.ALERT_CHANGED.name()), entry -> {
            last.put(entry.key(), entry);
            if (entry.value() != null && holdsNumber(entry)) {
                keys(deserializer.deserialize(entry.topic(), entry.headers(), entry.value()))
                        .forEach(key -> alertsOf.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(entry.key()));
            }
        });
        Map<String, List<AlertChanged>> alerts = new HashMap<>();
        alertsOf.forEach((key, ids) -> alerts.put(
                key,
                ids.stream()
                        .map(last::get)
                        .map(entry -> deserializer.deserialize(entry.topic(), entry.headers(), entry.value()))
                        .toList()));
        return alerts;
    }

    private Stream<String> keys(AlertChanged alert) {
        Stream<String> evidence = alert.getEvidence().stream().map(Evidence::getSampleKey);
        return Stream.concat(Stream.of(alert.getSubject(), alert.getEpisode()), evidence)
                .filter(key -> key != null && key.endsWith("|" + number));
    }

    private static <V> Stream<Entry<V>> of(List<Entry<V>> entries, SampleKey key) {
        return entries.stream().filter(entry -> entry.key().equals(key.text()));
    }

    private <V> List<Entry<V>> byKey(OwnedTopic<V> topic) {
        List<Entry<V>> found = new ArrayList<>();
        String end = "|" + number;
        each(topic, entry -> entry.key() != null && entry.key().endsWith(end), found::add);
        return found;
    }

    private <V> void each(OwnedTopic<V> topic, Predicate<Entry<byte[]>> isWanted, Consumer<Entry<V>> taker) {
        Deserializer<V> deserializer = connection.values(topic).deserializer();
        scan.raw(List.of(topic.name()), entry -> {
            if (entry.value() != null && isWanted.test(entry)) {
                V value = deserializer.deserialize(entry.topic(), entry.headers(), entry.value());
                taker.accept(new Entry<>(
                        entry.topic(),
                        entry.partition(),
                        entry.offset(),
                        entry.appendedAt(),
                        entry.key(),
                        value,
                        entry.headers()));
            }
        });
    }

    private boolean holdsNumber(Entry<byte[]> entry) {
        byte[] value = entry.value();
        for (int start = 0; start + bytes.length <= value.length; start++) {
            int i = 0;
            while (i < bytes.length && value[start + i] == bytes[i]) {
                i++;
            }
            if (i == bytes.length) {
                return true;
            }
        }
        return false;
    }
}
