package org.assay.standalone.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assay.contract.sample.ItemSeverity;
import org.assay.contract.sample.Limit;
import org.assay.contract.sample.TestItem;
import org.assay.contract.sample.Verdict;
import org.assay.domain.reference.TestItemDef;
import org.assay.mapping.TestMapping;
import org.assay.standalone.campaign.Readings.Reading;

/** A test that a product kind is put to, with a stock of results made beforehand. They are shared: not to be changed. */
final class PlannedTest {
    private static final int PASSING = 64;
    private static final int FAILING = 16;

    private final TestItemDef item;
    private final List<TestItem> passing;
    private final List<TestItem> failing;

    PlannedTest(TestItemDef item, Requirement requirement, SplittableRandom random) {
        this.item = item;
        List<TestItem> passes = new ArrayList<>();
        for (int i = 0; i < PASSING; i++) {
            passes.add(result(item, requirement, Readings.passing(requirement.limit(), random), Verdict.CONFORMING));
        }
        List<TestItem> fails = new ArrayList<>();
        for (int i = 0; i < FAILING; i++) {
            fails.add(result(item, requirement, Readings.failing(requirement.limit(), random), Verdict.NONCONFORMING));
        }
        passing = List.copyOf(passes);
        failing = List.copyOf(fails);
    }

    /** Whether it is the test of a result that counts microbes. */
    boolean countsMicrobesOf(TestItem result) {
        return item.isMicrobe() && item.code().equals(result.getCode());
    }

    TestItem passing(SplittableRandom random) {
        return passing.get(random.nextInt(PASSING));
    }

    TestItem failing(SplittableRandom random) {
        return failing.get(random.nextInt(FAILING));
    }

    /** A failing value that the laboratory passed. */
    TestItem misjudged(SplittableRandom random) {
        return TestItem.newBuilder(failing(random)).setGiven(Verdict.CONFORMING).build();
    }

    private static TestItem result(TestItemDef item, Requirement requirement, Reading reading, Verdict given) {
        Limit limit = TestMapping.toContract(
                requirement.limit(), requirement.unit(), requirement.comparison(), requirement.decimals(), null);
        return new TestItem(
                null,
                item.code(),
                item.nameZh(),
                requirement.unit(),
                requirement.standard(),
                TestMapping.toContract(reading.value(), reading.text()),
                limit,
                null,
                ItemSeverity.UNKNOWN,
                given,
                false);
    }
}
