package org.assay.systemtests;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serde;
import org.assay.contract.ingress.SampleRegistered;
import org.assay.standalone.campaign.BulkResults;
import org.assay.standalone.campaign.Dispatch;
import org.assay.standalone.data.Connection;
import org.assay.standalone.stack.References;
import org.assay.standalone.text.Texts;

/** Made-up samples that one laboratory of the shipped reference data reports. */
final class LabReports {
    private static final long SEED = 7;

    private final BulkResults bulk;
    private final String lab;

    LabReports(LocalDate lastDay) {
        References references = References.read(Path.of("../../ops/definitions/reference"), new Texts(Locale.ENGLISH));
        bulk = new BulkResults(references.release(references.latest()), SEED, lastDay);
        lab = lab(bulk.of(0));
    }

    /** Id of the laboratory. */
    String lab() {
        return lab;
    }

    /** Sends registrations and reports of so many samples; returns when the broker has them. */
    void send(Connection connection, int samples) {
        Map<String, Serde<SpecificRecord>> serdes = new HashMap<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (Producer<String, byte[]> producer = connection.producer()) {
            for (long number = 0; sent.size() < 2 * samples; number++) {
                BulkResults.Pair pair = bulk.of(number);
                if (lab(pair).equals(lab)) {
                    sent.add(producer.send(record(connection, serdes, pair.registration())));
                    sent.add(producer.send(record(connection, serdes, pair.result())));
                }
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String lab(BulkResults.Pair pair) {
        return ((SampleRegistered) pair.registration().value()).getSample().getLab();
    }

    private static ProducerRecord<String, byte[]> record(
            Connection connection, Map<String, Serde<SpecificRecord>> serdes, Dispatch dispatch) {
        String topic = dispatch.topic().name();
        Serde<SpecificRecord> serde = serdes.computeIfAbsent(topic, name -> serde(connection, dispatch));
        return new ProducerRecord<>(
                topic, dispatch.sample().text(), serde.serializer().serialize(topic, dispatch.value()));
    }

    private static Serde<SpecificRecord> serde(Connection connection, Dispatch dispatch) {
        // The dispatch names the topic of its own value's class.
        @SuppressWarnings("unchecked")
        Serde<SpecificRecord> serde = (Serde<SpecificRecord>) connection.values(dispatch.topic());
        return serde;
    }
}
