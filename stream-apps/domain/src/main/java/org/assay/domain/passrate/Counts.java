package org.assay.domain.passrate;

/**
 * What a cell counts, or by how much that changes.
 *
 * @param batches 批次; in views of tests the samples with at least one such test
 * @param failingBatches 不合格批次; in views of tests the samples with at least one such test that fails
 * @param enterprises distinct known producers; 0 in views of tests
 * @param failingEnterprises distinct known producers with a failing batch
 * @param provisionalFailures failing batches that are not final yet
 * @param tests 项次: tests judged again; 0 in views of batches
 * @param failingTests tests that fail
 * @param distinctTests tests without repetitions
 * @param failingDistinctTests failing tests without repetitions
 */
public record Counts(
        long batches,
        long failingBatches,
        long enterprises,
        long failingEnterprises,
        long provisionalFailures,
        long tests,
        long failingTests,
        long distinctTests,
        long failingDistinctTests) {
    public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Counts ofBatch(boolean failing, boolean provisional) {
        return new Counts(1, failing ? 1 : 0, 0, 0, failing && provisional ? 1 : 0, 0, 0, 0, 0);
    }

    static Counts ofEnterprises(long enterprises, long failingEnterprises) {
        return new Counts(0, 0, enterprises, failingEnterprises, 0, 0, 0, 0, 0);
    }

    static Counts ofTest(boolean failing, boolean repeat) {
        long fails = failing ? 1 : 0;
        return new Counts(0, 0, 0, 0, 0, 1, fails, repeat ? 0 : 1, repeat ? 0 : fails);
    }

    /** The same counts with other numbers of enterprises. */
    public Counts withEnterprises(long all, long failing) {
        return new Counts(
                batches,
                failingBatches,
                all,
                failing,
                provisionalFailures,
                tests,
                failingTests,
                distinctTests,
                failingDistinctTests);
    }

    public Counts plus(Counts other) {
        return new Counts(
                batches + other.batches,
                failingBatches + other.failingBatches,
                enterprises + other.enterprises,
                failingEnterprises + other.failingEnterprises,
                provisionalFailures + other.provisionalFailures,
                tests + other.tests,
                failingTests + other.failingTests,
                distinctTests + other.distinctTests,
                failingDistinctTests + other.failingDistinctTests);
    }

    public Counts negated() {
        return new Counts(
                -batches,
                -failingBatches,
                -enterprises,
                -failingEnterprises,
                -provisionalFailures,
                -tests,
                -failingTests,
                -distinctTests,
                -failingDistinctTests);
    }

    public Counts minus(Counts other) {
        return plus(other.negated());
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    /** Whether something is counted less than never, which a settled cell must not be. */
    public boolean hasNegative() {
        return Math.min(
                        Math.min(Math.min(batches, failingBatches), Math.min(enterprises, failingEnterprises)),
                        Math.min(
                                Math.min(provisionalFailures, tests),
                                Math.min(failingTests, Math.min(distinctTests, failingDistinctTests))))
                < 0;
    }
}
