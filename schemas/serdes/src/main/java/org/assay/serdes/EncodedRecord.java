package org.assay.serdes;

import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record that has been written already, to be put into another one without writing it again. The values can be read but not
 * changed.
 */
public final class EncodedRecord implements SpecificRecord {
    private final SpecificRecord value;
    private final byte[] bytes;

    /**
     * A record with its bytes.
     *
     * @param bytes the record as {@link RecordBytes} has written it
     */
    public EncodedRecord(SpecificRecord value, byte[] bytes) {
        this.value = Objects.requireNonNull(value);
        this.bytes = Objects.requireNonNull(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public Schema getSchema() {
        return value.getSchema();
    }

    @Override
    public Object get(int field) {
        return value.get(field);
    }

    @Override
    public void put(int field, Object next) {
        throw new UnsupportedOperationException("the record has been written");
    }
}
