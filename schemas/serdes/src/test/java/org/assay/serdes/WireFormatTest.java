package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assay.serdes.example.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes written by hand from Avro's specification and Confluent's description of its wire format. */
class WireFormatTest {

    private static final String SCOPE = "wire-format";

    private AvroSerde<Object> serde;

    @BeforeEach
    void setUp() {
        SchemaRegistries.dropMockScope(SCOPE);
        SchemaRegistry registry = SchemaRegistries.create(Map.of("schema.registry.url", "mock://" + SCOPE));
        // 258 other schemas first, so that the next id, 259, fills two bytes.
        registry.register("others-value", Fixtures.recordNamed("Other"));
        for (int i = 2; i <= 258; i++) {
            registry.register("filler-" + i, Fixtures.recordNamed("Filler" + i));
        }
        serde = new AvroSerde<>();
        serde.configure(Map.of("schema.registry.url", "mock://" + SCOPE), false);
    }

    @Test
    void shouldWriteARecordOfIntStringAndDecimal() {
        GenericRecord note = new GenericData.Record(Fixtures.NOTE);
        note.put("number", 7);
        note.put("text", "K1");
        note.put(
                "amount",
                ByteBuffer.wrap(new BigDecimal("12.34").unscaledValue().toByteArray()));

        byte[] bytes = serde.serializer().serialize("notes", note);

        // magic 0 | id 259 | 7 as zigzag 14 | length 2 as 4, "K1" | length 2 as 4, 1234 = 0x04d2
        assertThat(bytes).isEqualTo(hex("00 00000103 0e 044b31 0404d2"));
        assertThat(serde.deserializer().deserialize("notes", bytes)).isEqualTo(note);
    }

    @Test
    void shouldWriteAGeneratedRecordWithItsLogicalTypes() {
        byte[] bytes = serde.serializer().serialize("readings", Fixtures.reading(0));

        assertThat(bytes)
                .isEqualTo(hex(
                        "00 00000103" // magic, id 259
                                + "0e" // number 7
                                + "12 584332332d30303031" // "XC23-0001", 9 bytes
                                + "04 04e2" // 1.250 at scale 3 = 1250
                                + "02 04 07d0" // branch 1; 2.000 = 2000
                                + "8cb502" // 2024-02-29 is day 19782
                                + hexLong(1_709_200_000_123L)
                                + "04" // CITY is symbol 2
                                + "00" // no items
                                + "02 06 6c6162 04 4c31 00")); // one note, "lab": "L1", end of map
    }

    @Test
    void shouldWriteStringsAndNumbersUnderPrimitiveSchemas() {
        assertThat(serde.serializer().serialize("strings", "Hé")).isEqualTo(hex("00 00000103 06 48c3a9"));
        assertThat(serde.serializer().serialize("strings", new Utf8("Hé"))).isEqualTo(hex("00 00000103 06 48c3a9"));
        assertThat(serde.serializer().serialize("ints", -1)).isEqualTo(hex("00 00000104 01"));
        assertThat(serde.serializer().serialize("longs", 300L)).isEqualTo(hex("00 00000105 d804"));
        assertThat(serde.serializer().serialize("booleans", true)).isEqualTo(hex("00 00000106 01"));
        assertThat(serde.serializer().serialize("doubles", 1.0)).isEqualTo(hex("00 00000107 000000000000f03f"));
        assertThat(serde.serializer().serialize("floats", 1.0f)).isEqualTo(hex("00 00000108 0000803f"));
    }

    @Test
    void shouldReadPrimitivesAsJavasOwnTypes() {
        for (Object datum : new Object[] {"Hé", -1, 300L, true, 1.0, 1.0f}) {
            String topic = datum.getClass().getSimpleName();
            byte[] bytes = serde.serializer().serialize(topic, datum);

            assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(datum);
        }
    }

    @Test
    void shouldWriteBytesRaw() {
        byte[] expected = hex("00 00000103 0102ff");

        assertThat(serde.serializer().serialize("raw", new byte[] {1, 2, -1})).isEqualTo(expected);
        assertThat(serde.serializer().serialize("raw", ByteBuffer.wrap(new byte[] {9, 1, 2, -1}, 1, 3)))
                .isEqualTo(expected);
        assertThat(serde.deserializer().deserialize("raw", expected)).isEqualTo(new byte[] {1, 2, -1});
    }

    @Test
    void shouldKeepNull() {
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", new RecordHeaders(), (ByteBuffer) null))
                .isNull();
    }

    @Test
    void shouldReadFromPartOfABuffer() {
        byte[] bytes = serde.serializer().serialize("strings", "Hé");
        byte[] padded = new byte[bytes.length + 6];
        System.arraycopy(bytes, 0, padded, 3, bytes.length);
        ByteBuffer part = ByteBuffer.wrap(padded, 3, bytes.length);

        assertThat(serde.deserializer().deserialize("strings", new RecordHeaders(), part))
                .isEqualTo("Hé");
        assertThat(serde.deserializer().deserialize("strings", new RecordHeaders(), part.asReadOnlyBuffer()))
                .isEqualTo("Hé");
    }

    @Test
    void shouldWriteTheSameBytesForGeneratedAndGenericRecords() {
        Reading reading = Fixtures.reading();
        byte[] bytes = serde.serializer().serialize("readings", reading);

        Object generic = serde.deserializer().deserialize("readings", bytes);

        assertThat(generic).isInstanceOf(GenericRecord.class);
        assertThat(serde.serializer().serialize("readings", generic)).isEqualTo(bytes);
    }

    @Test
    void shouldRefuseWhatIsNotFramedAvro() {
        assertThatThrownBy(() -> serde.deserializer().deserialize("t", hex("01 00000001 00")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("first byte is 1, must be 0");
        assertThatThrownBy(() -> serde.deserializer().deserialize("t", hex("00 000001")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("4 bytes, at least 5 needed");
        assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[0]))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldRefuseABodyThatDoesNotFitItsSchema() {
        byte[] bytes = serde.serializer().serialize("strings", "Hé");

        assertThatThrownBy(() -> serde.deserializer().deserialize("strings", hex("00 00000103 06 48c3")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topic strings")
                .hasMessageContaining("schema id 259");
        assertThatThrownBy(() -> serde.deserializer().deserialize("strings", hex("00 00000103 06 48c3a9 00")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("left over");
        assertThatThrownBy(() -> serde.deserializer().deserialize("strings", hex("00 00000103 feffffff0f")))
                .as("a length of two thousand million allocates nothing")
                .isInstanceOf(SerializationException.class);
        assertThat(serde.deserializer().deserialize("strings", bytes)).isEqualTo("Hé");
    }

    @Test
    void shouldRefuseABodyNestedWithoutEnd() {
        GenericRecord link = new GenericData.Record(Fixtures.schema("""
                {"type": "record", "name": "Link", "fields": [{"name": "next", "type": ["null", "Link"]}]}"""));
        int id = RawAvro.schemaId(serde.serializer().serialize("links", link));
        byte[] body = new byte[1_000_000];
        Arrays.fill(body, (byte) 2);

        assertThatThrownBy(() -> serde.deserializer().deserialize("links", RawAvro.frame(id, body)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void shouldRefuseADatumThatDoesNotFitAndStillWriteTheNext() {
        GenericRecord good = new GenericData.Record(Fixtures.recordNamed("Other"));
        good.put("x", 1);
        GenericRecord bad = new GenericData.Record(Fixtures.NOTE);
        bad.put("number", 7);

        assertThatThrownBy(() -> serde.serializer().serialize("t", bad))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topic t")
                .hasMessageContaining("text");
        assertThat(serde.serializer().serialize("others", good)).isEqualTo(hex("00 00000001 02"));
        assertThatThrownBy(() -> serde.serializer().serialize("t", new StringBuilder[0]))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("StringBuilder");
    }

    @Test
    void shouldWriteRecordsLargerThanItsBuffers() {
        String text = "检".repeat(700_000);

        byte[] bytes = serde.serializer().serialize("strings", text);

        assertThat(bytes).hasSize(5 + 4 + 2_100_000);
        assertThat(serde.deserializer().deserialize("strings", bytes)).isEqualTo(text);
        assertThat(serde.serializer().serialize("strings", "a")).isEqualTo(hex("00 00000103 02 61"));
    }

    @Test
    void shouldFrameAndSplit() {
        byte[] framed = RawAvro.frame(0x01020304, new byte[] {9, 8, 7}, 1, 2);

        RawAvro raw = RawAvro.split(framed);

        assertThat(framed).isEqualTo(hex("00 01020304 0807"));
        assertThat(raw.schemaId()).isEqualTo(0x01020304);
        assertThat(raw.body()).isEqualTo(ByteBuffer.wrap(new byte[] {8, 7}));
        assertThat(raw.framed()).isEqualTo(framed).isNotSameAs(framed);
        assertThat(RawAvro.schemaId(RawAvro.frame(-2, new byte[0]))).isEqualTo(-2);
        assertThat(RawAvro.split(hex("00 00000001")).body().remaining()).isZero();
        assertThatThrownBy(() -> RawAvro.split(hex("00 0000"))).isInstanceOf(SerializationException.class);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /** Zigzag and variable length by the specification's words, apart from Avro's own code. */
    private static String hexLong(long value) {
        StringBuilder bytes = new StringBuilder();
        long rest = value << 1 ^ value >> 63;
        while (rest >= 128) {
            bytes.append("%02x".formatted(rest % 128 + 128));
            rest = rest / 128;
        }
        return bytes.append("%02x".formatted(rest)).toString();
    }
}
