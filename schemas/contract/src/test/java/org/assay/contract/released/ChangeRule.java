package org.assay.contract.released;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.assay.contract.released.Objection.Direction;
import org.assay.contract.topic.Compatibility;

/**
 * Whether a schema may follow a released one. Avro is the judge of what can be read; this walk finds the place, and adds what
 * Avro lets through although the meaning is lost: a symbol that is gone (old records would silently read as UNKNOWN), another
 * scale or logical type (the same bytes would be another value).
 */
final class ChangeRule {

    private final Direction direction;
    private final List<Objection> objections = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    private ChangeRule(Direction direction) {
        this.direction = direction;
    }

    /** What stands against the change; empty when the topic's compatibility allows it. */
    static List<Objection> objections(Schema today, Schema released, Compatibility compatibility) {
        return switch (compatibility) {
            case NONE -> List.of();
            case BACKWARD_TRANSITIVE -> new ChangeRule(Direction.BACKWARD).check(today, released);
            case FULL_TRANSITIVE -> {
                List<Objection> both = new ArrayList<>(new ChangeRule(Direction.BACKWARD).check(today, released));
                both.addAll(new ChangeRule(Direction.FORWARD).check(released, today));
                yield both;
            }
        };
    }

    private List<Objection> check(Schema reader, Schema writer) {
        walk(reader, writer, "");
        if (objections.isEmpty()) {
            judgedByAvro(reader, writer).ifPresent(what -> object("", what));
        }
        return List.copyOf(objections);
    }

    private void walk(Schema reader, Schema writer, String path) {
        if (reader.isUnion() || writer.isUnion()) {
            union(reader, writer, path);
        } else if (reader.getType() != writer.getType()) {
            judgedByAvro(reader, writer).ifPresent(what -> renamed(reader, writer, path));
        } else if (!names(reader).contains(writer.getFullName())) {
            renamed(reader, writer, path);
        } else {
            logicalType(reader, writer, path);
            switch (reader.getType()) {
                case RECORD -> record(reader, writer, path);
                case ENUM -> symbols(reader, writer, path);
                case ARRAY -> walk(reader.getElementType(), writer.getElementType(), path + "[]");
                case MAP -> walk(reader.getValueType(), writer.getValueType(), path + "{}");
                default -> judgedByAvro(reader, writer).ifPresent(what -> object(path, what));
            }
        }
    }

    private void union(Schema reader, Schema writer, String path) {
        for (Schema written : branches(writer)) {
            Optional<Schema> same = branches(reader).stream()
                    .filter(branch -> name(branch).equals(name(written)))
                    .findFirst();
            if (same.isPresent()) {
                walk(same.get(), written, kinds(writer) > 1 ? path + "<" + written.getName() + ">" : path);
            } else if (judgedByAvro(reader, written).isPresent()) {
                object(path, name(written) + " is written, and no reader takes it; keep it in the union");
            }
        }
    }

    private void record(Schema reader, Schema writer, String path) {
        if (!seen.add(List.of(reader.getFullName(), writer.getFullName()))) {
            return;
        }
        for (Field field : reader.getFields()) {
            String place = path.isEmpty() ? field.name() : path + "." + field.name();
            Optional<Field> written = written(field, writer);
            if (written.isPresent()) {
                walk(field.schema(), written.get().schema(), place);
            } else if (!field.hasDefaultValue()) {
                object(place, "is not written and has no default; a field that is added or taken away has one");
            }
        }
    }

    private void symbols(Schema reader, Schema writer, String path) {
        // Symbols are only ever added, so an earlier reader meets new ones; its default, UNKNOWN, is meant for that.
        if (direction == Direction.BACKWARD) {
            List<String> gone = new ArrayList<>(writer.getEnumSymbols());
            gone.removeAll(reader.getEnumSymbols());
            if (!gone.isEmpty()) {
                object(
                        path,
                        "symbols are gone: " + gone + "; records that hold them would read as "
                                + reader.getEnumDefault());
            }
        }
        judgedByAvro(reader, writer).ifPresent(what -> object(path, what));
    }

    private void logicalType(Schema reader, Schema writer, String path) {
        String was = meaning(writer.getLogicalType(), writer);
        String is = meaning(reader.getLogicalType(), reader);
        if (!was.equals(is)) {
            object(
                    path,
                    "is written as " + was + " and read as " + is
                            + "; Avro would take the same bytes for another value");
        }
    }

    private void renamed(Schema reader, Schema writer, String path) {
        object(path, name(writer) + " became " + name(reader));
    }

    private void object(String path, String what) {
        objections.add(new Objection(direction, path, what));
    }

    private static Optional<Field> written(Field field, Schema writer) {
        Field sameName = writer.getField(field.name());
        return sameName != null
                ? Optional.of(sameName)
                : field.aliases().stream()
                        .flatMap(alias -> Optional.ofNullable(writer.getField(alias)).stream())
                        .findFirst();
    }

    private static Optional<String> judgedByAvro(Schema reader, Schema writer) {
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return compatibility.getType() == SchemaCompatibilityType.COMPATIBLE
                ? Optional.empty()
                : Optional.of(compatibility.getResult().getIncompatibilities().toString());
    }

    private static List<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }

    private static long kinds(Schema schema) {
        return branches(schema).stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .count();
    }

    private static String name(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().map(ChangeRule::name).toList().toString()
                : schema.getFullName();
    }

    private static Set<String> names(Schema schema) {
        Set<String> names = new HashSet<>(Set.of(schema.getFullName()));
        if (schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM) {
            names.addAll(schema.getAliases());
        }
        return names;
    }

    private static String meaning(LogicalType type, Schema schema) {
        if (type == null) {
            return "plain " + schema.getType().getName();
        }
        Object scale = schema.getObjectProp("scale");
        return scale == null
                ? type.getName()
                : type.getName() + "(" + schema.getObjectProp("precision") + ", " + scale + ")";
    }
}
