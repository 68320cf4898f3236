package org.assay.contract.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** The rules that every schema of the contract keeps. Each method returns the faults of one named schema. */
final class SchemaStyle {

    private static final String CONTRACT = "org.assay.contract.";

    /** What several owners speak of: the sample, and where a submission came from. */
    private static final Set<String> COMMON = Set.of("sample", "journal");

    private SchemaStyle() {}

    /** A type, and each field of a record, says what it is. */
    static List<String> documentation(Schema named) {
        List<String> faults = new ArrayList<>();
        if (isBlank(named.getDoc())) {
            faults.add(named.getFullName() + " has no doc");
        }
        fields(named).stream()
                .filter(field -> isBlank(field.doc()))
                .forEach(field -> faults.add(place(named, field) + " has no doc"));
        return faults;
    }

    /** A reader that meets a symbol of a later release sees UNKNOWN. */
    static List<String> unknownSymbol(Schema named) {
        return named.getType() == Schema.Type.ENUM && !"UNKNOWN".equals(named.getEnumDefault())
                ? List.of(named.getFullName() + " has not the default UNKNOWN")
                : List.of();
    }

    /** Days are dates, times have milliseconds, decimals are (28, 8): one form each, so that no reader has to ask. */
    static List<String> logicalTypes(Schema named) {
        List<String> faults = new ArrayList<>();
        eachType(named, (field, type) -> {
            boolean fine = type.getLogicalType() == null
                    ? type.getProp("logicalType") == null
                    : switch (type.getLogicalType().getName()) {
                        case "date", "timestamp-millis" -> true;
                        case "decimal" -> Objects.equals(type.getLogicalType(), LogicalTypes.decimal(28, 8));
                        default -> false;
                    };
            if (!fine) {
                faults.add(place(named, field) + " is neither date, timestamp-millis nor decimal(28, 8): " + type);
            }
        });
        return faults;
    }

    /** What may be missing is null unless it is said. */
    static List<String> optionalFields(Schema named) {
        return fields(named).stream()
                .filter(field -> field.schema().isNullable() && field.defaultVal() != JsonProperties.NULL_VALUE)
                .map(field -> place(named, field) + " may be null but has not the default null")
                .toList();
    }

    /**
     * No owner's record is part of another owner's, else one could not change without the other. Common are the records of the
     * sample and of the journal, and the journal carries submissions word for word. Code lists may be spoken by all of us;
     * what partners read uses nothing of ours.
     */
    static List<String> ownership(Schema named) {
        String owner = owner(named);
        List<String> faults = new ArrayList<>();
        eachType(named, (field, type) -> {
            boolean isNamed = type.getType() == Schema.Type.RECORD
                    || type.getType() == Schema.Type.ENUM
                    || type.getType() == Schema.Type.FIXED;
            if (isNamed && !owner(type).equals(owner) && !mayUse(owner, type)) {
                faults.add(place(named, field) + " uses " + type.getFullName() + " of another owner");
            }
        });
        return faults;
    }

    private static boolean mayUse(String owner, Schema type) {
        if (owner.equals("shared") || owner(type).equals("shared")) {
            return false;
        }
        return type.getType() == Schema.Type.ENUM
                || COMMON.contains(owner(type))
                || (owner.equals("journal") && owner(type).equals("ingress"));
    }

    private static String owner(Schema type) {
        return type.getNamespace().replace(CONTRACT, "");
    }

    private static List<Field> fields(Schema named) {
        return named.getType() == Schema.Type.RECORD ? named.getFields() : List.of();
    }

    /** Visits the types that a record's fields name themselves, not those inside other named types. */
    private static void eachType(Schema named, BiConsumer<Field, Schema> visitor) {
        fields(named).forEach(field -> visit(field, field.schema(), visitor, new HashSet<>()));
    }

    private static void visit(Field field, Schema type, BiConsumer<Field, Schema> visitor, Set<Schema> seen) {
        if (!seen.add(type)) {
            return;
        }
        visitor.accept(field, type);
        switch (type.getType()) {
            case ARRAY -> visit(field, type.getElementType(), visitor, seen);
            case MAP -> visit(field, type.getValueType(), visitor, seen);
            case UNION -> type.getTypes().forEach(branch -> visit(field, branch, visitor, seen));
            default -> {}
        }
    }

    private static String place(Schema named, Field field) {
        return named.getFullName() + "." + field.name();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
