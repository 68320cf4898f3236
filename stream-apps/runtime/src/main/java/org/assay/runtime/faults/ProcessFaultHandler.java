package org.assay.runtime.faults;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A processor threw: that is a fault of ours, because bad input is a value. Before any store was touched the record goes
 * to the dead-letter topic and work goes on. Behind a store the app stops: skipping the record would keep what the store
 * has already counted.
 */
public final class ProcessFaultHandler implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessFaultHandler.class);

    private FaultPolicy policy;

    @Override
    public void configure(Map<String, ?> configs) {
        policy = FaultPolicy.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        FaultOutcome outcome = policy.decide(FaultPlace.PROCESS, context.processorNodeId(), failure);
        if (outcome == FaultOutcome.DEAD_LETTER) {
            return Response.resume(policy.deadLetters().write(context, failure));
        }
        LOG.error(
                "app={} taskId={} node={} topic={} partition={} offset={} outcome={}",
                policy.applicationId(),
                context.taskId(),
                context.processorNodeId(),
                context.topic(),
                context.partition(),
                context.offset(),
                outcome,
                failure);
        return Response.fail();
    }
}
