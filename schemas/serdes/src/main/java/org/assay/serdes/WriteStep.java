package org.assay.serdes;

import java.io.IOException;
import org.apache.avro.io.Encoder;

/** Writes a value of one schema. */
@FunctionalInterface
interface WriteStep {
    void write(Object value, Encoder out) throws IOException;
}
