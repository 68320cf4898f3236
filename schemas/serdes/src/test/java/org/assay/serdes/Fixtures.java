package org.assay.serdes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.assay.serdes.example.Item;
import org.assay.serdes.example.Level;
import org.assay.serdes.example.Reading;

/** Made-up data and schemas. */
final class Fixtures {

    static final Schema NOTE = schema("""
            {"type": "record", "name": "Note", "namespace": "org.assay.serdes.example", "fields": [
              {"name": "number", "type": "int"},
              {"name": "text", "type": "string"},
              {"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}}]}""");

    private Fixtures() {}

    static Schema schema(String json) {
        return new Schema.Parser().parse(json);
    }

    static Schema recordNamed(String name) {
        return schema("""
                {"type": "record", "name": "%s", "namespace": "example", "fields": [{"name": "x", "type": "int"}]}""".formatted(name));
    }

    static Reading reading() {
        return reading(2);
    }

    static Reading reading(int items) {
        List<Item> list = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            list.add(new Item("过氧化值 item " + i, new BigDecimal("0.120").add(BigDecimal.valueOf(i, 3)), "g/100g"));
        }
        return new Reading(
                7,
                "XC23-0001",
                new BigDecimal("1.250"),
                new BigDecimal("2.000"),
                LocalDate.of(2024, 2, 29),
                Instant.ofEpochMilli(1_709_200_000_123L),
                Level.CITY,
                list,
                Map.of("lab", "L1"));
    }

    /**
     * Whether a record that was read holds what another one holds. To be asked of the one made by hand: the arrays that Avro
     * makes cannot compare decimals in a union.
     */
    static Predicate<Object> holds(Reading made) {
        return made::equals;
    }
}
