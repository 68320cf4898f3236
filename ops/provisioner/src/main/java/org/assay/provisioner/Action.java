package org.assay.provisioner;

import java.util.Optional;

/** One step of a plan, on one topic. */
public sealed interface Action {
    /** The topic's name. */
    String topic();

    /** Make a topic that is not there. */
    record Create(TopicSpec spec) implements Action {
        @Override
        public String topic() {
            return spec.name();
        }
    }

    /** Add partitions. */
    record Grow(String topic, int from, int to) implements Action {}

    /** Give a setting a value; it had another one, or followed the broker. */
    record Set(String topic, String key, Optional<String> from, String to) implements Action {}

    /** Let a setting follow the broker again. */
    record Unset(String topic, String key, String from) implements Action {}

    /** Not done, and why: somebody has to decide. */
    record Refuse(String topic, Refusal reason) implements Action {}
}
