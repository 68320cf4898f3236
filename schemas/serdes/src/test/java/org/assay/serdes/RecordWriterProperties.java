package org.assay.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.assay.serdes.example.Item;
import org.assay.serdes.example.Level;
import org.assay.serdes.example.Reading;

class RecordWriterProperties {
    private static final SpecificData MODEL = SpecificData.getForClass(Reading.class);

    private final DatumWriter<Reading> ours = new RecordWriter<>(Reading.getClassSchema(), MODEL);
    private final DatumWriter<Reading> avros = new SpecificDatumWriter<>(Reading.getClassSchema(), MODEL);

    @Property(tries = 300)
    void shouldWriteTheBytesThatAvroWrites(@ForAll long seed) throws IOException {
        Reading reading = reading(new Random(seed));

        byte[] written = written(ours, reading);

        assertThat(written).isEqualTo(written(avros, reading));
    }

    @Property(tries = 100)
    void shouldWriteTheSameWhenAListIsWrittenOnce(@ForAll long seed) throws IOException {
        Reading reading = reading(new Random(seed));
        byte[] expected = written(avros, reading);
        reading.setItems(new EncodedOnce<>(reading.getItems()));

        byte[] first = written(ours, reading);
        byte[] second = written(ours, reading);

        assertThat(first).isEqualTo(expected);
        assertThat(second).isEqualTo(expected);
    }

    private static byte[] written(DatumWriter<Reading> writer, Reading reading) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        writer.write(reading, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Reading reading(Random random) {
        return new Reading(
                random.nextInt(),
                text(random),
                decimal(random),
                random.nextBoolean() ? null : decimal(random),
                LocalDate.ofEpochDay(random.nextInt(100_000) - 50_000),
                Instant.ofEpochMilli(random.nextInt()),
                List.of(Level.values()).get(random.nextInt(Level.values().length)),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i ->
                                new Item(text(random), random.nextBoolean() ? null : decimal(random), text(random)))
                        .toList(),
                random.nextBoolean() ? Map.of() : Map.of(text(random), text(random)));
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(new BigInteger(random.nextInt(56), random), 3);
    }

    private static String text(Random random) {
        return String.join("", List.of("a", "过氧化值", "").subList(0, random.nextInt(4))) + random.nextInt(100);
    }
}
