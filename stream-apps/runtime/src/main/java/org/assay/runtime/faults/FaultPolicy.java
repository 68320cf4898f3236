package org.assay.runtime.faults;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.assay.runtime.config.AppConfig;
import org.assay.runtime.config.CommonKeys;
import org.assay.runtime.metrics.AppMeters;
import org.assay.runtime.metrics.Meters;
import org.assay.runtime.time.WallClock;

/**
 * What the three exception handlers of one app need to know. Kafka makes the handlers by class name, so the policy
 * travels to them as a value of the configuration.
 *
 * @param nodesBeforeState processors that run before any store is touched; only their faults are dead-lettered, because
 *     after a store was updated a replay would count the record twice
 */
public record FaultPolicy(
        String applicationId,
        String release,
        Set<String> nodesBeforeState,
        TransientCauses transientCauses,
        DeadLetters deadLetters,
        AppMeters meters) {

    private static final String KEY = "assay.fault.policy";

    public FaultPolicy {
        nodesBeforeState = Set.copyOf(nodesBeforeState);
    }

    /** The policy of an app. */
    public static FaultPolicy of(AppConfig config, Set<String> nodesBeforeState, AppMeters meters, WallClock clock) {
        return new FaultPolicy(
                config.applicationId(),
                config.get(CommonKeys.RELEASE),
                nodesBeforeState,
                TransientCauses.standard(),
                DeadLetters.of(config, clock),
                meters);
    }

    /** Names the three handlers in the configuration of Streams, and hands them this policy. */
    public void installIn(Properties streamsProperties) {
        streamsProperties.put(KEY, this);
        streamsProperties.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, ReadFaultHandler.class.getName());
        streamsProperties.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessFaultHandler.class.getName());
        streamsProperties.put(
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, WriteFaultHandler.class.getName());
    }

    static FaultPolicy from(Map<String, ?> configs) {
        if (configs.get(KEY) instanceof FaultPolicy policy) {
            return policy;
        }
        throw new ConfigException(KEY + " is missing: the exception handlers are installed by the launcher");
    }

    /** What to do about a fault, and its count. */
    FaultOutcome decide(FaultPlace place, String node, Throwable failure) {
        FaultOutcome outcome =
                switch (FaultKind.of(failure, transientCauses)) {
                    case TRANSIENT -> FaultOutcome.RETRY;
                    case INSTALLATION -> FaultOutcome.STOP;
                    case RECORD ->
                        place == FaultPlace.READ || isBeforeState(node) ? FaultOutcome.DEAD_LETTER : FaultOutcome.STOP;
                };
        count(place, outcome);
        return outcome;
    }

    private boolean isBeforeState(String node) {
        return node != null && nodesBeforeState.contains(node);
    }

    void count(FaultPlace place, FaultOutcome outcome) {
        meters.count(Meters.FAULTS, place.name(), outcome.name());
        if (outcome == FaultOutcome.DEAD_LETTER) {
            meters.count(Meters.RECORDS_REJECTED, "INTERNAL");
        }
    }
}
