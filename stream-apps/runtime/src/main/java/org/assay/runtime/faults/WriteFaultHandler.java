package org.assay.runtime.faults;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A result could not be encoded or sent. It is dead-lettered only where a sink stands before any store; everywhere else
 * the app stops, because a state that was updated without its result being published would never be put right.
 */
public final class WriteFaultHandler implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WriteFaultHandler.class);

    private FaultPolicy policy;

    @Override
    public void configure(Map<String, ?> configs) {
        policy = FaultPolicy.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        // Streams sends again within task.timeout.ms; a transaction cannot go on after any other refusal.
        if (failure instanceof RetriableException) {
            policy.count(FaultPlace.WRITE, FaultOutcome.RETRY);
            return Response.retry();
        }
        policy.count(FaultPlace.WRITE, FaultOutcome.STOP);
        return stop(context, record, failure);
    }

    @Override
    @SuppressWarnings("rawtypes") // the type that Kafka's interface prescribes
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        FaultOutcome outcome = policy.decide(FaultPlace.WRITE, context.processorNodeId(), failure);
        return outcome == FaultOutcome.DEAD_LETTER
                ? Response.resume(policy.deadLetters().write(context, failure))
                : stop(context, record, failure);
    }

    private Response stop(ErrorHandlerContext context, ProducerRecord<?, ?> record, Exception failure) {
        LOG.error(
                "app={} taskId={} node={} topic={} target={} reason=result-not-written",
                policy.applicationId(),
                context.taskId(),
                context.processorNodeId(),
                context.topic(),
                record == null ? null : record.topic(),
                failure);
        return Response.fail();
    }
}
