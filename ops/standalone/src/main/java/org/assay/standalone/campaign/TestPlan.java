package org.assay.standalone.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.domain.model.ProductDomain;
import org.assay.domain.reference.CatalogueEntry;

/**
 * What a product kind is tested for.
 *
 * @param entry the product kind
 * @param tests its tests, those with a limit in the reference data first
 * @param own how many of the tests have a limit in the reference data
 */
record TestPlan(CatalogueEntry entry, List<PlannedTest> tests, int own) {
    TestPlan {
        tests = List.copyOf(tests);
    }

    /** How the worst test of a report comes out. */
    enum Worst {
        PASSING,
        FAILING,
        /** Failing by its value, passed by the laboratory. */
        MISJUDGED
    }

    /** Results of the first so many tests, all passing but for at most one. */
    List<TestItem> results(int count, Worst worst, SplittableRandom random) {
        int size = Math.min(count, tests.size());
        List<TestItem> results = new ArrayList<>(size);
        int bad = worst == Worst.PASSING ? -1 : random.nextInt(size);
        for (int i = 0; i < size; i++) {
            PlannedTest test = tests.get(i);
            if (i != bad) {
                results.add(test.passing(random));
            } else {
                results.add(worst == Worst.FAILING ? test.failing(random) : test.misjudged(random));
            }
        }
        return results;
    }

    /** Whether failing results are final at once: microbes in food are not tested again, so there is nothing to declare. */
    boolean isFinalByLaw(List<TestItem> results) {
        return entry.domain() == ProductDomain.FOOD
                && results.stream()
                        .filter(result -> result.getGiven() == Verdict.NONCONFORMING)
                        .allMatch(result -> tests.stream().anyMatch(test -> test.countsMicrobesOf(result)));
    }
}
