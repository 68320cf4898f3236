package org.assay.alerting.processor;

import org.apache.kafka.streams.processor.TaskId;

/** The parts of alerting that tell cases of alerts; each has as many tasks as the feed has partitions. */
public enum Teller {
    SAMPLES(0, "sample-alerts"),
    GATHERED(1, "gathered-alerts"),
    RECALLS(2, "recall-alerts");

    private final int number;
    private final String word;

    Teller(int number, String word) {
        this.number = number;
        this.word = word;
    }

    /** The number of a task among all that tell. */
    int source(TaskId task) {
        return task.partition() * values().length + number;
    }

    /** Its name in the names of steps. */
    public String word() {
        return word;
    }
}
