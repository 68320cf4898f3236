package org.assay.submissionjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.assay.contract.sample.Limit;
import org.assay.contract.sample.Measurement;
import org.assay.serdes.TrustedPackages;
import org.assay.submissionjson.JsonMistake.Code;

/**
 * Records of the contract from JSON as people write it: decimals as numbers or text, days as {@code 2026-03-01}, enums by name, a union
 * as the value itself; what has a default may be left out, what does not exist is refused.
 */
final class JsonRecords {
    private static final int MOST_DIGITS = 28;

    static {
        TrustedPackages.trustAssay();
    }

    private JsonRecords() {}

    /** The record of a schema that an object states. */
    static SpecificRecord read(JsonNode json, Schema schema) throws JsonMistake {
        return record(json, schema, "");
    }

    private static SpecificRecord record(JsonNode json, Schema schema, String path) throws JsonMistake {
        if (!json.isObject()) {
            throw new JsonMistake(Code.WRONG_TYPE, path, "{…}", fields(schema));
        }
        for (var names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (schema.getField(name) == null) {
                throw new JsonMistake(Code.UNKNOWN_FIELD, below(path, name), fields(schema));
            }
        }
        SpecificData model = SpecificData.get();
        SpecificRecord record = (SpecificRecord) SpecificData.newInstance(model.getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            JsonNode node = json.get(field.name());
            String at = below(path, field.name());
            if (node != null) {
                record.put(field.pos(), value(node, field.schema(), at));
            } else if (field.hasDefaultValue()) {
                record.put(field.pos(), model.getDefaultValue(field));
            } else {
                throw new JsonMistake(Code.MISSING, at);
            }
        }
        return record;
    }

    private static Object value(JsonNode node, Schema schema, String path) throws JsonMistake {
        return switch (schema.getType()) {
            case RECORD -> recordOrShort(node, schema, path);
            case UNION -> union(node, schema, path);
            case ENUM -> word(node, schema, path);
            case ARRAY -> array(node, schema, path);
            case STRING -> text(node, path);
            case BOOLEAN -> {
                require(node.isBoolean(), path, "true | false", "true");
                yield node.booleanValue();
            }
            case INT -> schema.getLogicalType() == null ? whole(node, path) : day(node, path);
            case LONG -> instant(node, path);
            case BYTES -> decimal(node, schema.getLogicalType(), path);
            default -> throw new IllegalStateException(path + ": " + schema.getType());
        };
    }

    private static Object recordOrShort(JsonNode node, Schema schema, String path) throws JsonMistake {
        boolean isShort = node.isNumber() || node.isTextual();
        if (isShort && schema.equals(Measurement.SCHEMA$)) {
            return ShortForms.measurement(node.asText(), path);
        }
        if (isShort && schema.equals(Limit.SCHEMA$)) {
            return ShortForms.limit(node.asText(), path);
        }
        return record(node, schema, path);
    }

    private static Object union(JsonNode node, Schema schema, String path) throws JsonMistake {
        if (node.isNull() && schema.isNullable()) {
            return null;
        }
        List<Schema> branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        if (branches.size() == 1) {
            return value(node, branches.get(0), path);
        }
        for (Schema branch : branches) {
            if (fits(node, branch)) {
                return record(node, branch, path);
            }
        }
        String all = branches.stream().map(branch -> "{" + fields(branch) + "}").collect(Collectors.joining(" | "));
        throw new JsonMistake(Code.NO_SUCH_RECORD, path, all);
    }

    /** Whether an object has the mandatory fields of a record and no others than its own. */
    private static boolean fits(JsonNode node, Schema schema) {
        if (!node.isObject()) {
            return false;
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            if (schema.getField(names.next()) == null) {
                return false;
            }
        }
        return schema.getFields().stream().allMatch(field -> field.hasDefaultValue() || node.has(field.name()));
    }

    private static Object word(JsonNode node, Schema schema, String path) throws JsonMistake {
        if (!node.isTextual() || !schema.hasEnumSymbol(node.textValue())) {
            String words = schema.getEnumSymbols().stream()
                    .filter(symbol -> !symbol.equals(schema.getEnumDefault()))
                    .collect(Collectors.joining(", "));
            throw new JsonMistake(Code.UNKNOWN_WORD, path, words);
        }
        return SpecificData.get().createEnum(node.textValue(), schema);
    }

    private static List<Object> array(JsonNode node, Schema schema, String path) throws JsonMistake {
        require(node.isArray(), path, "[…]", "[]");
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(value(node.get(i), schema.getElementType(), path + "[" + i + "]"));
        }
        return items;
    }

    private static String text(JsonNode node, String path) throws JsonMistake {
        require(node.isTextual(), path, "\"…\"", "\"341800\"");
        return node.textValue();
    }

    private static int whole(JsonNode node, String path) throws JsonMistake {
        require(node.isIntegralNumber() && node.canConvertToInt(), path, "1, 2, 3 …", "1");
        return node.intValue();
    }

    private static LocalDate day(JsonNode node, String path) throws JsonMistake {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeException e) {
            throw new JsonMistake(Code.WRONG_TYPE, path, "YYYY-MM-DD", "\"2026-03-01\"");
        }
    }

    private static Instant instant(JsonNode node, String path) throws JsonMistake {
        try {
            return Instant.parse(node.asText());
        } catch (DateTimeException e) {
            throw new JsonMistake(Code.WRONG_TYPE, path, "ISO 8601", "\"2026-03-01T08:00:00Z\"");
        }
    }

    private static BigDecimal decimal(JsonNode node, LogicalType type, String path) throws JsonMistake {
        int scale = ((LogicalTypes.Decimal) type).getScale();
        require(node.isNumber() || node.isTextual(), path, "0.05", "0.05");
        BigDecimal number;
        try {
            number = new BigDecimal(node.asText().strip());
        } catch (NumberFormatException e) {
            throw new JsonMistake(Code.WRONG_TYPE, path, "0.05", "0.05");
        }
        // Looked at before the scale is set: 1e999999999 must not be written out.
        if (number.stripTrailingZeros().scale() > scale || number.precision() - number.scale() > MOST_DIGITS - scale) {
            throw new JsonMistake(Code.TOO_MANY_DIGITS, path, Integer.toString(scale));
        }
        return number.setScale(scale);
    }

    private static void require(boolean isRight, String path, String wanted, String example) throws JsonMistake {
        if (!isRight) {
            throw new JsonMistake(Code.WRONG_TYPE, path, wanted, example);
        }
    }

    private static String fields(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).collect(Collectors.joining(", "));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
