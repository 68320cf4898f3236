package org.assay.runtime.faults;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * A record that cannot be decoded goes to the dead-letter topic. If it cannot be decoded only because the registry is
 * away or refuses us, the record is good: the thread stops, else an outage would dead-letter everything.
 */
public final class ReadFaultHandler implements DeserializationExceptionHandler {

    private FaultPolicy policy;

    @Override
    public void configure(Map<String, ?> configs) {
        policy = FaultPolicy.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        FaultOutcome outcome = policy.decide(FaultPlace.READ, context.processorNodeId(), failure);
        return outcome == FaultOutcome.DEAD_LETTER
                ? Response.resume(policy.deadLetters().write(context, failure))
                : Response.fail();
    }
}
