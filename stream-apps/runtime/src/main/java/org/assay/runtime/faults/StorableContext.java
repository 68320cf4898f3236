package org.assay.runtime.faults;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.assay.runtime.time.WallClock;

/** The context of a failure with a time that a broker accepts: a failed punctuation has none, and -1 is refused. */
final class StorableContext implements ErrorHandlerContext {

    private final ErrorHandlerContext failed;
    private final Headers headers;
    private final long timestamp;

    StorableContext(ErrorHandlerContext failed, WallClock clock) {
        this.failed = failed;
        this.headers = failed.headers() == null ? new RecordHeaders() : failed.headers();
        this.timestamp = failed.timestamp() < 0 ? clock.now().toEpochMilli() : failed.timestamp();
    }

    @Override
    public String topic() {
        return failed.topic();
    }

    @Override
    public int partition() {
        return failed.partition();
    }

    @Override
    public long offset() {
        return failed.offset();
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public String processorNodeId() {
        return failed.processorNodeId();
    }

    @Override
    public TaskId taskId() {
        return failed.taskId();
    }

    @Override
    public long timestamp() {
        return timestamp;
    }

    @Override
    public byte[] sourceRawKey() {
        return failed.sourceRawKey();
    }

    @Override
    public byte[] sourceRawValue() {
        return failed.sourceRawValue();
    }
}
