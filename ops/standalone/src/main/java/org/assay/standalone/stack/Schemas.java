package org.assay.standalone.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.assay.contract.topic.OwnedTopic;
import org.assay.serdes.CompatibilityLevel;
import org.assay.serdes.SchemaRegistry;

/** Registers the schemas of topics under {@code <topic>-value}, each with the level that its topic promises. */
public final class Schemas {
    private final SchemaRegistry registry;
    private final Optional<Path> marker;

    /** A registrar that asks the registry every time. */
    public Schemas(SchemaRegistry registry) {
        this.registry = registry;
        this.marker = Optional.empty();
    }

    /**
     * A registrar.
     *
     * @param marker remembers what was registered; lies beside the registry's data and is lost with it
     */
    public Schemas(SchemaRegistry registry, Path marker) {
        this.registry = registry;
        this.marker = Optional.of(marker);
    }

    /**
     * Registers what is not registered yet.
     *
     * @return how many subjects were looked at; 0 when all were registered before
     */
    public int register(Collection<OwnedTopic<?>> topics) {
        String wanted = fingerprint(topics);
        if (wanted.equals(remembered())) {
            return 0;
        }
        int subjects = 0;
        for (OwnedTopic<?> topic : topics) {
            if (topic.isAvro()) {
                String subject = topic.name() + "-value";
                CompatibilityLevel level =
                        CompatibilityLevel.valueOf(topic.compatibility().name());
                registry.register(subject, schema(topic));
                registry.setCompatibility(subject, level);
                subjects++;
            }
        }
        remember(wanted);
        return subjects;
    }

    private static Schema schema(OwnedTopic<?> topic) {
        return SpecificData.get().getSchema(topic.valueType());
    }

    private static String fingerprint(Collection<OwnedTopic<?>> topics) {
        CRC32 sum = new CRC32();
        for (OwnedTopic<?> topic : topics) {
            if (topic.isAvro()) {
                String text = topic.name() + topic.compatibility() + schema(topic);
                sum.update(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private String remembered() {
        try {
            return marker.isPresent() && Files.exists(marker.get()) ? Files.readString(marker.get()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(String fingerprint) {
        try {
            if (marker.isPresent()) {
                Files.writeString(marker.get(), fingerprint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
