package org.assay.serdes;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** A foreign deserializer whose results must be of one class; any other is told here and not where it is used. */
final class CheckedDeserializer<T> implements Deserializer<T> {

    private final Deserializer<?> foreign;
    private final Class<T> type;

    CheckedDeserializer(Deserializer<?> foreign, Class<T> type) {
        this.foreign = foreign;
        this.type = type;
    }

    @Override
    public T deserialize(String topic, byte[] payload) {
        return checked(topic, foreign.deserialize(topic, payload));
    }

    @Override
    public T deserialize(String topic, Headers headers, byte[] payload) {
        return checked(topic, foreign.deserialize(topic, headers, payload));
    }

    @Override
    public void close() {
        foreign.close();
    }

    private T checked(String topic, Object datum) {
        if (datum != null && !type.isInstance(datum)) {
            throw new SerializationException(
                    "topic " + topic + ": " + foreign.getClass().getName() + " returned a "
                            + datum.getClass().getName() + " where " + type.getName() + " is needed; set "
                            + AvroSerdeConfig.SPECIFIC_READER + "=true");
        }
        return type.cast(datum);
    }
}
