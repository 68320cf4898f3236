package org.assay.runtime.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out the records that the operator has quarantined by their coordinates. It does so before Streams sees them: an
 * exception handler that skips a record keeps what the record has already changed in a store.
 */
public final class Quarantine implements ConsumerInterceptor<byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private static final String RECORDS = "assay.quarantine.records";
    private static final String MAIN_CONSUMER = "main.consumer.";
    private static final String INTERCEPTORS = MAIN_CONSUMER + "interceptor.classes";

    private Set<String> records = Set.of();
    private String group = "";

    /** Installs it, beside interceptors of the user's own. */
    public static void installIn(Properties streamsProperties, AppConfig config) {
        config.find(CommonKeys.QUARANTINE).ifPresent(records -> {
            streamsProperties.put(MAIN_CONSUMER + RECORDS, records);
            String own = streamsProperties.getProperty(INTERCEPTORS, "");
            String name = Quarantine.class.getName();
            streamsProperties.put(INTERCEPTORS, own.isEmpty() ? name : own + "," + name);
        });
    }

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(RECORDS) instanceof Set<?> coordinates) {
            records = Set.copyOf(coordinates.stream().map(Object::toString).toList());
        }
        group = String.valueOf(configs.get("group.id"));
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> polled) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> kept = new HashMap<>();
        boolean isComplete = true;
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = polled.records(partition);
            List<ConsumerRecord<byte[], byte[]>> some = new ArrayList<>(all.size());
            for (ConsumerRecord<byte[], byte[]> record : all) {
                if (!isQuarantined(record)) {
                    some.add(record);
                }
            }
            isComplete &= some.size() == all.size();
            if (!some.isEmpty()) {
                kept.put(partition, some);
            }
        }
        // Where each partition goes on is handed over as it was, so that what is left out is behind us.
        return isComplete ? polled : new ConsumerRecords<>(kept, polled.nextOffsets());
    }

    private boolean isQuarantined(ConsumerRecord<?, ?> record) {
        if (!records.contains(record.topic() + "/" + record.partition() + "/" + record.offset())) {
            return false;
        }
        LOG.warn(
                "group={} topic={} partition={} offset={} reason=quarantined",
                group,
                record.topic(),
                record.partition(),
                record.offset());
        return true;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
