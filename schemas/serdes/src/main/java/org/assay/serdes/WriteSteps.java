package org.assay.serdes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Conversion;
import org.apache.avro.Conversions;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;

/** Makes the steps of schemas of generated classes. */
final class WriteSteps {
    private final SpecificData model;
    private final IdentityHashMap<Schema, RecordStep> records = new IdentityHashMap<>();

    WriteSteps(SpecificData model) {
        this.model = model;
    }

    WriteStep of(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return logical == null ? plain(schema) : converting(schema, logical);
    }

    private WriteStep converting(Schema schema, LogicalType logical) {
        Conversion<?> conversion = model.getConversionFor(logical);
        WriteStep raw = plain(schema);
        if (conversion == null) {
            return raw;
        }
        Class<?> type = conversion.getConvertedType();
        if (logical instanceof LogicalTypes.Date && type == LocalDate.class) {
            return (value, out) -> out.writeInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }
        return (value, out) -> raw.write(
                type.isInstance(value) ? Conversions.convertToRawType(value, schema, logical, conversion) : value, out);
    }

    private WriteStep plain(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> (value, out) -> out.writeEnum(schema.getEnumOrdinal(value.toString()));
            case ARRAY -> new ArrayStep(of(schema.getElementType()));
            case MAP -> map(of(schema.getValueType()));
            case UNION -> union(schema);
            case FIXED -> (value, out) -> out.writeFixed(((GenericFixed) value).bytes(), 0, schema.getFixedSize());
            case STRING ->
                (value, out) -> {
                    if (value instanceof String text) {
                        out.writeString(text);
                    } else {
                        out.writeString((CharSequence) value);
                    }
                };
            case BYTES -> (value, out) -> out.writeBytes((ByteBuffer) value);
            case INT -> (value, out) -> out.writeInt(((Number) value).intValue());
            case LONG -> (value, out) -> out.writeLong(((Number) value).longValue());
            case FLOAT -> (value, out) -> out.writeFloat(((Number) value).floatValue());
            case DOUBLE -> (value, out) -> out.writeDouble(((Number) value).doubleValue());
            case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) value);
            case NULL -> (value, out) -> out.writeNull();
        };
    }

    /** A record that holds itself finds its own step, so the step is known before its fields are. */
    private WriteStep record(Schema schema) {
        RecordStep known = records.get(schema);
        if (known != null) {
            return known;
        }
        List<Schema.Field> fields = schema.getFields();
        RecordStep step = new RecordStep(fields.size());
        records.put(schema, step);
        for (int i = 0; i < step.fields.length; i++) {
            step.fields[i] = of(fields.get(i).schema());
        }
        return step;
    }

    private static final class RecordStep implements WriteStep {
        private final WriteStep[] fields;

        RecordStep(int size) {
            fields = new WriteStep[size];
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            if (value instanceof EncodedRecord encoded) {
                out.writeFixed(encoded.bytes());
                return;
            }
            IndexedRecord record = (IndexedRecord) value;
            for (int i = 0; i < fields.length; i++) {
                fields[i].write(record.get(i), out);
            }
        }
    }

    private record ArrayStep(WriteStep element) implements WriteStep {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            if (value instanceof EncodedOnce<?> list) {
                out.writeFixed(list.bytes(this));
                return;
            }
            Collection<?> elements = (Collection<?>) value;
            out.writeArrayStart();
            out.setItemCount(elements.size());
            for (Object next : elements) {
                out.startItem();
                element.write(next, out);
            }
            out.writeArrayEnd();
        }
    }

    private static WriteStep map(WriteStep values) {
        return (value, out) -> {
            Map<?, ?> entries = (Map<?, ?>) value;
            out.writeMapStart();
            out.setItemCount(entries.size());
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                out.startItem();
                out.writeString(entry.getKey().toString());
                values.write(entry.getValue(), out);
            }
            out.writeMapEnd();
        };
    }

    private WriteStep union(Schema union) {
        List<WriteStep> branches = union.getTypes().stream().map(this::of).toList();
        int none = union.getIndexNamed("null") == null ? -1 : union.getIndexNamed("null");
        if (branches.size() == 2 && none >= 0) {
            WriteStep some = branches.get(1 - none);
            return (value, out) -> {
                out.writeIndex(value == null ? none : 1 - none);
                if (value != null) {
                    some.write(value, out);
                }
            };
        }
        return (value, out) -> {
            int branch = model.resolveUnion(union, value);
            out.writeIndex(branch);
            branches.get(branch).write(value, out);
        };
    }
}
