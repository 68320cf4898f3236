package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.example.Item;
import org.assay.serdes.example.Reading;
import org.junit.jupiter.api.Test;

class EncodedRecordTest {
    private final SchemaRegistry registry =
            SchemaRegistries.create(Map.of("schema.registry.url", "mock://" + UUID.randomUUID()));
    private final AvroSerde<Reading> readings = AvroSerde.forValue(registry, Reading.class);

    @Test
    void shouldGoIntoAnotherRecordAsItIs() {
        Reading plain = Fixtures.reading(2);
        byte[] expected = readings.serializer().serialize("t", plain);
        RecordBytes bytes = new RecordBytes();
        Reading spliced = Fixtures.reading(2);
        // A list of records that are written already; the generated list is not asked for its elements' class.
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Item> written = (List) spliced.getItems().stream()
                .map(item -> new EncodedRecord(item, bytes.of(item)))
                .toList();
        spliced.setItems(written);

        byte[] framed = readings.serializer().serialize("t", spliced);

        assertThat(framed).isEqualTo(expected);
    }

    @Test
    void shouldReadAsTheRecordAndNotChange() {
        Item item = new Item("a", new BigDecimal("1.000"), "mg");

        EncodedRecord encoded = new EncodedRecord(item, new RecordBytes().of(item));

        assertThat(encoded.getSchema()).isEqualTo(Item.getClassSchema());
        assertThat(encoded.get(0)).isEqualTo("a");
        assertThatThrownBy(() -> encoded.put(0, "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shouldSayWhichFieldDoesNotFit() {
        Reading broken = Fixtures.reading(1);
        broken.getItems().get(0).put(0, null);

        assertThatThrownBy(() -> readings.serializer().serialize("t", broken))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("name");
    }
}
