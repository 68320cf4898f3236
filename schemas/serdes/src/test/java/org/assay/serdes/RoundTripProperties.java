package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.assay.serdes.example.Reading;

class RoundTripProperties {

    private static final int DEEPEST = 3;

    private final SchemaRegistry registry =
            SchemaRegistries.create(Map.of("schema.registry.url", "mock://" + UUID.randomUUID()));
    private final AvroSerde<GenericRecord> serde =
            AvroSerde.generic(registry, Map.of("value.subject.name.strategy", "RecordNameStrategy"), false);
    private final AvroSerde<Reading> readings = AvroSerde.forValue(registry, Reading.class);

    @Property(tries = 300)
    void shouldReadWhatItWrote(@ForAll long seed) {
        RandomRecords random = new RandomRecords(seed);
        GenericRecord record = random.record();

        byte[] bytes = serde.serializer().serialize("t", record);
        GenericRecord read = serde.deserializer().deserialize("t", bytes);

        assertThat(read).hasToString(record.toString());
        assertThat(serde.serializer().serialize("t", read)).isEqualTo(bytes);
        assertThat(RawAvro.split(bytes).framed()).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void shouldRefuseOrReadAnyBytesButNeverFailOtherwise(@ForAll @Size(max = 60) byte[] body) {
        int id = registry.register("r", Reading.getClassSchema());

        assertRefusedOrRead(RawAvro.frame(id, body));
        assertRefusedOrRead(body);
    }

    @Property(tries = 300)
    void shouldRefuseOrReadDamagedRecordsButNeverFailOtherwise(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = readings.serializer().serialize("r", Fixtures.reading());
        bytes[RawAvro.HEADER_LENGTH + random.nextInt(bytes.length - RawAvro.HEADER_LENGTH)] = (byte) random.nextInt();

        assertRefusedOrRead(bytes);
    }

    private void assertRefusedOrRead(byte[] bytes) {
        try {
            assertThat(readings.deserializer().deserialize("r", bytes)).isInstanceOf(Reading.class);
        } catch (SerializationException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** Draws a schema and data that fit it. */
    private static final class RandomRecords {
        private final Random random;
        private final long seed;
        private int names;

        RandomRecords(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        GenericRecord record() {
            return (GenericRecord) datum(recordSchema(0));
        }

        private Schema recordSchema(int depth) {
            List<Schema.Field> fields = new ArrayList<>();
            int count = random.nextInt(5);
            String name = nextName();
            for (int i = 0; i < count; i++) {
                fields.add(new Schema.Field("f" + i, schema(depth + 1)));
            }
            return Schema.createRecord(name, null, "random", false, fields);
        }

        private Schema schema(int depth) {
            int kinds = depth < DEEPEST ? 13 : 9;
            return switch (random.nextInt(kinds)) {
                case 0 -> Schema.create(Schema.Type.INT);
                case 1 -> Schema.create(Schema.Type.LONG);
                case 2 -> Schema.create(Schema.Type.FLOAT);
                case 3 -> Schema.create(Schema.Type.DOUBLE);
                case 4 -> Schema.create(Schema.Type.BOOLEAN);
                case 5 -> Schema.create(Schema.Type.STRING);
                case 6 -> Schema.create(Schema.Type.BYTES);
                case 7 -> Schema.createEnum(nextName(), null, "random", List.of("A", "B", "C"));
                case 8 -> Schema.createFixed(nextName(), null, "random", 1 + random.nextInt(8));
                case 9 -> Schema.createArray(schema(depth + 1));
                case 10 -> Schema.createMap(schema(depth + 1));
                case 11 -> Schema.createUnion(Schema.create(Schema.Type.NULL), recordSchema(depth + 1));
                default -> recordSchema(depth + 1);
            };
        }

        private Object datum(Schema schema) {
            return switch (schema.getType()) {
                case INT -> random.nextInt();
                case LONG -> random.nextLong();
                case FLOAT -> random.nextFloat();
                case DOUBLE -> random.nextGaussian();
                case BOOLEAN -> random.nextBoolean();
                case STRING -> text();
                case BYTES -> ByteBuffer.wrap(bytes(random.nextInt(20)));
                case FIXED -> new GenericData.Fixed(schema, bytes(schema.getFixedSize()));
                case ENUM ->
                    new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(random.nextInt(3)));
                case ARRAY -> array(schema);
                case MAP -> map(schema);
                case UNION ->
                    random.nextBoolean() ? null : datum(schema.getTypes().get(1));
                case RECORD -> record(schema);
                case NULL -> null;
            };
        }

        private Object record(Schema schema) {
            GenericRecord record = new GenericData.Record(schema);
            schema.getFields().forEach(field -> record.put(field.pos(), datum(field.schema())));
            return record;
        }

        private Object array(Schema schema) {
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(datum(schema.getElementType()));
            }
            return list;
        }

        private Object map(Schema schema) {
            // One entry at most: the order of more is not defined.
            Map<String, Object> map = new HashMap<>();
            if (random.nextBoolean()) {
                map.put(text(), datum(schema.getValueType()));
            }
            return map;
        }

        private String text() {
            return random.ints(random.nextInt(12), 0x20, 0x9fff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private byte[] bytes(int length) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        }

        private String nextName() {
            return "N" + Long.toUnsignedString(seed, 36) + "_" + names++;
        }
    }
}
