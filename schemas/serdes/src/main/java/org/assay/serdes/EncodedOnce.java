package org.assay.serdes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * A list that goes into several records and is turned into bytes for the first of them only. Its elements must not change, and
 * the records must have the same schema for it. For one thread.
 */
public final class EncodedOnce<E> extends AbstractList<E> implements RandomAccess {
    private static final int USUAL_SIZE = 2 * 1024;

    private final List<E> elements;
    private byte[] bytes;

    public EncodedOnce(List<E> elements) {
        this.elements = List.copyOf(elements);
    }

    byte[] bytes(WriteStep step) throws IOException {
        if (bytes == null) {
            ByteArrayOutputStream written = new ByteArrayOutputStream(USUAL_SIZE);
            // Another encoder than the thread's, which is in the middle of the record around the list.
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(written, null);
            step.write(elements, encoder);
            encoder.flush();
            bytes = written.toByteArray();
        }
        return bytes;
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
