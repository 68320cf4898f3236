package org.assay.standalone.campaign;

import java.util.List;
import java.util.SplittableRandom;
import org.assay.contract.sample.Purpose;
import org.assay.domain.model.ProductDomain;

/** Which samples are taken for what purpose, and how many of them fail. Made up, in the order of what is published. */
final class Mix {
    /**
     * A part of all samples.
     *
     * @param weight how many of a thousand
     * @param failing share of failing samples
     */
    record Share(Purpose purpose, ProductDomain domain, int weight, double failing) {}

    private static final List<Share> SHARES = List.of(
            new Share(Purpose.SUPERVISION, ProductDomain.CONSUMER, 160, 0.13),
            new Share(Purpose.SUPERVISION, ProductDomain.MANUFACTURING, 110, 0.09),
            new Share(Purpose.SUPERVISION, ProductDomain.FOOD, 80, 0.03),
            new Share(Purpose.EVALUATIVE, ProductDomain.FOOD, 140, 0.012),
            new Share(Purpose.EVALUATIVE, ProductDomain.MANUFACTURING, 80, 0.03),
            new Share(Purpose.EVALUATIVE, ProductDomain.CONSUMER, 90, 0.17),
            new Share(Purpose.EVALUATIVE, ProductDomain.ROADS, 30, 0.02),
            new Share(Purpose.EVALUATIVE, ProductDomain.WATERWAYS, 20, 0.04),
            new Share(Purpose.ROUTINE_MONITORING, ProductDomain.FARM, 150, 0.006),
            new Share(Purpose.RISK_MONITORING, ProductDomain.FOOD, 40, 0.04),
            new Share(Purpose.RISK_MONITORING, ProductDomain.CONSUMER, 30, 0.06),
            new Share(Purpose.FOLLOW_UP, ProductDomain.CONSUMER, 20, 0.15),
            new Share(Purpose.FOLLOW_UP, ProductDomain.MANUFACTURING, 15, 0.12),
            new Share(Purpose.RECHECK, ProductDomain.CONSUMER, 10, 0.08),
            new Share(Purpose.RECHECK, ProductDomain.FOOD, 5, 0.05),
            new Share(Purpose.JOINT, ProductDomain.MANUFACTURING, 10, 0.06),
            new Share(Purpose.JOINT, ProductDomain.CONSUMER, 10, 0.08));

    private static final int TOTAL = SHARES.stream().mapToInt(Share::weight).sum();

    private Mix() {}

    static List<Share> shares() {
        return SHARES;
    }

    static Share any(SplittableRandom random) {
        int draw = random.nextInt(TOTAL);
        for (Share share : SHARES) {
            draw -= share.weight();
            if (draw < 0) {
                return share;
            }
        }
        throw new IllegalStateException("the shares do not add up");
    }
}
