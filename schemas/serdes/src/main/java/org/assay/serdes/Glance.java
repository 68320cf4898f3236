package org.assay.serdes;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.Decoder;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Looks at a few fields of a payload and reads no further than the last of them: for readers that need few of the records of
 * a topic. Fields are found by name in the schema that wrote the payload. Safe for use by many threads.
 */
public final class Glance {
    private final IntFunction<Schema> schemas;
    private final Wanted wanted;

    /**
     * A glance at fields.
     *
     * @param paths names of fields from the top, joined by a dot; a union is passed through
     */
    Glance(IntFunction<Schema> schemas, List<String> paths) {
        this.schemas = schemas;
        wanted = Wanted.of(paths);
    }

    /**
     * What the fields say, by path: the symbol of an enum, a boolean, and of a record the name of its type. A field that is
     * null, or that the payload does not have, is not in it.
     */
    public Map<String, Object> at(byte[] framed) {
        int id = RawAvro.schemaId(framed);
        Map<String, Object> found = new HashMap<>();
        try {
            Decoder in = ThreadBuffers.current()
                    .decoder(framed, RawAvro.HEADER_LENGTH, framed.length - RawAvro.HEADER_LENGTH);
            read(schemas.apply(id), wanted, in, true, found);
            return found;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException failure) {
            throw new SerializationException("cannot look at a record of schema id " + id, failure);
        }
    }

    /** @param isLast whether nothing after this value is wanted */
    private static void read(Schema schema, Wanted wanted, Decoder in, boolean isLast, Map<String, Object> found)
            throws IOException {
        switch (schema.getType()) {
            case UNION -> read(schema.getTypes().get(in.readIndex()), wanted, in, isLast, found);
            case RECORD -> {
                found.put(wanted.path(), schema.getName());
                readFields(schema, wanted, in, isLast, found);
            }
            case ENUM -> found.put(wanted.path(), schema.getEnumSymbols().get(in.readEnum()));
            case BOOLEAN -> found.put(wanted.path(), in.readBoolean());
            case NULL -> in.readNull();
            default -> GenericDatumReader.skip(schema, in);
        }
    }

    private static void readFields(Schema record, Wanted wanted, Decoder in, boolean isLast, Map<String, Object> found)
            throws IOException {
        int left = wanted.fieldsIn(record);
        for (Schema.Field field : record.getFields()) {
            if (isLast && left == 0) {
                return;
            }
            Wanted inner = wanted.fields().get(field.name());
            if (inner == null) {
                GenericDatumReader.skip(field.schema(), in);
            } else {
                left--;
                read(field.schema(), inner, in, isLast && left == 0, found);
            }
        }
    }

    private record Wanted(String path, Map<String, Wanted> fields) {
        static Wanted of(List<String> paths) {
            Wanted top = new Wanted("", new HashMap<>());
            for (String path : paths) {
                Wanted at = top;
                for (String name : path.split("\\.", -1)) {
                    String to = at.path.isEmpty() ? name : at.path + "." + name;
                    at = at.fields.computeIfAbsent(name, none -> new Wanted(to, new HashMap<>()));
                }
            }
            return top;
        }

        int fieldsIn(Schema record) {
            int count = 0;
            for (String name : fields.keySet()) {
                count += record.getField(name) == null ? 0 : 1;
            }
            return count;
        }
    }
}
