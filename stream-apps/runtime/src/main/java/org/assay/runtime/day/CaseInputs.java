package org.assay.runtime.day;

/** What a day has to come from before it begins for cases of subjects: alerting counts its tasks so, and casework waits for as many. */
public final class CaseInputs {
    /** Parts of alerting that tell of alerts: those of samples, interviews and recalls, each with a task for every partition. */
    public static final int PARTS_OF_ALERTING = 3;

    private CaseInputs() {}

    /** How many inputs there are: every task of alerting that tells, and the journal of subjects. */
    public static int of(int partitions) {
        return PARTS_OF_ALERTING * partitions + 1;
    }
}
